"""Quantity expressions around a number: amounts, and the ranges, changes and shares that they form.

``counted`` reads the expression at a number: "3–4 weeks", "from 75 to 55", "19 of the 22". The module ``worded`` reads
those without a number, ``evidence_filter`` decides which are evidence.
"""

from __future__ import annotations

from typing import NamedTuple

from starlint import lexicon
from starlint.language.quantities.numerals import (
    ARROWS,
    NUMBER_WORDS,
    UNITS,
    Amount,
    Measure,
    amount,
    any_of,
)
from starlint.language.tokens import BREAKS, HYPHENS, Tokens

# Verbs and nouns of change and gain, what a gain yields, and harm that is good to have none of.
CHANGES = lexicon.words("change")
ACHIEVEMENTS = lexicon.words("achievement")
WON = lexicon.words("won")
YIELDS = lexicon.words("yield")
EFFECTS_AFTER = lexicon.words("effect")
OWN_PEOPLE = lexicon.words("own-people")
CAME = lexicon.words("came")
AUXILIARIES = frozenset(("were", "was", "have", "has", "had", "are"))
HARM = lexicon.words("harm")
WITHIN = frozenset(["in", "within", "under", "inside"])
COMPARATIVES = lexicon.words("comparative")
_APPROXIMATE = lexicon.words("approximate")


class QuantityExpression(NamedTuple):
    """A quantity as it is written, with access to the words around it."""

    tokens: Tokens
    first: int  # token indices
    end: int
    value: float | None
    unit: str
    measure: Measure
    signals_size: bool = False
    spelled: bool = False
    hyphenated: bool = False
    change: bool = False  # from one amount to another
    worded: bool = False  # says what it measures by itself: "doubled", "zero complaints", "8 of 10"
    loose: bool = False  # an effect in a Result, elsewhere a way of speaking: "no rework"
    echoes: bool = False  # shares the unit of the expression before it: "took 40 minutes, now takes 15"

    @property
    def left(self) -> tuple[str, ...]:
        """The tokens of its clause before it."""
        return self.tokens.before(self.first)

    @property
    def right(self) -> tuple[str, ...]:
        """The tokens of its clause after it."""
        return self.tokens.after(self.end)

    @property
    def is_rate(self) -> bool:
        """Whether it is so many a month, per week, each day, daily."""
        in_a = self.right[:1] == ("in",) and any_of(self.right[1:2], ARTICLES)
        right = self.right[1:] if in_a else self.right
        if any_of(right[:1], _FREQUENCIES):
            return True
        return any(
            token in _RATES and _is_a_time("".join(right[place + 1 : place + 2]))
            for place, token in enumerate(right[:4])
            if place == 0 or token not in ARTICLES
        )

    def begins_with(self, token: str) -> bool:
        """Whether this is its first token: "all" in "all 31 flats"."""
        return self.tokens.at(self.first) == token

    def follows(self, *tokens: str) -> bool:
        """Whether one of these stands right before it, apart from words like "about"."""
        return self.tokens.at(self._bare_left()) in tokens

    def _bare_left(self) -> int:
        index = self.first - 1
        while self.tokens.at(index) in _APPROXIMATE - {"over", "under", "up", "down", "the"}:
            index -= 1
        return index

    def precedes(self, *tokens: str) -> bool:
        """Whether one of these comes right after it."""
        return self.tokens.at(self.end) in tokens


def _is_a_time(token: str) -> bool:
    return UNITS.get(token) is Measure.TIME or token in _OCCASIONS


_OCCASIONS = lexicon.words("weekday", "day-part", "period") | {"shift"}


def worded(
    tokens: Tokens, first: int, end: int, value: float | None, change: bool = False, loose: bool = False
) -> QuantityExpression:
    """An expression that says itself what it measures: "doubled", "zero complaints"."""
    return QuantityExpression(tokens, first, end, value, "", Measure.MULTIPLE, change=change, worded=True, loose=loose)


def counted(tokens: Tokens, at: int) -> QuantityExpression | None:
    """The number at this token with its unit, and the number that it forms a range, a share or a change with."""
    first = amount(tokens, at)
    if first is None:
        return _score(tokens, at)
    return _share_changed(tokens, first) or _changed(tokens, _ranged(tokens, first))


def _score(tokens: Tokens, at: int) -> QuantityExpression | None:
    """A score or share with a slash, and no date: "4.8/5", "9/10", "1/3 of the calls", "21/22 answers"."""
    whole = tokens.at(at + 2)
    alone = tokens.at(at - 1) != "/" and tokens.at(at + 3) != "/" and (tokens.at(at - 1) == "~" or not tokens.glued(at))
    if tokens.at(at + 1) != "/" or not alone or not tokens.is_number(at):
        return None
    third = whole in _PARTS and tokens.at(at + 3) == "of"
    if whole not in _BEST and not third and not _is_tally(tokens.at(at), whole):
        return None
    share = float(tokens.at(at).replace(",", "")) / float(whole)
    return QuantityExpression(tokens, at, at + 3, share, "", Measure.PERCENT, worded=True) if share <= 1 else None


def _is_tally(part: str, whole: str) -> bool:
    """Whether "21/22" is a tally and no date: all of them, or more than there are months."""
    if not (part.isdigit() and whole.isdigit()) or len(whole) > _LONGEST_TALLY or whole == "50":
        return False
    return (part == whole and int(whole) > 1) or min(int(part), int(whole)) > _MONTHS


_LONGEST_TALLY, _MONTHS = 3, 12
_ROUND = frozenset(("5", "10", "20", "100", "five", "ten", "twenty", "hundred"))  # nine in ten
_BEST = frozenset({"5", "10", "100"})  # the best scores of common scales
_PARTS = frozenset({"2", "3", "4"})


def from_amount(tokens: Tokens, one: Amount) -> QuantityExpression:
    """The expression that is this amount alone."""
    return QuantityExpression(
        tokens, one.first, one.end, one.value, one.unit, one.measure, one.signals_size, one.spelled, one.hyphenated
    )


def _share_changed(tokens: Tokens, first: Amount) -> QuantityExpression | None:
    """A share, or the change that it begins: from one in six to one in twenty."""
    before = _share(tokens, first)
    place = _arrow(tokens, first, before.end) if before else None
    second = amount_near(tokens, place) if place else None
    after = _share(tokens, second) if second else None
    return after._replace(first=first.first, change=True) if after else before


_IS = lexicon.words("be")


def _share(tokens: Tokens, part: Amount) -> QuantityExpression | None:
    """The share that the amount begins: "19 of the 22", "eight out of ten", "one in twelve"."""
    is_a_count = part.measure in {Measure.BARE, Measure.COUNT} or (part.unit == "times" and not part.spelled)
    if not is_a_count or part.value is None:
        return None
    place = _after_share(tokens, part)
    whole = amount_near(tokens, place) if place else None
    if whole is None or not whole.value or whole.measure is Measure.TIME:
        return None
    if part.value == 1 and tokens.at(part.end + 1) == "a" and tokens.at(part.first - 1) in _IS:
        return None  # "I was one in a million"
    all_of_them = whole.value == part.value != 1 and tokens.lower[part.end : part.end + 2] == ("out", "of")
    if whole.value <= part.value and not all_of_them:
        return None
    return QuantityExpression(tokens, part.first, whole.end, part.value / whole.value, "", Measure.PERCENT, worded=True)


def _after_share(tokens: Tokens, part: Amount) -> int | None:
    end = part.end
    if tokens.lower[end : end + 2] == ("out", "of"):
        return end + 2
    if tokens.at(end) == "of" and part.value != 1:
        return end + 1 + (tokens.at(end + 1) in {"our", "my", "their", "its"})
    if part.value == 1:
        return next((place + 1 for place in (end, end + 1) if tokens.at(place) == "in"), None)
    is_of_ten = tokens.at(end) == "in" and tokens.at(end + 1) in _ROUND and part.measure is Measure.BARE
    return end + 1 if is_of_ten else None


def _ranged(tokens: Tokens, first: Amount) -> Amount:
    """The amount, or the range that it begins: 3–4 weeks."""
    second = amount_near(tokens, first.end + 1) if _joins_a_range(tokens, first) else None
    if second is None or not _same_unit(first, second):
        return first
    shown = second if second.measure is not Measure.BARE else second._replace(unit=first.unit, measure=first.measure)
    return shown._replace(first=first.first, signals_size=first.signals_size or second.signals_size)


def _joins_a_range(tokens: Tokens, first: Amount) -> bool:
    joiner = tokens.at(first.end)
    if tokens.at(first.end + 1) == ">":
        return False
    if joiner == "to":
        return not _is_of_a_change(tokens, first)
    return joiner in HYPHENS or joiner == "or" or (joiner == "and" and tokens.at(first.first - 1) == "between")


def _same_unit(first: Amount, second: Amount) -> bool:
    if first.measure is Measure.BARE:
        return second.measure is not Measure.MONEY
    return second.unit == first.unit or (first.measure is Measure.MONEY and second.measure is Measure.BARE)


def _changed(tokens: Tokens, first: Amount) -> QuantityExpression:
    """The amount, or the change that it begins: from 75 to 55, ~4 hours → 30–60 minutes, 75 from 55."""
    after = _after_rate(tokens, first.end)
    place = _arrow(tokens, first, after)
    second = amount_near(tokens, place) if place else None
    if second is None or not _comparable(first, second):
        return from_amount(tokens, first)
    second = _ranged(tokens, second)
    named = first if second.measure is Measure.BARE else second
    value = first.value if tokens.at(after) == "from" else second.value
    end = _after_rate(tokens, second.end) if after > first.end else second.end
    return QuantityExpression(tokens, first.first, end, value, named.unit, named.measure, change=True)


def _after_rate(tokens: Tokens, index: int) -> int:
    """The index after "/month", "a week", "in a year"; the same index without a rate."""
    start = index + (tokens.at(index) == "in" and tokens.at(index + 1) in ARTICLES)
    is_rate = tokens.at(start) in {"/", "per", "each", "every", *ARTICLES}
    return start + 2 if is_rate and UNITS.get(tokens.at(start + 1)) is Measure.TIME else index


def _arrow(tokens: Tokens, first: Amount, at: int) -> int | None:
    """The index after what joins two amounts into a change: "→", "from", "down to"; None where nothing does."""
    token, following = tokens.at(at), tokens.at(at + 1)
    if token in ARROWS or token == "from":
        return at + 1
    if (token in {"-", "="} and following == ">") or (token, following) in _RATHER_THAN:
        return at + 2
    if token in _AGAINST and first.measure is not Measure.TIME:
        return at + 1
    if token in {"to", "down", "up"} and "to" in {token, following} and _is_of_a_change(tokens, first):
        return at + 1 + (token != "to")
    return None


_RATHER_THAN = frozenset({("instead", "of"), ("rather", "than")})
_AGAINST = frozenset(("against", "versus", "vs"))


def _is_of_a_change(tokens: Tokens, first: Amount) -> bool:
    left = tokens.before(first.first, 8)
    return "from" in left[-3:] or any_of(left, CHANGES)


def amount_near(tokens: Tokens, at: int) -> Amount | None:
    """The amount that begins here, after "about", "under", a currency and the like."""
    for place in range(at, at + 4):
        token = tokens.at(place)
        if tokens.is_number(place) or token in NUMBER_WORDS:
            return amount(tokens, place)
        if token not in _APPROXIMATE and UNITS.get(token) is not Measure.MONEY:
            return None
    return None


def _comparable(first: Amount, second: Amount) -> bool:
    if Measure.BARE in {first.measure, second.measure}:
        return True
    return first.measure is second.measure and (first.measure is not Measure.COUNT or first.unit == second.unit)


def with_unit_of(last: QuantityExpression | None, expression: QuantityExpression) -> QuantityExpression:
    """The expression with the unit of the one before, where they share it: "it took 40 minutes and now takes 15"."""
    if last is None or expression.measure is not Measure.BARE or expression.value == 1 or expression.change:
        return expression
    if expression.first - last.end > _NEAR:
        return expression
    between = expression.tokens.lower[last.end : expression.first]
    is_near = not any_of(between, _SEPARATORS)
    is_value = any_of(between[-1:], _BEFORE_A_VALUE) and expression.precedes(*_AFTER_A_VALUE)
    if not (is_near and is_value):
        return expression
    return expression._replace(unit=last.unit, measure=last.measure, echoes=True)


_NEAR = 16  # tokens
_SEPARATORS = frozenset((".", "between", "at", "until", "midnight", "noon")) | {"\n"}
_BEFORE_A_VALUE = lexicon.words("before-value")
_AFTER_A_VALUE = BREAKS | frozenset((",", ")", "now", "in", "by", "before", "after", "for", "and", "when", "since"))

ARTICLES = frozenset(("a", "an"))
_RATES = frozenset(("per", "/", "every", "each", *ARTICLES))
_FREQUENCIES = lexicon.words("frequency")
