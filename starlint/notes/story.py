"""The model of notes: stories, their sections, and the questions that they answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from starlint.finding import Span
from starlint.notes.prose import Prose


class SectionKind(str, Enum):
    """Which part of a story a section is.

    The names of other frameworks map onto these: a PAR Problem is a situation, a SOAR Obstacle a task, a CARL Learning
    a learning.
    """

    SITUATION = "situation"
    TASK = "task"
    SETUP = "situation+task"  # both in one section
    ACTION = "action"
    RESULT = "result"
    LEARNING = "learning"
    OTHER = "other"  # an extra label between them, or an answer without labels


class StoryKind(str, Enum):
    """How far along a story is."""

    STORY = "story"
    STUB = "stub"  # a question or labels with hardly any words under them
    TEMPLATE = "template"  # placeholders waiting to be filled


@dataclass(frozen=True, slots=True)
class Reminder:
    """A note that the writer left for themselves: shown, never spoken."""

    text: str  # as written
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """One labelled part of a story."""

    kind: SectionKind
    label: str  # as written, "**S:**"; empty for an answer without labels
    label_span: Span  # empty at the first word where there is no label
    span: Span  # from the label to the last word that belongs to it
    prose: Prose  # its spoken words
    notes: tuple[Reminder, ...] = ()  # those inside the section, left out of its spoken words
    meant: str = ""  # the name that its label misspells, in small letters

    @property
    def words(self) -> int:
        """How many spoken words it has."""
        return self.prose.words


@dataclass(frozen=True, slots=True)
class Question:
    """An interview question, as written, without its number and decoration."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question that an interviewer may ask after a story, and the answer in the notes."""

    question: Question
    span: Span  # from the question to the last word of its answer
    answer: Prose  # empty where the notes have none

    @property
    def answered(self) -> bool:
        """Whether the notes have an answer to it."""
        return self.answer.words > 0


_FIRST = 6  # words
_NAMELESS = "(no title)"


@dataclass(frozen=True, slots=True)
class Story:
    """A story as found in the notes, finished or not."""

    title: str | None
    kind: StoryKind
    span: Span  # from its first label, or its first word, to its last
    sections: tuple[Section, ...]
    questions: tuple[Question, ...] = ()
    principles: tuple[str, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    why: tuple[str, ...] = ()  # by what evidence the passage was taken for a story

    @property
    def words(self) -> int:
        """How many spoken words it has, in all sections together."""
        return sum(section.words for section in self.sections)

    @property
    def called(self) -> str:
        """What it is called: by its title, by its question, or by its first words."""
        return self.title or next((question.text for question in self.questions), "") or self._first_words or _NAMELESS

    @property
    def _first_words(self) -> str:
        words = next((section.prose.text.split() for section in self.sections if section.words), [])
        return " ".join(words[:_FIRST]) + (" …" if len(words) > _FIRST else "")

    @property
    def labelled(self) -> bool:
        """Whether its sections have labels, unlike prose under a question."""
        return any(section.kind is not SectionKind.OTHER for section in self.sections)

    def sections_of(self, *kinds: SectionKind) -> Iterator[Section]:
        """Its sections of these kinds, in the order of the notes."""
        return (section for section in self.sections if section.kind in kinds)

    def sections_for(self, *kinds: SectionKind) -> Iterator[Section]:
        """Its sections of these kinds; an answer without labels as a whole, since any of it may belong to them."""
        return self.sections_of(*kinds) if self.labelled else iter(self.sections)

    @property
    def portions(self) -> tuple[tuple[SectionKind, int], ...]:
        """Its sections that have words, in order: of which kind, and how many words."""
        return tuple((section.kind, section.words) for section in self.sections if section.words)

    def words_of(self, *kinds: SectionKind) -> int:
        """How many words are spoken in the sections of these kinds."""
        return sum(section.words for section in self.sections_of(*kinds))


@dataclass(frozen=True, slots=True)
class NotStory:
    """A passage that looks like a story, but is not taken for one."""

    span: Span
    why: tuple[str, ...]  # the evidence for and against it
    nearly: bool = False  # whether its writer may well have meant it for one


@dataclass(frozen=True, slots=True)
class Notes:
    """One file as read: its text, and its stories in order."""

    text: str
    stories: tuple[Story, ...]
    asides: tuple[Reminder, ...] = ()  # every reminder in the file, in order
    rejected: tuple[NotStory, ...] = ()  # passages that were nearly stories, in order

    def story_at(self, span: Span) -> int | None:
        """The number of the story that a place lies in, counted from 0; None where it lies in none."""
        last = bisect_right(self.stories, span.start, key=lambda story: story.span.start)
        near = range(max(last - 2, 0), last)  # two may begin in one paragraph
        return next((index for index in near if self.stories[index].span.covers(span)), None)
