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


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 story", "3 stories"."""
    return f"{number:,} {one if number == 1 else many}"


def seconds(words: int, words_per_minute: int = WORDS_A_MINUTE) -> int:
    """How long it takes to say so many words, at an even pace."""
    return round(words * 60 / words_per_minute)
