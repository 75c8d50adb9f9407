"""A check of the Result: whether anything in it measures what came of the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import beginning, heading
from starlint.language.results import Evidence, Quantity, QuantityKind
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import listed


@dataclass(frozen=True, slots=True)
class MissingOutcome:
    """A Result without a quantity that measures an effect, shown at its label.

    A target, a plan, a deadline or a size is none. Where there is no Result, the last section is where
    results would be told; an answer without labels is read as a whole.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "seen"})

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        sections = _results(story)
        if not sections or any(section in evidence.foreign for section in sections):
            return
        named = [mention for mention in evidence.quantities if mention.section in sections]
        if not any(mention.is_outcome for mention in named):
            place = heading(sections[0]) if story.labelled else beginning(story)
            yield Hit(place, {"section": _called(story, sections[0]), "seen": _seen(named)})


def _results(story: Story) -> list[Section]:
    """The sections in which the outcome ought to be told."""
    results = [section for section in story.sections_of(SectionKind.RESULT) if section.words]
    spoken = [s for s in story.sections if s.words and s.kind is not SectionKind.LEARNING]
    return results or spoken[-1:]


def _called(story: Story, section: Section) -> str:
    if not story.labelled:
        return "The answer"
    return "The Result" if section.kind is SectionKind.RESULT else "The end of the story"


_CALLED = {QuantityKind.SCALE: "a size", QuantityKind.TIMEFRAME: "a time"}


def _seen(named: list[Quantity]) -> str:
    """What the figures are that do not count: " (“May 2” is a time)"."""
    if not named:
        return ""
    first = named[0]
    what = "a target" if first.target else _CALLED[first.kind]
    return f" ({listed([first.text])} is {what})"
