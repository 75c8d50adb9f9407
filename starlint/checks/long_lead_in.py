"""A check of how a story begins: whether a listener soon learns of the event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.section_names import SETUP
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import Story
from starlint.wording import quoted

_GENERAL = (Tense.PRESENT, Tense.HABITUAL, Tense.HYPOTHETICAL)


@dataclass(frozen=True, slots=True)
class LongLeadIn:
    """General sentences before the first time, place, role or event, shown at the first of them.

    An answer that stays general to its end, or in which the speaker did nothing, has another fault.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"general", "words", "share", "quote"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    least_general: int  # sentences; one may lead in
    least_words: int  # of the lead-in
    wholly: int  # percent of general sentences from which on there is no event to come to

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        general = lead_in(story, evidence)
        words = sum(sentence.words for sentence in general)
        if len(general) < self.least_general or words < self.least_words or is_generic(evidence, self.wholly):
            return
        if not any(s.first_person_actions and s.clause.tense is Tense.SPECIFIC_PAST for s in evidence.sentences):
            return  # nor does the speaker come to anything that they did
        values = {
            "general": len(general),
            "words": words,
            "share": f"{100 * words / story.words:.0f}",
            "quote": quoted(general[0].text),
        }
        yield Hit(general[0].clause_span, values)


def is_generic(evidence: Evidence, wholly: int) -> bool:
    """Whether so many percent of the sentences are general, whether or not they name a time or place."""
    sentences = [sentence for sentence in evidence.sentences if sentence.clause.tense is not Tense.NONE]
    general = [sentence for sentence in sentences if sentence.clause.tense in _GENERAL]
    return 100 * len(general) >= wholly * len(sentences)


def tells_no_event(story: Story, evidence: Evidence, wholly: int) -> bool:
    """Whether an answer without labels says what usually happens, so that one event is what it lacks."""
    has_tense = any(sentence.clause.tense is not Tense.NONE for sentence in evidence.sentences)
    return not story.labelled and has_tense and is_generic(evidence, wholly)


def lead_in(story: Story, evidence: Evidence) -> list[Sentence]:
    """The general sentences that a story begins with: those of its Situation, or of an answer without labels."""
    section = next((section for section in story.sections_for(*SETUP) if section.words), None)
    return list(takewhile(_is_general, (s for s in evidence.sentences if s.section is section)))


def _is_general(sentence: Sentence) -> bool:
    from starlint.language.setting import is_set

    general = sentence.clause.tense in _GENERAL and sentence.clause.agent is not Agent.IMPLIED_I
    return general and not is_set(sentence.text)
