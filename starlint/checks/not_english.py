"""A check of the language: what is not English is not judged, and a finding says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.section_names import name
from starlint.language.results import Evidence
from starlint.notes.story import Story


@dataclass(frozen=True, slots=True)
class NotEnglish:
    """Sections in another language, shown once a file at the label of the first."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"sections"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY
    ONCE: ClassVar[bool] = True

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if evidence.foreign:
            sections = ", ".join(dict.fromkeys(name(section) for section in evidence.foreign))
            yield Hit(heading(evidence.foreign[0]), {"sections": sections})
