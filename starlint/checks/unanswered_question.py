"""A check of a file's questions: whether some have no answer though others do."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.notes.story import Notes, Question, Story, StoryKind
from starlint.wording import listed


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """Questions without a word under them, each run of them shown once, at the first.

    Silent in a file that answers none, or that answers one of those questions elsewhere: there they are a list of
    samples. A hint under the last of a run serves them all.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"what", "questions"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    def find(self, notes: Notes) -> Iterator[Hit]:
        answered = {_plain(question) for story in notes.stories if story.words for question in story.questions}
        has_story = any(story.kind is StoryKind.STORY for story in notes.stories)
        runs = [_questions(run) for bare, run in groupby(notes.stories, _is_bare) if bare]
        if not has_story or any(_is_among(question, answered) for run in runs for question in run):
            return
        for run in runs:
            if run:
                what = "This question has" if len(run) == 1 else f"{len(run)} questions in a row, beginning here, have"
                yield Hit(run[0].span, {"what": what, "questions": listed(question.text for question in run)})


def _is_bare(story: Story) -> bool:
    return story.kind is StoryKind.STUB and not story.words


def _questions(run: Iterable[Story]) -> list[Question]:
    """What the stories of a run were to answer; "Tell me about a time when …" asks nothing yet."""
    return [q for story in run for q in story.questions if "…" not in q.text and "..." not in q.text]


def _is_among(question: Question, answered: Container[str]) -> bool:
    """Whether a question is answered elsewhere, there perhaps without the words before it."""
    return any(_plain_text(part) in answered for part in (question.text, question.text.partition(":")[2]))


def _plain(question: Question) -> str:
    return _plain_text(question.text)


def _plain_text(text: str) -> str:
    return text.lower().strip(" .?!")
