"""Every expression in a text that may be a quantity: wordings, which are patterns, and plain numbers.

The patterns stand in ``language/patterns/data``: what did not happen (``negated``), stretches of time
(``durations``), and other wordings without a number (``worded``). A new form is one entry there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from starlint import lexicon
from starlint.language.patterns.matcher import Match, Matcher, load, matcher
from starlint.language.patterns.syntax import Reads
from starlint.language.quantities.expressions import (
    QuantityExpression,
    amount_near,
    counted,
    from_amount,
    worded,
)
from starlint.language.quantities.numerals import NUMBER_WORDS, UNITS, Amount, Measure, amount, counted_noun
from starlint.language.tokens import BREAKS, Tokens


def expressions(tokens: Tokens) -> Iterator[QuantityExpression]:
    """Everything in a text that may be a quantity, by where its number or its trigger stands; they may overlap."""
    patterns, known = _patterns(), _triggers()
    for at, token in enumerate(tokens.lower):
        if token in known or "0" <= token[-1] <= "9":
            found = _expression(patterns, tokens, at)
            if found is not None:
                yield found


def _expression(patterns: Matcher, tokens: Tokens, at: int) -> QuantityExpression | None:
    """The expression whose trigger stands there: read by code, by the first pattern that fits, or as a number."""
    reader = _READERS.get(tokens.at(at))
    found = reader(tokens, at) if reader else None
    if found is not None:
        return found
    match = patterns.at(tokens, at)
    if match is not None:
        return _from_match(tokens, match)
    is_number = tokens.is_number(at) or tokens.at(at) in NUMBER_WORDS
    return (_one_cut(tokens, at) or counted(tokens, at)) if is_number else None


def _from_match(tokens: Tokens, match: Match) -> QuantityExpression:
    """The expression that a pattern has found, as the fields of its entry describe it."""
    fields = match.pattern.fields
    value = _value(tokens, match)
    if "unit" not in fields:
        return worded(tokens, match.first, match.end, value, fields.get("change", False), fields.get("loose", False))
    unit = tokens.at(match.trigger if fields["unit"] == "trigger" else match.end - 1)
    return QuantityExpression(
        tokens,
        match.first,
        match.end,
        value,
        unit,
        Measure.TIME,
        change=fields.get("change", False),
        worded=fields.get("worded", False),
    )


def _value(tokens: Tokens, match: Match) -> float | None:
    value = match.pattern.fields.get("value")
    return _VALUES[value](tokens, match) if isinstance(value, str) else value


def _multiple(tokens: Tokens, match: Match) -> float:
    return float(lexicon.table("multiples")[tokens.at(match.first)])


def _fraction(tokens: Tokens, match: Match) -> float:
    """A third as 0.33: the numerator is the first word found, the denominator the last."""
    return _NUMERATORS[tokens.at(match.first)] / float(lexicon.table("fractions")[tokens.at(match.end - 1)])


def _last_amount(tokens: Tokens, match: Match) -> float | None:
    """The value of the number behind the trigger, if there is one: "from days to two hours"."""
    places = (place for place in range(match.trigger + 1, match.end))
    number = next((n for n in places if tokens.is_number(n) or tokens.at(n) in NUMBER_WORDS), None)
    found = amount(tokens, number) if number is not None else None
    return found.value if found else None


_NUMERATORS: Mapping[str, int] = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_VALUES: Mapping[str, Callable[[Tokens, Match], float | None]] = {
    "multiple": _multiple,
    "fraction": _fraction,
    "amount": _last_amount,
}


@cache
def _patterns() -> Matcher:
    found = [pattern for name in ("negated", "worded", "durations") for pattern in load(name, NUMBERS)]
    return matcher(found)


@cache
def _triggers() -> frozenset[str]:
    """The words at which an expression may be read, beside numbers in digits."""
    return frozenset({*_patterns().by_trigger, *NUMBER_WORDS, *_READERS})


# What a pattern asks of numbers: the index after an amount, where one of the right sort begins.


def _after(is_right: Callable[[Amount], bool]) -> Reads:
    def read(tokens: Tokens, index: int) -> int | None:
        found = amount_near(tokens, index)
        return found.end if found and is_right(found) else None

    return read


def _count(tokens: Tokens, index: int) -> int | None:
    """A number and its noun, nothing before it."""
    is_number = tokens.is_number(index) or tokens.at(index) in NUMBER_WORDS
    found = amount(tokens, index) if is_number else None
    return found.end if found else None


def _time(tokens: Tokens, index: int) -> int | None:
    """A unit of time, or an amount of time."""
    if UNITS.get(tokens.at(index)) is Measure.TIME:
        return index + 1
    found = amount_near(tokens, index)
    return found.end if found and found.measure is Measure.TIME else None


NUMBERS: Mapping[str, Reads] = {
    "count": _count,
    "counted": counted_noun,
    "time": _time,
    "many": _after(lambda found: (found.value or 0) > 2),
    "years": _after(lambda found: found.unit.startswith(("year", "month", "decade", "quarter"))),
}


def _half_a_million(tokens: Tokens, at: int) -> QuantityExpression | None:
    """Half a million, half a dozen parcels, half a crate."""
    if tokens.at(at + 1) not in ("a", "an"):
        return None
    if tokens.at(at + 2) not in NUMBER_WORDS:
        return _half_a_crate(tokens, at)
    whole = amount(tokens, at + 2)
    return from_amount(tokens, whole)._replace(first=at, value=(whole.value or 0.0) / 2) if whole else None


def _half_a_crate(tokens: Tokens, at: int) -> QuantityExpression | None:
    """Half of a thing, counted as its plural is, so that it is compared with "four crates"."""
    noun = tokens.at(at + 2)
    if tokens.at(at + 3) == "of" or noun in UNITS or not lexicon.is_plural(f"{noun}s"):
        return None
    return QuantityExpression(tokens, at, at + 3, 0.5, f"{noun}s", Measure.COUNT, loose=True)


def _one_cut(tokens: Tokens, at: int) -> QuantityExpression | None:
    """One of a thing at the end of its clause, counted as several are, so that it is compared with "four cuts"."""
    noun, after = tokens.at(at + 1), tokens.at(at + 2)
    is_noun = tokens.at(at) == "one" and tokens.is_word(at + 1) and lexicon.is_plural(f"{noun}s")
    ends = at + 2 >= len(tokens.lower) or after in _ENDS
    share = tokens.is_number(at + 3) or tokens.at(at + 3) in NUMBER_WORDS  # "one crate in twelve"
    if not is_noun or noun in UNITS or not ends or share:
        return None
    return QuantityExpression(tokens, at, at + 2, 1.0, f"{noun}s", Measure.COUNT, loose=True)


_ENDS = BREAKS | {",", "and", "a", "in", "since", "this", "last", "all", "every", "each", "per"}


def _grade(tokens: Tokens, at: int) -> QuantityExpression | None:
    """A better grade: "from a C to an A"; not "from A to B"."""
    first = _grade_at(tokens, at + 1)
    to = first + 1 + (tokens.at(first + 1) in _HALF_GRADES) if first else None
    second = _grade_at(tokens, to + 1) if to and tokens.at(to) == "to" else None
    if first is None or second is None or tokens.at(second) >= tokens.at(first):
        return None
    end = second + 1 + (tokens.at(second + 1) in _HALF_GRADES and tokens.glued(second + 1))
    return worded(tokens, first, end, None, change=True)


def _grade_at(tokens: Tokens, index: int) -> int | None:
    """Where a school grade stands, behind an article."""
    places = (place for place in (index, index + 1) if place < len(tokens.lower))
    return next((n for n in places if tokens.text[tokens.starts[n] : tokens.ends[n]] in _GRADES), None)


_GRADES = frozenset("ABCDEF")
_HALF_GRADES = frozenset("+-−–")
_READERS: Mapping[str, Callable[[Tokens, int], QuantityExpression | None]] = {"half": _half_a_million, "from": _grade}
