"""A check of the remarks that writers leave for themselves: each is shown, so that none is read out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks._asides import blank_of
from starlint.checks._check import Hit
from starlint.notes.story import Notes, Reminder, StoryKind
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class NoteToSelf:
    """Reminders in capitals, TODO lines and remarks in brackets, in a file that tells a story.

    Between the stories brackets may hold anything, so only those inside a story count.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"note", "where"})
    OF_NOTES: ClassVar[Literal[True]] = True

    def find(self, notes: Notes) -> Iterator[Hit]:
        told = [story for story in notes.stories if story.kind is StoryKind.STORY]
        for aside in notes.asides if told else ():
            within = any(story.span.covers(aside.span) for story in told)
            if _is_note(aside, within) and not _is_asked(aside, notes):
                where = "left out of the spoken words and their count" if within else "no part of a story"
                yield Hit(aside.span, {"note": quoted(aside.text.strip("*_[]")), "where": where})


def _is_note(aside: Reminder, within: bool) -> bool:
    if within:
        return blank_of(aside) is None
    return not aside.text.startswith("[")


def _is_asked(aside: Reminder, notes: Notes) -> bool:
    """Whether it is a question in capitals, which a story answers."""
    asked = (question.span for story in notes.stories for question in story.questions)
    return any(span.covers(aside.span) or aside.span.covers(span) for span in asked)
