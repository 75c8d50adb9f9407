"""Whether a quantity was reached, or only wanted, planned, feared or asked for, by the words of its clause."""

from __future__ import annotations

from itertools import pairwise

from starlint import lexicon
from starlint.language.quantities.expressions import AUXILIARIES, CAME, QuantityExpression
from starlint.language.quantities.numerals import any_of, vocabulary

SAID_OF_THE_PLAN = lexicon.words("plan-noun")
THRESHOLDS = vocabulary("over above under below")


def is_target(mention: QuantityExpression) -> bool:
    """Wanted or planned, "the aim was 20 %"; or what would have been. Not "we beat the 20 % goal"."""
    left = mention.tokens.before(mention.first, 14)
    left = left[_last_start(left) :]
    if is_hypothetical(left):
        return True
    is_subject = any_of(left[-1:], _JOINERS) and mention.precedes(*CAME, *AUXILIARIES)
    if is_subject or any_of(left, _MET):
        return False
    is_the_plan = any_of(mention.right[:2], SAID_OF_THE_PLAN) and not mention.precedes("of")
    return is_the_plan or _is_wished(left)


def is_asked(mention: QuantityExpression) -> bool:
    """Told in a Task: to bring it to 10 a month; get it below ten minutes."""
    return "to" in mention.left or any_of(mention.left[-1:], THRESHOLDS)


def _last_start(left: tuple[str, ...]) -> int:
    """Where the last coordinated clause begins: "the plan was fine, and | we closed it"."""
    starts = (n + 1 for n in range(len(left) - 2, -1, -1) if left[n] in _JOINERS and left[n + 1] in _SUBJECTS)
    return next(starts, 0)


def _is_wished(left: tuple[str, ...]) -> bool:
    """Whether a word of planning governs it; "would have taken weeks" is none once it was done."""
    pairs = set(pairwise(left))
    return _HYPOTHETICAL.isdisjoint(pairs) and (any_of(left, _PLANS) or not _WISHES.isdisjoint(pairs))


def is_hypothetical(left: tuple[str, ...]) -> bool:
    """It would have cost 40k; but "a job that would have taken weeks was done in 20 minutes"."""
    return not any_of(left, _HAPPENED) and not _HYPOTHETICAL.isdisjoint(pairwise(left))


_PLANS = lexicon.words("plan")
_WISHES = frozenset((had, "to") for had in ("had", "have", "has", "was", "were", "is", "are")) | {
    ("not", "yet"),
    ("asked", "for"),
    ("was", "allowed"),
    ("were", "allowed"),
}
_HYPOTHETICAL = frozenset((would, "have") for would in ("would", "could", "might", "n't"))
_HAPPENED = vocabulary("was were is took did")
_MET = lexicon.words("met")
_JOINERS = vocabulary(", and but so")
_SUBJECTS = vocabulary("i we they it he she this that the")
