"""A story's card: its score, its time, its balance, and what an interviewer would ask next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from starlint.finding import Finding
from starlint.notes.story import SectionKind, Story, StoryKind
from starlint.score import Loss, Score, score

if TYPE_CHECKING:  # it brings the language with it
    from starlint.language.evidence import Evidence
    from starlint.language.readability import Readability
    from starlint.reports.page import File
    from starlint.reports.places import Places


class Unfinished(str, Enum):
    """Why a story has no score."""

    STUB = "stub"
    TEMPLATE = "template"
    FOREIGN = "not in English"  # nothing was heard of it, so nothing could be found


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a story is to say, by its whole sentences."""

    measures: Readability
    words_per_sentence: float


@dataclass(frozen=True, slots=True)
class Card:
    """What there is to say of one story."""

    file: File
    index: int  # which story of the file, counted from 0
    places: Places  # of the file
    score: Score | None  # None: not yet a story
    unfinished: Unfinished | None  # why it has none

    @property
    def story(self) -> Story:
        """The story itself."""
        return self.file.report.notes.stories[self.index]

    @property
    def evidence(self) -> Evidence:
        """What was heard in it."""
        return self.file.report.evidence[self.index]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What weakens it, in the order of the file."""
        return _findings(self.file, self.index)

    @property
    def title(self) -> str:
        """What it is called: by its title, by its question, or by its first words."""
        questions = (question.text for question in self.story.questions)
        return self.story.title or next(questions, "") or _first_words(self.story) or "(no title)"

    @property
    def line(self) -> int:
        """Where it begins, counted from 1."""
        return self.places.line(self.story.span.start)

    @property
    def place(self) -> str:
        """Its file and line."""
        return f"{self.file.name}:{self.line}"

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What took its points, the costliest first."""
        return self.score.losses if self.score else ()

    @property
    def follow_ups(self) -> tuple[str, ...]:
        """What an interviewer would ask next, the costliest weakness first, each question once."""
        costliest = sorted(self.losses, key=lambda loss: -loss.price)
        return tuple(dict.fromkeys(_question(loss, self.file) for loss in costliest))

    @property
    def shares(self) -> dict[SectionKind, float]:
        """How much of the spoken words each kind of section has, as parts of 1; kinds without a word left out."""
        whole = self.story.words
        words = {kind: self.story.words_of(kind) for kind in SectionKind}
        return {kind: count / whole for kind, count in words.items() if count}

    def reading(self) -> Reading | None:
        """How hard it is to say; None where no sentence was heard. Takes a moment: it loads textstat."""
        told = [sentence for sentence in self.evidence.sentences if sentence.act.verb]
        if not told:
            return None
        from starlint.language.readability import readability

        words = sum(sentence.words for sentence in told)
        return Reading(readability(sentence.text for sentence in told), words / len(told))


def cards(files: Iterable[File]) -> Iterator[Card]:
    """One card for each story, in the order of the files."""
    from starlint.reports.places import Places  # late: the reports know the cards

    for file in files:
        places = Places.of(file.report.notes.text)
        for index in range(len(file.report.notes.stories)):
            yield _card(file, index, places)


@dataclass(frozen=True, slots=True)
class Bank:
    """The cards of all files, in some order."""

    cards: tuple[Card, ...]
    files: int  # how many were read

    @property
    def scored(self) -> tuple[Card, ...]:
        """Those of finished stories."""
        return tuple(card for card in self.cards if card.score)

    @property
    def unfinished(self) -> tuple[Card, ...]:
        """Those of what is not yet a story."""
        return tuple(card for card in self.cards if not card.score)

    def ordered(self, by: str, descending: bool = False) -> Bank:
        """The same cards in one of ORDERS; what is alike stays in the order of the files, either way."""
        return replace(self, cards=tuple(sorted(self.cards, key=ORDERS[by], reverse=descending)))


ORDERS: dict[str, Callable[[Card], int | str]] = {
    "score": lambda card: card.score.total if card.score else 0,
    "file": lambda card: 0,  # the order in which they were read
    "words": lambda card: card.story.words,
    "time": lambda card: card.story.words,
    "title": lambda card: card.title.casefold(),
}


def bank(files: Iterable[File]) -> Bank:
    """The cards of these files, in their order."""
    files = tuple(files)
    return Bank(tuple(cards(files)), len(files))


def score_of(file: File, index: int) -> Score | None:
    """The score of one story of a file; None for what is not yet a story."""
    return None if _unfinished(file, index) else score(_findings(file, index), file.rules)


def _card(file: File, index: int, places: Places) -> Card:
    return Card(file, index, places, score_of(file, index), _unfinished(file, index))


def _unfinished(file: File, index: int) -> Unfinished | None:
    story = file.report.notes.stories[index]
    if story.kind is not StoryKind.STORY:
        return Unfinished(story.kind.value)
    told = [section for section in story.sections if section.words]
    foreign = file.report.evidence[index].foreign
    return Unfinished.FOREIGN if told and len(foreign) == len(told) else None


def _findings(file: File, index: int) -> tuple[Finding, ...]:
    return tuple(finding for finding in file.report.findings if finding.story == index)


def _question(loss: Loss, file: File) -> str:
    return " ".join(file.rules[loss.finding.code].question.split())


_FIRST = 6  # words


def _first_words(story: Story) -> str:
    words = next((section.prose.text.split() for section in story.sections if section.words), [])
    return " ".join(words[:_FIRST]) + (" …" if len(words) > _FIRST else "")
