"""Numbers as people write them in notes, with their units: digits, words, magnitudes, money, durations.

``Words.of`` cuts a text, ``amount`` reads the number at a word: "$1.2M", "a few hundred parcels", "60-day".
The text has a lexer of its own because spaCy's tokens cut one number in many ways (``$``/``10K``, ``~30s``,
``5,000``/``+``, but ``10``/``K``): here a token is a word, a run of digits or one other sign, always.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from starlint import lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\n|\S")
_DIGITS = frozenset("0123456789")
_LONGEST = 18  # digits; a longer run is an identifier

ARROWS = frozenset("→⇒➜➔➡⟶")
HYPHENS = frozenset("-–‐‑")
BREAKS = frozenset("\n.;!?:|")  # a sentence, or at least its clause, ends here


class Measure(Enum):
    """What a unit measures."""

    PERCENT = "percent"
    MULTIPLE = "multiple"
    POINTS = "points"
    MONEY = "money"
    TIME = "time"
    SIZE = "size"  # bytes, cores, decibels
    LENGTH = "length"  # also weight, volume, heat: mostly what a thing is like, so no evidence by itself
    COUNT = "count"  # of whatever noun follows
    BARE = "bare"  # no unit at all


def vocabulary(text: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(text.split())


UNITS: Mapping[str, Measure] = {unit: Measure(name) for unit, name in lexicon.table("units").items()}
INSTANTS = lexicon.words("instant")
# Letters that belong to the digits before them; with others ("8base", "3D") the whole is a name.
_GLUED_UNITS = lexicon.words("glued-unit")
_MAGNITUDES: Mapping[str, float] = lexicon.table("magnitudes")
_EARNED_AGAIN = lexicon.words("recurring-revenue")  # money a year or a month, for as long as the customers stay
_TIMES = vocabulary("x ×")
_MOST_TIMES = 30  # "x2" is a multiple, "x86" a machine
_CURRENCIES = lexicon.words("currency")

_SPELLED: Mapping[str, float] = lexicon.table("values")
_SCALES = lexicon.words("scale-word")
_PLENTY = lexicon.words("plenty")
NUMBER_WORDS = frozenset(_SPELLED) | _PLENTY

_OF_A_STATUS = 3  # digits: "404s"
_SCAN_LINES = vocabulary("240 360 480 720 1080 1440 2160")  # of a picture, "1080p"; others are pence
_SCREENS = lexicon.words("screen")
MONTHS = lexicon.words("month")
# What is numbered rather than counted: "version 7.4", "tier 2", "table 5", "SOC 2".
NUMBERED = lexicon.words("numbered")
_NO_NOUNS = lexicon.words("not-counted")
_IRREGULAR_PLURALS = lexicon.words("irregular-plural")
_NOT_PLURALS = lexicon.words("not-plural")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one text, lower-cased, with their places."""

    text: str
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[int, ...] = ()  # the indices of the tokens that end a clause

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut a text into words, numbers, line ends and other signs."""
        places = [match.span() for match in _TOKEN.finditer(text)]
        starts, ends = zip(*places, strict=True) if places else ((), ())
        lower = tuple([text[start:end].lower() for start, end in places])
        signs = [index for index, token in enumerate(lower) if token in BREAKS]
        return cls(
            text, lower, starts, ends, tuple([at for at in signs if not _joins_words(text, lower[at], ends[at])])
        )

    def at(self, index: int) -> str:
        """The token there; a line end outside the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else "\n"

    def glued(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return 0 < index < len(self.lower) and self.starts[index] == self.ends[index - 1]

    def is_number(self, index: int) -> bool:
        """Whether the token is written in digits."""
        return self.at(index)[0] in _DIGITS

    def is_word(self, index: int) -> bool:
        """Whether the token is made of letters."""
        return self.at(index)[0].isalpha()

    def before(self, index: int, count: int = 12) -> tuple[str, ...]:
        """Up to so many tokens of the same clause to the left, in order."""
        last_break = bisect_left(self.breaks, index) - 1
        first = self.breaks[last_break] + 1 if last_break >= 0 else 0
        return self.lower[max(first, index - count, 0) : index]

    def after(self, index: int, count: int = 8) -> tuple[str, ...]:
        """Up to so many tokens of the same clause from this one on, in order."""
        next_break = bisect_left(self.breaks, index)
        last = self.breaks[next_break] if next_break < len(self.breaks) else len(self.lower)
        return self.lower[index : min(last, index + count)]


def _joins_words(text: str, sign: str, end: int) -> bool:
    """Whether a stop or colon stands amid a word, "Node.js", "3:10", and ends no clause."""
    return sign in ".:" and text[end : end + 1].isalnum()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and what it counts."""

    first: int  # index of its first token
    end: int  # index after its last token
    value: float | None
    unit: str  # "%", "$", "weeks", "users", or empty
    measure: Measure
    marked: bool = False  # a plus sign, a magnitude or a thousands separator shows that size is meant
    spelled: bool = False  # in words
    hyphenated: bool = False  # "60-day": describes the noun after it


@dataclass(frozen=True, slots=True)
class _Number:
    end: int
    value: float | None
    marked: bool
    spelled: bool


def amount(words: Words, at: int) -> Amount | None:
    """The amount whose number begins at this token, or None when it is a name, a date or a time of day."""
    number = _digits(words, at) if words.is_number(at) else _spelled(words, at)
    if number is None:
        return None
    before = words.at(at - 1)
    if before in _CURRENCIES:
        return _sized(number, at - 1, number.end + (words.at(number.end) in _EARNED_AGAIN), before, Measure.MONEY)
    if before in _TIMES and words.glued(at) and not words.is_number(at - 2) and (number.value or 99) <= _MOST_TIMES:
        return _sized(number, at - 1, number.end, "x", Measure.MULTIPLE)
    if before == "+" and words.glued(at) and not words.glued(at - 1) and not words.is_number(number.end):
        number, at = replace(number, marked=number.marked or number.value != 1), at - 1
    found = _with_unit(words, number, at)
    return replace(found, first=_article(words, at, found.measure))


def _article(words: Words, at: int, measure: Measure) -> int:
    """Where the number begins with what stands before it: "a hundred", "a few hundred", "all 11", "top 5 %"."""
    before = words.at(at - 1)
    if words.at(at) in _SCALES and before in {"a", "few"}:
        return at - 1 - (before == "few" and words.at(at - 2) == "a")
    return at - (before == "all" or (before == "top" and measure is Measure.PERCENT))


def _sized(number: _Number, first: int, end: int, unit: str, measure: Measure, hyphenated: bool = False) -> Amount:
    return Amount(first, end, number.value, unit, measure, number.marked, number.spelled, hyphenated)


def _digits(words: Words, at: int) -> _Number | None:
    token = words.at(at)
    if len(token) > _LONGEST or _is_part_of_a_name(words, at) or _is_date(words, at):
        return None
    value, end, marked = float(token.replace(",", "")), at + 1, "," in token
    factor = _magnitude(words, end)
    if factor:
        value, end, marked = value * factor, end + 1, True
    if words.at(end) == "+" and not words.is_number(end + 1):
        end, marked = end + 1, True
    return _half_more(words, _Number(end, value, marked, False))


def _magnitude(words: Words, index: int) -> float | None:
    """The factor written there: a letter must be glued to its number, a word need not."""
    token = words.at(index)
    return _MAGNITUDES.get(token) if words.glued(index) or len(token) > 2 else None


def _is_part_of_a_name(words: Words, at: int) -> bool:
    is_numbered = words.at(at - 1) in NUMBERED and words.glued(at + 1) and words.is_word(at + 1)
    return is_numbered or _hangs_on_a_name(words, at) or _runs_on_into_a_name(words, at)


def _hangs_on_a_name(words: Words, at: int) -> bool:
    """S3, COVID-19, v1.22, 3:10, 24/7, #1, example.com/5."""
    before = words.at(at - 1)
    if not words.glued(at):
        return False
    if before in "#_@:=&\\'’,." and words.glued(at - 1):
        return True
    if before == "#" or (words.is_word(at - 1) and before not in _CURRENCIES | {"x", "×"}):
        return True
    return before in "-–/" and words.glued(at - 1) and (words.is_word(at - 2) or before == "/")


def _runs_on_into_a_name(words: Words, at: int) -> bool:
    """8base, 3D, 1st, 5pm, 1.22.3, 2:1, 9-to-5, 1-1, 50/50; the 500s of a server."""
    after = words.at(at + 1)
    if not words.glued(at + 1):
        return False
    if after in ":./_=,'’":
        return words.glued(at + 2) and (words.is_number(at + 2) or after in "_=")
    if after == "-":
        return words.at(at + 2) in {"to", "on", "in"} or (words.at(at) == words.at(at + 2) == "1")
    if after == "s" and words.at(at).isdigit() and words.at(at)[0] in "45" and len(words.at(at)) == _OF_A_STATUS:
        return True
    if words.at(at) == "4" and after == "k":
        return words.at(at + 2) in _SCREENS
    if after == "p":
        return words.at(at) in _SCAN_LINES
    if words.is_word(at + 1):
        known = (after in _GLUED_UNITS or after in _MAGNITUDES) and not _is_a_letter(words, at + 1)
        return not known or (words.glued(at + 2) and words.is_number(at + 2))
    return False


def _is_a_letter(words: Words, index: int) -> bool:
    """A capital that names rather than measures: the D of "3D", the S of "5S"."""
    return words.text[words.starts[index] : words.ends[index]] in {"D", "S", "G", "H", "L", "W"}


def _is_date(words: Words, at: int) -> bool:
    before, after = words.at(at - 1), words.at(at + 1)
    return before in MONTHS or after in MONTHS or _is_year(words, at)


def _is_year(words: Words, at: int) -> bool:
    token = words.at(at)
    if len(token) != 4 or not token.startswith(("19", "20")):
        return False
    if words.at(at - 1) in _CURRENCIES or words.at(at + 1) in {"+", "%"}:
        return False
    return not _counts_something(words, at) or words.at(at - 1) in _BEFORE_YEARS


_BEFORE_YEARS = vocabulary(
    """in since by until till of from during early mid late spring summer autumn fall winter the - – before
    after"""
)


def _counts_something(words: Words, at: int) -> bool:
    noun = counted_noun(words, at + 1)
    return noun is not None and not words.glued(at + 1)


def _spelled(words: Words, at: int) -> _Number | None:
    if words.at(at) in _PLENTY:
        return _Number(at + 1 + (words.at(at + 1) == "of"), None, True, True)
    total = current = 0.0
    end, marked = at, False
    while (value := _SPELLED.get(words.at(end))) is not None:
        if words.at(end) in _SCALES:
            current, marked = max(current, 1.0) * value, True
            total, current = (total + current, 0.0) if value >= 1e3 else (total, current)
        elif end > at and not _continues(words, end):
            break
        else:
            current += value
        end = _next_word(words, end + 1)
    end = _trim(words, end)
    return _half_more(words, _Number(end, total + current, marked, True)) if end > at else None


def _continues(words: Words, index: int) -> bool:
    """Whether a number word goes on with the number before it: "twenty-two", "two hundred and six"."""
    before = words.at(index - 2) if words.at(index - 1) in {"-", "and"} else words.at(index - 1)
    return before in _SCALES or (before.endswith("ty") and _SPELLED.get(words.at(index), 10) < 10)


def _next_word(words: Words, index: int) -> int:
    joined = words.at(index) == "-" or (words.at(index) == "and" and words.at(index - 1) in _SCALES)
    return index + 1 if joined and words.at(index + 1) in _SPELLED else index


def _trim(words: Words, end: int) -> int:
    return end - 1 if words.at(end - 1) in {"-", "and"} else end


def _half_more(words: Words, number: _Number) -> _Number:
    """Two "and a half"; thirty "-odd"; also the "of" in "a couple of"."""
    if words.at(number.end) in HYPHENS and words.at(number.end + 1) == "odd":
        return _Number(number.end + 2, number.value, True, number.spelled)
    if words.lower[number.end : number.end + 3] == ("and", "a", "half"):
        return _Number(number.end + 3, (number.value or 0) + 0.5, number.marked, True)
    if words.at(number.end - 1) in {"couple", "dozen"} and words.at(number.end) == "of":
        return _Number(number.end + 1, number.value, number.marked, True)
    return number


def _with_unit(words: Words, number: _Number, first: int) -> Amount:
    end, hyphenated = number.end, False
    if words.at(end) in HYPHENS and words.glued(end) and words.glued(end + 1) and words.is_word(end + 1):
        end, hyphenated = end + 1, True
    unit = _unit(words, end, glued=not words.is_word(end) or words.glued(end))
    if unit is not None:
        name, end = unit
        return _sized(number, first, end + _is_plus(words, end), name, UNITS[name], hyphenated)
    if hyphenated:
        return _sized(number, first, end + 1, words.at(end), Measure.COUNT, True)
    noun = counted_noun(words, end)
    if noun is None or words.at(first - 1) in NUMBERED:
        return _sized(number, first, number.end, "", Measure.BARE)
    unit_word = words.at(noun - 1)
    measure = Measure.TIME if UNITS.get(unit_word) is Measure.TIME else Measure.COUNT
    return _sized(number, first, noun, unit_word, measure)


def _is_plus(words: Words, index: int) -> bool:
    """Whether a plus sign ends an amount there: "20%+"."""
    return words.at(index) == "+" and words.glued(index) and not words.glued(index + 1)


def _unit(words: Words, index: int, glued: bool) -> tuple[str, int] | None:
    """The unit written there and the index after it. One-letter units must be glued to their number."""
    token = words.at(index)
    if token == "per" and words.at(index + 1) == "cent":
        return "%", index + 2
    if token not in UNITS or (token in {"m", "d", "l", "g", "x", "p"} and not glued):
        return None
    if token == "grand" and words.is_word(index + 1) and words.at(index + 1) in _GRAND_THINGS:
        return None
    if UNITS[token] is Measure.PERCENT and words.at(index + 1) in {"point", "points"}:
        return "points", index + 2
    return token, index + 1


_GRAND_THINGS = lexicon.words("grand-thing")


def counted_noun(words: Words, index: int) -> int | None:
    """The index after the plural noun that a number here counts: "recovered engineering hours"."""
    for place in range(index, index + 5):
        token = words.at(place)
        if token in HYPHENS and words.glued(place):
            continue
        if token in _NO_NOUNS or not words.is_word(place):
            return None
        if is_plural(token):
            return place + 1
    return None


def is_plural(token: str) -> bool:
    """Whether a word looks like a plural noun."""
    if token in _IRREGULAR_PLURALS:
        return True
    return (
        len(token) > 2
        and token.endswith("s")
        and not token.endswith(("ss", "us", "is", "'s", "’s"))
        and token not in _NOT_PLURALS
    )


def any_of(tokens: Iterable[str], known: frozenset[str]) -> bool:
    """Whether one of the tokens is among the known ones."""
    return not known.isdisjoint(tokens)
