"""Whether a quantity was reached, or only wanted, planned, feared or requested, by the words of its clause."""

from __future__ import annotations

from itertools import pairwise

from starlint import lexicon
from starlint.language.quantities.expressions import AUXILIARIES, CAME, QuantityExpression
from starlint.language.quantities.numerals import any_of

PLAN_NOUNS = lexicon.words("plan-noun")
THRESHOLDS = frozenset(("over", "above", "under", "below"))


def is_target(expression: QuantityExpression) -> bool:
    """Whether it was wanted, planned or would have been: "the aim was 20 %"; not "we beat the 20 % goal"."""
    left = expression.tokens.before(expression.first, 14)
    left = left[_last_start(left) :]
    if is_hypothetical(left):
        return True
    is_subject = any_of(left[-1:], _JOINERS) and expression.precedes(*CAME, *AUXILIARIES)
    if is_subject or any_of(left, _MET):
        return False
    is_the_plan = any_of(expression.right[:2], PLAN_NOUNS) and not expression.precedes("of")
    return is_the_plan or _is_wanted(left)


def is_requested(expression: QuantityExpression) -> bool:
    """Whether a Task requests it: "to bring it to 10 a month", "get it below ten minutes"."""
    return "to" in expression.left or any_of(expression.left[-1:], THRESHOLDS)


def _last_start(left: tuple[str, ...]) -> int:
    """Where the last coordinated clause begins: "the plan was fine, and | we closed it"."""
    starts = (n + 1 for n in range(len(left) - 2, -1, -1) if left[n] in _JOINERS and left[n + 1] in _SUBJECTS)
    return next(starts, 0)


def _is_wanted(left: tuple[str, ...]) -> bool:
    """Whether a word of planning governs it, and no "would have"."""
    pairs = set(pairwise(left))
    return _HYPOTHETICAL.isdisjoint(pairs) and (any_of(left, _PLANS) or not _WISHES.isdisjoint(pairs))


def is_hypothetical(left: tuple[str, ...]) -> bool:
    """Whether it only would have been: "it would have cost 40k"; not "what would have taken weeks took a day"."""
    return not any_of(left, _HAPPENED) and not _HYPOTHETICAL.isdisjoint(pairwise(left))


_PLANS = lexicon.words("plan")
_WISHES = frozenset((had, "to") for had in ("had", "have", "has", "was", "were", "is", "are")) | {
    ("not", "yet"),
    ("asked", "for"),
    ("was", "allowed"),
    ("were", "allowed"),
}
_HYPOTHETICAL = frozenset((would, "have") for would in ("would", "could", "might", "n't"))
_HAPPENED = frozenset(("was", "were", "is", "took", "did"))
_MET = lexicon.words("met")
_JOINERS = frozenset((",", "and", "but", "so"))
_SUBJECTS = frozenset(("i", "we", "they", "it", "he", "she", "this", "that", "the"))
