"""Placeholders: what still has to be filled in, such as "[X]%", "[company]", "TBD", "XX", "___", "lorem ipsum"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

_MOST_WORDS = 5  # in brackets; more words are a remark
_SIGNS = ("[", "{", "X", "x%", "n%", "xx", "TODO", "TBD", "TBC", "FIXME", "__", "??", "#", "orem", "OREM")
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))

_PLACEHOLDER = re.compile(
    r"\{[^{}\n]{1,300}\?\}"  # {What changed, and for whom?}, a prompt of `starlint new`
    # [X]%, $[amount], [company name]; neither an index a[0], a link [text](address), nor a check box
    r"|(?<![\w\])])[\[{]{1,2}(?P<named>[^\[\]{}\n]{1,40})[\]}]{1,2}[%+]?(?![(\[:])"
    r"|(?<![\w.,])(?:XX+|xx+)(?![\w.])[ ]?%?"  # XX %, not 4xx and 2.xx
    r"|(?<![\w.,])[XY][ ]?%"  # X%
    r"|(?<=\b(?:by|to|of) )[xn][ ]?%"
    r"|(?<=[$€£])[XY]+\b"
    r"|(?<![\w-])(?:TBD|TBC|FIXME|TODO)(?![\w-])(?!\s+(?:app|apps|application|list|lists|items?|comments?|s\b))"
    r"|(?<!\w)_{3,}(?!\w)[ ]?%?"
    r"|(?<!\S)[$€£]?\?{2,}[ ]?%?(?!\S)"
    r"|(?<![\w#])\#{1,3}[ ]?%"
    r"|\blorem ipsum\b|\bLorem ipsum\b|\bLOREM IPSUM\b"
)


def placeholders(text: str, names: Container[str]) -> Iterator[tuple[int, int]]:
    """The offsets of the placeholders in a text. Words in brackets are one if one of them is among the `names`."""
    if _SIGN.search(text):
        for match in _PLACEHOLDER.finditer(text):
            if match["named"] is None or _is_named(match["named"], names):
                yield match.span()


def _is_named(inside: str, names: Container[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", inside.lower())
    return inside in ("X", "Y", "N", "#", "%", "x%", "X%") or (
        0 < len(words) <= _MOST_WORDS and any(word in names for word in words)
    )
