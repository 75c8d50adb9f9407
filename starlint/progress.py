"""Progress: stories beside what they were when their scores were saved, matched by their text though moved or renamed.

Of the words of a story, only hashes are saved: of every three words that follow each other. Two texts are alike by the
part of the shorter one's hashes that the other one has too, so that a story that has grown is still known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from statistics import fmean
from typing import NamedTuple

from starlint.scored_story import ScoredStory

_RUN = 3  # words that follow each other, hashed together
_BYTES = 4  # of a hash
_ALIKE = 0.25  # from here on, two texts are two states of one story
_SAME_TITLE = 0.5  # what the same title counts beside the text: alone, it is enough
_SAME_PLACE = 0.05  # what the same file counts: it decides between copies of a story

_WORD = re.compile(r"\w+")


class SavedStory(NamedTuple):
    """A story as it was when its score was saved."""

    title: str
    place: str  # its file
    total: int  # points of 100
    points: Mapping[str, int]  # by criterion; what the cap took off is negative, under "Cap"
    hashes: frozenset[str]  # of the words that follow each other


class SavedRun(NamedTuple):
    """One time at which the scores were saved."""

    date: str  # 2026-11-28
    stories: int  # how many had a score
    average: float  # of 100


class History(NamedTuple):
    """What is saved: every run in brief, and the stories of the last one."""

    runs: tuple[SavedRun, ...] = ()
    stories: tuple[SavedStory, ...] = ()


class Change(NamedTuple):
    """One story now, beside what it was."""

    scored: ScoredStory
    before: SavedStory | None  # None: a new story

    @property
    def gain(self) -> int | None:
        """The points gained, or lost where it is negative; None for a new story."""
        return None if self.before is None else (self.scored.total or 0) - self.before.total

    @property
    def moves(self) -> tuple[tuple[str, int], ...]:
        """The criteria in which points were gained or lost, and how many; the cap is one of them."""
        if self.before is None:
            return ()
        now, then = points(self.scored), self.before.points
        gains = {name: now.get(name, 0) - then.get(name, 0) for name in (*now, *then)}
        return tuple((name, gain) for name, gain in gains.items() if gain)


class Progress(NamedTuple):
    """The stories now beside those of the last saved run."""

    runs: tuple[SavedRun, ...]  # those saved; at least one
    changes: tuple[Change, ...]  # in the order of the stories
    gone: tuple[SavedStory, ...]

    @property
    def since(self) -> SavedRun:
        """The run that the stories are compared with."""
        return self.runs[-1]

    @property
    def kept(self) -> tuple[Change, ...]:
        """The stories that were there before."""
        return tuple(change for change in self.changes if change.before)

    @property
    def gain(self) -> float | None:
        """The points that these have gained on average; None where there are none."""
        return fmean(change.gain or 0 for change in self.kept) if self.kept else None


def saved(scored: ScoredStory) -> SavedStory:
    """What is saved of a story that has a score."""
    return SavedStory(scored.title, scored.file.name, scored.total or 0, points(scored), hashes(scored))


def run_of(stories: Sequence[ScoredStory], date: str) -> SavedRun:
    """The stories that have a score, in brief."""
    average = fmean(scored.total or 0 for scored in stories) if stories else 0.0
    return SavedRun(date, len(stories), round(average, 1))


def points(scored: ScoredStory) -> dict[str, int]:
    """The points of a story by criterion, and what its cap takes off."""
    cap = {"Cap": -scored.score.cap.points} if scored.score and scored.score.cap else {}
    return {criterion.name: criterion.points for criterion in scored.criteria} | cap


def hashes(scored: ScoredStory) -> frozenset[str]:
    """The hashes of every three words of a story that follow each other, in hexadecimal."""
    words = _WORD.findall(" ".join(section.prose.text for section in scored.story.sections).casefold())
    runs = (" ".join(words[at : at + _RUN]) for at in range(max(len(words) - _RUN + 1, 1)))
    return frozenset(blake2b(run.encode("utf-8", "replace"), digest_size=_BYTES).hexdigest() for run in runs)


def progress(stories: Sequence[ScoredStory], history: History) -> Progress:
    """The stories that have a score, each with what it was in the last saved run."""
    partner = _matched(stories, history.stories)
    changes = tuple(Change(scored, partner.get(index)) for index, scored in enumerate(stories))
    found = {id(before) for before in partner.values()}
    return Progress(history.runs, changes, tuple(one for one in history.stories if id(one) not in found))


def _matched(stories: Sequence[ScoredStory], before: Sequence[SavedStory]) -> dict[int, SavedStory]:
    """Pairs of a story and what it was, the most alike first; each story has one partner at most."""
    pairs = sorted(_pairs(stories, before), key=lambda pair: -pair[0])
    partner: dict[int, SavedStory] = {}
    taken: set[int] = set()
    for _, now, then in pairs:
        if now not in partner and then not in taken:
            partner[now] = before[then]
            taken.add(then)
    return partner


def _pairs(stories: Iterable[ScoredStory], before: Sequence[SavedStory]) -> Iterator[tuple[float, int, int]]:
    for now, scored in enumerate(stories):
        text = hashes(scored)
        for then, one in enumerate(before):
            alike = _likeness(text, one.hashes) + _SAME_TITLE * (_normal(scored.title) == _normal(one.title))
            if alike >= _ALIKE:
                yield alike + _SAME_PLACE * (scored.file.name == one.place), now, then


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The part of the shorter text that the other one has too, from 0 to 1."""
    return len(one & other) / max(min(len(one), len(other)), 1)


def _normal(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))
