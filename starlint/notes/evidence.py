"""The evidence for and against a passage of prose being a story: what was seen, and how much it weighs.

Each kind of evidence is one measure of what is known about a passage, named in `_MEASURES`. Its weight, and the words
that give it as a reason, stand in `data/evidence.toml`, which says from what the weights were fitted. The sum decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple

from starlint.late import late_pattern
from starlint.notes.block_text import is_title
from starlint.notes.data_files import data_file
from starlint.notes.document import Document
from starlint.notes.file_traits import FileTraits
from starlint.notes.first_person import (
    count_plural,
    count_second_person,
    count_singular,
    has_first_person,
    has_first_person_action,
    is_past_verb,
)
from starlint.notes.gaps import count_placeholders
from starlint.notes.passages import Lead, LeadKind
from starlint.notes.principles import mentioned
from starlint.notes.prose import count_words, lowered
from starlint.notes.purpose import speaks_of_interviewing
from starlint.notes.questions import (
    asks_for_habit,
    asks_for_reasons,
    asks_for_story,
    asks_for_way,
    asks_how_one_goes_about,
    is_prompt,
)
from starlint.notes.story import Story

_MOST_REASONS = 4  # that are given for one passage


@dataclass(frozen=True)
class Observed:
    """What is known about a passage; what follows from it is worked out once, hence no slots."""

    text: str  # its spoken words
    leads: Sequence[Lead] = ()  # what leads up to it, the nearest last
    item: bool = False  # whether it begins in a list item
    bold: bool = False  # whether it begins in bold
    file: FileTraits = field(default_factory=FileTraits)
    by_topics: bool = False  # whether its file is arranged by topics of interviews
    called_stories: bool = False  # whether the title of its file says that it holds stories to be told
    neighbours: float = 0.0  # the share of the passages like it in its file that are stories by themselves

    @cached_property
    def words(self) -> int:
        """How many spoken words it has, at least 1."""
        return max(1, count_words(self.text))

    @cached_property
    def sentences(self) -> list[str]:
        """Its sentences of three words or more."""
        found = [one for one in _SENTENCE_END.split(self.text) if len(one.split()) > 2]
        return found or [self.text]

    @cached_property
    def past(self) -> list[bool]:
        """Whether each of its sentences has a verb in the past tense."""
        return [any(map(is_past_verb, _WORD.findall(lowered(sentence)))) for sentence in self.sentences]

    @cached_property
    def steps(self) -> float:
        """How many verbs in the past tense its sentences about the writer's actions have, at most eight; in fours."""
        own = (one for one in self.sentences if has_first_person_action(one))
        return min(sum(is_past_verb(word) for one in own for word in _WORD.findall(lowered(one))), 8) / 4

    @cached_property
    def question(self) -> str:
        """The last question that leads up to it; empty: none."""
        return next((lead.text for lead in reversed(self.leads) if lead.kind is LeadKind.QUESTION), "")

    def per_hundred(self, count: int, most: int) -> float:
        """A count of something as if it had a hundred words, at most so many."""
        return min(count * 100 / self.words, most)

    def is_led_by(self, kind: LeadKind) -> bool:
        """Whether a lead of this kind stands above it."""
        return any(lead.kind is kind for lead in self.leads)


class Weighed(NamedTuple):
    """How much speaks for a story in a passage, in all, and by what."""

    total: float
    reasons: tuple[str, ...]  # the weightiest first, each with its share of the total


class EvidenceData(NamedTuple):
    """What the data file says."""

    start: float  # the total of a passage of which nothing is known
    story: float  # the least total of a story
    asked: float  # the same below a question whose answer ends further up, or begins further down
    nearly: float  # the least total of a passage that was nearly one
    doubtful: float  # below: no story, even under a question that asks for one
    doubtful_habit: float  # the same under a question that a habit may answer: "How do you handle stress?"
    doubtful_elsewhere: float  # the same in a file that is not about interviews
    weights: Mapping[str, float]
    words: Mapping[str, str]  # that give each kind of evidence as a reason


@cache
def evidence_data() -> EvidenceData:
    """The data file, read when a passage is weighed for the first time."""
    raw = data_file("evidence")
    rows = raw["evidence"]
    return EvidenceData(
        raw["start"],
        raw["story"],
        raw["asked"],
        raw["nearly"],
        raw["doubtful"],
        raw["doubtful-habit"],
        raw["doubtful-elsewhere"],
        MappingProxyType({row["name"]: row["weight"] for row in rows}),
        MappingProxyType({row["name"]: row["reason"] for row in rows}),
    )


def observed(document: Document, text: str, leads: Sequence[Lead], item: bool = False, bold: bool = False) -> Observed:
    """What is known about a passage of a document."""
    return Observed(
        text,
        leads,
        item,
        bold,
        file=document.traits,
        by_topics=document.is_arranged_by_topics,
        called_stories=document.is_called_stories,
    )


def weighed(seen: Observed) -> Weighed:
    """The evidence of a passage, weighed."""
    data = evidence_data()
    parts = {name: strength * data.weights[name] for name, strength in measured(seen).items() if strength}
    ranked = sorted(parts, key=lambda name: -abs(parts[name]))[:_MOST_REASONS]
    reasons = tuple(f"{data.words[name]} ({parts[name]:+.1f})" for name in ranked if abs(parts[name]) >= _LEAST_SHOWN)
    return Weighed(data.start + sum(parts.values()), reasons)


_LEAST_SHOWN = 0.05


def weighed_answer(document: Document, story: Story) -> Weighed:
    """The evidence of an answer without labels, under its questions."""
    leads = [Lead(LeadKind.QUESTION, question.text, question.span) for question in story.questions]
    text = " \n".join(section.prose.text for section in story.sections)
    return weighed(observed(document, text, leads))


def is_doubtful(document: Document, story: Story, found: Weighed) -> bool:
    """Whether so much speaks against an answer that its question alone does not make it a story."""
    data = evidence_data()
    if not document.speaks_of_interviews:
        return found.total < data.doubtful_elsewhere
    question = story.questions[-1].text
    is_habit = asks_for_habit(question) or asks_how_one_goes_about(question)
    return found.total < (data.doubtful_habit if is_habit else data.doubtful)


def measured(seen: Observed) -> dict[str, float]:
    """How strong each kind of evidence is in a passage."""
    return {name: float(measure(seen)) for name, measure in _MEASURES.items()}


_WORD = late_pattern(r"\w+")
_SENTENCE_END = late_pattern(r"(?<=[.!?])\s+|\n")
_EXPLAINED = late_pattern(
    r"\W*(?:explain|define|compare|what (?:is|are)\b(?! your)|what does|how (?:would you|do you|does|to) (?:design"
    r"|deploy|implement|scale|configure|debug)|design an?\b)",
    re.I,
)
_PEOPLE = late_pattern(
    r"\b(?:customer|client|manager|boss|team ?mate|colleague|coworker|co-worker|supervisor|professor|student|patient"
    r"|guest|parent|director|lead|stakeholder|intern|team)s?\b",
    re.I,
)
_OUTCOME = late_pattern(
    r"\b(?:as a result|result(?:ed|s)?|in the end|finally|eventually|ultimately|led to|learned|taught me|increased"
    r"|reduced|improved|saved|succeeded|successfully|was able to|were able to"
    r"|since then|by the end|on time|afterwards|now)\b",
    re.I,
)
_INTRODUCES = late_pattern(
    r"\b(?:my name is|years of experience|(?:my|key|greatest) (?:strengths?|weakness(?:es)?)|I['’]?m an?\b|I am an?\b)",
    re.I,
)
_INTRODUCTION = late_pattern(r"\bintroduc(?:tion|e)\b|\babout (?:yourself|me)\b|\belevator pitch\b", re.I)
_MONTHS = "jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec"
_SCENE = late_pattern(
    rf"\W*(?:in (?:my|our|the|a|20|19|spring|summer|autumn|fall|winter|{_MONTHS})"
    r"|during|when (?:i|we)|while|at (?:my|our|the|a|[A-Z])|on (?:my|our|a|the|one)|last|once"
    r"|one (?:day|time|of)|as an?|(?:two|three|a few|several|some) (?:years|months|weeks) ago"
    r"|there was|i (?:was|had)|we (?:were|had))\b",
    re.I,
)
_NAMES = (LeadKind.HEADING, LeadKind.TITLE)
_OVERVIEW = late_pattern(
    r"\W*(?:\d{1,2}[.)]\s)?(?:overview|introduction|intro|summary|about(?: me| us)?|background|profile|bio(?:graphy)?"
    r"|abstract|preface)\W*\Z",
    re.I,
)
_CALLED = late_pattern(
    r"\b(?:stor(?:y|ies)|experience|example)\b(?!s?:? (?:of|for) (?:an? )?(?:good|bad|strong|weak))", re.I
)


def _is_criterion(lead: Lead) -> bool:
    """Whether a title is set in bold or capitals and has no colon, as a criterion to be met."""
    return is_title(lead.text) and ":" not in lead.text and "：" not in lead.text


_MEASURES: dict[str, Callable[[Observed], float]] = {
    "no-singular": lambda seen: not count_singular(seen.text),
    "plural": lambda seen: seen.per_hundred(count_plural(seen.text), 6) / 3,
    "past": lambda seen: sum(seen.past) / len(seen.past),
    "introduction": lambda seen: (
        bool(_INTRODUCES.search(seen.sentences[0])) or any(_INTRODUCTION.search(lead.text) for lead in seen.leads)
    ),
    "reader": lambda seen: seen.per_hundred(count_second_person(seen.text), 6) / 3,
    "placeholders": lambda seen: min(count_placeholders(seen.text), 2),
    "short": lambda seen: seen.words < 45,
    "event-question": lambda seen: bool(seen.question) and asks_for_story(seen.question),
    "way-question": lambda seen: (
        bool(seen.question) and not asks_for_story(seen.question) and asks_for_way(seen.question)
    ),
    "other-question": lambda seen: (
        bool(seen.question)
        and not (asks_for_story(seen.question) or asks_for_way(seen.question) or is_prompt(seen.question))
    ),
    "explanation": lambda seen: bool(_EXPLAINED.match(seen.question)) and not asks_for_story(seen.question),
    "reasons": lambda seen: (
        bool(seen.question) and asks_for_reasons(seen.question) and not asks_for_story(seen.question)
    ),
    "impersonal": lambda seen: not any(seen.past) and not has_first_person(seen.text),
    "answer-label": lambda seen: seen.is_led_by(LeadKind.ANSWER),
    "title": lambda seen: any(lead.kind is LeadKind.TITLE and not _is_criterion(lead) for lead in seen.leads),
    "advice": lambda seen: seen.is_led_by(LeadKind.ADVICE),
    "principle": lambda seen: any(next(mentioned(lead.text), "") for lead in seen.leads if lead.kind in _NAMES),
    "overview": lambda seen: any(_OVERVIEW.match(lead.text) for lead in seen.leads if lead.kind in _NAMES),
    "scene": lambda seen: bool(_SCENE.match(seen.text)),
    "steps": lambda seen: seen.steps,
    "about-interviews": lambda seen: speaks_of_interviewing(seen.text),
    "job-hunt": lambda seen: seen.file.interviewing * 2,
    "called-a-story": lambda seen: any(_CALLED.search(lead.text) for lead in seen.leads if lead.kind in _NAMES),
    "people": lambda seen: seen.per_hundred(len(_PEOPLE.findall(seen.text)), 3) / 2,
    "outcome": lambda seen: min(len(_OUTCOME.findall(seen.text)), 2),
    "item": lambda seen: seen.item,
    "bold-opening": lambda seen: seen.bold,
    "share": lambda seen: seen.file.actions * 2,
    "neighbours": lambda seen: seen.neighbours,
    "post": lambda seen: seen.file.is_post,
    "story-questions": lambda seen: min(seen.file.story_questions, 4) / 4,
    "topics": lambda seen: seen.by_topics,
    "file-of-stories": lambda seen: seen.called_stories,
}
