"""A check of the Result: whether it holds a second attempt, which is another Action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class SecondAttempt:
    """A setback in a long Result, what the speaker then did, and what came of that, shown at those actions.

    One action after a setback is how many results end; several, with an outcome of their own, are another Action.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "turn", "first", "last", "deeds"})
    LISTS: ClassVar[tuple[str, ...]] = ("turns",)
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    turns: tuple[str, ...]  # phrases by which a Result says that it was not the end
    least_words: int  # of the Result
    least_deeds: int  # verbs of the speaker's own, in the past tense

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections_of(SectionKind.RESULT):
            if section.words >= self.least_words:
                yield from self.hits(section, evidence)

    def hits(self, section: Section, evidence: Evidence) -> Iterator[Hit]:
        turn = next((match for match in evidence.found(self.turns) if match.sentence.section is section), None)
        if turn is None:
            return
        sentences = evidence.sentences_in(section)
        after = sentences[sentences.index(turn.sentence) :]
        actions = [sentence for sentence in after if _is_action(sentence)]
        count = sum(len(sentence.first_person_actions) for sentence in actions)
        if count >= self.least_deeds and actions[-1] is not sentences[-1]:
            attempt = _up_to(actions[-1], after)
            values = {
                "words": section.words,
                "turn": quoted(turn.text),
                "first": quoted(attempt[0].text),
                "last": quoted(actions[-1].text),
                "deeds": count,
            }
            yield Hit(Span(attempt[0].span.start, actions[-1].span.end), values)


def _is_action(sentence: Sentence) -> bool:
    """Whether the speaker does something in it that was done once."""
    clause = sentence.clause
    return (
        clause.agent is Agent.I
        and clause.tense is Tense.SPECIFIC_PAST
        and sentence.is_step
        and bool(sentence.first_person_actions)
    )


def _up_to(last: Sentence, after: list[Sentence]) -> list[Sentence]:
    """The sentences from the first with the speaker as subject, if only a thought, to the last action."""
    attempt = list(dropwhile(lambda sentence: sentence.clause.agent is not Agent.I, after))
    return attempt[: attempt.index(last) + 1]
