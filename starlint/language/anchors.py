"""Anchors: the words that pin a story to one time, "last March", "in Q3 2024", "when I joined", "one Friday".

A stretch of years ("since 2020", "between 2015 and 2019") is the ground of a habit, and no anchor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from starlint.notes.prose import lowered


def _any(alternatives: Iterable[str]) -> str:
    return f"(?:{'|'.join(alternatives)})"


_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|april?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|labor day|black friday|new year(?:'s)?)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_YEAR = r"(?:19[89]\d|20[0-3]\d)"
_UNIT = r"(?:year|month|quarter|week|spring|summer|autumn|fall|winter|semester|term|season|sprint|night|morning)"
_COUNT = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a few|a couple of|several|some)"
_PART = rf"(?:(?:early|late|mid|{_MONTH}|{_SEASON}|q[1-4]|h[12])[ -]?(?:of )?)"
_BEGAN = "(?:was|joined|started|worked|became|got|took over|left|had|moved|began|ran|led|first)"
_TURN = r"(?:first|second|third|fourth|last|final|previous|\w+ly|time|internship|placement|early)"

_ANCHORS = (
    rf"(?:in|by|during|around|early|late|mid|back in|of|until|,)[ -](?:the )?{_PART}*{_YEAR}\b",  # in late 2021
    rf"(?:{_MONTH}|{_SEASON}|q[1-4]|fy)\.?,? ?(?:\d{{1,2}},? )?'?{_YEAR}\b",  # Q3 2024; March 4, 2022
    rf"\b{_YEAR},",  # Payments platform, Bengaluru, 2021,
    rf"(?:in|during|last|since) {_MONTH}\b",
    rf"(?:last|this past|earlier this|previous) {_UNIT}\b|last {_DAY}",
    r"long time ago",
    rf"{_COUNT} {_UNIT}s? (?:ago|earlier|later|into|before|in(?:to)? (?:the|my))\b",  # two years ago
    rf"(?:one|a|that|it(?:'s| was| is) (?:a|the)|on (?:a|the)) (?:\w+ )?{_DAY}(?: \w+)?\b",  # one busy Friday evening
    r"one (?:day|morning|evening|night|afternoon|time|summer|winter)\b",
    rf"(?:in|during|on|by) my (?:\w+ )?{_TURN} ?\w*",  # in my second week
    rf"(?:when|after|before|while|shortly after|since) i (?:had )?(?:just )?{_BEGAN}\b",  # when I had just joined
    r"(?:at|in) my (?:last|previous|former|first|old) \w+",  # at my last company
    r"recently|just (?:joined|started|become)",
    r"the (?:day|week|month|night|year) (?:before|after|when|of)\b|(?:next|following) (?:day|morning|week)\b",
    r"once,? (?:i|we|a|when|on|at|in)\b|for example, (?:once|last|when|in|at|one)",
)
_ANCHOR = re.compile(rf"\b{_any(_ANCHORS)}")  # these three are looked for in small letters
_STRETCH = re.compile(rf"\b(?:since|between|from|over) (?:\w+ )?{_YEAR}(?: (?:and|to|until|-|–) (?:\w+ )?{_YEAR})?")
_DATES = (
    _YEAR,
    rf"{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}",
    _DAY,
    rf"last {_UNIT}|earlier this {_UNIT}|{_COUNT} {_UNIT}s? ago|long time ago",
    r"one (?:day|morning|evening|night|afternoon)",
)
_DATE = re.compile(rf"\b{_any(_DATES)}\b")


@lru_cache(maxsize=256)  # several checks ask of a story's first sentences
def anchors(text: str) -> tuple[tuple[int, int], ...]:
    """The offsets of the anchors in a spoken text, in order."""
    low = lowered(text)
    stretches = [match.span() for match in _STRETCH.finditer(low)]
    found = (match.span() for match in _ANCHOR.finditer(low.replace("’", "'")))
    return tuple(span for span in found if not any(start < span[1] and span[0] < end for start, end in stretches))


_USUAL = re.compile(r"\b(?:would|used to|usually|always|since|these days|nowadays|anymore|any more)\b|['’]d\b")


def is_dated(text: str) -> bool:
    """Whether a sentence names a date, a day or how long ago it was, so that what follows happened then.

    A stretch of time in which something was usual is no date: "Last year I'd usually …".
    """
    low = lowered(text)
    return not _USUAL.search(low) and any(_DATE.search(low, start, end) for start, end in anchors(text))
