"""One story as the page of HTML shows it: its words with notes beside them, its timeline and its points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from starlint.checks.section_names import name, parts
from starlint.notes.story import Section, SectionKind
from starlint.reports.html.timeline import Timeline, timeline
from starlint.reports.html.underlined import Note, Paragraph, numbered, paragraphs, prose_span
from starlint.reports.story_letters import letter
from starlint.score import Loss, grade
from starlint.scored_story import ScoredStory
from starlint.wording import count


class Passage(NamedTuple):
    """One section as the page shows it."""

    kind: SectionKind
    name: str
    words: int
    clock: str  # from when to when it is spoken; empty where it has no words
    lines: tuple[Note, ...]  # the notes on the label, which is underlined for them
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]  # the notes that stand beside this section
    notes_to_self: tuple[str, ...]  # left out of the spoken words


class Share(NamedTuple):
    """One kind of section in the bar of the balance."""

    kind: SectionKind
    name: str
    percent: float

    @property
    def colour(self) -> str:
        """The name of its colour in the palette."""
        return colour(self.kind)


class Point(NamedTuple):
    """The points lost to one finding."""

    loss: Loss
    note: Note


class HtmlStory(NamedTuple):
    """One story as the page shows it."""

    scored: ScoredStory
    key: str  # "story-C", to be linked to
    letter: str  # "C", by which the table of principles names it: the same on every page, whatever the order
    notes: tuple[Note, ...]
    passages: tuple[Passage, ...]
    timeline: Timeline

    @property
    def total(self) -> int:
        """Points of 100."""
        return self.scored.total or 0

    @property
    def grade(self) -> str:
        """How good it is, in one word."""
        return grade(self.total)

    @property
    def strong(self) -> bool:
        """Whether it is one to tell first."""
        return self.scored.strong

    @property
    def words(self) -> str:
        """Its length: "257 words"."""
        return count(self.scored.words, "word", "words")

    @property
    def time(self) -> str:
        """How long it takes, from a fast speaker to a slow one."""
        return self.scored.time

    @property
    def inferred(self) -> bool:
        """Whether its parts are inferred, since it has no labels."""
        return bool(self.scored.inferred)

    @property
    def balance(self) -> tuple[Share, ...]:
        """The kinds of section with their shares, in percent."""
        return tuple(Share(kind, self._part_name(kind), 100 * share) for kind, share in self.scored.shares.items())

    def _part_name(self, kind: SectionKind) -> str:
        return "No part of it" if self.inferred and kind is SectionKind.OTHER else kind_name(kind)

    @property
    def stray(self) -> tuple[Note, ...]:
        """The notes that stand beside no section."""
        beside = {note.number for passage in self.passages for note in passage.notes}
        return tuple(note for note in self.notes if note.number not in beside)

    def first(self, note: Note) -> Note:
        """The first note of the same rule, which has the advice."""
        return next(one for one in self.notes if one.finding.code == note.finding.code)

    def lost(self, losses: Iterable[Loss]) -> Iterator[Point]:
        """The losses of a criterion, each with its note."""
        notes = {id(note.finding): note for note in self.notes}
        return (Point(loss, notes[id(loss.finding)]) for loss in losses)


def html_stories(stories: Iterable[ScoredStory]) -> tuple[HtmlStory, ...]:
    """The stories for the page, in this order, each with the letter of its place in the notes."""
    stories = tuple(stories)
    as_read = sorted(scored.number for scored in stories)
    return tuple(_html_story(scored, letter(as_read.index(scored.number))) for scored in stories)


def colour(kind: SectionKind) -> str:
    """The colour of a kind of section; a Situation and Task in one has the colour of a Situation."""
    return parts(kind)[0]


def kind_name(kind: SectionKind) -> str:
    """The name of a kind of section."""
    return "No label" if kind is SectionKind.OTHER else " and ".join(part.capitalize() for part in parts(kind))


def _html_story(scored: ScoredStory, name: str) -> HtmlStory:
    notes = tuple(numbered(scored.findings))
    pace = scored.file.words_per_minute
    shape = timeline(scored.portions, pace)
    return HtmlStory(scored, f"story-{name}", name, notes, tuple(_passages(scored, notes, pace)), shape)


def _passages(scored: ScoredStory, notes: Sequence[Note], pace: int) -> Iterator[Passage]:
    clocks = iter(timeline(scored.story.portions, pace).parts)
    shown: set[int] = set()
    for section in scored.story.sections:
        here = tuple(note for note in notes if note.number not in shown and _is_about(note, section))
        shown.update(note.number for note in here)
        yield Passage(
            kind=section.kind,
            name=name(section).capitalize() if section.kind is SectionKind.OTHER else name(section),
            words=section.words,
            clock=next(clocks).clock if section.words else "",
            lines=tuple(note for note in notes if _is_about_label(note, section)),
            paragraphs=paragraphs(section.prose, notes),
            notes=here,
            notes_to_self=tuple(" ".join(note.text.split()) for note in section.notes),
        )


def _is_about(note: Note, section: Section) -> bool:
    """Whether a note begins in a section, or points at some of its words."""
    span = note.finding.span
    return span.start in section.span or span.start == section.span.start or prose_span(section.prose, span) is not None


def _is_about_label(note: Note, section: Section) -> bool:
    label, span = section.label_span, note.finding.span
    return bool(section.label) and span.start < label.end and span.end > label.start
