"""Text as a terminal shows it: how many columns each character takes, and a part of a long line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category, east_asian_width

from starlint.inert import stand_in

TAB = 4  # columns from one tab stop to the next

_WIDE = {"W", "F"}
_COMBINING = {"Mn", "Me", "Cf"}  # drawn on the character before, or not at all
_CUT = "…"


def fitted(text: str, room: int) -> str:
    """The text, cut at its end where it takes more columns than there are."""
    return strip(text, 0, 0, room).shown


def width(character: str) -> int:
    """How many columns a printable character takes: 0, 1 or 2."""
    if category(character) in _COMBINING:
        return 0
    return 2 if east_asian_width(character) in _WIDE else 1


def columns(text: str) -> int:
    """How many columns a printable text takes."""
    return len(text) if text.isascii() else sum(map(width, text))


class Strip(NamedTuple):
    """A part of one line, ready to be shown."""

    shown: str
    before: int  # columns before the highlighted part
    highlighted: int  # columns of the highlighted part, at least 1


def strip(text: str, start: int, end: int, room: int, cut: tuple[bool, bool] = (False, False)) -> Strip:
    """Show the text in at most ``room`` columns, with ``text[start:end]`` in view as far as there is room.

    ``cut`` says whether the line goes on before and after the text.
    """
    return strip_and_others(text, (start, end), (), room, cut)[0]


def strip_and_others(
    text: str, highlight: tuple[int, int], others: Iterable[tuple[int, int]], room: int, cut: tuple[bool, bool]
) -> tuple[Strip, list[Strip]]:
    """What ``strip`` shows, and the same once for each of the other parts that are in view."""
    cells, first, last = _Cells.of(text), 0, len(text)
    if cells.columns[-1] > room or any(cut):
        first, last = cells.window(highlight, room - 2 * len(_CUT))
        cut = (cut[0] or first > 0, cut[1] or last < len(text))
    seen = [cells.strip(other, (first, last), cut) for other in others if first <= other[0] < other[1] <= last]
    return cells.strip(highlight, (first, last), cut), seen


class _Cells(NamedTuple):
    """A text character by character, each as it is shown."""

    shown: tuple[str, ...]
    columns: tuple[int, ...]  # where each begins; one more: where the last ends

    @classmethod
    def of(cls, text: str) -> _Cells:
        shown, columns = [], [0]
        for character in text:
            shown.append(_cell(character, columns[-1]))
            columns.append(columns[-1] + sum(map(width, shown[-1])))
        return cls(tuple(shown), tuple(columns))

    def window(self, highlight: tuple[int, int], room: int) -> tuple[int, int]:
        """The indices in view: the highlighted cells in the middle, or as many of them as fit."""
        start, end = (self.columns[index] for index in highlight)
        left = start - max(room - (end - start), room // 4) // 2
        left = max(0, min(left, self.columns[-1] - room))
        first = bisect_left(self.columns, left)
        return self._base(first), bisect_right(self.columns, left + room) - 1

    def _base(self, index: int) -> int:
        """The first character from here on that is not drawn on the one before."""
        return next((i for i in range(index, len(self.shown)) if self.columns[i + 1] > self.columns[i]), index)

    def strip(self, highlight: tuple[int, int], window: tuple[int, int], cut: tuple[bool, bool]) -> Strip:
        """The part in view, and where in it the highlighted part is."""
        first, last = window
        start, end = (min(max(index, first), last) for index in highlight)
        left, right = (_CUT if side else "" for side in cut)
        return Strip(
            shown=f"{left}{''.join(self.shown[first:last])}{right}".rstrip(),
            before=len(left) + self.columns[start] - self.columns[first],
            highlighted=max(1, self.columns[end] - self.columns[start]),
        )


def _cell(character: str, column: int) -> str:
    """The character as it is shown in this column: a tab as spaces up to the next stop."""
    return " " * (TAB - column % TAB) if character == "\t" else stand_in(character)
