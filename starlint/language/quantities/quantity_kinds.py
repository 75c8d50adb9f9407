"""What a mention measures: an effect, the size of what was there, or how long it took."""

from __future__ import annotations

from collections.abc import Mapping

from starlint import lexicon
from starlint.language.quantities.comparisons import (
    HAVE,
    MEASURED,
    beats_the_deadline,
    has_baseline,
    is_held_against,
    is_result,
    is_taken_up,
)
from starlint.language.quantities.expressions import (
    ACHIEVEMENTS,
    CAME,
    CHANGES,
    DONE_WITHIN,
    EFFECTS_AFTER,
    YIELDS,
    QuantityExpression,
)
from starlint.language.quantities.numerals import INSTANTS, Measure, any_of, vocabulary
from starlint.language.results import QuantityKind
from starlint.notes.story import SectionKind


def kind_of(mention: QuantityExpression, section: SectionKind | None) -> QuantityKind:
    """What it measures, told in a section of this kind."""
    is_shared = section is SectionKind.RESULT and (is_taken_up(mention) or _is_had_by_all(mention))
    return QuantityKind.OUTCOME if is_shared or _is_effect(mention) else _KINDS.get(mention.measure, QuantityKind.SCALE)


_KINDS: Mapping[Measure, QuantityKind] = {
    Measure.PERCENT: QuantityKind.OUTCOME,
    Measure.MULTIPLE: QuantityKind.OUTCOME,
    Measure.POINTS: QuantityKind.OUTCOME,
    Measure.TIME: QuantityKind.TIMEFRAME,
}


def _is_had_by_all(mention: QuantityExpression) -> bool:
    """All 31 flats had heating again."""
    return mention.begins_with("all") and any_of(mention.right, HAVE)


def _is_effect(mention: QuantityExpression) -> bool:
    if mention.worded or mention.change or mention.echoes or mention.unit in INSTANTS or mention.unit in YIELDS:
        return True
    if has_baseline(mention):
        return True
    if mention.measure is Measure.TIME:
        return _is_time_won(mention)
    if mention.unit in _OF_A_DOCUMENT:
        return False
    if is_result(mention) or any_of(mention.right[:4], EFFECTS_AFTER | ACHIEVEMENTS):
        return True
    if mention.measure is Measure.BARE and (_is_gain(mention) or is_held_against(mention)):
        return True
    near = mention.left[-7:]
    if "went" in near and mention.follows("from", "to"):
        return True
    return any_of(near, _TOLD_BEFORE) or (mention.measure is Measure.MONEY and any_of(near, _BALANCES))


def _is_gain(mention: QuantityExpression) -> bool:
    return mention.begins_with("+") or mention.precedes(*CAME)


def _is_time_won(mention: QuantityExpression) -> bool:
    if any_of(mention.right[:3], EFFECTS_AFTER | _EARLY_OR_LATE) or mention.precedes("without"):
        return True
    if beats_the_deadline(mention):
        return True
    if mention.follows("back") and any_of(mention.left[-5:], _GIVEN):
        return True
    if mention.follows(*DONE_WITHIN):
        return mention.unit.startswith(("h", "min")) or any_of(mention.left, ACHIEVEMENTS)
    if mention.unit.startswith("min") and "took" in mention.left[-4:]:
        return True
    return any_of(mention.left[-6:], CHANGES | MEASURED) and not mention.follows("over", "after", "for")


_TOLD_BEFORE = (CHANGES | ACHIEVEMENTS | {"now"}) - vocabulary("went gone moved brought bringing")
_EARLY_OR_LATE = vocabulary("early late ahead sooner")
_GIVEN = lexicon.words("given")
_OF_A_DOCUMENT = lexicon.words("document-part")
_BALANCES = lexicon.words("balance")
