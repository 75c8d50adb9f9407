"""A scored story: its score, its time, its balance, and what an interviewer would ask next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.language.parts.parts import Part
from starlint.language.readability import Readability, readability
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story, StoryKind
from starlint.positions import Places
from starlint.score import STRONG, CriterionScore, Loss, Score, score
from starlint.spoken_time import time_range

if TYPE_CHECKING:  # it is made from scored stories
    from starlint.progress import Progress


class Unfinished(str, Enum):
    """Why a story has no score."""

    STUB = "stub"
    TEMPLATE = "template"
    FOREIGN = "not in English"  # its words were not analysed, so nothing could be found


class StoryReadability(NamedTuple):
    """How hard a story is to say, by its whole sentences."""

    measures: Readability
    words_per_sentence: float


@dataclass(frozen=True, slots=True)
class ScoredStory:
    """One story with its score, and what a report needs to say of it."""

    file: FileReport
    index: int  # which story of the file, counted from 0
    places: Places  # of the file
    score: Score | None  # None: not yet a story
    unfinished: Unfinished | None  # why it has none
    number: int = 0  # which story of all files, in the order in which they were read

    @property
    def story(self) -> Story:
        """The story itself."""
        return self.file.report.notes.stories[self.index]

    @property
    def evidence(self) -> Evidence:
        """What its words say."""
        return self.file.report.evidence[self.index]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What weakens it, in the order of the file."""
        return _findings(self.file, self.index)

    @property
    def title(self) -> str:
        """What it is called: by its title, by its question, or by its first words."""
        return self.story.called

    @property
    def line(self) -> int:
        """Where it begins, counted from 1."""
        return self.places.line(self.story.span.start)

    @property
    def place(self) -> str:
        """Its file and line."""
        return f"{self.file.name}:{self.line}"

    @property
    def words(self) -> int:
        """How many spoken words it has."""
        return self.story.words

    @property
    def time(self) -> str:
        """How long it takes to say: "2:30–3:05", or "2:41" at the speaker's own pace."""
        return time_range(self.words, self.file.words_per_minute)

    @property
    def total(self) -> int | None:
        """Points of 100; None: not yet a story."""
        return self.score.total if self.score else None

    @property
    def strong(self) -> bool:
        """Whether it is a story to tell first."""
        return self.total is not None and self.total >= STRONG

    @property
    def criteria(self) -> tuple[CriterionScore, ...]:
        """Its points criterion by criterion; empty for what is not yet a story."""
        return self.score.criteria if self.score else ()

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
    def inferred(self) -> tuple[Part, ...]:
        """The parts that an answer without labels seems to have; empty where it has labels, or where that is unsure."""
        parts = self.evidence.parts
        return parts.runs if parts and parts.sure else ()

    @property
    def portions(self) -> tuple[tuple[SectionKind, int], ...]:
        """Its sections that have words, or its inferred parts, in order: of which kind, and how many words."""
        if self.inferred:
            return tuple((part.kind or SectionKind.OTHER, part.words) for part in self.inferred if part.words)
        return self.story.portions

    @property
    def shares(self) -> dict[SectionKind, float]:
        """The share of the spoken words in each kind of section, from 0 to 1; kinds without words are left out."""
        whole = sum(words for _, words in self.portions)
        words = {kind: sum(count for one, count in self.portions if one is kind) for kind in SectionKind}
        return {kind: count / whole for kind, count in words.items() if count}

    def readability(self) -> StoryReadability | None:
        """How hard it is to say; None without a whole sentence. The measures take a moment: they load textstat."""
        sentences = [sentence for sentence in self.evidence.sentences if sentence.clause.verb]
        if not sentences:
            return None
        words = sum(sentence.words for sentence in sentences)
        return StoryReadability(readability(sentence.text for sentence in sentences), words / len(sentences))


def scored_stories(files: Iterable[FileReport]) -> Iterator[ScoredStory]:
    """Each story with its score, in the order of the files."""
    numbers = count()
    for file in files:
        places = file.places()
        for index in range(len(file.report.notes.stories)):
            yield _scored(file, index, places, next(numbers))


class StoryBank(NamedTuple):
    """The stories of all files with their scores, in some order."""

    stories: tuple[ScoredStory, ...]
    files: int  # how many were read
    progress: Progress | None = None  # the finished stories beside what they were, where that is requested

    @property
    def finished(self) -> tuple[ScoredStory, ...]:
        """The stories that have a score."""
        return tuple(story for story in self.stories if story.score)

    @property
    def unfinished(self) -> tuple[ScoredStory, ...]:
        """What is not yet a story, and has no score."""
        return tuple(story for story in self.stories if not story.score)

    def ordered(self, by: str, descending: bool = False) -> StoryBank:
        """The same stories in one of ORDERS; stories that are equal in it keep the order of the files, either way."""
        return self._replace(stories=tuple(sorted(self.stories, key=ORDERS[by], reverse=descending)))


ORDERS: dict[str, Callable[[ScoredStory], int | str]] = {
    "score": lambda story: story.total or 0,
    "file": lambda story: 0,  # the order in which they were read
    "words": lambda story: story.words,
    "time": lambda story: story.words,
    "title": lambda story: story.title.casefold(),
}


def story_bank(files: Iterable[FileReport]) -> StoryBank:
    """The stories of these files with their scores, in the order of the files."""
    files = tuple(files)
    return StoryBank(tuple(scored_stories(files)), len(files))


def score_of(file: FileReport, index: int) -> Score | None:
    """The score of one story of a file; None for what is not yet a story."""
    return None if _unfinished(file, index) else score(_findings(file, index), file.rules)


def _scored(file: FileReport, index: int, places: Places, number: int) -> ScoredStory:
    return ScoredStory(file, index, places, score_of(file, index), _unfinished(file, index), number)


def _unfinished(file: FileReport, index: int) -> Unfinished | None:
    story = file.report.notes.stories[index]
    if story.kind is not StoryKind.STORY:
        return Unfinished(story.kind.value)
    return Unfinished.FOREIGN if file.report.is_foreign(index) else None


def _findings(file: FileReport, index: int) -> tuple[Finding, ...]:
    return tuple(finding for finding in file.report.findings if finding.story == index)


def _question(loss: Loss, file: FileReport) -> str:
    return " ".join(file.rules[loss.finding.code].question.split())
