"""A check of the whole story: whether it is one event that happened, or how things usually go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.questions import asks_for_plan
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.lexicon import is_unchanged_in_past
from starlint.notes.questions import asks_for_way
from starlint.notes.story import SectionKind, Story
from starlint.wording import count, quoted

_GENERAL = (Tense.HABITUAL, Tense.HYPOTHETICAL, Tense.PRESENT)
_HABIT = (Tense.HABITUAL, Tense.HYPOTHETICAL)


@dataclass(frozen=True, slots=True)
class GenericAnswer:
    """Habits, opinions and plans instead of one past event, shown at the first sentence of that kind.

    A story in the present tense is one event all the same where its beginning names a date or a day, and so is a story
    whose Action says throughout what the writer did.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"share", "quote"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    share: int  # percent of the sentences with a tense that are general
    wholly: int  # percent from which on nothing of an event is left
    least_general: int  # sentences
    habit_share: int  # percent of the Action's sentences that are habits or plans
    least_habits: int  # sentences
    event_detail: int  # words of this story alone, in what the writer did once; so many make it an event
    way_detail: int = 0  # in what they do as a rule; so many answer "How do you …?" well enough for a warning

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        tenses = _without_explanations(list(_tenses(evidence)))
        sentences = [sentence for sentence, _ in tenses]
        general = [sentence for sentence, tense in tenses if tense in _GENERAL]
        habits = [
            sentence
            for sentence, tense in tenses
            if tense in _HABIT and sentence.section.kind in (SectionKind.ACTION, SectionKind.OTHER)
        ]
        if evidence.dated or _has_acted(tenses):
            return
        detail = _event_detail(tenses)
        throughout = self.is_general(general, sentences) and detail < self.event_detail
        if not (throughout or _is_planned(story, tenses) or self.is_habit(habits, evidence)):
            return
        habitual = (s for s, tense in tenses if tense in _HABIT and not _EVER_SINCE.search(s.text))
        first = next(habitual, general[0])
        values = {"share": _share(len(general), len(evidence.sentences)), "quote": quoted(first.text)}
        yield Hit(first.clause_span, values, self.severity(story, general, sentences, detail))

    def severity(self, story: Story, general: list[Sentence], sentences: list[Sentence], detail: int) -> Severity:
        """An answer that comes to something that its writer once did is only slow to; a plan may be asked for."""
        if detail >= self.event_detail:
            return Severity.INFO
        wholly = 100 * len(general) >= self.wholly * len(sentences)
        return Severity.ERROR if wholly and not (detail or self.is_asked_for(story, general)) else Severity.WARNING

    def is_asked_for(self, story: Story, general: list[Sentence]) -> bool:
        """Whether the question asks for a plan, or for a way of doing things that is told in detail."""
        if asks_for_plan(story):
            return True
        if not (self.way_detail and story.questions and asks_for_way(story.questions[-1].text)):
            return False
        steps = (sentence for sentence in general if sentence.is_step and sentence.first_person_actions)
        return sum(step.specific_words for step in steps) >= self.way_detail

    def is_general(self, general: list[Sentence], sentences: list[Sentence]) -> bool:
        return len(general) >= self.least_general and 100 * len(general) >= self.share * len(sentences)

    def is_habit(self, habits: list[Sentence], evidence: Evidence) -> bool:
        action = list(evidence.sentences_of(SectionKind.ACTION, SectionKind.OTHER))
        return len(habits) >= self.least_habits and 100 * len(habits) >= self.habit_share * len(action)


def _share(general: int, sentences: int) -> str:
    """How many of the story's sentences are general: "All 5 sentences say", "3 sentences say"."""
    if sentences == 1:
        return "The only sentence says"
    return f"{'All ' * (general == sentences)}{count(general, 'sentence says', 'sentences say')}"


def _tenses(evidence: Evidence) -> Iterator[tuple[Sentence, Tense]]:
    """The sentences whose tense says that something happened, or that it is general."""
    for sentence in evidence.sentences:
        tense = _tense(sentence)
        unclear = tense is Tense.NONE or (tense is Tense.SPECIFIC_PAST and _could_be_present(sentence))
        if not (unclear or sentence.section.kind is SectionKind.LEARNING or _is_a_wish(sentence)):
            yield sentence, tense


def _event_detail(tenses: list[tuple[Sentence, Tense]]) -> int:
    """How many words belong to this story alone in what the writer did once."""
    told = (s for s, tense in tenses if tense is Tense.SPECIFIC_PAST and s.is_step and s.first_person_actions)
    once = (s for s in told if not _EVER_SINCE.search(s.text))
    return sum(s.specific_words for s in once if s.section.kind in (SectionKind.ACTION, SectionKind.OTHER))


# What has been so for long happened at no one time: "I've done it this way for seventeen years".
_EVER_SINCE = re.compile(
    r"\b(?:I|i)(?:['’]ve| have)\b[^.;]{0,200}?"
    r"\b(?:since (?:then|\d{4}|[A-Z]\w{1,20})|for (?:[\w-]{1,20} ){0,2}(?:years|months)|over the years)\b"
)


def _is_planned(story: Story, tenses: list[tuple[Sentence, Tense]]) -> bool:
    """Whether an answer without labels, however short, says only what its writer would do or does as a rule."""
    if story.labelled or not tenses:
        return False
    habits = sum(tense in _HABIT for _, tense in tenses)
    return habits > 0 and all(tense in _GENERAL for _, tense in tenses)


def _has_acted(tenses: list[tuple[Sentence, Tense]]) -> bool:
    """Whether the Action, apart from all that is general around it, is what the writer did once."""
    action = [(s.clause.agent, tense) for s, tense in tenses if s.section.kind is SectionKind.ACTION]
    return bool(action) and all(done == (Agent.I, Tense.SPECIFIC_PAST) for done in action)


def _without_explanations(tenses: list[tuple[Sentence, Tense]]) -> list[tuple[Sentence, Tense]]:
    """Without what a story explains or notes in the present beside something that its writer did."""
    if not _event_detail(tenses):
        return tenses
    return [(s, tense) for s, tense in tenses if not (tense is Tense.PRESENT and _explains(s))]


def _explains(sentence: Sentence) -> bool:
    """Whether a sentence says what something is, or notes a step without a subject, under the label of a section."""
    agent, kind = sentence.clause.agent, sentence.section.kind
    setup = kind in (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP) and agent not in (Agent.I, Agent.WE)
    return setup or (agent is Agent.IMPLIED_I and kind is not SectionKind.OTHER)


def _is_a_wish(sentence: Sentence) -> bool:
    """Whether a Task is noted as what was to be done: "Find a way to measure it"."""
    return sentence.section.kind is SectionKind.TASK and sentence.clause.agent is Agent.IMPLIED_I


def _could_be_present(sentence: Sentence) -> bool:
    """Whether its verb looks alike in past and present: "I read the ticket", "I put it on the wall"."""
    clause = sentence.text[sentence.clause.start : sentence.clause.end].lower().split()
    return len(clause) == 2 and is_unchanged_in_past(clause[1])


_NOW_AND_THEN = ("sometimes", "often", "usually", "always", "generally", "whenever", "typically")
_REACH = 16  # letters in which one of them begins a sentence, with "and" before it


def _tense(sentence: Sentence) -> Tense:
    if sentence.text[:_REACH].lower().removeprefix("and ").startswith(_NOW_AND_THEN):
        return Tense.HABITUAL
    if _EVER_SINCE.search(sentence.text):
        return Tense.HABITUAL
    return Tense.HYPOTHETICAL if _IMAGINED.match(sentence.text) else sentence.clause.tense


# "Had it been at night I'd put the lights on", "Handled well, such a person would come back".
_IMAGINED = re.compile(
    r"\W*(?:(?:and|but|so) )?"
    r"(?:had (?:it|i|we|he|she|they|there)\b[^.;]{0,200}?(?:\bwould\b|['’]d\b)"
    r"|\w{2,20}ed(?: \w{1,20}){0,3},[^.;,]{0,80}?\bwould\b)",
    re.I,
)
