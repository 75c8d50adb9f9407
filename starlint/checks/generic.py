"""A check of the whole story: whether it is one event that happened, or how things usually go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.lexicon import is_unchanged_in_past
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted

_GENERAL = (Tense.HABITUAL, Tense.HYPOTHETICAL, Tense.PRESENT)
_HABIT = (Tense.HABITUAL, Tense.HYPOTHETICAL)


@dataclass(frozen=True, slots=True)
class GenericAnswer:
    """Habits, opinions and plans instead of one past event, shown at the first sentence of that kind.

    A story told in the present tense is one event all the same where its beginning names a date or a day.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"general", "sentences", "quote"})

    share: int  # percent of the sentences with a tense that are general
    wholly: int  # percent from which on nothing of an event is left
    least_general: int  # sentences
    habit_share: int  # percent of the Action's sentences told as habits or plans
    least_habits: int  # sentences

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        told = [
            s for s in evidence.sentences if s.section.kind is not SectionKind.LEARNING and _tense(s) is not Tense.NONE
        ]
        told = [sentence for sentence in told if not (_is_a_wish(sentence) or _could_be_either(sentence))]
        general = [sentence for sentence in told if _tense(sentence) in _GENERAL]
        habits = [
            s for s in general if _tense(s) in _HABIT and s.section.kind in (SectionKind.ACTION, SectionKind.OTHER)
        ]
        if not (self.is_general(general, told) or self.is_habit(habits, evidence)) or evidence.dated:
            return
        first = general[0]
        values = {"general": len(general), "sentences": len(told), "quote": quoted(first.text)}
        yield Hit(first.clause_span, values, self.severity(general, told))

    def severity(self, general: list[Sentence], told: list[Sentence]) -> Severity:
        """An answer that does come to something it once did is only slow to."""
        wholly = 100 * len(general) >= self.wholly * len(told)
        return Severity.ERROR if wholly else Severity.WARNING

    def is_general(self, general: list[Sentence], told: list[Sentence]) -> bool:
        return len(general) >= self.least_general and 100 * len(general) >= self.share * len(told)

    def is_habit(self, habits: list[Sentence], evidence: Evidence) -> bool:
        action = list(evidence.sentences_of(SectionKind.ACTION, SectionKind.OTHER))
        return len(habits) >= self.least_habits and 100 * len(habits) >= self.habit_share * len(action)


def _is_a_wish(sentence: Sentence) -> bool:
    """Whether a Task is noted as what was to be done: "Find a way to measure it"."""
    return sentence.section.kind is SectionKind.TASK and sentence.clause.agent is Agent.IMPLIED_I


def _could_be_either(sentence: Sentence) -> bool:
    """Whether nothing tells the verb's past from its present: "I read the ticket", "I put it on the wall"."""
    said = sentence.text[sentence.clause.start : sentence.clause.end].lower().split()
    return _tense(sentence) is Tense.SPECIFIC_PAST and len(said) == 2 and is_unchanged_in_past(said[1])


_NOW_AND_THEN = ("sometimes", "often", "usually", "always", "generally", "whenever", "typically")


def _tense(sentence: Sentence) -> Tense:
    if sentence.text.lower().removeprefix("and ").startswith(_NOW_AND_THEN):
        return Tense.HABITUAL
    return sentence.clause.tense
