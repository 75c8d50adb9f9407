"""A story's spoken words with its findings underlined: runs of text, each with the findings that cover it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from starlint.finding import Finding, Span
from starlint.notes.prose import Prose

LANES = 3  # underlines that fit below each other under a line of text


class Note(NamedTuple):
    """One finding of a story, with its number on the page."""

    number: int  # in the story, counted from 1
    finding: Finding


class Line(NamedTuple):
    """The underline of one note, and how far below the words it is drawn, so that it crosses no other."""

    note: Note
    lane: int


class Run(NamedTuple):
    """Words that the same findings cover."""

    text: str
    lines: tuple[Line, ...]  # the outermost, which begins first, to the innermost
    begins: tuple[Note, ...]  # the notes whose first words these are
    ends: tuple[Note, ...]  # the notes whose last words these are


Paragraph = tuple[Run, ...]


class _Underline(NamedTuple):
    """Where in a text a note is underlined."""

    start: int
    end: int
    line: Line


def paragraphs(prose: Prose, notes: Iterable[Note]) -> tuple[Paragraph, ...]:
    """The paragraphs of a passage, each as runs; a note that covers none of its words is left out."""
    underlines = _with_lanes(prose, notes)
    breaks = [at for at, character in enumerate(prose.text) if character == "\n"]
    edges = [-1, *breaks, len(prose.text)]
    found = (_paragraph(prose.text, Span(start + 1, end), underlines) for start, end in pairwise(edges))
    return tuple(paragraph for paragraph in found if any(run.text.strip() for run in paragraph))


def prose_span(prose: Prose, span: Span) -> Span | None:
    """The span of the spoken text that a span of the source covers; None where it covers no spoken text."""
    first = bisect_right(prose.spans, span.start, key=lambda piece: piece.end)
    after = bisect_left(prose.spans, span.end, key=lambda piece: piece.start)
    if first >= after:
        return None
    start, end = _within(prose, first, span).start, _within(prose, after - 1, span).end
    return Span(start, end) if start < end else None


def _within(prose: Prose, index: int, span: Span) -> Span:
    """The part of one piece's text that lies in a span; a decoded entity lies in it as a whole."""
    piece, begin = prose.spans[index], prose.offsets[index]
    end = prose.offsets[index + 1] if index + 1 < len(prose.offsets) else len(prose.text)
    if piece.end - piece.start != end - begin:
        return Span(begin, end)
    return Span(begin + max(span.start - piece.start, 0), end - max(piece.end - span.end, 0))


def _with_lanes(prose: Prose, notes: Iterable[Note]) -> list[_Underline]:
    """Where each note is underlined, the longer before the shorter, each in the first lane that is free."""
    found = ((note, _without_edges(prose.text, prose_span(prose, note.finding.span))) for note in notes)
    placed = sorted(
        ((span, note) for note, span in found if span), key=lambda pair: (pair[0].start, -pair[0].end, pair[1].number)
    )
    free_from = [0] * LANES
    underlines = []
    for span, note in placed:
        lane = next((lane for lane in range(LANES) if free_from[lane] <= span.start), LANES - 1)
        free_from[lane] = max(free_from[lane], span.end)
        underlines.append(_Underline(span.start, span.end, Line(note, lane)))
    return underlines


def _without_edges(text: str, span: Span | None) -> Span | None:
    """The span without the white space at its ends, which may be the end of a paragraph."""
    words = text[span.start : span.end] if span else ""
    if span is None or not words.strip():
        return None
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _paragraph(text: str, place: Span, underlines: Sequence[_Underline]) -> Paragraph:
    here = [one for one in underlines if one.start < place.end and one.end > place.start]
    edges = {place.start, place.end, *(one.start for one in here), *(one.end for one in here)}
    cuts = sorted(edge for edge in edges if place.start <= edge <= place.end)
    return tuple(_run(text, Span(start, end), here) for start, end in pairwise(cuts))


def _run(text: str, place: Span, underlines: Iterable[_Underline]) -> Run:
    over = [one for one in underlines if one.start <= place.start and one.end >= place.end]
    return Run(
        text[place.start : place.end],
        tuple(one.line for one in over),
        tuple(one.line.note for one in over if one.start == place.start),
        tuple(one.line.note for one in over if one.end == place.end),
    )


def numbered(findings: Iterable[Finding]) -> Iterator[Note]:
    """The findings of a story, counted in the order of the text."""
    return (Note(number, finding) for number, finding in enumerate(findings, 1))
