"""The letter by which a table of principles and stories names a story."""

from __future__ import annotations


def letter(index: int) -> str:
    """A, B, … Z, AA, AB, … as a spreadsheet names its columns."""
    rest, last = divmod(index, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + last)
