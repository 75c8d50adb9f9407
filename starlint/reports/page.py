"""What a report is handed: the files it tells of, and the page it is written on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlint.config import WORDS_A_MINUTE

if TYPE_CHECKING:  # the linter brings the language with it, which reports have no need of
    from starlint.linter import Report


@dataclass(frozen=True, slots=True)
class File:
    """One file of notes and what is to be said of it."""

    name: str  # as it is shown: "notes.md", "<stdin>"
    report: Report
    words_per_minute: int = WORDS_A_MINUTE
    path: str = field(default="", compare=False)  # as it is opened


def plain(text: str, ink: str) -> str:
    """The text without colour, whatever the ink."""
    return text


@dataclass(frozen=True, slots=True)
class Page:
    """How wide the page is, and how it is coloured."""

    width: int = 100  # columns
    paint: Callable[[str, str], str] = plain  # (text, ink): "error", "warning", "info", "place", "margin"


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 story", "3 stories"."""
    return f"{number} {one if number == 1 else many}"


def seconds(words: int, words_per_minute: int = WORDS_A_MINUTE) -> int:
    """How long it takes to say so many words, at an even pace."""
    return round(words * 60 / words_per_minute)
