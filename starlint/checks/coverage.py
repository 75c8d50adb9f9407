"""A check of a whole bank of stories: whether each principle has stories enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.language.results import Evidence
from starlint.notes.story import Story


@dataclass(frozen=True, slots=True)
class ThinCoverage:
    """A principle with fewer stories than an interviewer may ask for.

    One story tells nothing of the others, so it finds nothing there: `starlint coverage`, which sees the whole bank,
    asks it of each principle.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"principle", "stories", "least"})

    least: int  # stories for a principle

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        return iter(())

    def is_thin(self, stories: int) -> bool:
        """Whether so many are too few."""
        return stories < self.least

    def values(self, principle: str, stories: int) -> dict[str, object]:
        """What fills the message about this principle."""
        counted = {0: "no story", 1: "only one story"}.get(stories, f"only {stories} stories")
        return {"principle": principle, "stories": counted, "least": self.least}
