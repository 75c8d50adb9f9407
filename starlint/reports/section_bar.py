"""The balance of a story as a bar of letters, which needs no colour: SSTAAAAAARR; inferred, in small letters."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from starlint.notes.story import SectionKind
from starlint.scored_story import ScoredStory

LETTERS = {
    SectionKind.SITUATION: "S",
    SectionKind.SETUP: "S",  # a Situation and Task in one
    SectionKind.TASK: "T",
    SectionKind.ACTION: "A",
    SectionKind.RESULT: "R",
    SectionKind.LEARNING: "L",
    SectionKind.OTHER: "·",
}


def bar(scored: ScoredStory, columns: int) -> str:
    """The balance of a story; in small letters where it has no labels and its parts are inferred."""
    line = letters(scored.shares, columns)
    return line.lower() if scored.inferred else line


def balance(scored: ScoredStory) -> str:
    """The balance in percent: "S 21%, A 59%, R 20%", and whether it is inferred."""
    if not scored.inferred:
        return percents(scored.shares)
    return f"{percents(scored.shares, other='no part of it')}, as read: it has no labels"


def letters(shares: Mapping[SectionKind, float], columns: int) -> str:
    """As many letters as there are columns: each kind by its share, and at least one for each kind in the story."""
    cells = dict.fromkeys(shares, 1)
    while sum(cells.values()) < columns and shares:
        cells[max(shares, key=lambda kind: shares[kind] * columns - cells[kind])] += 1
    return "".join(chain.from_iterable(LETTERS[kind] * cells.get(kind, 0) for kind in LETTERS))


def percents(shares: Mapping[SectionKind, float], other: str = "no label") -> str:
    """The shares in percent: "S 21%, T 9%, A 50%, R 20%"; `other` is what all else is called."""
    names = LETTERS | {SectionKind.SETUP: "S+T", SectionKind.OTHER: other}
    return ", ".join(f"{names[kind]} {shares[kind]:.0%}" for kind in LETTERS if kind in shares)
