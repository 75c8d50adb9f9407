"""A check of the order of sections: whether a listener learns first what led to what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.section_names import name
from starlint.language.results import Evidence
from starlint.notes.story import Section, SectionKind, Story

_STAGES = {
    SectionKind.SITUATION: 0,
    SectionKind.TASK: 0,  # a goal may be named before the situation
    SectionKind.SETUP: 0,
    SectionKind.ACTION: 1,
    SectionKind.RESULT: 2,
}


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """A section that comes after what it led to, shown at its label.

    A Result that opens the story is a headline, put first on purpose; and a story may go round again, with a second
    Action and what came of it.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"late", "early", "order"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        sections = [section for section in story.sections if section.words and section.kind in _STAGES]
        if sections and sections[0].kind is SectionKind.RESULT:
            sections = sections[1:]
        order = ", ".join(name(section) for section in sections)
        for early, late in _inversions(sections):
            yield Hit(heading(late), {"late": name(late), "early": name(early), "order": order})
            return


def _inversions(sections: list[Section]) -> Iterator[tuple[Section, Section]]:
    """What comes too early, with what comes too late: a first Action or setup that comes after what it led to, or a
    setup after the last Action."""
    for stage in (0, 1):
        first = next((index for index, section in enumerate(sections) if _STAGES[section.kind] == stage), 0)
        yield from ((early, sections[first]) for early in sections[:first][-1:] if _STAGES[early.kind] > stage)
    actions = [index for index, section in enumerate(sections) if section.kind is SectionKind.ACTION]
    for late in sections[actions[-1] :] if actions else ():
        if _STAGES[late.kind] == 0:
            yield sections[actions[-1]], late
