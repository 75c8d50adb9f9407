"""Limits of what is read: beyond them no notes lie, and what lies there would cost memory and hours."""

from __future__ import annotations

from starlint.errors import NotesError
from starlint.notes.document import Document
from starlint.notes.story import Story
from starlint.positions import Places

LONGEST_LINE = 1_000_000  # characters
LONGEST_SECTION = 1_000_000  # characters of the words that are spoken; spaCy itself reads no more


def check_lines(document: Document) -> None:
    """Raise NotesError for a line that is too long."""
    for number, line in enumerate(document.lines, 1):
        if line.end - line.start > LONGEST_LINE:
            raise NotesError(f"line {number:,} has more than {LONGEST_LINE:,} characters; {_BREAK}")


def check_story(text: str, story: Story) -> None:
    """Raise NotesError for a section that is too long to be analysed."""
    for section in story.sections:
        if len(section.prose.text) > LONGEST_SECTION:
            number = Places.of(text).line(section.span.start)
            raise NotesError(f"the section at line {number:,} has more than {LONGEST_SECTION:,} characters; {_BREAK}")


_BREAK = "break it up, or leave the file out"
