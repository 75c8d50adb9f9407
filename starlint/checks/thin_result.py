"""A check of the Result: whether it says anything that belongs to this story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class ThinResult:
    """A labelled Result in words that fit any story, and without a figure, shown at its label."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"quote", "words"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    least_detail: int  # words that belong to this story alone, below which it tells nothing

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        sections = [section for section in story.sections_of(SectionKind.RESULT) if section.words]
        if not story.labelled or not sections or any(section in evidence.foreign for section in sections):
            return
        sentences = list(evidence.sentences_of(SectionKind.RESULT))
        detail = sum(sentence.specific_words for sentence in sentences)
        if sentences and detail < self.least_detail and not any(evidence.quantities_of(SectionKind.RESULT)):
            words = sum(section.words for section in sections)
            yield Hit(heading(sections[0]), {"quote": quoted(sentences[0].text), "words": words})
