"""The examples of a rule: little notes in which the words it must find are marked «like this»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlint.finding import Span

OPENING, CLOSING = "«", "»"
_MARK = re.compile(f"{OPENING}([^{OPENING}{CLOSING}]+){CLOSING}")


@dataclass(frozen=True, slots=True)
class Example:
    """A note that must draw its rule, or must not."""

    sort: str  # "bad", "good" or "near-miss"
    number: int  # among the examples of its sort, counted from 1
    marked: str  # the note in Markdown, with marks
    also: tuple[str, ...] = ()  # codes of other rules that may speak up too

    def __post_init__(self) -> None:
        if {OPENING, CLOSING} & set(_MARK.sub("", self.marked)):
            raise ValueError("expected every « to have its », with words between them and no mark inside")
        if self.is_bad != bool(self.places):
            raise ValueError(
                "expected at least one «mark», found none"
                if self.is_bad
                else "expected no «mark», for nothing should be found here"
            )

    @property
    def is_bad(self) -> bool:
        """Whether its rule must find something here."""
        return self.sort == "bad"

    @property
    def text(self) -> str:
        """The note without marks."""
        return _MARK.sub(r"\1", self.marked)

    @property
    def places(self) -> tuple[Span, ...]:
        """Where in ``text`` the marked words stand, in order."""
        marks = enumerate(_MARK.finditer(self.marked))
        return tuple(Span(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in marks)
