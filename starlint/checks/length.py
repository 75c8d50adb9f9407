"""A check of how long a story takes to tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import beginning
from starlint.finding import Severity
from starlint.notes.story import Story

if TYPE_CHECKING:
    from starlint.language.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Length:
    """A story that takes too long to tell, shown where it begins."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "time", "limit", "cut", "rate"})

    words_per_minute: int
    warning_seconds: int
    error_seconds: int

    def __post_init__(self) -> None:
        if self.words_per_minute < 1:
            raise ValueError(f"words-per-minute: expected 1 or more, found {self.words_per_minute}")
        if not 0 < self.warning_seconds <= self.error_seconds:
            raise ValueError(f"error-seconds: expected {self.warning_seconds} or more, found {self.error_seconds}")

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        seconds = self.seconds(story.words)
        if seconds > self.warning_seconds:
            severity = Severity.ERROR if seconds > self.error_seconds else None
            yield Hit(beginning(story), self.values(story.words), severity)

    def aimed_at(self, minutes: float) -> Length:
        """The same check for answers of so many minutes: the warning half a minute above, the error as far above it."""
        warning = round(minutes * 60) + _GRACE
        return replace(self, warning_seconds=warning, error_seconds=warning + self.error_seconds - self.warning_seconds)

    def seconds(self, words: int) -> int:
        """How long so many words take, in seconds, a part of a second counted as a whole one."""
        return -(-words * 60 // self.words_per_minute)

    def values(self, words: int) -> dict[str, object]:
        """The figures of the message; ``cut`` is how many words lie beyond the warning."""
        return {
            "words": words,
            "time": _clock(self.seconds(words)),
            "limit": _clock(self.warning_seconds),
            "cut": words - self.warning_seconds * self.words_per_minute // 60,
            "rate": self.words_per_minute,
        }


_GRACE = 30  # seconds


def _clock(seconds: int) -> str:
    """Minutes and seconds: "2:30"."""
    return f"{seconds // 60}:{seconds % 60:02d}"
