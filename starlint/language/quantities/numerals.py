"""Numbers with their units, in digits and in words.

``amount`` reads the number at a token: "$1.2M", "a few hundred parcels", "60-day".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from starlint import lexicon
from starlint.language.tokens import HYPHENS, Tokens

_LONGEST = 18  # digits; a longer run is an identifier
_MOST_WORDS = 30  # of one number

ARROWS = frozenset("→⇒➜➔➡⟶")


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


UNITS: Mapping[str, Measure] = {unit: Measure(name) for unit, name in lexicon.table("units").items()}
INSTANTS = lexicon.words("instant")
# Letters that belong to the digits before them; with others ("8base", "3D") the whole is a name.
_GLUED_UNITS = lexicon.words("glued-unit")
_MAGNITUDES: Mapping[str, float] = lexicon.table("magnitudes")
_RECURRING_REVENUE = lexicon.words("recurring-revenue")  # money a year or a month from subscribers
_TIMES = frozenset(("x", "×"))
_MOST_TIMES = 30  # "x2" is a multiple, "x86" a machine
_CURRENCIES = lexicon.words("currency")

_SPELLED: Mapping[str, float] = lexicon.table("values")
_SCALES = lexicon.words("scale-word")
_PLENTY = lexicon.words("plenty")
NUMBER_WORDS = frozenset(_SPELLED) | _PLENTY

_OF_A_STATUS = 3  # digits: "404s"
_SCAN_LINES = frozenset(("240", "360", "480", "720", "1080", "1440", "2160"))  # of a picture, "1080p"; others are pence
_SCREENS = lexicon.words("screen")
MONTHS = lexicon.words("month")
# What is numbered rather than counted: "version 7.4", "tier 2", "table 5", "SOC 2".
NUMBERED = lexicon.words("numbered")
_NO_NOUNS = lexicon.words("not-counted")


class Amount(NamedTuple):
    """A number and what it counts."""

    first: int  # index of its first token
    end: int  # index after its last token
    value: float | None
    unit: str  # "%", "$", "weeks", "users", or empty
    measure: Measure
    signals_size: bool = False  # a plus sign, a magnitude or a thousands separator shows that size is meant
    spelled: bool = False  # in words
    hyphenated: bool = False  # "60-day": describes the noun after it


class _Number(NamedTuple):
    end: int
    value: float | None
    signals_size: bool
    spelled: bool


def amount(tokens: Tokens, at: int) -> Amount | None:
    """The amount whose number begins at this token, or None when it is a name, a date or a time of day."""
    number = _digits(tokens, at) if tokens.is_number(at) else _spelled(tokens, at)
    if number is None:
        return None
    before = tokens.at(at - 1)
    if before in _CURRENCIES:
        return _amount(
            number, at - 1, number.end + (tokens.at(number.end) in _RECURRING_REVENUE), before, Measure.MONEY
        )
    if before in _TIMES and tokens.glued(at) and not tokens.is_number(at - 2) and (number.value or 99) <= _MOST_TIMES:
        return _amount(number, at - 1, number.end, "x", Measure.MULTIPLE)
    if before == "+" and tokens.glued(at) and not tokens.glued(at - 1) and not tokens.is_number(number.end):
        number, at = number._replace(signals_size=number.signals_size or number.value != 1), at - 1
    found = _with_unit(tokens, number, at)
    return found._replace(first=_article(tokens, at, found.measure))


def _article(tokens: Tokens, at: int, measure: Measure) -> int:
    """The index where the number begins with what belongs to it: "a hundred", "a few hundred", "all 11", "top 5 %"."""
    before = tokens.at(at - 1)
    if tokens.at(at) in _SCALES and before in {"a", "few"}:
        return at - 1 - (before == "few" and tokens.at(at - 2) == "a")
    return at - (before == "all" or (before == "top" and measure is Measure.PERCENT))


def _amount(number: _Number, first: int, end: int, unit: str, measure: Measure, hyphenated: bool = False) -> Amount:
    return Amount(first, end, number.value, unit, measure, number.signals_size, number.spelled, hyphenated)


def _digits(tokens: Tokens, at: int) -> _Number | None:
    token = tokens.at(at)
    if len(token) > _LONGEST or _is_part_of_a_name(tokens, at) or _is_date(tokens, at):
        return None
    value, end, signals_size = float(token.replace(",", "")), at + 1, "," in token
    factor = _magnitude(tokens, end)
    if factor:
        value, end, signals_size = value * factor, end + 1, True
    if tokens.at(end) == "+" and not tokens.is_number(end + 1):
        end, signals_size = end + 1, True
    return _with_addition(tokens, _Number(end, value, signals_size, False))


def _magnitude(tokens: Tokens, index: int) -> float | None:
    """The factor written there: a letter must be glued to its number, a word need not."""
    token = tokens.at(index)
    return _MAGNITUDES.get(token) if tokens.glued(index) or len(token) > 2 else None


def _is_part_of_a_name(tokens: Tokens, at: int) -> bool:
    is_numbered = tokens.at(at - 1) in NUMBERED and tokens.glued(at + 1) and tokens.is_word(at + 1)
    return is_numbered or _hangs_on_a_name(tokens, at) or _runs_on_into_a_name(tokens, at)


def _hangs_on_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a name begins before the number: S3, COVID-19, v1.22, 3:10, 24/7, #1, example.com/5."""
    before = tokens.at(at - 1)
    if not tokens.glued(at):
        return False
    if before in "#_@:=&\\',." and tokens.glued(at - 1):
        return True
    if before == "#" or (tokens.is_word(at - 1) and before not in _CURRENCIES | {"x", "×"}):
        return True
    return before in "-–/" and tokens.glued(at - 1) and (tokens.is_word(at - 2) or before == "/")


def _runs_on_into_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a name goes on after the number: 8base, 3D, 1st, 5pm, 1.22.3, 2:1, 9-to-5, 50/50, 500s of a server."""
    after = tokens.at(at + 1)
    if not tokens.glued(at + 1):
        return False
    if after in _RUN_ON:
        return _RUN_ON[after](tokens, at)
    return tokens.is_word(at + 1) and not _is_glued_unit(tokens, at + 1)


def _is_joined_to_a_number(tokens: Tokens, at: int) -> bool:
    """Whether another number follows the sign: 1.22.3, 2:1, 50/50."""
    return tokens.glued(at + 2) and tokens.is_number(at + 2)


def _is_joined_to_anything(tokens: Tokens, at: int) -> bool:
    """Whether anything follows the sign: 3_a, 3=a."""
    return tokens.glued(at + 2)


def _is_hyphenated_name(tokens: Tokens, at: int) -> bool:
    """Whether the hyphen makes a name: 9-to-5, 1-1."""
    return tokens.at(at + 2) in {"to", "on", "in"} or (tokens.at(at) == tokens.at(at + 2) == "1")


def _is_status(tokens: Tokens, at: int) -> bool:
    """Whether the letter s makes a status or a name: the 500s of a server, 5S; not 30s."""
    number = tokens.at(at)
    is_code = number.isdigit() and number[0] in "45" and len(number) == _OF_A_STATUS
    return is_code or not _is_glued_unit(tokens, at + 1)


def _is_resolution(tokens: Tokens, at: int) -> bool:
    """Whether the letter k makes a resolution or a name: a 4k screen; not £4k."""
    return tokens.at(at + 2) in _SCREENS if tokens.at(at) == "4" else not _is_glued_unit(tokens, at + 1)


def _has_scan_lines(tokens: Tokens, at: int) -> bool:
    """Whether the letter p makes a resolution: 1080p; not 50p."""
    return tokens.at(at) in _SCAN_LINES


_RUN_ON: Mapping[str, Callable[[Tokens, int], bool]] = {
    **dict.fromkeys(":./,'", _is_joined_to_a_number),
    **dict.fromkeys("_=", _is_joined_to_anything),
    "-": _is_hyphenated_name,
    "s": _is_status,
    "k": _is_resolution,
    "p": _has_scan_lines,
}


def _is_glued_unit(tokens: Tokens, index: int) -> bool:
    """Whether a unit or magnitude stands there, as in 40ms and 10k; not the letters of 8base, 3D, 1st, 3x4."""
    is_known = tokens.at(index) in _GLUED_UNITS or tokens.at(index) in _MAGNITUDES
    is_part_of_more = tokens.glued(index + 1) and tokens.is_number(index + 1)
    return is_known and not _is_a_letter(tokens, index) and not is_part_of_more


def _is_a_letter(tokens: Tokens, index: int) -> bool:
    """Whether this is a capital that names rather than measures: the D of "3D", the S of "5S"."""
    return tokens.text[tokens.starts[index] : tokens.ends[index]] in {"D", "S", "G", "H", "L", "W"}


def _is_date(tokens: Tokens, at: int) -> bool:
    before, after = tokens.at(at - 1), tokens.at(at + 1)
    return before in MONTHS or after in MONTHS or _is_year(tokens, at)


def _is_year(tokens: Tokens, at: int) -> bool:
    token = tokens.at(at)
    if len(token) != 4 or not token.startswith(("19", "20")):
        return False
    if tokens.at(at - 1) in _CURRENCIES or tokens.at(at + 1) in {"+", "%"}:
        return False
    return not _counts_something(tokens, at) or tokens.at(at - 1) in _BEFORE_YEARS


_BEFORE_YEARS = lexicon.words("before-year", "season")


def _counts_something(tokens: Tokens, at: int) -> bool:
    noun = counted_noun(tokens, at + 1)
    return noun is not None and not tokens.glued(at + 1)


def _spelled(tokens: Tokens, at: int) -> _Number | None:
    if tokens.at(at) in _PLENTY:
        return _Number(at + 1 + (tokens.at(at + 1) == "of"), None, True, True)
    total = current = 0.0
    end, signals_size = at, False
    while end < at + _MOST_WORDS and (value := _SPELLED.get(tokens.at(end))) is not None:
        if tokens.at(end) in _SCALES:
            current, signals_size = max(current, 1.0) * value, True
            total, current = (total + current, 0.0) if value >= 1e3 else (total, current)
        elif end > at and not _continues(tokens, end):
            break
        else:
            current += value
        end = _next_word(tokens, end + 1)
    end = _trim(tokens, end)
    return _with_addition(tokens, _Number(end, total + current, signals_size, True)) if end > at else None


def _continues(tokens: Tokens, index: int) -> bool:
    """Whether a number word goes on with the number before it: "twenty-two", "two hundred and six"."""
    before = tokens.at(index - 2) if tokens.at(index - 1) in {"-", "and"} else tokens.at(index - 1)
    return before in _SCALES or (before.endswith("ty") and _SPELLED.get(tokens.at(index), 10) < 10)


def _next_word(tokens: Tokens, index: int) -> int:
    joined = tokens.at(index) == "-" or (tokens.at(index) == "and" and tokens.at(index - 1) in _SCALES)
    return index + 1 if joined and tokens.at(index + 1) in _SPELLED else index


def _trim(tokens: Tokens, end: int) -> int:
    return end - 1 if tokens.at(end - 1) in {"-", "and"} else end


def _with_addition(tokens: Tokens, number: _Number) -> _Number:
    """The number with what adds to it: two "and a half", thirty "-odd", "a couple of"."""
    if tokens.at(number.end) in HYPHENS and tokens.at(number.end + 1) == "odd":
        return _Number(number.end + 2, number.value, True, number.spelled)
    if tokens.lower[number.end : number.end + 3] == ("and", "a", "half"):
        return _Number(number.end + 3, (number.value or 0) + 0.5, number.signals_size, True)
    if tokens.at(number.end - 1) in {"couple", "dozen"} and tokens.at(number.end) == "of":
        return _Number(number.end + 1, number.value, number.signals_size, True)
    return number


def _with_unit(tokens: Tokens, number: _Number, first: int) -> Amount:
    end, hyphenated = number.end, False
    if tokens.at(end) in HYPHENS and tokens.glued(end) and tokens.glued(end + 1) and tokens.is_word(end + 1):
        end, hyphenated = end + 1, True
    unit = _unit(tokens, end, glued=not tokens.is_word(end) or tokens.glued(end))
    if unit is not None:
        name, end = unit
        return _amount(number, first, end + _is_plus(tokens, end), name, UNITS[name], hyphenated)
    if hyphenated:
        return _amount(number, first, end + 1, tokens.at(end), Measure.COUNT, True)
    noun = counted_noun(tokens, end)
    if noun is None or is_a_number_of(tokens, first):
        return _amount(number, first, number.end, "", Measure.BARE)
    unit_word = tokens.at(noun - 1)
    measure = Measure.TIME if UNITS.get(unit_word) is Measure.TIME else Measure.COUNT
    return _amount(number, first, noun, unit_word, measure)


def is_a_number_of(tokens: Tokens, first: int) -> bool:
    """Whether a number that begins there numbers what stands before it: "month 12"; not "after a month 12 came"."""
    return tokens.at(first - 1) in NUMBERED and tokens.at(first - 2) not in _AFTER_ONE


_AFTER_ONE = frozenset(("a", "one", "that", "this", "each", "every"))


def _is_plus(tokens: Tokens, index: int) -> bool:
    """Whether a plus sign ends an amount there: "20%+"."""
    return tokens.at(index) == "+" and tokens.glued(index) and not tokens.glued(index + 1)


def _unit(tokens: Tokens, index: int, glued: bool) -> tuple[str, int] | None:
    """The unit written there and the index after it. One-letter units must be glued to their number."""
    token = tokens.at(index)
    if token == "per" and tokens.at(index + 1) == "cent":
        return "%", index + 2
    if token not in UNITS or (token in {"m", "d", "l", "g", "x", "p"} and not glued):
        return None
    if token == "grand" and tokens.is_word(index + 1) and tokens.at(index + 1) in _GRAND_THINGS:
        return None
    if UNITS[token] is Measure.PERCENT and tokens.at(index + 1) in {"point", "points"}:
        return "points", index + 2
    return token, index + 1


_GRAND_THINGS = lexicon.words("grand-thing")


def counted_noun(tokens: Tokens, index: int) -> int | None:
    """The index after the plural noun that a number here counts: "recovered engineering hours"."""
    for place in range(index, index + 5):
        token = tokens.at(place)
        if (token in HYPHENS or token == "'s") and tokens.glued(place):
            continue
        if token in _NO_NOUNS or not tokens.is_word(place):
            return None
        if lexicon.is_plural(token):
            return place + 1
    return None


def any_of(tokens: Iterable[str], known: frozenset[str]) -> bool:
    """Whether one of the tokens is among the known ones."""
    return not known.isdisjoint(tokens)
