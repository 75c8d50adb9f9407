"""The language server: what starlint says of notes, beside the sentence, in any editor that speaks the protocol."""
