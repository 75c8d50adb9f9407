"""The source around a place: the space before it, and whether a stretch of it can be cut out."""

from __future__ import annotations

from starlint.finding import Span

_MARKS = ("**", "__", "*", "_", "`")


def space_before(text: str, end: int) -> Span:
    """The spaces and line ends right before a place; an empty span where there are none."""
    start = end
    while start and text[start - 1].isspace():
        start -= 1
    return Span(start, end)


def is_whole(text: str, span: Span) -> bool:
    """Whether a stretch of the source can be cut out of its line: it opens no mark that it does not close."""
    return all(text.count(mark, span.start, span.end) % 2 == 0 for mark in _MARKS)
