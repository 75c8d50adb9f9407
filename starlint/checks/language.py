"""A check of the language: what is not English is not judged, and that is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, name
from starlint.language.results import Evidence
from starlint.notes.story import Story


@dataclass(frozen=True, slots=True)
class NotEnglish:
    """Sections in another language, told once a story at the label of the first."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"sections"})

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if evidence.foreign:
            sections = ", ".join(dict.fromkeys(name(section) for section in evidence.foreign))
            yield Hit(heading(evidence.foreign[0]), {"sections": sections})
