"""Text broken between words at the width of the page, by the columns that a terminal shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from starlint.inert import one_line
from starlint.reports.terminal.terminal_width import columns


class Word(NamedTuple):
    """What is never broken: a word, or a place with the blanks in its path."""

    shown: str  # with its colours and links, which take no columns
    columns: int

    @classmethod
    def of(cls, text: str, shown: str = "") -> Word:
        """A word by its plain text, and as it is shown where that is something else."""
        return cls(shown or text, columns(text))


def words(text: str) -> Iterator[Word]:
    """The words of a text, fit for a terminal."""
    return map(Word.of, one_line(text).split())


def wrapped(these: Iterable[Word], room: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Lines of at most `room` columns, which begin with `first` and then `rest`; a longer word has its own line."""
    line, used, begun = first, columns(first), False
    for word in these:
        if begun and used + 1 + word.columns > room:
            yield line.rstrip()
            line, used, begun = rest, columns(rest), False
        line += " " * begun + word.shown
        used += begun + word.columns
        begun = True
    if begun:
        yield line


def paragraph(text: str, room: int, indent: str = "") -> Iterator[str]:
    """A text in lines of at most `room` columns, each with the same indent."""
    return wrapped(words(text), room, indent, indent)
