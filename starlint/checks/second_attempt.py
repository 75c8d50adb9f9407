"""A check of the Result: whether a second attempt is told inside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.finding import Span
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class SecondAttempt:
    """A setback in a long Result, what the teller then did, and what came of that, shown at the deeds.

    One deed after a setback is how many results end; several, with an outcome of their own, are another Action.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "turn", "first", "last", "deeds"})
    LISTS: ClassVar[tuple[str, ...]] = ("turns",)

    turns: tuple[str, ...]  # phrases by which a Result says that it was not the end
    least_words: int  # of the Result
    least_deeds: int  # verbs of the teller's own, told as done

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections_of(SectionKind.RESULT):
            if section.words >= self.least_words:
                yield from self.hits(section, evidence)

    def hits(self, section: Section, evidence: Evidence) -> Iterator[Hit]:
        turn = next((found for found in evidence.found(self.turns) if found.sentence.section is section), None)
        if turn is None:
            return
        told = [sentence for sentence in evidence.sentences if sentence.section is section]
        after = told[told.index(turn.sentence) :]
        deeds = [sentence for sentence in after if _is_deed(sentence)]
        count = sum(len(sentence.first_person_actions) for sentence in deeds)
        if count >= self.least_deeds and deeds[-1] is not told[-1]:
            attempt = _from_thought_to_deed(after, deeds[-1])
            values = {
                "words": section.words,
                "turn": quoted(turn.text),
                "first": quoted(attempt[0].text),
                "last": quoted(deeds[-1].text),
                "deeds": count,
            }
            yield Hit(Span(attempt[0].span.start, deeds[-1].span.end), values)


def _is_deed(sentence: Sentence) -> bool:
    """Whether the teller does something in it that was done once."""
    act = sentence.clause
    return (
        act.agent is Agent.I
        and act.tense is Tense.SPECIFIC_PAST
        and sentence.is_step
        and bool(sentence.first_person_actions)
    )


def _from_thought_to_deed(after: list[Sentence], last: Sentence) -> list[Sentence]:
    """The sentences from the teller's first own one, if only a thought, to the last deed."""
    attempt = list(dropwhile(lambda sentence: sentence.clause.agent is not Agent.I, after))
    return attempt[: attempt.index(last) + 1]
