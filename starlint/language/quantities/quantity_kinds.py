"""What a quantity measures: an effect, the size of what was there, or how long it took."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from starlint import lexicon
from starlint.language.quantities.comparisons import (
    HAVE,
    MEASURED,
    has_baseline,
    has_reference,
    is_adopted_by_others,
    is_beside_deadline,
    is_result,
)
from starlint.language.quantities.expressions import (
    ACHIEVEMENTS,
    CAME,
    CHANGES,
    EFFECTS_AFTER,
    WITHIN,
    YIELDS,
    QuantityExpression,
)
from starlint.language.quantities.numerals import INSTANTS, Measure, any_of
from starlint.language.results import QuantityKind
from starlint.notes.story import SectionKind


def kind_of(expression: QuantityExpression, section: SectionKind | None) -> QuantityKind:
    """What it measures in a section of this kind."""
    if _is_adjusted(expression):
        return QuantityKind.SCALE
    in_result = section is SectionKind.RESULT and any(is_sign(expression) for is_sign in _SIGNS_IN_A_RESULT)
    if in_result or _is_effect(expression):
        return QuantityKind.OUTCOME
    return _KINDS.get(expression.measure, QuantityKind.SCALE)


_KINDS: Mapping[Measure, QuantityKind] = {
    Measure.PERCENT: QuantityKind.OUTCOME,
    Measure.MULTIPLE: QuantityKind.OUTCOME,
    Measure.POINTS: QuantityKind.OUTCOME,
    Measure.TIME: QuantityKind.TIMEFRAME,
}


def _is_adjusted(expression: QuantityExpression) -> bool:
    """Whether somebody set it to another value, which measures nothing: "I changed the dose from 10 to 8"."""
    if not expression.change or expression.measure is not Measure.BARE or expression.left[-1:] != ("from",):
        return False
    left = expression.left[:-1]
    verb = max((place for place, token in enumerate(left) if token in _ADJUSTED), default=0)
    return verb > 0 and left[verb - 1] in _SPEAKERS and _ENDS_OF_A_PHRASE.isdisjoint(left[verb:])


def _is_had_by_all(expression: QuantityExpression) -> bool:
    """Whether all have it now: "all 31 flats had heating again"."""
    return expression.begins_with("all") and any_of(expression.right, HAVE)


def _is_money_won(expression: QuantityExpression) -> bool:
    """Whether it says what a sale or a collection was worth: "$312k TCV", "£900 in donations"."""
    if expression.measure is not Measure.MONEY:
        return False
    last = expression.tokens.at(expression.end - 1)
    a_year = expression.right[:2] in _A_YEAR or expression.right[:3] in _IN_A_YEAR
    return a_year or last in _RECURRING or any_of(expression.right[:2], _BALANCES)


def _is_money_back(expression: QuantityExpression) -> bool:
    """Whether it is money that somebody got back: "she got £380 back", "we got back £380", "£380 refunded"."""
    if expression.measure is not Measure.MONEY:
        return False
    if expression.left[-2:] in _GOT_BACK:
        return True
    got_back = expression.right[:1] == ("back",) and expression.right[1:2] not in (("then",), ("in",))
    return expression.precedes(*_RECOVERING) or (got_back and any_of(expression.left[-4:], _GETTING))


def _is_turnout(expression: QuantityExpression) -> bool:
    """Whether so many came that it is a success: "nineteen families came"; two may be who came to help."""
    many = expression.value is not None and expression.value >= _MANY
    return expression.measure is Measure.COUNT and many and expression.precedes(*CAME)


_ADJUSTED = lexicon.words("adjusting")
_SPEAKERS = frozenset(("i", "we"))
_ENDS_OF_A_PHRASE = lexicon.words("conjunction") | {",", "and", "but", "so"}
_DONE_UP = lexicon.words("done-up")
_GETTING = lexicon.words("getting")
_GOT_BACK = frozenset((verb, "back") for verb in _GETTING | {"clawed", "paid"})
_RECOVERING = lexicon.words("recovering")
_MANY = 10  # people or groups
_A_YEAR = frozenset((by, unit) for by in ("a", "per", "each") for unit in ("year", "month", "week", "day"))
_IN_A_YEAR = frozenset(("in", article, "year") for article in ("a", "one"))
_SIGNS_IN_A_RESULT = (is_adopted_by_others, _is_had_by_all, _is_money_won, _is_money_back, _is_turnout)


def _is_effect(expression: QuantityExpression) -> bool:
    """Whether it measures an effect, by its form, its unit or the words beside it."""
    if _measures_itself(expression) or has_baseline(expression):
        return True
    if expression.measure is Measure.TIME:
        return _is_time_won(expression)
    return expression.unit not in _OF_A_DOCUMENT and any(is_sign(expression) for is_sign in _SIGNS_OF_AN_EFFECT)


def _measures_itself(expression: QuantityExpression) -> bool:
    """Whether its form or its unit is that of an effect: "doubled", "from 3 to 5", "40 ms", "20 donations"."""
    is_form = expression.worded or expression.change or expression.echoes
    return is_form or expression.unit in INSTANTS or expression.unit in YIELDS


def _is_before_an_effect(expression: QuantityExpression) -> bool:
    """Whether it stands before an effect: "12 % faster"."""
    return any_of(expression.right[:4], EFFECTS_AFTER | ACHIEVEMENTS)


def _is_a_figure_with_a_reference(expression: QuantityExpression) -> bool:
    """Whether it is a number without a unit that the words beside it explain: "our NPS is 61", "+12", "twelve came"."""
    if expression.measure is not Measure.BARE:
        return False
    return expression.begins_with("+") or expression.precedes(*CAME) or has_reference(expression)


def _is_where_it_went(expression: QuantityExpression) -> bool:
    """Whether something went to or from it: "it went to 14 calls"."""
    return "went" in expression.left[-7:] and expression.follows("from", "to")


def _is_after_an_effect(expression: QuantityExpression) -> bool:
    """Whether it stands after an effect: "we cut 40 tickets", "revenue of £3,000"."""
    near = expression.left[-7:]
    changes = [word for before, word in pairwise(("", *near)) if not (word == "up" and before in _DONE_UP)]
    return any_of(changes, _EFFECTS_BEFORE) or (expression.measure is Measure.MONEY and any_of(near, _BALANCES))


_SIGNS_OF_AN_EFFECT = (
    is_result,
    _is_before_an_effect,
    _is_a_figure_with_a_reference,
    _is_where_it_went,
    _is_after_an_effect,
)


def _is_time_won(expression: QuantityExpression) -> bool:
    if any_of(expression.right[:3], EFFECTS_AFTER | _EARLY_OR_LATE) or expression.precedes("without"):
        return True
    if is_beside_deadline(expression):
        return True
    if expression.follows("back") and any_of(expression.left[-5:], _GIVEN):
        return True
    if expression.follows(*WITHIN):
        return expression.unit.startswith(("h", "min")) or any_of(expression.left, ACHIEVEMENTS)
    if expression.unit.startswith("min") and "took" in expression.left[-4:]:
        return True
    return any_of(expression.left[-6:], CHANGES | MEASURED) and not expression.follows("over", "after", "for")


_EFFECTS_BEFORE = (CHANGES | ACHIEVEMENTS | {"now"}) - lexicon.words("moving")
_EARLY_OR_LATE = frozenset(("early", "late", "ahead", "sooner"))
_GIVEN = lexicon.words("given")
_OF_A_DOCUMENT = lexicon.words("document-part")
_BALANCES = lexicon.words("balance")
_RECURRING = lexicon.words("recurring-revenue")
