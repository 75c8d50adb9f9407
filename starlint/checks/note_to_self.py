"""A check of notes to self: each is shown, so that none is read out by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.placeholder import leading_placeholder
from starlint.notes.story import Notes, Reminder, Story, StoryKind
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class NoteToSelf:
    """Reminders in capitals, TODO lines and remarks in brackets, in a file that holds a story.

    Between the stories brackets may hold anything, so only those inside a story count.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"note", "where"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    def find(self, notes: Notes) -> Iterator[Hit]:
        stories = [story for story in notes.stories if story.kind is StoryKind.STORY]
        for note in notes.asides if stories else ():
            within = any(_is_within(note, story, notes.text) for story in stories)
            if _is_reminder(note, within) and not _is_question(note, notes):
                where = "not counted among the words you will say" if within else "not read as part of a story"
                yield Hit(note.span, {"note": quoted(note.text.strip("*_[]")), "where": where})


_SAME_PARAGRAPH = re.compile(r"[ \t]*(?:(?:\r\n|\r|\n|>)[ \t>]*)?")


def _is_within(note: Reminder, story: Story, text: str) -> bool:
    """Whether a note stands inside a story, or right behind its last word."""
    behind = note.span.start >= story.span.end and _SAME_PARAGRAPH.fullmatch(text, story.span.end, note.span.start)
    return story.span.covers(note.span) or bool(behind)


def _is_reminder(note: Reminder, within: bool) -> bool:
    if within:
        return leading_placeholder(note) is None
    return not note.text.startswith("[")


def _is_question(note: Reminder, notes: Notes) -> bool:
    """Whether it is a question in capitals, which a story answers."""
    questions = (question.span for story in notes.stories for question in story.questions)
    return any(span.covers(note.span) or note.span.covers(span) for span in questions)
