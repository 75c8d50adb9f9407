"""Signs that something came of it: a result, a mark, an average, a figure told against what it was before."""

from __future__ import annotations

from itertools import pairwise

from starlint import lexicon
from starlint.language.quantities.expressions import ACHIEVEMENTS, AUXILIARIES, WON, QuantityExpression
from starlint.language.quantities.modality import THRESHOLDS
from starlint.language.quantities.numerals import Measure, any_of, vocabulary


def is_result(mention: QuantityExpression) -> bool:
    """A small count is evidence only where something came of it."""
    if any_of(mention.left[-3:], _SELECTING):
        return False
    return any(tells(mention) for tells in (_is_remarkable, _is_done_by_all, _has_spread, _is_won))


def _is_remarkable(mention: QuantityExpression) -> bool:
    """Only six expired boxes, fewer than three claims, five audits in a row."""
    few = mention.left[-1:] == ("only",) or mention.left[-2:] in _FEWER_THAN
    return few or mention.right[:3] == ("in", "a", "row")


def _is_done_by_all(mention: QuantityExpression) -> bool:
    """All nine sites passed."""
    return mention.begins_with("all") and any_of(mention.right[:2], ACHIEVEMENTS)


def _has_spread(mention: QuantityExpression) -> bool:
    """Used in six wards, rolled out to twelve branches."""
    return any_of(mention.left[-4:-1], _SPREAD) and any_of(mention.left[-1:], _TO_OTHERS)


def _is_won(mention: QuantityExpression) -> bool:
    """Promoted three engineers, five were promoted; not "onboarded to six repositories"."""
    before = mention.measure is Measure.COUNT and mention.left[-1:] != ("to",) and any_of(mention.left[-4:], WON)
    return before or (any_of(mention.right[:1], AUXILIARIES) and any_of(mention.right[1:3], WON))


def is_taken_up(mention: QuantityExpression) -> bool:
    """Two other departments use the page: few, but told after the story."""
    return mention.measure is Measure.COUNT and mention.value != 1 and mention.precedes("use", "adopted", "copied")


def is_held_against(mention: QuantityExpression) -> bool:
    """Whether a figure without a unit tells by what stands beside it: an average, a mark, a reading, a comparison."""
    return any(tells(mention) for tells in (_is_average, _is_mark, _is_reading, _is_compared, _is_part_of_those))


def _is_average(mention: QuantityExpression) -> bool:
    """A median of 12; our NPS is 61."""
    left = mention.left[-2:]
    return any_of(left[:1], _AVERAGES | _RATED) and any_of(left[1:], _IS_OR_OF)


def _is_mark(mention: QuantityExpression) -> bool:
    """98 on the re-inspection: what somebody who examines gave."""
    return mention.precedes("on") and any_of(mention.right[1:5], _EXAMS)


def _is_compared(mention: QuantityExpression) -> bool:
    """Nine weeks on average instead of fifteen, 1.3 points each against 4."""
    return mention.left[-2:] in _RATHER_THAN or mention.follows("against", "versus", "vs")


def _is_part_of_those(mention: QuantityExpression) -> bool:
    """Of the 118 notices, 111 were withdrawn."""
    return mention.left[-1:] == (",",) and mention.left[:2] in _OF_THE


def _is_reading(mention: QuantityExpression) -> bool:
    """We were under 600, it stayed below 4."""
    return any_of(mention.left[-1:], THRESHOLDS) and any_of(mention.left[-3:-1], _STOOD)


def beats_the_deadline(mention: QuantityExpression) -> bool:
    """Two days before the deadline."""
    return mention.precedes("before") and any_of(mention.right[1:4], _DUE)


def has_baseline(mention: QuantityExpression) -> bool:
    """Whether it is told against what it was before: up from 3, 12 compared with 50, twice as many."""
    if mention.change or (mention.measure is Measure.MULTIPLE and mention.unit):
        return True
    if mention.left[-2:] in BEFORE_A_BASELINE or not _AS_IT_WAS.isdisjoint(pairwise(mention.right)):
        return True
    right = mention.right[:3]
    if any_of(right, _FROM_BEFORE) or ("from" in right[:2] and any_of(right[1:], _THEN)):
        return True
    return any(first == "from" and then[0].isdigit() for first, then in pairwise(mention.right[:5]))


_DUE = lexicon.words("due")
HAVE = vocabulary("had have has got are is were run use")
_SELECTING = vocabulary("first next last past previous other same these those both remaining additional")
_SPREAD = lexicon.words("spread")
_TO_OTHERS = vocabulary("by in across to")
_RATHER_THAN = frozenset({("instead", "of"), ("rather", "than"), ("compared", "with"), ("compared", "to")})
_OF_THE = frozenset({("of", "the"), ("of", "our"), ("of", "my"), ("of", "those")})
_FEWER_THAN = frozenset({("fewer", "than"), ("less", "than")})
_EXAMS = lexicon.words("exam")
_STOOD = lexicon.words("stood")
_AVERAGES = vocabulary("average median mean")
_RATED = vocabulary("nps csat score rating")
_IS_OR_OF = vocabulary("is was of at")
WAITING = lexicon.words("waiting")
MEASURED = lexicon.words("measured")
_FROM_BEFORE = vocabulary("compared versus vs than instead against")
_THEN = vocabulary("the last what previous before")
BEFORE_A_BASELINE = frozenset({("up", "from"), ("down", "from"), ("to", "take"), ("factor", "of")})
_AS_IT_WAS = frozenset({("down", "from"), ("up", "from"), ("used", "to"), ("instead", "of"), ("compared", "with")})
