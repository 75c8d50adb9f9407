"""How a report is rendered: its width, its colours, and how much it shows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

EXCERPTS = 20  # of one rule: enough to see what it finds, few enough for a run in which forty rules find something
OF_STORY = 3  # findings of one story: what is worth most to fix first
EVERY = sys.maxsize  # no limit


def plain(text: str, ink: str) -> str:
    """The text as it is, whatever the ink or address."""
    return text


class RenderOptions(NamedTuple):
    """The width of a report, its colours, and how much is shown."""

    width: int = 100  # columns
    paint: Callable[[str, str], str] = plain  # (text, ink): "error", "place", "title" …
    link: Callable[[str, str], str] = plain  # (text, address)
    quiet: bool = False  # the findings alone, without a summary
    excerpts: int = EXCERPTS  # how many findings of one rule are shown with the words that they point at
    of_story: int = OF_STORY  # how many findings of one story are shown, for a report that is by story
    most: int = EVERY  # how many findings of the whole run are shown, for a report that a person reads
    wraps: bool = False  # whether every long line is broken between words, also those that programs read whole
    root: str = ""  # the folder from which programs name files; empty: paths stay as they are
    errors: Sequence[str] = ()  # what could not be read; complete once every file has been read
    details: bool = False  # whether the long form is wanted, for a report that has a short one and a long one
    drawn: bool = True  # whether lines and blocks may be drawn, which some encodings do not have

    @property
    def coloured(self) -> bool:
        """Whether there are colours at all."""
        return self.paint is not plain
