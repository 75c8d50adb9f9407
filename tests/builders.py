"""Stories built by hand, for tests that need no reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlint.finding import Span
from starlint.notes.prose import Piece, Prose
from starlint.notes.story import FollowUp, Notes, Question, Section, SectionKind, Story, StoryKind

LETTERS = {
    "S": SectionKind.SITUATION,
    "T": SectionKind.TASK,
    "S/T": SectionKind.SETUP,
    "A": SectionKind.ACTION,
    "R": SectionKind.RESULT,
    "L": SectionKind.LEARNING,
    "": SectionKind.OTHER,
}


def notes(*told: str, questions: Sequence[str] = (), principles: Sequence[str] = ()) -> Notes:
    """Notes of one story under its questions, from lines such as ``"A: I rang every customer."``; without a letter,
    no label. Without a line, the story is a stub."""
    text = "".join(f"{question}\n\n" for question in questions)
    asked = tuple(_question(question, at=text.find(question)) for question in questions)
    start, sections = len(text), []
    for line in told:
        sections.append(_section(line, at=len(text)))
        text += f"{line}\n\n"
    kind = StoryKind.STORY if told else StoryKind.STUB
    span = Span(start if told else 0, len(text.rstrip()))
    title = questions[-1] if questions else None
    return Notes(text, (Story(title, kind, span, tuple(sections), asked, tuple(principles)),))


def _question(question: str, at: int) -> Question:
    return Question(question, Span(at, at + len(question)))


def with_follow_ups(story: Story, answers: Mapping[str, str]) -> Story:
    """The story with follow-up questions and what is noted under each, which stand far behind it."""
    at, found = story.span.end + 100, []
    for question, answer in answers.items():
        asked = _question(question, at)
        end = asked.span.end + 1 + len(answer)
        noted = Prose.of([Piece(answer, Span(asked.span.end + 1, end))] if answer else [])
        found.append(FollowUp(asked, Span(at, end), noted))
        at = end + 1
    return replace(story, follow_ups=tuple(found))


def _section(line: str, at: int) -> Section:
    letter, colon, rest = line.partition(":")
    if letter not in LETTERS or not colon:
        letter, colon, rest = "", "", line
    label = letter + colon
    start = at + len(label) + len(rest) - len(rest.lstrip())
    prose = Prose.of([Piece(rest.lstrip(), Span(start, at + len(line)))] if rest.strip() else [])
    label_span, span = Span(at, at + len(label)), Span(at, at + len(line))
    return Section(LETTERS[letter], label, label_span, span, prose)
