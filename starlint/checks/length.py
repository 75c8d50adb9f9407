"""Checks of how long a story takes to tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import beginning
from starlint.checks._told import detail_of_steps
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence, QuantityKind
from starlint.notes.story import Story


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


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A story that is over too soon, shown where it begins.

    Notes may be filled in while speaking; what is written out to be spoken is over when its words are, and that
    draws a warning where they hold little of what was done: below the limit for notes whatever came of it, and up to
    the limit for scripts where no figure says so. Of a labelled Action with next to nothing another rule says so.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "time", "least", "more"})

    words_per_minute: int
    notes_seconds: int  # whatever is shorter is remarked on
    script_seconds: int  # what is written out in whole sentences, and shorter, draws a warning
    script_share: int  # percent of its sentences that are whole: with a subject and a verb
    enough_detail: int  # words in its steps that belong to this story alone, from which on brevity is a virtue
    thin_detail: int  # a labelled Action with fewer is thin before it is short

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        seconds = story.words * 60 // self.words_per_minute
        short = seconds < (self.notes_seconds if _is_measured(evidence) else self.script_seconds)
        warned = short and self.is_meagre_script(story, evidence)
        if evidence.foreign or not (warned or seconds < self.notes_seconds):
            return
        least = self.script_seconds if warned else self.notes_seconds
        values = {
            "words": story.words,
            "time": _clock(seconds),
            "least": _clock(least),
            "more": least * self.words_per_minute // 60 - story.words,
        }
        yield Hit(beginning(story), values, Severity.WARNING if warned else Severity.INFO)

    def is_meagre_script(self, story: Story, evidence: Evidence) -> bool:
        """Whether it is written out to be spoken, and tells a little of what was done."""
        whole = [s for s in evidence.sentences if s.clause.verb and s.clause.agent is not Agent.IMPLIED_I]
        if not whole or 100 * len(whole) < self.script_share * len(evidence.sentences):
            return False
        least = self.thin_detail if story.labelled else 0
        return least <= detail_of_steps(story, evidence) < self.enough_detail


def _is_measured(evidence: Evidence) -> bool:
    """Whether a figure says what came of it."""
    return any(mention.kind is QuantityKind.OUTCOME and not mention.target for mention in evidence.quantities)


_GRACE = 30  # seconds


def _clock(seconds: int) -> str:
    """Minutes and seconds: "2:30"."""
    return f"{seconds // 60}:{seconds % 60:02d}"
