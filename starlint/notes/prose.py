"""The spoken words of a passage, and where in the source each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from starlint.finding import Span

_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


@lru_cache(maxsize=256)  # the words of a section are counted many times while its story is checked
def count_words(text: str) -> int:
    """How many tokens between white space hold a letter or a digit."""
    holds = _LETTER_OR_DIGIT.search
    return len([1 for token in text.split() if token[0].isalnum() or holds(token)])


def lowered(text: str) -> str:
    """The text in small letters, each in its place.

    A pattern in small letters searches it several times faster than one with `re.I` searches the text itself.
    """
    return text.replace("İ", "I").lower()  # the one letter whose small form has two characters


@dataclass(frozen=True, slots=True)
class Piece:
    """Spoken text that is one stretch of the source."""

    text: str
    span: Span  # as long as the text, except for a decoded entity (``&amp;`` is one character)


@dataclass(frozen=True, slots=True)
class Prose:
    """Text as it would be spoken: without marks, link targets, code blocks, comments or HTML.

    A newline in ``text`` ends a paragraph, a list item or a table cell, and so a sentence; the line
    breaks of a hard-wrapped paragraph have become spaces.
    """

    text: str
    offsets: tuple[int, ...] = ()  # where in `text` each piece begins
    spans: tuple[Span, ...] = ()  # the source of each piece

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Prose:
        """Join the pieces, in order."""
        texts, offsets, spans, length = [], [], [], 0
        for piece in pieces:
            texts.append(piece.text)
            offsets.append(length)
            spans.append(piece.span)
            length += len(piece.text)
        return cls("".join(texts), tuple(offsets), tuple(spans))

    @property
    def words(self) -> int:
        """How many spoken words there are."""
        return count_words(self.text)

    def span(self, start: int, end: int) -> Span:
        """The source of ``text[start:end]``, with the markup in between.

        Raises IndexError when the stretch is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no text from {start} to {end} in {len(self.text)} characters")
        piece, begin, following = self._piece(start)
        if end <= following and piece.end - piece.start == following - begin:  # as most: in one piece
            return Span(piece.start + start - begin, piece.start + end - begin)
        return Span(self._source(start)[0], self._source(end - 1)[1])

    def _piece(self, offset: int) -> tuple[Span, int, int]:
        """The source of the piece at this offset, and where in the text it and the next piece begin."""
        index = bisect_right(self.offsets, offset)
        following = self.offsets[index] if index < len(self.offsets) else len(self.text)
        return self.spans[index - 1], self.offsets[index - 1], following

    def _source(self, offset: int) -> tuple[int, int]:
        """Where the source of the character at this offset begins and ends."""
        piece, begin, following = self._piece(offset)
        if piece.end - piece.start != following - begin:
            return piece.start, piece.end
        start = piece.start + offset - begin
        return start, start + 1
