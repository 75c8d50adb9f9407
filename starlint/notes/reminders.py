"""Notes to self: what writers leave for themselves, as reminders in capitals, TODO, or remarks [in brackets]."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.finding import Span
from starlint.notes import inline
from starlint.notes.block_text import content, is_reminder, places
from starlint.notes.document import Document
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.story import Reminder

_FEWEST_WORDS = 7  # in capitals; fewer without a full stop may be a title


def reminders(document: Document) -> Iterator[Reminder]:
    """The reminders in a document, in order."""
    for block in document.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CELL) and not block.code:
            yield from _in_block(document, block)


def _in_block(document: Document, block: Block) -> Iterator[Reminder]:
    words = block.text
    if is_reminder(words) and not _may_be_title(words, first=block is document.blocks[0]):
        yield Reminder(document.source(block.span), block.span)
        return
    place = places(block.lines)
    for start, end in inline.reminders(content(document.text, block.lines)):
        span = Span(place(start), place(end - 1) + 1)
        yield Reminder(document.source(span), span)


def _may_be_title(words: str, first: bool) -> bool:
    """Whether words in capitals may be a title: few of them, or the first of the file, without a full stop."""
    return (first or len(words.split()) < _FEWEST_WORDS) and not words.strip("*_ ").endswith((".", "!"))
