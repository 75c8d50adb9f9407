"""What was read, in short form, so that a test can state what it expects in one line."""

from __future__ import annotations

from starlint.finding import Span
from starlint.notes.reader import read
from starlint.notes.story import Section, SectionKind, Story

LETTERS = {
    SectionKind.SITUATION: "S",
    SectionKind.TASK: "T",
    SectionKind.SETUP: "ST",
    SectionKind.ACTION: "A",
    SectionKind.RESULT: "R",
    SectionKind.LEARNING: "L",
    SectionKind.OTHER: "-",
}


def story(text: str) -> Story:
    """The one story of a text."""
    stories = read(text).stories
    assert len(stories) == 1, [one.title for one in stories]
    return stories[0]


def flat(section: Section) -> str:
    """A section as its letter and its words, on one line."""
    return f"{LETTERS[section.kind]} {' '.join(section.prose.text.split())}"


def sections_of(text: str) -> list[str]:
    """The sections of the one story of a text."""
    return [flat(section) for section in story(text).sections]


def source(text: str, span: Span) -> str:
    """What stands at a span."""
    return text[span.start : span.end]
