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


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment in the notes suppresses."""

    finding: Finding
    reason: str  # as the comment gives it; empty where it gives no reason
    by: Span  # the comment
