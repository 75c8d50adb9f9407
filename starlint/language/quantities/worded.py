"""Quantities told in words: halved, a third fewer, first of 14, the best year ever, from a C to an A.

``mentions`` looks every word up in one table of readers, at the bottom of this module; those of plain numbers, of
what did not happen (``absences``) and of stretches of time (``stretches``) are in it too. A reader answers a Mention
or None, and looks no further than a few words around.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from starlint import lexicon
from starlint.language.quantities.durations import OFTEN, rhythm, stretch
from starlint.language.quantities.expressions import (
    ARTICLES,
    COMPARATIVES,
    HARM,
    QuantityExpression,
    amount_near,
    counted,
    from_amount,
    worded,
)
from starlint.language.quantities.negated import all_but, every, no, no_harm, none_of, not_one, one_harm, spared, zero
from starlint.language.quantities.numerals import (
    HYPHENS,
    NUMBER_WORDS,
    UNITS,
    Measure,
    Words,
    amount,
    any_of,
    is_plural,
    vocabulary,
)


def expressions(words: Words) -> Iterator[QuantityExpression]:
    """Everything in a text that may be a quantity, by where its number stands; they may overlap."""
    for at, token in enumerate(words.lower):
        if token in _READERS or "0" <= token[0] <= "9":
            mention = _READERS.get(token, _fraction_or_counted)(words, at)
            if mention is not None:
                yield mention


def _multiple(words: Words, at: int) -> QuantityExpression | None:
    """Doubled, halved, tenfold."""
    if words.at(at + 1) in {"down", "as", "over", "back", "-"}:
        return None
    return worded(words, at, at + 1, _MULTIPLES.get(words.at(at)), change=True)


def _twice(words: Words, at: int) -> QuantityExpression | None:
    """Twice as many, double the, twice what it was; not "it happened twice"."""
    following = words.at(at + 1)
    if following not in COMPARATIVES | {"what"} or (following == "as" and words.at(at + 2) not in _AS_MUCH):
        return None
    value = 3.0 if words.at(at) == "triple" else 2.0
    length = 3 if following == "as" else 1 if following in {"what", "the"} else 2
    return worded(words, at, at + length, value, change=True)


def _half(words: Words, at: int) -> QuantityExpression | None:
    """Cut in half, by half, half the time, over half turned up, half an hour."""
    before, after = words.at(at - 1), words.at(at + 1)
    if after in HYPHENS:  # half-term, half-hearted
        return None
    if after == "as" and words.at(at + 2) in _AS_MUCH:
        return worded(words, at, at + 3, 0.5, change=True)
    if after in ARTICLES and UNITS.get(words.at(at + 2)) is Measure.TIME:
        return QuantityExpression(words, at, at + 3, 0.5, words.at(at + 2), Measure.TIME)
    if after in ARTICLES and words.at(at + 2) in NUMBER_WORDS:
        return _half_a_million(words, at)
    if before in {"in", "by"}:
        return worded(words, at - 1, at + 1, 0.5, change=True)
    if before in {"over", "than", "nearly", "almost", "under"} or _half_of_many(words, at):
        return worded(words, at, at + 1, 0.5, change=words.at(at + 2) in _HALVED)
    if words.lower[at + 1 : at + 3] == ("of", "them") and before not in {"other", "the"}:
        return worded(words, at, at + 3, 0.5, loose=True)
    return None


def _half_a_million(words: Words, at: int) -> QuantityExpression | None:
    whole = amount(words, at + 2)
    return replace(from_amount(words, whole), first=at, value=(whole.value or 0.0) / 2) if whole else None


def _half_of_many(words: Words, at: int) -> bool:
    parted = words.at(at - 1) in {"first", "second", "other", "and", "the", "a"}
    if parted or words.at(at + 1) not in {"the", "of", "our"}:
        return False
    place = at + 2 + (words.at(at + 2) in {"the", "our", "my", "their"})
    return words.at(place) in _HALVED or is_plural(words.at(place))


def _fraction(words: Words, at: int) -> QuantityExpression | None:
    """By a third, two thirds of, a quarter of."""
    first = at - 2 if words.at(at - 1) == "-" else at - 1
    count = _NUMERATORS.get(words.at(first))
    before, after = words.at(first - 1), words.at(at + 1)
    told = before in {"by", "than", "over", "nearly", "almost", "about"} or after in {"of", "fewer", "less"}
    if count is None or not told or (count > 1) is not words.at(at).endswith("s"):
        return None
    value = count / _FRACTIONS[words.at(at)]
    return worded(words, first, at + 1, value, change=before == "by")


def _rank(words: Words, at: int) -> QuantityExpression | None:
    """First of 14 stores, second place; not "the first of three visits", "in the first place"."""
    end = at + 1
    if words.at(end) == "place":
        return worded(words, at, end + 1, None) if words.at(at - 1) in _RANKED | {"in", "to"} else None
    if not any_of(words.before(at, 3), _RANKED) or words.at(at - 1) in ARTICLES | {"the", "my", "our"}:
        return None
    end += words.at(end) == "out"
    field = amount_near(words, end + 1) if words.at(end) == "of" else None
    return worded(words, at, field.end, None) if field and (field.value or 0) > 2 else None


def _record(words: Words, at: int) -> QuantityExpression | None:
    """Best quarter in four years, lowest number of thefts in a decade, the best year ever, highest in the region."""
    if words.lower[at + 1 : at + 3] in _AMONG and words.is_word(at + 3) and not words.at(at + 3).endswith("time"):
        return worded(words, at, at + 4, None, loose=True)
    noun = next((n for n in range(at + 1, at + 3) if words.at(n) in _SCORES or words.at(n) in HARM), None)
    for place in range(noun + 1, noun + 5) if noun else ():
        if words.at(place) == "ever" or words.lower[place : place + 2] == ("on", "record"):
            return worded(words, at, place + 1 + (words.at(place) == "on"), None)
        if words.at(place) in {"in", "for"}:
            end = _years_end(words, place + 1)
            return worded(words, at, end, None) if end else None
    return None


def _years_end(words: Words, at: int) -> int | None:
    if words.at(at) in ARTICLES:
        return at + 2 if words.at(at + 1) in {"decade", "year"} else None
    years = amount_near(words, at)
    return years.end if years and years.unit.startswith(("year", "month", "decade", "quarter")) else None


def _grade(words: Words, at: int) -> QuantityExpression | None:
    """From a C to an A; not "from A to B", which is a way between two places."""
    first = _grade_at(words, at + 1)
    to = first + 1 + (words.at(first + 1) in _HALF_GRADES) if first else None
    second = _grade_at(words, to + 1) if to and words.at(to) == "to" else None
    if first is None or second is None or words.at(second) >= words.at(first):
        return None
    end = second + 1 + (words.at(second + 1) in _HALF_GRADES and words.glued(second + 1))
    return worded(words, first, end, None, change=True)


def _grade_at(words: Words, index: int) -> int | None:
    """Where a school grade stands, behind an article."""
    places = (place for place in (index, index + 1) if place < len(words.lower))
    return next((n for n in places if words.text[words.starts[n] : words.ends[n]] in _GRADES), None)


_MULTIPLES: Mapping[str, float] = lexicon.table("multiples")
_NUMERATORS: Mapping[str, int] = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTIONS: Mapping[str, int] = lexicon.table("fractions")
_HALVED = lexicon.words("halved")
_AS_MUCH = vocabulary("often much many long big large high fast quick quickly likely productive heavy expensive few")
_AMONG = frozenset({("in", "the"), ("on", "the"), ("of", "all"), ("of", "any")})
_RANKED = lexicon.words("ranked")
_SCORES = lexicon.words("scored")
_GRADES = frozenset("ABCDEF")
_HALF_GRADES = frozenset("+-−–")
_STRETCHES = frozenset(unit for unit, measure in UNITS.items() if measure is Measure.TIME and len(unit) > 2)

_Reader = Callable[[Words, int], "QuantityExpression | None"]


def _fraction_or_counted(words: Words, at: int) -> QuantityExpression | None:
    thirds = next((_fraction(words, place) for place in (at + 1, at + 2) if words.at(place) in _FRACTIONS), None)
    told = one_harm(words, at) or thirds or counted(words, at)
    return told or (_rank_in_digits(words, at) if words.is_number(at) else None)


def _rank_in_digits(words: Words, at: int) -> QuantityExpression | None:
    rank = _rank(words, at + 1) if words.at(at + 1) in {"st", "nd", "rd", "th"} else None
    return replace(rank, first=at) if rank else None


def _first_of(*readers: _Reader) -> _Reader:
    """The reader that answers what the first of these finds."""
    return lambda words, at: next((mention for read in readers if (mention := read(words, at))), None)


_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(NUMBER_WORDS, _fraction_or_counted),
    **dict.fromkeys(_STRETCHES, stretch),
    **dict.fromkeys(_FRACTIONS, _fraction),
    **dict.fromkeys(_MULTIPLES, _multiple),
    **dict.fromkeys(("first", "fourth", "sixth"), _rank),
    **dict.fromkeys(("third", "fifth", "tenth"), _first_of(_rank, _fraction)),
    **dict.fromkeys(("best", "highest", "lowest", "fastest", "quietest", "fewest", "largest", "busiest"), _record),
    **dict.fromkeys(("quarter", "quarters"), _first_of(_fraction, stretch)),
    **dict.fromkeys(("double", "triple"), _twice),
    **dict.fromkeys(OFTEN | {"once"}, rhythm),
    "twice": _first_of(_twice, rhythm),
    **dict.fromkeys(("not", "without"), not_one),
    "second": _first_of(_rank, stretch),
    "zero": _first_of(zero, counted),
    "0": no_harm,
    "no": no,
    "nobody": spared,
    "none": none_of,
    "half": _half,
    "every": every,
    "all": all_but,
    "from": _grade,
}
