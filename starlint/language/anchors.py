"""Anchors: the words that pin a story to one time, "last March", "in Q3 2024", "when I joined", "one Friday".

Which words these are is data, in ``patterns/data/anchors.toml``. A stretch of years ("since 2020", "between 2015 and
2019") is the ground of a habit, and no anchor.
"""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from starlint.language.patterns.matcher import Matcher, Pattern, load, matcher
from starlint.language.tokenizer import tokenized


class Time(str, Enum):
    """What words that say when are good for, as the patterns name it."""

    DATE = "date"  # a day, a year, how long ago it was
    TURN = "turn"  # another moment: "when I joined", "one summer"
    VAGUE = "vague"  # any year will do: "recently"
    STRETCH = "stretch"  # years in which something was usual
    USUAL = "usual"  # again and again: "I'd", "these days"


class Anchor(NamedTuple):
    """Words that say when."""

    start: int  # offsets in the text
    end: int
    time: Time

    def overlaps(self, other: Anchor) -> bool:
        """Whether the two have a word in common."""
        return self.start < other.end and other.start < self.end


def anchors(text: str) -> tuple[tuple[int, int], ...]:
    """The offsets of the anchors in a spoken text, in order; they may overlap."""
    return tuple((anchor.start, anchor.end) for anchor in times_named(text))


def is_dated(text: str) -> bool:
    """Whether a sentence names a date, a day or how long ago it was, so that what follows happened then.

    A stretch of time in which something was usual is no date: "Last year I'd usually …".
    """
    return any(anchor.time is Time.DATE for anchor in times_named(text)) and not _found(text, Time.USUAL)


@lru_cache(maxsize=256)  # several checks ask of a story's first sentences
def times_named(text: str) -> tuple[Anchor, ...]:
    """The anchors in a spoken text, in order."""
    found = sorted(_found(text, Time.DATE, Time.TURN, Time.VAGUE), key=lambda anchor: (anchor.start, anchor.end))
    stretches = _found(text, Time.STRETCH) if found else []
    return tuple(anchor for anchor in found if not any(map(anchor.overlaps, stretches)))


def _found(text: str, *times: Time) -> list[Anchor]:
    tokens = tokenized(text)
    return [
        Anchor(tokens.starts[match.first], tokens.ends[match.end - 1], Time(match.pattern.fields["time"]))
        for match in _matcher(times).matches(tokens)
    ]


@cache
def _matcher(times: tuple[Time, ...]) -> Matcher:
    """The patterns of words that say when in one of these ways."""
    return matcher([pattern for pattern in _patterns() if Time(pattern.fields["time"]) in times])


@cache
def _patterns() -> tuple[Pattern, ...]:
    return load("anchors")
