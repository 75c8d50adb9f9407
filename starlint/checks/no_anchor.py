"""A check of how a story begins: whether a listener learns where and when they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.long_lead_in import is_generic, lead_in
from starlint.checks.section_names import SETUP, name
from starlint.language.results import Evidence, Sentence
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import listed


@dataclass(frozen=True, slots=True)
class NoAnchor:
    """A Situation that names no time, place or role, shown at its label; or a time that is none, where it stands."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "fault"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    answer_words: int  # how far into an answer without labels the setting is looked for
    general: int  # general sentences at the beginning from which on the lead-in is the fault
    wholly: int  # percent of general sentences from which on there is no scene to set
    opening: int  # sentences in which a listener expects to learn when it was

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        from starlint.language.setting import is_set, times, vague_times

        setup = list(self.setup(story, evidence))
        if not setup or self.is_general(story, evidence) or any(any(times(s.text)) for s in setup):
            return
        vague = [(s, start, end) for s in setup[: self.opening] for start, end in vague_times(s.text)]
        section = setup[0].section
        if vague:
            sentence, start, end = vague[0]
            span = sentence.section.prose.span(sentence.start + start, sentence.start + end)
            fault = f"gives only {listed(s.text[a:b] for s, a, b in vague)} as its time, which could be any year"
            yield Hit(span, {"section": _called(section, story), "fault": fault})
        elif not any(is_set(sentence.text) for sentence in setup):
            fault = "does not say when it was"
            yield Hit(heading(section), {"section": _called(section, story), "fault": fault})

    def is_general(self, story: Story, evidence: Evidence) -> bool:
        """Whether it is not the scene but the event that is missing, or late."""
        return len(lead_in(story, evidence)) >= self.general or is_generic(evidence, self.wholly)

    def setup(self, story: Story, evidence: Evidence) -> Iterator[Sentence]:
        """The sentences in which the setting ought to be named: the setup, or the beginning of the answer."""
        words = 0
        begun = next((section.span.start for section in story.sections_of(SectionKind.ACTION)), story.span.end)
        for sentence in evidence.sentences_for(story, *SETUP, SectionKind.OTHER):  # "Job:", "Where:", above the Action
            if sentence.span.start < begun if story.labelled else words < self.answer_words:
                yield sentence
            words += sentence.words


def _called(section: Section, story: Story) -> str:
    return f"The {name(section)}" if story.labelled else "The beginning of the answer"
