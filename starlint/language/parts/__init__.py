"""Which part of the story each sentence of an answer without labels tells: a chain fitted to known answers."""
