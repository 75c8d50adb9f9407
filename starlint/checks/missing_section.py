"""A check of the labels: whether every part is there that a listener needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.section_names import either, name
from starlint.finding import Severity
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story

Group = tuple[SectionKind, ...]  # kinds of which one suffices


@dataclass(frozen=True, slots=True)
class MissingSection:
    """A labelled story without a section that a listener needs, shown at the label of its last section."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"missing", "present"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    required: tuple[Group, ...]  # of each group one section must be there
    expected: tuple[Group, ...] = ()  # the same, but its absence is a warning at most

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if not story.labelled:
            return
        extra = bool(story.words_of(SectionKind.OTHER))  # what is missing may stand there
        for group in _absent(self.required, story):
            yield _missing(group, story, Severity.WARNING if extra else None)
        for group in _absent(() if extra else self.expected, story):
            yield _missing(group, story, Severity.WARNING)

    def absent(self, story: Story) -> tuple[Group, ...]:
        """The groups of which a labelled story has no section."""
        return tuple(_absent((*self.required, *self.expected), story)) if story.labelled else ()


def _absent(groups: tuple[Group, ...], story: Story) -> Iterator[Group]:
    return (group for group in groups if not any(story.sections_of(*group)))


def _missing(group: Group, story: Story, severity: Severity | None) -> Hit:
    present = ", ".join(dict.fromkeys(name(section) for section in story.sections))
    return Hit(heading(story.sections[-1]), {"missing": either(*group), "present": present}, severity)
