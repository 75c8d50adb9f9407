"""A check of a story's follow-up questions: whether something is noted to answer each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.questions import says
from starlint.finding import Severity, Span
from starlint.language.results import Evidence
from starlint.notes.story import FollowUp, Question, SectionKind, Story
from starlint.wording import listed, quoted


@dataclass(frozen=True, slots=True)
class UnansweredFollowUp:
    """Follow-up questions without a note, shown once a story at the first that the story does not answer either; and
    answers that avoid the question, each where it stands."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"what", "questions"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    shrugs: tuple[str, ...]  # what a short answer says that is none
    longest_shrug: int  # words
    result: tuple[str, ...]  # what a question says that the Result answers
    action: tuple[str, ...]  # what a question says that the Action answers
    setup: tuple[str, ...]  # what a question says that the Situation or Task answers
    share: int  # percent without a note, from which on they are more than a few
    least: int  # follow-up questions, below which they are a few whatever their share

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        follow_ups = [follow_up for follow_up in story.follow_ups if not _is_own(follow_up, story)]
        bare = [follow_up for follow_up in follow_ups if not follow_up.answered]
        open_ones = [follow_up for follow_up in bare if not self.is_in_story(follow_up.question, story)]
        if open_ones:
            what = f"{len(bare)} of {len(follow_ups)} follow-up questions have no notes under them"
            values = {"what": what, "questions": listed(follow_up.question.text for follow_up in open_ones)}
            yield Hit(open_ones[0].question.span, values, self.severity(len(bare), len(follow_ups)))
        for follow_up in follow_ups:
            if self.is_shrug(follow_up):
                yield Hit(_answer(follow_up), _shrug(follow_up), Severity.WARNING)

    def severity(self, bare: int, all_of_them: int) -> Severity | None:
        many = all_of_them >= self.least and 100 * bare >= self.share * all_of_them
        return Severity.WARNING if many else None

    def is_in_story(self, question: Question, story: Story) -> bool:
        """Whether a question asks for no more than what a section says."""
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


def _shrug(follow_up: FollowUp) -> dict[str, object]:
    what = f"{quoted(follow_up.answer.text)} avoids the question, so an interviewer will ask again"
    return {"what": what, "questions": quoted(follow_up.question.text)}


def _answer(follow_up: FollowUp) -> Span:
    return follow_up.answer.span(0, len(follow_up.answer.text))
