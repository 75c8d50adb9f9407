"""Signs of an effect beside a quantity: a result, a score, an average, a comparison with what was before."""

from __future__ import annotations

from itertools import pairwise

from starlint import lexicon
from starlint.language.quantities.expressions import ACHIEVEMENTS, AUXILIARIES, WON, QuantityExpression
from starlint.language.quantities.modality import THRESHOLDS
from starlint.language.quantities.numerals import Measure, any_of


def is_result(expression: QuantityExpression) -> bool:
    """Whether something came of a count, so that even a small one is evidence."""
    if any_of(expression.left[-3:], _SELECTING):
        return False
    return any(is_sign(expression) for is_sign in _SIGNS_OF_A_RESULT)


def _is_remarkable(expression: QuantityExpression) -> bool:
    """Whether it is said to be few or in a row: "only six expired boxes", "only lost two", "five audits in a row"."""
    left = expression.left
    few_lost = left[-2:-1] == ("only",) and any_of(left[-1:], _HURT)
    few = left[-1:] == ("only",) or left[-2:] in _FEWER_THAN or few_lost
    return few or expression.right[:3] == ("in", "a", "row")


def _is_done_by_all(expression: QuantityExpression) -> bool:
    """Whether all of them achieved it: "all nine sites passed"."""
    return expression.begins_with("all") and any_of(expression.right[:2], ACHIEVEMENTS)


def _has_spread(expression: QuantityExpression) -> bool:
    """Whether it counts where something spread: "used in six wards", "rolled out to twelve branches"."""
    return any_of(expression.left[-4:-1], _SPREAD) and any_of(expression.left[-1:], _TO_OTHERS)


def _is_won(expression: QuantityExpression) -> bool:
    """Whether it counts what was won: "promoted three engineers", "five were promoted"; not "onboarded to six"."""
    before = (
        expression.measure is Measure.COUNT and expression.left[-1:] != ("to",) and any_of(expression.left[-4:], WON)
    )
    return before or (any_of(expression.right[:1], AUXILIARIES) and any_of(expression.right[1:3], WON))


def _is_down_to(expression: QuantityExpression) -> bool:
    """Whether it is what is left: "we were down to three crates"; not "it came down to three people"."""
    left = expression.left
    return left[-2:] == ("down", "to") and any_of(left[-3:-2], _BE)


_SIGNS_OF_A_RESULT = (_is_remarkable, _is_done_by_all, _has_spread, _is_won, _is_down_to)


def is_adopted_by_others(expression: QuantityExpression) -> bool:
    """Whether others adopted it: "two other departments use the page"."""
    return (
        expression.measure is Measure.COUNT
        and expression.value != 1
        and expression.precedes("use", "adopted", "copied")
    )


def has_reference(expression: QuantityExpression) -> bool:
    """Whether the words beside a figure without a unit say what it is: an average, a score, a reading, a comparison."""
    return any(is_sign(expression) for is_sign in _REFERENCES)


def _is_average(expression: QuantityExpression) -> bool:
    """Whether it is an average or a rating: "a median of 12", "our NPS is 61", "a 9.4 review"."""
    left = expression.left[-2:]
    return (any_of(left[:1], _RATINGS) and any_of(left[1:], _IS_OR_OF)) or any_of(expression.right[:1], _RATED)


def _is_exam_score(expression: QuantityExpression) -> bool:
    """Whether an examiner gave it: "98 on the re-inspection"."""
    return expression.precedes("on") and any_of(expression.right[1:5], _EXAMS)


def _is_compared(expression: QuantityExpression) -> bool:
    """Whether another figure stands beside it: "nine on average instead of fifteen", "1.3 each against 4"."""
    return expression.left[-2:] in _RATHER_THAN or expression.follows("against", "versus", "vs")


def _is_part_of_those(expression: QuantityExpression) -> bool:
    """Whether it is a part of a number named before: "of the 118 notices, 111 were withdrawn"."""
    return expression.left[-1:] == (",",) and expression.left[:2] in _OF_THE


def _is_reading(expression: QuantityExpression) -> bool:
    """Whether it is a reading of an instrument: "we were under 600", "it stayed below 4"."""
    return any_of(expression.left[-1:], THRESHOLDS) and any_of(expression.left[-3:-1], _STOOD)


_REFERENCES = (_is_average, _is_exam_score, _is_reading, _is_compared, _is_part_of_those)


def is_beside_deadline(expression: QuantityExpression) -> bool:
    """Whether it is so long before or after it was due: "two days before the launch", "ten minutes behind schedule"."""
    near = expression.right[1:4]
    return expression.precedes("before", "behind") and (any_of(near, _DUE) or near[:1] == ("time",))


def has_baseline(expression: QuantityExpression) -> bool:
    """Whether it is compared with what was before: "up from 3", "12 compared with 50", "£240 out of five thousand"."""
    if expression.change or (expression.measure is Measure.MULTIPLE and expression.unit):
        return True
    if _is_out_of(expression) or _is_beside_what_might_be(expression) or _is_down_to(expression):
        return True
    if expression.left[-2:] in BEFORE_A_BASELINE or not _AS_IT_WAS.isdisjoint(pairwise(expression.right)):
        return True
    right = expression.right[:3]
    if right[:1] == ("on",) and expression.right[-1:] == ("before",) and len(expression.right) <= _SHORT:
        return True  # "up 12% on the Easter before"
    if any_of(right, _FROM_BEFORE) or ("from" in right[:2] and any_of(right[1:], _THEN)):
        return True
    dates = any_of(expression.right[:8], _MONTHS) and any_of(expression.right[:5], _TO)
    if expression.measure is Measure.TIME and dates:
        return False  # "two weeks, from 4 to 15 March"
    return any(first == "from" and then[0].isdigit() for first, then in pairwise(expression.right[:5]))


def _is_out_of(expression: QuantityExpression) -> bool:
    """Whether it is set against its total: "we threw away £240 of stock out of the five thousand"."""
    right = expression.tokens.after(expression.end, _FAR)
    places = (place for place, pair in enumerate(pairwise(right)) if pair == ("out", "of"))
    total = next((right[place + 2 :] for place in places), ())
    total = total[total[:1] in (("a",), ("the",), ("about",)) :]
    is_number = [word[:1].isdigit() or word in _NUMBER_WORDS for word in total]
    after = total[is_number.index(False) :][:1] if False in is_number else ()
    return any(is_number[:1]) and (not after or after[0] in _ENDS)


def _is_beside_what_might_be(expression: QuantityExpression) -> bool:
    """Whether it is set against what it would have been: "half a day lost, where a jam would have been a week"."""
    right = expression.tokens.after(expression.end, _FAR)
    if expression.measure is not Measure.TIME or "where" not in right[:_SOON]:
        return False
    other = right[right.index("where") + 1 :]
    might = next((place for place, word in enumerate(other) if word in _MODALS), len(other))
    return any_of(other[might:], _TIMES)


_BE = lexicon.words("be")
_SHORT, _SOON, _FAR = 6, 4, 14  # tokens
_TIMES = lexicon.words("unit-time")
_MODALS = lexicon.words("modal")
_ENDS = lexicon.words("conjunction") | {","}  # of a noun phrase, within its clause
_NUMBER_WORDS = lexicon.words("number-word", "scale-word")
_MONTHS = lexicon.words("month")
_TO = frozenset(("to", "until", "-", "–"))
_DUE = lexicon.words("due")
HAVE = frozenset(("had", "have", "has", "got", "are", "is", "were", "run", "use"))
_HURT = lexicon.words("hurt")
_SELECTING = lexicon.words("selecting")
_SPREAD = lexicon.words("spread")
_TO_OTHERS = frozenset(("by", "in", "across", "to"))
_RATHER_THAN = frozenset({("instead", "of"), ("rather", "than"), ("compared", "with"), ("compared", "to")})
_OF_THE = frozenset(("of", those) for those in ("the", "our", "my", "those", "these"))
_FEWER_THAN = frozenset({("fewer", "than"), ("less", "than")})
_EXAMS = lexicon.words("exam")
_STOOD = lexicon.words("stood")
_RATINGS = lexicon.words("rating")
_RATED = frozenset(("review", "rating"))
_IS_OR_OF = frozenset(("is", "was", "were", "are", "of", "at"))
MEASURED = lexicon.words("measured")
_FROM_BEFORE = frozenset(("compared", "versus", "vs", "than", "instead", "against"))
_THEN = frozenset(("the", "last", "what", "previous", "before"))
BEFORE_A_BASELINE = frozenset({("up", "from"), ("down", "from"), ("to", "take"), ("factor", "of")})
_AS_IT_WAS = frozenset({("down", "from"), ("up", "from"), ("used", "to"), ("instead", "of"), ("compared", "with")})
