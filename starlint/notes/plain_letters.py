"""Letters that only look like others: what is pasted in "fonts" of Unicode is read in the letters that it shows.

Half of a pair of UTF-16 is no letter at all, and read as the sign for that.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Mathematical alphanumeric symbols: bold, italic, monospace …; and halves of pairs.
_STYLED = re.compile("[\U0001d400-\U0001d7ff\ud800-\udfff]")


def in_plain_letters(text: str) -> str:
    """The text with plain letters for styled ones, each in its place."""
    return text.translate(_plain()) if _STYLED.search(text) else text


@cache
def _plain() -> dict[int, str]:
    """The plain letter or digit of each styled one; one character for one, so that offsets stay as they are."""
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x1D400, 0x1D800)}
    halves = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    return {code: letter for code, letter in plain.items() if len(letter) == 1} | halves
