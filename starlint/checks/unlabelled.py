"""A check of answers that are one stretch of prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import beginning
from starlint.language.results import Evidence
from starlint.notes.story import Story


@dataclass(frozen=True, slots=True)
class UnlabelledAnswer:
    """An answer that names none of its parts, shown where it begins."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"words"})

    least_words: int  # a shorter answer has hardly parts to name

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if not story.labelled and story.words >= self.least_words:
            yield Hit(beginning(story), {"words": story.words})
