"""Stretches of time told without a number: from days to minutes, a month early, once a week, in about an hour."""

from __future__ import annotations

from starlint import lexicon
from starlint.language.quantities.expressions import (
    ARTICLES,
    CHANGES,
    DONE_WITHIN,
    QuantityExpression,
    amount_near,
    worded,
)
from starlint.language.quantities.numerals import (
    ARROWS,
    NUMBER_WORDS,
    UNITS,
    Measure,
    Words,
    any_of,
    is_plural,
    vocabulary,
)


def stretch(words: Words, at: int) -> QuantityExpression | None:
    """A stretch of time without a number: from days to minutes, in minutes, a month ahead."""
    return _from_days_to_minutes(words, at) or _in_minutes(words, at) or _a_month_early(words, at)


def _from_days_to_minutes(words: Words, at: int) -> QuantityExpression | None:
    end = next((at + len(join) for join in _TO_OR_INSTEAD if words.lower[at + 1 : at + 1 + len(join)] == join), None)
    if end is None or not is_plural(words.at(at)):
        return None
    end += 1 + (words.at(end + 1) in {"under", "just", "a", "an"})
    if words.at(end) in _PARTS_OF_THE_DAY:
        return QuantityExpression(words, at, end + 1, None, words.at(at), Measure.TIME, change=True)
    if UNITS.get(words.at(end)) is not Measure.TIME and not (words.is_number(end) or words.at(end) in NUMBER_WORDS):
        return None
    second = amount_near(words, end)
    if second and second.measure is not Measure.TIME:
        return None
    end = second.end if second else end + 1
    return QuantityExpression(
        words, at, end, second.value if second else None, words.at(end - 1), Measure.TIME, change=True
    )


def rhythm(words: Words, at: int) -> QuantityExpression | None:
    """From quarterly to weekly, from once a month to four times a day."""
    first = _rhythm_end(words, at)
    second = _rhythm_end(words, first + 1) if first and words.at(first) in ARROWS | {"to"} else None
    return worded(words, at, second, None, change=True) if second else None


def _rhythm_end(words: Words, at: int) -> int | None:
    """The index after what says how often: weekly, once a month, four times a day."""
    if words.at(at) in OFTEN:
        return at + 1
    if words.at(at) not in {"once", "twice"} and words.at(at + 1) != "times":
        return None
    place = at + 1 + (words.at(at + 1) == "times")
    return place + 2 if words.at(place) in ARTICLES and words.at(place + 1) in _SINGLE_STRETCHES else None


def _in_minutes(words: Words, at: int) -> QuantityExpression | None:
    token = words.at(at)
    if token not in {"minutes", "seconds", "hours", "milliseconds"}:
        return None
    rate = words.at(at + 1) in {"per", "/"}
    if not rate and words.at(at - 1) not in {"in", "within"}:
        return None
    return QuantityExpression(words, at, at + 1 + 2 * rate, None, token, Measure.TIME, worded=True)


def _a_month_early(words: Words, at: int) -> QuantityExpression | None:
    """One stretch, called "a": in about an hour, a month ahead, by a week, a full day, a day and a half."""
    first = at - 1 if words.at(at - 1) in ARTICLES else at - 2
    if words.at(first) not in ARTICLES or words.at(at) not in _SINGLE_STRETCHES:
        return None
    half = words.lower[at + 1 : at + 4] == ("and", "a", "half")
    if half or words.at(first + 1) in {"full", "extra", "whole"}:
        return QuantityExpression(words, first, at + 1 + 3 * half, 1.0 + 0.5 * half, words.at(at), Measure.TIME)
    if first + 1 != at:
        return None
    if any(tells(words, first, at) for tells in (_is_early, _is_quick, _is_how_long_it_takes)):
        return QuantityExpression(words, first, at + 1, 1.0, words.at(at), Measure.TIME, worded=True)
    return (
        QuantityExpression(words, first, at + 1, 1.0, words.at(at), Measure.TIME)
        if words.at(first - 1) == "within"
        else None
    )


def _is_early(words: Words, first: int, at: int) -> bool:
    if any_of(words.before(first, 4), _SAVED) and words.at(first - 1) not in UNITS:
        return True
    if words.at(first - 1) == "by":
        return any_of(words.before(first, 10), CHANGES)
    after = words.at(at + 1)
    return after in {"early", "faster", "sooner"} or (after == "ahead" and words.at(at + 2) == "of")


def _is_quick(words: Words, first: int, at: int) -> bool:
    before = words.at(first - 1) if words.at(first - 1) not in {"about", "around", "roughly"} else words.at(first - 2)
    return words.at(at) in {"hour", "minute", "day"} and before in DONE_WITHIN


def _is_how_long_it_takes(words: Words, first: int, at: int) -> bool:
    before = [token for token in words.before(first, 3) if token not in {"about", "around", "roughly", "just", "only"}]
    return words.at(at) in {"hour", "minute", "second"} and before[-1:] in (["takes"], ["took"])


_SAVED = vocabulary("save saves saved saving")
OFTEN = lexicon.words("frequency")
_PARTS_OF_THE_DAY = lexicon.words("day-part")
_TO_OR_INSTEAD = (("to",), ("→",), ("-", ">"), ("down", "to"), ("rather", "than"), ("instead", "of"), ("not",))
_SINGLE_STRETCHES = vocabulary("second minute hour day week fortnight month quarter year")
