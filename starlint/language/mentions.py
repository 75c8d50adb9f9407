"""What may be a quantity, as it is read: numbers joined into ranges, changes and shares, and words like "halved".

Which of them are evidence is judged in ``quantities``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from starlint.language.numbers import (
    ARROWS,
    HYPHENS,
    NUMBER_WORDS,
    UNITS,
    Amount,
    Measure,
    Words,
    amount,
    any_of,
    counted_noun,
    is_plural,
    vocabulary,
)

# Verbs and nouns that tell a change, and harm that is good to have none of.
CHANGES = vocabulary(
    """reduce reduced reduces reducing reduction cut cuts cutting drop drops dropped dropping fell fall
    falls fallen falling decrease decreased decreasing shrank shrink shrunk lowered lowering slashed
    trimmed shortened shortening shaved increase increased increases increasing improve improved
    improves improving improvement grew grow growing grown growth rose rise risen rising raised boosted
    climbed jumped lifted gained gain gains went gone brought bringing became accelerated sped scaled
    down up saved saving saves save eliminated avoided halved doubled better faster slower quicker
    cheaper fewer lower higher declined tripled moved expanded recovered shorten shave boost raise lift
    trim slash double halve"""
)
HARM = vocabulary(
    """incidents incident errors error complaints complaint outages outage defects bugs failures crashes
    downtime loss escalations regressions violations accidents injuries rollbacks breaches returns
    refunds casualties collisions thefts burglaries"""
)
DONE_WITHIN = frozenset(["in", "within", "under", "inside"])
COMPARATIVES = vocabulary(
    "as more less faster slower the higher lower cheaper larger bigger longer better quicker fewer"
)
_APPROXIMATE = vocabulary(
    """~ ≈ < > ≤ ≥ about around roughly nearly almost over under below above just only approximately less
    more than well a up down the"""
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity as read, with the words around it."""

    words: Words
    first: int  # token indices
    end: int
    value: float | None
    unit: str
    measure: Measure
    marked: bool = False
    spelled: bool = False
    hyphenated: bool = False
    change: bool = False  # from one amount to another
    worded: bool = False  # says what it measures by itself: "doubled", "zero complaints", "8 of 10"

    @property
    def left(self) -> tuple[str, ...]:
        """The words of its clause before it."""
        return self.words.before(self.first)

    @property
    def right(self) -> tuple[str, ...]:
        """The words of its clause after it."""
        return self.words.after(self.end)

    def follows(self, *tokens: str) -> bool:
        """Whether one of these stands right before it, a word like "about" aside."""
        return self.words.at(self._bare_left()) in tokens

    def _bare_left(self) -> int:
        index = self.first - 1
        while self.words.at(index) in _APPROXIMATE - {"over", "under", "up", "down", "the"}:
            index -= 1
        return index

    def precedes(self, *tokens: str) -> bool:
        """Whether one of these comes right after it."""
        return self.words.at(self.end) in tokens


def mentions(words: Words) -> Iterator[Mention]:
    """Everything in a text that may be a quantity, by where its number stands; they may overlap."""
    for at, token in enumerate(words.lower):
        if token in _READERS or "0" <= token[0] <= "9":
            mention = _READERS.get(token, _counted)(words, at)
            if mention is not None:
                yield mention


def _counted(words: Words, at: int) -> Mention | None:
    """A number with its unit, joined to the one that it is a range or a change with."""
    first = amount(words, at)
    if first is None:
        return _score(words, at)
    return _thirds(words, at) or _share(words, first) or _changed(words, _ranged(words, first))


def _score(words: Words, at: int) -> Mention | None:
    """4.8/5, 9/10."""
    best = words.at(at + 2)
    alone = words.at(at - 1) != "/" and not words.glued(at) and words.at(at + 3) != "/"
    if words.at(at + 1) != "/" or best not in {"5", "10", "100"} or not alone or not words.is_number(at):
        return None
    share = float(words.at(at).replace(",", "")) / float(best)
    return Mention(words, at, at + 3, share, "", Measure.PERCENT, worded=True) if share <= 1 else None


def _thirds(words: Words, at: int) -> Mention | None:
    return next((_fraction(words, i) for i in (at + 1, at + 2) if words.at(i) in _FRACTIONS), None)


def _mention(words: Words, one: Amount) -> Mention:
    return Mention(words, one.first, one.end, one.value, one.unit, one.measure, one.marked, one.spelled, one.hyphenated)


def _share(words: Words, part: Amount) -> Mention | None:
    """19 of the 22, eight out of ten, one in twelve."""
    if part.measure not in {Measure.BARE, Measure.COUNT} or part.value is None:
        return None
    place = _after_share(words, part)
    whole = _amount_near(words, place) if place else None
    if whole is None or not whole.value or whole.value <= part.value or whole.measure is Measure.TIME:
        return None
    return Mention(words, part.first, whole.end, part.value / whole.value, "", Measure.PERCENT, worded=True)


def _after_share(words: Words, part: Amount) -> int | None:
    end = part.end
    if words.lower[end : end + 2] == ("out", "of"):
        return end + 2
    if words.at(end) == "of" and part.value != 1:
        return end + 1 + (words.at(end + 1) in {"our", "my", "their", "its"})
    if part.value == 1:
        return next((place + 1 for place in (end, end + 1) if words.at(place) == "in"), None)
    return None


def _ranged(words: Words, first: Amount) -> Amount:
    """The amount, or the range that it begins: 3–4 weeks."""
    second = _amount_near(words, first.end + 1) if _joins_a_range(words, first) else None
    if second is None or not _same_unit(first, second):
        return first
    shown = second if second.measure is not Measure.BARE else replace(second, unit=first.unit, measure=first.measure)
    return replace(shown, first=first.first, marked=first.marked or second.marked)


def _joins_a_range(words: Words, first: Amount) -> bool:
    joiner = words.at(first.end)
    if words.at(first.end + 1) == ">":
        return False
    if joiner == "to":
        return not _tells_change(words, first)
    return joiner in HYPHENS or joiner == "or" or (joiner == "and" and words.at(first.first - 1) == "between")


def _same_unit(first: Amount, second: Amount) -> bool:
    if first.measure is Measure.BARE:
        return second.measure is not Measure.MONEY
    return second.unit == first.unit or (first.measure is Measure.MONEY and second.measure is Measure.BARE)


def _changed(words: Words, first: Amount) -> Mention:
    """The amount, or the change that it begins: from 75 to 55, ~4 hours → 30–60 minutes, 75 from 55."""
    after = _past_the_rate(words, first.end)
    place = _arrow(words, first, after)
    second = _amount_near(words, place) if place else None
    if second is None or not _comparable(first, second):
        return _mention(words, first)
    second = _ranged(words, second)
    named = first if second.measure is Measure.BARE else second
    value = first.value if words.at(after) == "from" else second.value
    end = _past_the_rate(words, second.end) if after > first.end else second.end
    return Mention(words, first.first, end, value, named.unit, named.measure, change=True)


def _past_the_rate(words: Words, index: int) -> int:
    """The index after "/month", "a week", "in a year", or the same."""
    start = index + (words.at(index) == "in" and words.at(index + 1) in ARTICLES)
    is_rate = words.at(start) in {"/", "per", "each", "every", *ARTICLES}
    return start + 2 if is_rate and UNITS.get(words.at(start + 1)) is Measure.TIME else index


def _arrow(words: Words, first: Amount, at: int) -> int | None:
    """The index after what turns one amount into another."""
    token, following = words.at(at), words.at(at + 1)
    if token in ARROWS or token == "from":
        return at + 1
    if token in {"-", "="} and following == ">":
        return at + 2
    if token in {"to", "down", "up"} and "to" in {token, following} and _tells_change(words, first):
        return at + 1 + (token != "to")
    return None


def _tells_change(words: Words, first: Amount) -> bool:
    left = words.before(first.first, 8)
    return "from" in left[-3:] or any_of(left, CHANGES)


def _amount_near(words: Words, at: int) -> Amount | None:
    """The amount that begins here, after "about", "under", a currency and the like."""
    for place in range(at, at + 4):
        token = words.at(place)
        if words.is_number(place) or token in NUMBER_WORDS:
            return amount(words, place)
        if token not in _APPROXIMATE and UNITS.get(token) is not Measure.MONEY:
            return None
    return None


def _comparable(first: Amount, second: Amount) -> bool:
    if Measure.BARE in {first.measure, second.measure}:
        return True
    return first.measure is second.measure and (first.measure is not Measure.COUNT or first.unit == second.unit)


def _multiple(words: Words, at: int) -> Mention | None:
    """Doubled, halved, tenfold."""
    if words.at(at + 1) in {"down", "as", "over", "back", "-"}:
        return None
    return _told(words, at, at + 1, _MULTIPLES.get(words.at(at)), change=True)


def _twice(words: Words, at: int) -> Mention | None:
    """Twice as many, double the; not "it happened twice"."""
    value = 3.0 if words.at(at) == "triple" else 2.0
    return _told(words, at, at + 2, value, change=True) if words.at(at + 1) in COMPARATIVES else None


def _told(words: Words, first: int, end: int, value: float | None, change: bool = False) -> Mention:
    return Mention(words, first, end, value, "", Measure.MULTIPLE, change=change, worded=True)


def _half(words: Words, at: int) -> Mention | None:
    """Cut in half, by half, half the time, over half turned up, half an hour."""
    before, after = words.at(at - 1), words.at(at + 1)
    if after in ARTICLES and UNITS.get(words.at(at + 2)) is Measure.TIME:
        return Mention(words, at, at + 3, 0.5, words.at(at + 2), Measure.TIME)
    if after in ARTICLES and words.at(at + 2) in NUMBER_WORDS:
        return _half_a_million(words, at)
    if before in {"in", "by"}:
        return _told(words, at - 1, at + 1, 0.5, change=True)
    if before in {"over", "than", "nearly", "almost", "under"} or _half_of_many(words, at):
        return _told(words, at, at + 1, 0.5, change=words.at(at + 2) in _HALVED)
    return None


def _half_a_million(words: Words, at: int) -> Mention | None:
    whole = amount(words, at + 2)
    return replace(_mention(words, whole), first=at, value=(whole.value or 0.0) / 2) if whole else None


def _half_of_many(words: Words, at: int) -> bool:
    parted = words.at(at - 1) in {"first", "second", "other", "and", "the", "a"}
    if parted or words.at(at + 1) not in {"the", "of", "our"}:
        return False
    place = at + 2 + (words.at(at + 2) in {"the", "our", "my", "their"})
    return words.at(place) in _HALVED or is_plural(words.at(place))


def _fraction(words: Words, at: int) -> Mention | None:
    """By a third, two thirds of, a quarter of."""
    first = at - 2 if words.at(at - 1) == "-" else at - 1
    count = _NUMERATORS.get(words.at(first))
    before, after = words.at(first - 1), words.at(at + 1)
    told = before in {"by", "than", "over", "nearly", "almost", "about"} or after in {"of", "fewer", "less"}
    if count is None or not told or (count > 1) is not words.at(at).endswith("s"):
        return None
    value = count / _FRACTIONS[words.at(at)]
    return _told(words, first, at + 1, value, change=before == "by")


def _zero(words: Words, at: int) -> Mention | None:
    """Zero downtime; not zero trust, near zero, from zero."""
    after = words.at(at + 1)
    if words.at(at - 1) in {"near", "from", "at", "to"} or after in _NOT_ZERO_OF or not words.is_word(at + 1):
        return None
    return _told(words, at, _harm_end(words, at + 1) or _noun_end(words, at + 1), 0.0)


def _no_harm(words: Words, at: int) -> Mention | None:
    """0 incidents; a zero in digits may also be a value in a program."""
    end = _harm_end(words, at + 1)
    return _told(words, at, end, 0.0) if end else _counted(words, at)


def _harm_end(words: Words, index: int) -> int | None:
    """The index after the harm that is named within a few words: "customer-facing downtime"."""
    phrase = words.after(index, 5)
    end = next((index + n + 1 for n, token in enumerate(phrase) if token in HARM), None)
    return end if end and all(token.isalpha() or token in HYPHENS for token in phrase[: end - index]) else None


def _noun_end(words: Words, index: int) -> int:
    return counted_noun(words, index) or index + 1


def _none_of(words: Words, at: int) -> Mention | None:
    """None of the last sixty items; none in the year after."""
    if words.at(at + 1) in {"in", "since"} and words.at(at + 2) not in {"it", "this", "that", "which"}:
        return _told(words, at, at + 1, 0.0)
    if words.at(at + 1) != "of" or words.at(at + 2) in {"it", "this", "that", "us", "them", "which", "these"}:
        return None
    return _told(words, at, counted_noun(words, at + 3) or at + 3, 0.0)


def _nobody(words: Words, at: int) -> Mention | None:
    """Nobody hurt, nobody complained."""
    end = next((at + n + 1 for n in (1, 2, 3) if words.at(at + n) in _HURT), None)
    return _told(words, at, end, 0.0) if end else None


def _not_one(words: Words, at: int) -> Mention | None:
    """Not one complaint, not a single page."""
    for phrase in (("not", "one"), ("not", "a", "single"), ("without", "a", "single")):
        end = at + len(phrase)
        if words.lower[at:end] == phrase and words.is_word(end) and words.at(end) not in {"of", "to", "but"}:
            return _told(words, at, end + 1, 0.0)
    return None


def _every(words: Words, at: int) -> Mention | None:
    """Every one of our forty clinics."""
    if words.lower[at + 1 : at + 3] != ("one", "of"):
        return None
    return _told(words, at, counted_noun(words, at + 4) or at + 4, 1.0)


def _stretch(words: Words, at: int) -> Mention | None:
    """A stretch of time without a number: from days to minutes, in minutes, a month ahead."""
    return _from_days_to_minutes(words, at) or _in_minutes(words, at) or _a_month_early(words, at)


def _from_days_to_minutes(words: Words, at: int) -> Mention | None:
    end = next((at + len(join) for join in _TO_OR_INSTEAD if words.lower[at + 1 : at + 1 + len(join)] == join), None)
    if end is None or not is_plural(words.at(at)):
        return None
    end += 1 + (words.at(end + 1) in {"under", "just", "a", "an"})
    if UNITS.get(words.at(end)) is not Measure.TIME and not (words.is_number(end) or words.at(end) in NUMBER_WORDS):
        return None
    second = _amount_near(words, end)
    if second and second.measure is not Measure.TIME:
        return None
    end = second.end if second else end + 1
    return Mention(words, at, end, second.value if second else None, words.at(end - 1), Measure.TIME, change=True)


def _in_minutes(words: Words, at: int) -> Mention | None:
    token = words.at(at)
    if token not in {"minutes", "seconds", "hours", "milliseconds"}:
        return None
    rate = words.at(at + 1) in {"per", "/"}
    if not rate and words.at(at - 1) not in {"in", "within"}:
        return None
    return Mention(words, at, at + 1 + 2 * rate, None, token, Measure.TIME, worded=True)


def _a_month_early(words: Words, at: int) -> Mention | None:
    """One stretch, called "a": in about an hour, a month ahead, by a week, a full day, a day and a half."""
    first = at - 1 if words.at(at - 1) in ARTICLES else at - 2
    if words.at(first) not in ARTICLES or words.at(at) not in _SINGLE_STRETCHES:
        return None
    half = words.lower[at + 1 : at + 4] == ("and", "a", "half")
    if half or words.at(first + 1) in {"full", "extra", "whole"}:
        return Mention(words, first, at + 1 + 3 * half, 1.0 + 0.5 * half, words.at(at), Measure.TIME)
    told = first + 1 == at and (_is_early(words, first, at) or _is_quick(words, first, at))
    return Mention(words, first, at + 1, 1.0, words.at(at), Measure.TIME, worded=True) if told else None


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


_MULTIPLES: Mapping[str, float] = {
    **dict.fromkeys(("doubled", "doubling", "twofold"), 2.0),
    **dict.fromkeys(("tripled", "tripling", "threefold", "trebled"), 3.0),
    **dict.fromkeys(("quadrupled", "quadrupling", "fourfold"), 4.0),
    "halved": 0.5,
    "halving": 0.5,
    "quintupled": 5.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
}
_NUMERATORS: Mapping[str, int] = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTIONS: Mapping[str, int] = {
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
}
_HALVED = vocabulary("time cost price effort before")
_SAVED = vocabulary("save saves saved saving")
_HURT = frozenset(["hurt", "injured", "killed", "complained"])
_NOT_ZERO_OF = vocabulary("trust day days sum knowledge shot click touch in to and or on tolerance config")
_TO_OR_INSTEAD = (("to",), ("→",), ("-", ">"), ("down", "to"), ("rather", "than"), ("instead", "of"), ("not",))
ARTICLES = frozenset(("a", "an"))
_SINGLE_STRETCHES = vocabulary("minute hour day week month quarter year")
_STRETCHES = frozenset(unit for unit, measure in UNITS.items() if measure is Measure.TIME and len(unit) > 2)

_Reader = Callable[[Words, int], "Mention | None"]


def _or_fraction(words: Words, at: int) -> Mention | None:
    return _fraction(words, at) or _stretch(words, at)


def _zero_or_counted(words: Words, at: int) -> Mention | None:
    return _zero(words, at) or _counted(words, at)


_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(NUMBER_WORDS, _counted),
    **dict.fromkeys(_STRETCHES, _stretch),
    **dict.fromkeys(_FRACTIONS, _fraction),
    **dict.fromkeys(_MULTIPLES, _multiple),
    "quarter": _or_fraction,
    "quarters": _or_fraction,
    "zero": _zero_or_counted,
    "0": _no_harm,
    "twice": _twice,
    "double": _twice,
    "triple": _twice,
    "half": _half,
    "nobody": _nobody,
    "none": _none_of,
    "not": _not_one,
    "without": _not_one,
    "every": _every,
}
