"""Whether a text under a question is its writer's answer, and a story at that."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.answer_labels import names_the_method
from starlint.notes.document import Document
from starlint.notes.evidence import evidence_data, observed, weighed
from starlint.notes.first_person import (
    count_first_person_actions,
    count_second_person,
    has_first_person,
    has_first_person_singular,
    has_past_action,
    has_past_tense,
    is_past_verb,
)
from starlint.notes.passages import Lead, LeadKind
from starlint.notes.prose import lowered
from starlint.notes.purpose import speaks_of_interviewing
from starlint.notes.questions import (
    asks_about_you,
    asks_for_event,
    asks_for_habit,
    asks_for_way,
    asks_how_one_goes_about,
    is_hypothetical,
    is_question,
)
from starlint.notes.story import Question


@dataclass(slots=True)
class Answer:
    """One or more questions, and the passages under them, while they are read."""

    questions: list[Question]
    event: bool  # they ask for one event, so that even no answer is worth reporting
    level: int = 0  # of the heading over the questions
    title: str | None = None  # where no question is known
    label: str = ""  # that opens it, such as "Sample answer:"; empty: none
    again: bool = False  # another sample answer to the same questions
    open: bool = False  # the question asks for no event, so that only the evidence can make a story of its answer
    passages: list[tuple[Span, ...]] = field(default_factory=list)

    @property
    def labelled(self) -> bool:
        """Whether a label opens it."""
        return bool(self.label)


_FEWEST_ACTIONS = 2  # in the first person, of an answer whose question is not known


def answers(document: Document, answer: Answer, text: str) -> bool:
    """Whether a text is its writer's answer to the questions, not what others say about them."""
    if answer.open:
        return _tells_an_event(document, answer, text)
    if not answer.questions:
        return count_first_person_actions(text) >= _FEWEST_ACTIONS
    if names_the_method(text) or (not answer.labelled and _speaks_of_answering(text)):
        return False
    question = answer.questions[-1].text
    is_event = document.speaks_of_interviews and has_past_tense(text) and asks_about_you(question)
    if asks_for_event(question) and (is_event or has_first_person(text) or _has_hardly_english(text)):
        return True
    if answer.event and asks_about_you(question) and _tells_what_happened(text):
        return True
    if is_hypothetical(question) and not answer.labelled:
        return count_first_person_actions(text) >= _FEWEST_ACTIONS or _would_act(document, question, text)
    if has_past_action(text) and (answer.event or has_first_person(text)):
        return True
    return _is_habit(document, answer, text) or _evades(document, answer, text)


def _tells_what_happened(text: str) -> bool:
    """Whether a text is about the past alone, and not about interviews, though nobody says "I" in it."""
    return is_about_the_past(text) and not speaks_of_interviewing(text)


def is_about_the_past(text: str) -> bool:
    """Whether a text is about the past alone, and addresses nobody: "The timetable was taken apart"."""
    words = re.findall(r"[a-z']+", lowered(text))
    past = sum(map(is_past_verb, words))
    return past >= _FEWEST_PAST and past * _WORDS_TO_A_PAST >= len(words) and not count_second_person(text)


_FEWEST_PAST = 4  # verbs
_WORDS_TO_A_PAST = 16


def is_general_answer(answer: Answer, text: str) -> bool:
    """Whether a text in the first person says in general how its writer goes about what a question asks: a weak answer.

    It is believed only among answers that are stories: elsewhere, it may explain a technique.
    """
    asked = bool(answer.questions) and asks_how_one_goes_about(answer.questions[-1].text)
    return asked and speaks_in_general(text)


def speaks_in_general(text: str) -> bool:
    """Whether its writer speaks for themselves in a text, and not about interviews."""
    return has_first_person(text) and not speaks_of_interviewing(text)


def _evades(document: Document, answer: Answer, text: str) -> bool:
    """Whether a text speaks of its writer in general, or of nobody, where one event is asked for: a weak answer."""
    if (
        not (document.speaks_of_interviews and answer.event)
        or count_second_person(text)
        or speaks_of_interviewing(text)
    ):
        return False
    of_nobody = not has_first_person(text) and asks_about_you(answer.questions[-1].text)
    return has_first_person_singular(text) or of_nobody


def _has_hardly_english(text: str) -> bool:
    """Whether a text is in a script that starlint does not know the first person of."""
    return sum(map(str.isascii, text)) * 2 < len(text)


def _speaks_of_answering(text: str) -> bool:
    """Whether a text says how its writer answers, "I would answer this question by …", or reports what was asked."""
    return bool(_ANSWERING.search(lowered(text))) or (bool(_ROUNDS.search(text)) and not has_first_person(text))


# "Round 2: machine coding", "HM round": a report of what was asked
_ROUNDS = late_pattern(
    r"\b(?:[Rr]ound|ROUND)s?\s?[-–:(]?\s?\d|\b(?:HR|HM|coding|technical|final|next|interview) rounds?\b"
)
_ANSWERING = late_pattern(r"(?<!\bto )\banswer(?:ed|ing)? (?:this|that|such a|the interview) question\b")


def _tells_an_event(document: Document, answer: Answer, text: str) -> bool:
    """Whether the evidence alone makes a story of an answer to a question that asks for none."""
    leads = [Lead(_kind(question.text), question.text, question.span) for question in answer.questions]
    if answer.labelled:
        leads.append(Lead(LeadKind.ANSWER, "", answer.questions[-1].span))
    found = weighed(observed(document, text, leads))
    return document.speaks_of_interviews and found.total >= evidence_data().story


def _kind(asked: str) -> LeadKind:
    """What stands over an answer: a question, or in a list of questions the name of a story."""
    return LeadKind.QUESTION if is_question(asked) else LeadKind.HEADING


_OFTEN = 4  # "I", in a text that opens with other words: "Honestly, objections are …"
_I, _SAYS_I = late_pattern(r"\bI\b"), late_pattern(r"[\W_]*I\b")


def _would_act(document: Document, question: str, text: str) -> bool:
    """Whether a text says what its writer would do: a weak answer."""
    return document.prepares_for_interviews and asks_for_habit(question) and len(_I_WOULD.findall(text)) >= _OFTEN_WOULD


_OFTEN_WOULD = 2
_I_WOULD = late_pattern(r"\bI(?:['’]d| would)\b")


def _is_habit(document: Document, answer: Answer, text: str) -> bool:
    """Whether a text says what its writer does as a rule: a weak answer."""
    if answer.labelled:
        return bool(_I.search(text)) and (answer.event or asks_for_way(answer.questions[-1].text))
    speaks = _SAYS_I.match(text) or (len(_I.findall(text)) >= _OFTEN and not speaks_of_interviewing(text))
    return bool(document.prepares_for_interviews and speaks) and asks_for_habit(answer.questions[-1].text)
