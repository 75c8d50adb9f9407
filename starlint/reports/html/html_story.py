"""What a page of HTML shows of one story: its words with the notes beside them, its shape in time, its points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from starlint.checks.section_names import name, parts
from starlint.coverage import is_strong
from starlint.notes.story import Section, SectionKind
from starlint.reports.html.timeline import Timeline, timeline
from starlint.reports.html.underlined import Note, Paragraph, numbered, paragraphs
from starlint.reports.html.underlined import spoken as heard
from starlint.score import Loss
from starlint.scored_story import ScoredStory
from starlint.spoken_time import spoken
from starlint.wording import count

FAIR = 50  # points below which a story is a weak one


@dataclass(frozen=True, slots=True)
class Passage:
    """One section as the page shows it."""

    kind: SectionKind
    name: str
    words: int
    clock: str  # from when to when it is told; empty where nothing is
    lines: tuple[Note, ...]  # notes about the label, which is underlined for them
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]  # those that are told beside this section
    asides: tuple[str, ...]  # remarks to oneself, left out of the spoken words


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of section in the bar of the balance."""

    kind: SectionKind
    name: str
    percent: float

    @property
    def colour(self) -> str:
        """The name of its colour in the palette."""
        return colour(self.kind)


@dataclass(frozen=True, slots=True)
class Point:
    """A point or more lost to one finding."""

    loss: Loss
    note: Note


@dataclass(frozen=True, slots=True)
class HtmlStory:
    """One story as the page shows it."""

    card: ScoredStory
    key: str  # "story-3", to be linked to
    letter: str  # "C", by which the matrix names it
    notes: tuple[Note, ...]
    passages: tuple[Passage, ...]
    timeline: Timeline

    @property
    def total(self) -> int:
        """Points of 100."""
        return self.card.score.total if self.card.score else 0

    @property
    def grade(self) -> str:
        """How it stands, in a word."""
        return "strong" if self.strong else "fair" if self.total >= FAIR else "weak"

    @property
    def strong(self) -> bool:
        """Whether it is one to tell first."""
        return is_strong(self.card)

    @property
    def words(self) -> str:
        """Its length: "257 words"."""
        return count(self.card.story.words, "word", "words")

    @property
    def time(self) -> str:
        """From a fast speaker's time to a slow one's."""
        return spoken(self.card.story.words, self.card.file.words_per_minute)

    @property
    def balance(self) -> tuple[Share, ...]:
        """The kinds of section with their shares, in percent."""
        return tuple(Share(kind, kind_name(kind), 100 * share) for kind, share in self.card.shares.items())

    @property
    def stray(self) -> tuple[Note, ...]:
        """The notes that no section is told beside."""
        beside = {note.number for passage in self.passages for note in passage.notes}
        return tuple(note for note in self.notes if note.number not in beside)

    def lost(self, losses: Iterable[Loss]) -> Iterator[Point]:
        """What a criterion lost, each with the note that took it."""
        notes = {id(note.finding): note for note in self.notes}
        return (Point(loss, notes[id(loss.finding)]) for loss in losses)


def html_stories(cards: Iterable[ScoredStory]) -> tuple[HtmlStory, ...]:
    """One sheet for each of the cards, with a letter in their order."""
    return tuple(_sheet(card, index) for index, card in enumerate(cards))


def letter(index: int) -> str:
    """A, B, … Z, AA, AB, … as a spreadsheet names its columns."""
    rest, last = divmod(index, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + last)


def colour(kind: SectionKind) -> str:
    """The colour of a kind of section: that of a Situation also where it tells the Task."""
    return parts(kind)[0]


def kind_name(kind: SectionKind) -> str:
    """What to call a kind of section."""
    return "No label" if kind is SectionKind.OTHER else " and ".join(part.capitalize() for part in parts(kind))


def _sheet(card: ScoredStory, index: int) -> HtmlStory:
    notes = tuple(numbered(card.findings))
    shape = timeline(card.story, card.file.words_per_minute)
    return HtmlStory(card, f"story-{index + 1}", letter(index), notes, tuple(_passages(card, notes, shape)), shape)


def _passages(card: ScoredStory, notes: Sequence[Note], shape: Timeline) -> Iterator[Passage]:
    clocks = iter(shape.parts)
    told: set[int] = set()
    for section in card.story.sections:
        here = tuple(note for note in notes if note.number not in told and _is_about(note, section))
        told.update(note.number for note in here)
        yield Passage(
            kind=section.kind,
            name=name(section).capitalize() if section.kind is SectionKind.OTHER else name(section),
            words=section.words,
            clock=next(clocks).clock if section.words else "",
            lines=tuple(note for note in notes if _is_about_label(note, section)),
            paragraphs=paragraphs(section.prose, notes),
            notes=here,
            asides=tuple(" ".join(aside.text.split()) for aside in section.notes),
        )


def _is_about(note: Note, section: Section) -> bool:
    """Whether a note begins in a section, or is about some of its words."""
    span = note.finding.span
    return span.start in section.span or span.start == section.span.start or heard(section.prose, span) is not None


def _is_about_label(note: Note, section: Section) -> bool:
    label, span = section.label_span, note.finding.span
    return bool(section.label) and span.start < label.end and span.end > label.start
