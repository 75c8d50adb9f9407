"""A finding: what was seen, where, how severe it is, and what a coach would advise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate


class Severity(IntEnum):
    """How severe a finding is; they compare, so ``Severity.ERROR > Severity.INFO``."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The lower-case word used in rule files, options and reports."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of the source, in code points: the one coordinate of starlint.

    Lines, columns and UTF-16 units are computed from it in reports.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Whether all of the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


class Spans:
    """Spans in the order of their starts, among which one that covers or overlaps another is found in a few steps."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = list(spans)
        self._starts = [span.start for span in ordered]
        self._farthest = list(accumulate((span.end for span in ordered), max))  # the end of those up to each

    def cover(self, span: Span) -> bool:
        """Whether one of them covers a span."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._farthest[before - 1] >= span.end

    def overlap(self, span: Span) -> bool:
        """Whether one of them overlaps a span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._farthest[before - 1] > span.start


@dataclass(frozen=True, slots=True)
class Related:
    """Words that a finding counted, and what they count as."""

    span: Span
    note: str  # "you act", "a detail of this story"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words in place of others; nothing in their place deletes them, and an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the notes that removes what a finding warns of."""

    title: str  # what it does, in one sentence: "Cut “Basically,”."
    edits: tuple[Edit, ...]  # in the order of the source; no two overlap
    safe: bool = True  # it changes nothing of what the writer says; otherwise it is only applied on request
    blank: bool = False  # it writes something that is still to be filled in, and that other rules find

    @property
    def span(self) -> Span:
        """From the beginning of its first edit to the end of its last."""
        return Span(self.edits[0].span.start, self.edits[-1].span.end)


@dataclass(frozen=True, slots=True)
class Finding:
    """One weakness at one place."""

    code: str  # "A201"
    name: str  # "thin-action"
    severity: Severity
    span: Span  # the words that it points at
    message: str  # what was seen, with its figures
    advice: str  # what to try
    story: int | None = None  # which story of the file, counted from 0; None: it belongs to none
    related: tuple[Related, ...] = ()  # the words that its figures count, in the order of the source
    meant: str = ""  # what should stand at its place, where the check knows it: the right spelling
    fixes: tuple[Fix, ...] = ()  # what can be done about it without thinking of new words, the best one first


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment in the notes suppresses."""

    finding: Finding
    reason: str  # as the comment gives it; empty where it gives no reason
    by: Span  # the comment
