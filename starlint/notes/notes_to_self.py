"""Remarks that writers leave for themselves among their notes: reminders in capitals, TODO, [in brackets]."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.finding import Span
from starlint.notes.block_text import content, is_note_to_self, places, words_of
from starlint.notes.inline import remarks
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.story import SelfNote


def notes_to_self(text: str, blocks: Iterable[Block]) -> Iterator[SelfNote]:
    """The remarks in a text, in order."""
    for block in blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CELL) and not block.code:
            yield from _in_block(text, block)


_LEAST_REMINDER = 7  # words in capitals; fewer without a stop may be a title


def _reminds(words: str) -> bool:
    return len(words.split()) >= _LEAST_REMINDER or words.strip("*_ ").endswith((".", "!"))


def _in_block(text: str, block: Block) -> Iterator[SelfNote]:
    words = words_of(text, block)
    if is_note_to_self(words) and _reminds(words):
        yield SelfNote(text[block.span.start : block.span.end], block.span)
        return
    for start, end in remarks(content(text, block.lines)):
        place = places(block.lines)
        span = Span(place(start), place(end - 1) + 1)
        yield SelfNote(text[span.start : span.end], span)
