"""A check of stories about what went wrong: whether they say what was learned, and where it has been used since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading, last_words
from starlint.checks.questions import requested, says
from starlint.finding import Severity, Span
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class MissingLesson:
    """A story of a failure without a lesson, shown where it ends; or with one that is never put to use, shown there.

    Where only the notes on a follow-up question hold the lesson, the finding is an info.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"because", "missing"})
    LISTS: ClassVar[tuple[str, ...]] = ("lessons", "applied")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    failures: tuple[str, ...]  # what a question or title about a failure says
    lessons: tuple[str, ...]  # phrases that say what was learned
    applied: tuple[str, ...]  # phrases that say where it has been used since
    titles: tuple[str, ...] = ()  # what titles call a failure
    mishaps: tuple[str, ...] = ()  # what a question about something says that went wrong, whoever is to blame

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        because = self.because(story)
        own = because is not None
        because = because or _answers(story, self.mishaps)
        if because is None or evidence.foreign:
            return
        lessons = [*evidence.found(self.lessons), *evidence.found(self.applied)]
        learning = [section for section in story.sections_of(SectionKind.LEARNING) if section.words]
        if not lessons and not learning:
            yield Hit(_end(story), {"because": because, "missing": self.nothing(story)}, self.severity(story, own))
        elif own and not any(evidence.found(self.applied)):
            place = heading(learning[0]) if learning else min(match.span for match in lessons)
            yield Hit(place, {"because": because, "missing": _UNUSED}, Severity.INFO)

    def because(self, story: Story) -> str | None:
        """Why the story is one of a failure, in words; None where it is not."""
        asked = _answers(story, self.failures)
        if asked is None and story.title and self.is_titled(story.title):
            return f"has the title {quoted(story.title)}"
        return asked

    def is_titled(self, title: str) -> bool:
        """Whether a title is called after a failure: "A mistake", "Failure at work", not "Failure recovery"."""
        return any(_is_about(part, failure) for part in _parts(title) for failure in self.titles)

    def nothing(self, story: Story) -> str:
        return _ONLY_NOTED if self.is_noted(story) else _NOTHING

    def severity(self, story: Story, own: bool) -> Severity | None:
        """An info where the lesson is noted, or the failure may not be the teller's own; None: the rule's own."""
        return Severity.INFO if self.is_noted(story) or not own else None

    def is_noted(self, story: Story) -> bool:
        """Whether the notes on a follow-up question hold the lesson."""
        return any(says(follow_up.answer.text, self.lessons) for follow_up in story.follow_ups)


def _answers(story: Story, phrases: tuple[str, ...]) -> str | None:
    """Which question that asks for one of these it answers, in words; None where it answers none."""
    question = requested(story, phrases)
    return f"answers {quoted(question)}" if question is not None else None


_NOTHING = "it does not say what you learned from it"
_ONLY_NOTED = "the lesson is only in your notes on a follow-up question"
_UNUSED = "it does not say where you have used the lesson since"


_APART = re.compile(r"\s[-–—]\s|[()\[\]:,;–—?!]")
_LEAD = re.compile(r"[\W\d_]*(?:(?:an?|my|the|your|our)\s+)?")


def _parts(title: str) -> Iterator[str]:
    """The parts of a title, without numbers and articles: "Story 4 – A mistake (own it)" is "story 4", "mistake" …"""
    for part in _APART.split(title.lower()):
        yield _LEAD.sub("", part, count=1).strip(" .*_\"“”'")


_GOES_ON = ("i", "we", "that", "made", "about", "and", "or", "&", "/")


def _is_about(part: str, failure: str) -> bool:
    """Whether a part of a title is about a failure, and not about a thing that is called after one."""
    words, called = part.split(), failure.split()
    rest = words[len(called) :]
    return words[: len(called)] == called and (not rest or rest[0] in _GOES_ON)


def _end(story: Story) -> Span:
    """The label of the last section with words; the last words of an answer without labels."""
    last = next(section for section in reversed(story.sections) if section.words)
    return heading(last) if story.labelled else last_words(last.prose)
