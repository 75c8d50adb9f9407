"""Stories built by hand, for tests that need no reader."""

from __future__ import annotations

from starlint.finding import Span
from starlint.notes.prose import Piece, Prose
from starlint.notes.story import Notes, Section, SectionKind, Story, StoryKind

LETTERS = {
    "S": SectionKind.SITUATION,
    "T": SectionKind.TASK,
    "S/T": SectionKind.SETUP,
    "A": SectionKind.ACTION,
    "R": SectionKind.RESULT,
    "L": SectionKind.LEARNING,
    "": SectionKind.OTHER,
}


def notes(*told: str) -> Notes:
    """Notes of one story, from lines such as ``"A: I rang every customer."``; without a letter, no label."""
    text, sections = "", []
    for line in told:
        sections.append(_section(line, at=len(text)))
        text += f"{line}\n\n"
    story = Story(None, StoryKind.STORY, Span(0, len(text.rstrip())), tuple(sections))
    return Notes(text, (story,))


def _section(line: str, at: int) -> Section:
    letter, colon, rest = line.partition(":")
    if letter not in LETTERS or not colon:
        letter, colon, rest = "", "", line
    label = letter + colon
    start = at + len(label) + len(rest) - len(rest.lstrip())
    prose = Prose.of([Piece(rest.lstrip(), Span(start, at + len(line)))] if rest.strip() else [])
    label_span, span = Span(at, at + len(label)), Span(at, at + len(line))
    return Section(LETTERS[letter], label, label_span, span, prose)
