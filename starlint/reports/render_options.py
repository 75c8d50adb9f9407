"""How a report is rendered: its width and colours, and how much of it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

EXCERPTS = 20  # of one rule: enough to see what it is about, and forty rules still end some day


def plain(text: str, ink: str) -> str:
    """The text without colour, whatever the ink."""
    return text


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """The width of a report, its colours, and how much is shown."""

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
