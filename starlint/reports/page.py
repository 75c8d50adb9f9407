"""What a report is handed: the files it tells of, and the page it is written on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlint.config import WORDS_A_MINUTE

if TYPE_CHECKING:  # the linter brings the language with it, which reports have no need of
    from starlint.linter import Report
    from starlint.rule import Rule

EXCERPTS = 20  # of one rule: enough to see what it is about, and forty rules still end some day
SLOW, FAST = 130, 160  # words a minute, between which most people tell a story


@dataclass(frozen=True, slots=True)
class File:
    """One file of notes and what is to be said of it."""

    name: str  # as it is shown: "notes.md", "<stdin>"
    report: Report
    rules: Mapping[str, Rule] = field(default_factory=dict)  # by code: those that it was checked by
    words_per_minute: int = WORDS_A_MINUTE
    path: str = field(default="", compare=False)  # as it is opened


def plain(text: str, ink: str) -> str:
    """The text without colour, whatever the ink."""
    return text


@dataclass(frozen=True, slots=True)
class Page:
    """How wide the page is, how it is coloured, and how much is to be told on it."""

    width: int = 100  # columns
    paint: Callable[[str, str], str] = plain  # (text, ink): "error", "warning", "info", "place", "margin"
    link: Callable[[str, str], str] = plain  # (text, address)
    quiet: bool = False  # the findings alone, without a summary
    excerpts: int = EXCERPTS  # how many findings of one rule are shown with the words they are about
    root: str = ""  # the folder from which programs name files; empty: as they are named here
    troubles: Sequence[str] = ()  # what could not be read; complete once the files have been gone through
    details: bool = False  # where a report is short or long: whether the long one is wanted
    drawn: bool = True  # whether lines and blocks may be drawn, which not every encoding holds

    @property
    def coloured(self) -> bool:
        """Whether there are colours at all."""
        return self.paint is not plain


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 story", "3 stories"."""
    return f"{number:,} {one if number == 1 else many}"


def seconds(words: int, pace: int = WORDS_A_MINUTE) -> int:
    """How long it takes to say so many words, at an even pace in words a minute."""
    return round(words * 60 / pace)


def clock(time: int) -> str:
    """Seconds as minutes and seconds: 172 as 2:52."""
    return f"{time // 60}:{time % 60:02}"


def spoken(words: int, pace: int = WORDS_A_MINUTE) -> str:
    """How long it takes to say so many words: between which times, 2:30–3:05; or at the speaker's own pace, 2:41."""
    if pace != WORDS_A_MINUTE:
        return clock(seconds(words, pace))
    return f"{clock(seconds(words, FAST))}–{clock(seconds(words, SLOW))}"
