"""A check of stories about customers: whether the customer is there when something is done, and when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.questions import requested
from starlint.checks.section_names import SETUP, either
from starlint.language.results import Evidence
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class CustomerMissing:
    """A story about customers whose Action and Result name none, shown at the label of the last of them.

    Once the Situation has named a customer, "she" or "their" will do.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"sections", "because"})
    LISTS: ClassVar[tuple[str, ...]] = ("customers", "pronouns")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    principles: tuple[str, ...]  # that a story about customers serves
    questions: tuple[str, ...]  # what a question about customers says
    customers: tuple[str, ...]  # those who pay for, use or are served by what the speaker makes
    pronouns: tuple[str, ...] = ()  # that stand for a customer, once one is named

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        because = self.because(story)
        read = [section for section in story.sections_for(SectionKind.ACTION, SectionKind.RESULT) if section.words]
        if because is None or not read or evidence.foreign or self.names_customer(evidence, read):
            return
        sections = either(*(section.kind for section in read)) if story.labelled else "answer"
        yield Hit(heading(read[-1]), {"sections": sections, "because": because})

    def because(self, story: Story) -> str | None:
        """Why the story is about customers, in words; None where it is not."""
        question = requested(story, self.questions)
        served = next((principle for principle in story.principles if principle in self.principles), None)
        if question is None and served is None:
            return None
        return f"answers {quoted(question)}" if question is not None else f"is listed under {served}"

    def names_customer(self, evidence: Evidence, read: list[Section]) -> bool:
        kinds = [section.kind for section in read]
        if any(evidence.found(self.customers, *kinds)):
            return True
        introduced = any(evidence.found(self.customers, *SETUP))
        return introduced and any(evidence.found(self.pronouns, *kinds))
