"""Lines and columns: the place of an offset in a text, as people and editors count it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from starlint.finding import Span

LINE_END = re.compile(r"\r\n|\r|\n")  # as editors count lines; str.splitlines() knows eight more

CODE_POINTS = len
Units = Callable[[str], int]  # how long a text is


def utf_16(text: str) -> int:
    """How many UTF-16 code units a text takes: two for an emoji."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf_8(text: str) -> int:
    """How many bytes a text takes in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


class Place(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Places(NamedTuple):
    """The lines of one text, found once."""

    text: str
    starts: tuple[int, ...]  # the offset at which each line begins

    @classmethod
    def of(cls, text: str) -> Places:
        """Find where the lines of this text begin."""
        return cls(text, (0, *(end.end() for end in LINE_END.finditer(text))))

    def line(self, offset: int) -> int:
        """The number of the line, counted from 1."""
        return bisect_right(self.starts, offset)

    def place(self, offset: int, units: Units = CODE_POINTS) -> Place:
        """The line and column of the character at this offset, the column in these units."""
        line = self.line(offset)
        return Place(line, units(self.text[self.starts[line - 1] : offset]) + 1)

    def last_line(self, span: Span) -> int:
        """The number of the line on which the last character of the span stands."""
        return self.line(max(span.start, span.end - 1))

    def line_span(self, line: int) -> Span:
        """The span of this line in the text, without its line end."""
        start = self.starts[line - 1]
        if line == len(self.starts):
            return Span(start, len(self.text))
        following = self.starts[line]
        line_end = 2 if self.text.endswith("\r\n", start, following) else 1
        return Span(start, following - line_end)
