"""What a report is handed: the files it tells of, and the page it is written on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the linter brings the language with it, which reports have no need of
    from starlint.linter import Report

WORDS_A_MINUTE = 140  # the pace of an unhurried speaker


@dataclass(frozen=True, slots=True)
class File:
    """One file of notes and what is to be said of it."""

    name: str  # as it is shown: "notes.md", "<stdin>"
    report: Report


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


def seconds(words: int) -> int:
    """How long it takes to say so many words, at an even pace."""
    return round(words * 60 / WORDS_A_MINUTE)
