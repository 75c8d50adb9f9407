"""A rehearsal: when each section of a story should be over, and how a spoken time compares with the story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from starlint.checks.section_names import parts
from starlint.notes.story import SectionKind
from starlint.scored_story import ScoredStory
from starlint.spoken_time import clock, seconds

TARGET, LIMIT = 120, 150  # seconds: the two minutes that most advise, and where attention fades
SHORT = 60  # seconds: half an answer, as rules/L502.toml says
_BLOCKS = 12  # columns of the bar


class Mark(NamedTuple):
    """A section of the story, and when it should be over."""

    name: str  # "Situation"
    until: int  # seconds from the beginning


def marks(scored: ScoredStory | None) -> tuple[Mark, ...]:
    """The sections of a story with their ends at the speaker's pace; two minutes where there is no story."""
    if scored is None:
        return _WITHOUT_STORY
    whole = Mark("Your story", seconds(scored.words, scored.file.words_per_minute))
    return tuple(_marks(scored)) if scored.story.labelled else (whole,)


_WITHOUT_STORY = (Mark("Your answer", TARGET),)


def _marks(scored: ScoredStory) -> Iterator[Mark]:
    words = 0
    sections = (section for section in scored.story.sections if section.words)
    for kind, run in groupby(sections, key=lambda section: section.kind):
        words += sum(section.words for section in run)
        yield Mark(_name(kind), seconds(words, scored.file.words_per_minute))


def _name(kind: SectionKind) -> str:
    return "More" if kind is SectionKind.OTHER else " and ".join(part.capitalize() for part in parts(kind))


def line(found: tuple[Mark, ...], passed: float, drawn: bool = True) -> str:
    """What the timer shows: "0:42 Action until 1:30 ████········"; in a narrow one, the bar is cut."""
    now = int(passed)
    end = max(found[-1].until, 1)
    filled = min(_BLOCKS, now * _BLOCKS // end)
    mark = next((mark for mark in found if now < mark.until), None)
    what = f"{mark.name} until {clock(mark.until)}" if mark else f"over by {clock(now - end)}"
    full, empty = "█·" if drawn else "#."
    return f"{clock(now)} {what} {full * filled}{empty * (_BLOCKS - filled)}"


def verdict(found: tuple[Mark, ...], passed: float) -> str:
    """How the spoken time compares with the limits, and with the story as it is written."""
    now = round(passed)
    return f"You spoke for {clock(now)}: {_length(now)}.{'' if found == _WITHOUT_STORY else _written(found[-1].until)}"


def _length(now: int) -> str:
    """How so many seconds compare with the limits."""
    if now < SHORT:
        return "less than a minute, so there is little room for what you did and why"
    if now <= TARGET:
        return "within two minutes"
    if now <= LIMIT:
        return "a little over two minutes"
    return f"{clock(now - LIMIT)} over {clock(LIMIT)}, when listeners lose attention"


def _written(seconds: int) -> str:
    """How long the story takes at the speaker's pace."""
    short = ", which is short" if seconds < SHORT else ""
    return f" As written, the story takes about {clock(seconds)}{short}."
