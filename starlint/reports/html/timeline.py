"""When each part of a story is spoken: in seconds from its beginning, at an even pace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from starlint.notes.story import SectionKind
from starlint.spoken_time import WORDS_A_MINUTE, clock

SHORT = 60  # seconds: half an answer, as rules/L502.toml says
TARGET = 120  # seconds: the two minutes that most advise
LIMIT = 150  # seconds, after which attention fades; rule L501 warns from there on
STEP = 30  # seconds between two markers
_MOST_LABELS = 7


class Part(NamedTuple):
    """When one section is spoken."""

    kind: SectionKind
    start: float  # seconds
    end: float

    @property
    def clock(self) -> str:
        """Its beginning and end: "0:20–1:05"."""
        return f"{clock(round(self.start))}–{clock(round(self.end))}"


class Marker(NamedTuple):
    """A time on the axis."""

    at: int  # seconds
    label: str  # empty where labels would be too close together


class Timeline(NamedTuple):
    """The sections of a story along an axis of at least two and a half minutes."""

    parts: tuple[Part, ...]
    length: int  # seconds that the axis holds

    @property
    def end(self) -> float:
        """When the story is over, in seconds."""
        return self.parts[-1].end if self.parts else 0.0

    @property
    def over(self) -> float:
        """How many seconds the story goes beyond the limit."""
        return max(0.0, self.end - LIMIT)

    @property
    def markers(self) -> Iterator[Marker]:
        """One for each half minute, with a label where there is room for one."""
        apart = STEP
        while self.length / apart > _MOST_LABELS:
            apart *= 2
        return (Marker(at, clock(at) if at % apart == 0 else "") for at in range(0, self.length + 1, STEP))

    @property
    def verdict(self) -> str:
        """How the story compares with the two minutes, in words."""
        if self.over:
            return f"{clock(round(self.over))} over {clock(LIMIT)}, when listeners lose attention"
        if self.end > TARGET:
            return f"a little over two minutes, but within {clock(LIMIT)}"
        return "less than a minute" if self.end < SHORT else "within two minutes"


def timeline(portions: Iterable[tuple[SectionKind, int]], pace: int = WORDS_A_MINUTE) -> Timeline:
    """When each section is spoken that has so many words, at a pace in words a minute."""
    parts = tuple(_parts(portions, pace))
    end = parts[-1].end if parts else 0.0
    return Timeline(parts, max(LIMIT, -(-round(end) // STEP) * STEP))


def _parts(sections: Iterable[tuple[SectionKind, int]], pace: int) -> Iterator[Part]:
    at = 0
    for kind, words in sections:
        yield Part(kind, at * 60 / pace, (at + words) * 60 / pace)
        at += words
