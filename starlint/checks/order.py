"""A check of the order of sections: whether a listener hears what led to what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, name
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
    """A section that is told after what it led to, shown at its label.

    A Result that opens the story is a headline, told first on purpose; and a story may go round again, with a
    second Action and what came of it.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"late", "early", "order"})

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        told = [section for section in story.sections if section.words and section.kind in _STAGES]
        if told and told[0].kind is SectionKind.RESULT:
            told = told[1:]
        order = ", ".join(name(section) for section in told)
        for early, late in _inversions(told):
            yield Hit(heading(late), {"late": name(late), "early": name(early), "order": order})
            return


def _inversions(told: list[Section]) -> Iterator[tuple[Section, Section]]:
    """What was told too early, with what was told too late: a first Action or setup that comes after what it led to,
    or a setup after the last Action."""
    for stage in (0, 1):
        first = next((index for index, section in enumerate(told) if _STAGES[section.kind] == stage), 0)
        yield from ((early, told[first]) for early in told[:first][-1:] if _STAGES[early.kind] > stage)
    actions = [index for index, section in enumerate(told) if section.kind is SectionKind.ACTION]
    for late in told[actions[-1] :] if actions else ():
        if _STAGES[late.kind] == 0:
            yield told[actions[-1]], late
