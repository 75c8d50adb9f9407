"""A check of stories about customers: whether the customer is there when something is done, and when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, named
from starlint.checks._said import asking
from starlint.language.results import Evidence
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted

_SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)
_TELLING = (SectionKind.ACTION, SectionKind.RESULT)


@dataclass(frozen=True, slots=True)
class CustomerMissing:
    """A story told for its customers whose Action and Result name none, shown at the label of the last of them.

    Once the Situation has named a customer, "she" or "their" will do.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"sections", "because"})
    LISTS: ClassVar[tuple[str, ...]] = ("customers", "pronouns")

    principles: tuple[str, ...]  # that a story about customers serves
    questions: tuple[str, ...]  # what a question about customers says
    customers: tuple[str, ...]  # whoever pays for, uses or is served by what the teller makes
    pronouns: tuple[str, ...] = ()  # that stand for a customer, once one is named

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        because = self.because(story)
        told = _told(story)
        if because is None or not told or evidence.foreign or self.names_customer(story, evidence, told):
            return
        sections = named(*(section.kind for section in told)) if story.labelled else "answer"
        yield Hit(heading(told[-1]), {"sections": sections, "because": because})

    def because(self, story: Story) -> str | None:
        """Why the story is about customers, in words; None where it is not."""
        asked = asking(story, self.questions)
        served = next((principle for principle in story.principles if principle in self.principles), None)
        if asked is None and served is None:
            return None
        return f"is to answer {quoted(asked)}" if asked is not None else f"stands under {served}"

    def names_customer(self, story: Story, evidence: Evidence, told: list[Section]) -> bool:
        kinds = [section.kind for section in told]
        if any(evidence.found(self.customers, *kinds)):
            return True
        introduced = any(evidence.found(self.customers, *_SETUP))
        return introduced and any(evidence.found(self.pronouns, *kinds))


def _told(story: Story) -> list[Section]:
    """The sections that tell what was done and what came of it."""
    kinds = _TELLING if story.labelled else (SectionKind.OTHER,)
    return [section for section in story.sections_of(*kinds) if section.words]
