"""A check of all stories together: whether each principle has enough of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning
from starlint.finding import Span
from starlint.notes.story import Story


@dataclass(frozen=True, slots=True)
class ThinCoverage:
    """A principle with fewer stories than an interviewer may ask for, shown where the first of them begins."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"principle", "stories", "least"})
    SCOPE: ClassVar[Literal[Scope.BANK]] = Scope.BANK

    least: int  # stories for a principle

    def find(self, principle: str, stories: Sequence[Story]) -> Iterator[Hit]:
        if len(stories) < self.least:
            place = beginning(stories[0]) if stories else Span(0, 0)
            yield Hit(place, {"principle": principle, "stories": _counted(len(stories)), "least": self.least})


def _counted(stories: int) -> str:
    return {0: "no story", 1: "only one story"}.get(stories, f"only {stories} stories")
