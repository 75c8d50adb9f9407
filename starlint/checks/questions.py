"""Checks of questions: those that nobody answers, and those that follow up on a story and find nothing noted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal

from starlint.checks._check import Hit
from starlint.checks._said import says
from starlint.finding import Severity, Span
from starlint.language.results import Evidence
from starlint.notes.story import FollowUp, Notes, Question, SectionKind, Story, StoryKind
from starlint.wording import listed, quoted


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """Questions of a bank without a word under them, each run of them shown once, at the first.

    Silent in a file that answers none, or that answers one of those questions elsewhere: there they are a list of
    samples. A hint under the last of a run serves them all.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"what", "questions"})
    OF_NOTES: ClassVar[Literal[True]] = True

    def find(self, notes: Notes) -> Iterator[Hit]:
        answered = {_plain(q) for story in notes.stories if story.words for q in story.questions}
        told = any(story.kind is StoryKind.STORY for story in notes.stories)
        runs = [_asked(run) for bare, run in groupby(notes.stories, _is_bare) if bare]
        if not told or any(_plain(question) in answered for run in runs for question in run):
            return
        for run in runs:
            if run:
                what = "This question has" if len(run) == 1 else f"{len(run)} questions from here on have"
                yield Hit(run[0].span, {"what": what, "questions": listed(q.text for q in run)})


def _is_bare(story: Story) -> bool:
    return story.kind is StoryKind.STUB and not story.words


def _asked(run: Iterable[Story]) -> list[Question]:
    """What the stories of a run were to answer; "Tell me about a time when …" asks nothing yet."""
    return [q for story in run for q in story.questions if "…" not in q.text and "..." not in q.text]


def _plain(question: Question) -> str:
    return question.text.lower().strip(" .?!")


@dataclass(frozen=True, slots=True)
class UnansweredFollowUp:
    """Follow-up questions without a note, shown once a story at the first that the story does not answer either; and
    answers that shrug, each where it stands."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"what", "questions"})
    shrugs: tuple[str, ...]  # what a short answer says that is none
    longest_shrug: int  # words
    result: tuple[str, ...]  # what a question says that the Result answers
    action: tuple[str, ...]  # what a question says that the Action answers
    setup: tuple[str, ...]  # what a question says that the Situation or Task answers
    share: int  # percent without a note, from which on they are more than a few
    least: int  # follow-up questions, below which they are a few whatever their share

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        asked = [follow_up for follow_up in story.follow_ups if not _is_own(follow_up, story)]
        bare = [follow_up for follow_up in asked if not follow_up.answered]
        left = [follow_up for follow_up in bare if not self.is_told(follow_up.question, story)]
        if left:
            values = {"what": _counted(len(bare), len(asked)), "questions": listed(f.question.text for f in left)}
            yield Hit(left[0].question.span, values, self.severity(len(bare), len(asked)))
        for follow_up in asked:
            if self.is_shrug(follow_up):
                yield Hit(_answer(follow_up), _shrug(follow_up), Severity.WARNING)

    def severity(self, bare: int, asked: int) -> Severity | None:
        many = asked >= self.least and 100 * bare >= self.share * asked
        return Severity.WARNING if many else None

    def is_told(self, question: Question, story: Story) -> bool:
        """Whether a question asks for no more than what a section tells."""
        answers = {
            SectionKind.RESULT: self.result,
            SectionKind.ACTION: self.action,
            SectionKind.SITUATION: self.setup,
            SectionKind.SETUP: self.setup,
        }
        return any(says(question.text, phrases) and story.words_of(kind) for kind, phrases in answers.items())

    def is_shrug(self, follow_up: FollowUp) -> bool:
        words = follow_up.answer.words
        return 0 < words <= self.longest_shrug and says(follow_up.answer.text, self.shrugs)


def _is_own(follow_up: FollowUp, story: Story) -> bool:
    """Whether it is a question that the story itself answers."""
    span = follow_up.question.span
    return any(span.covers(question.span) or question.span.covers(span) for question in story.questions)


def _counted(bare: int, asked: int) -> str:
    return f"{bare} of {asked} follow-up questions have nothing noted under them"


def _shrug(follow_up: FollowUp) -> dict[str, object]:
    what = f"{quoted(follow_up.answer.text)} is a shrug, and an interviewer will ask on"
    return {"what": what, "questions": quoted(follow_up.question.text)}


def _answer(follow_up: FollowUp) -> Span:
    return follow_up.answer.span(0, len(follow_up.answer.text))
