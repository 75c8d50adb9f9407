"""The quotation that an answer stands in, from its opening mark to its closing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_CURLY, _STRAIGHT = "“", '"'
_BULLETS = "*_■●•▪◦‣-– "  # what may stand before the opening mark


def without_open_quotes(text: str) -> str:
    """The text with a closing mark for each curly mark that opens a quotation and that no mark closes.

    A search for quotations would go from each of them to the end of the text.
    """
    closed = text.rfind("”") + 1
    return text[:closed] + text[closed:].replace(_CURLY, "”")


def is_wholly_quoted(text: str) -> bool:
    """Whether a paragraph stands in quotation marks from its first word to its last, as a sample answer does."""
    inside = text.strip("*_ ")
    mark = inside[:1]
    closing = "”" if mark == _CURLY else mark
    return (
        mark in (_CURLY, _STRAIGHT)
        and len(inside) > 1
        and inside.endswith(closing)
        and inside.count(closing) <= 1 + (mark == _STRAIGHT)
    )


@dataclass(slots=True)
class Quotation:
    """How far a quotation has been read; one without a mark never ends."""

    mark: str = ""  # that opens it; empty: there is none
    closed: bool = False  # it has ended: what follows is about the answer
    marks: int = 0  # that are still open, or straight ones so far

    @classmethod
    def opened_by(cls, text: str) -> Quotation:
        """The quotation that a text begins with."""
        mark = text.lstrip(_BULLETS)[:1]
        return cls(mark if mark in (_CURLY, _STRAIGHT) else "")

    @property
    def is_open(self) -> bool:
        """Whether it has begun and not ended."""
        return bool(self.mark) and not self.closed

    def is_over_before(self, text: str) -> bool:
        """Whether it has ended, and does not go on with the next text, as paragraphs in straight marks do."""
        return self.closed and not (self.mark == _STRAIGHT and text.startswith(_STRAIGHT))

    def is_followed_by(self, text: str) -> bool:
        """Whether a text begins one more quotation in curly marks: "■ “Once I …”"."""
        return self.mark == _CURLY and text.lstrip(_BULLETS).startswith(_CURLY)

    def follow(self, lines: Sequence[str]) -> int:
        """Read on: how many of some lines belong to it."""
        if not self.mark:
            return len(lines)
        self.closed = False
        if self.marks % 2 and lines[0].lstrip(_BULLETS).startswith(self.mark):
            self.marks -= 1  # the mark is repeated before each paragraph, and closed once
        for number, line in enumerate(lines, 1):
            following = lines[number] if number < len(lines) else ""
            self.closed = self._closes_with(line) and not following.lstrip(_BULLETS).startswith(self.mark)
            if self.closed:
                return number
        return len(lines)

    def _closes_with(self, line: str) -> bool:
        """Whether the mark is closed at the end of a line."""
        if self.mark == _CURLY:
            self.marks += line.count(_CURLY) - line.count("”")
            return self.marks <= 0
        self.marks += line.count(_STRAIGHT)
        return self.marks % 2 == 0 and line.rstrip("*_ ").endswith(_STRAIGHT)
