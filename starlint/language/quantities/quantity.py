"""The quantities of a text: how much, how many, how long, and whether each measures an effect.

A number becomes a quantity in steps. ``numerals`` reads the amount at a token. ``expressions`` joins it with its range,
change or share, and ``worded`` reads what has no number. Then the words of its clause decide: is it evidence
(``evidence_filter``), of what kind (``quantity_kinds``), compared with what was before (``comparisons``), and reached
or only wanted (``modality``)? The ideas are those of interview coaches: Amazon and Google ask for "X as measured by Y"
and a figure before and after, and give no credit for a plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from starlint import lexicon
from starlint.language.quantities.comparisons import has_baseline
from starlint.language.quantities.evidence_filter import is_evidence
from starlint.language.quantities.expressions import QuantityExpression, with_unit_of
from starlint.language.quantities.modality import is_requested, is_target
from starlint.language.quantities.numerals import Measure, any_of
from starlint.language.quantities.quantity_kinds import kind_of
from starlint.language.quantities.worded import expressions
from starlint.language.results import QuantityKind
from starlint.language.tokenizer import tokenized
from starlint.language.tokens import Tokens
from starlint.notes.story import SectionKind


class TextQuantity(NamedTuple):
    """One quantity, at character offsets of the text it was read from."""

    start: int
    end: int
    kind: QuantityKind
    value: float | None  # as far as it can be read; the later one of a change
    baseline: bool  # a change or a comparison
    target: bool  # wanted, planned, promised or feared, not reached


Counted = frozenset[tuple[str, float | None]]  # what was counted or measured, and how much of it there was


def quantities(text: str, section: SectionKind | None = None, before: Counted = frozenset()) -> list[TextQuantity]:
    """The quantities in the spoken text of one section, in order, without overlaps.

    In a Situation or Task those that only set the scene are left out. In a Result it is an outcome that all had it,
    that others adopted it, or that there is now more or less of what was counted or spent `before`, or that it takes
    less time.
    """
    return list(_quantities(tokenized(text), section, before))


_TIME = "time"
_LENGTHS: Mapping[str, float] = lexicon.table("lengths")  # of each unit of time, in seconds
_TAKING = frozenset(("took", "take", "takes", "taking", "lasted", "lasts", "wait", "waited", "waits", "waiting"))
_SPENDING = frozenset(("spent", "spend", "paid", "pay", "cost", "costs", "costing", "was", "at", "bill"))


def counted_in(text: str) -> Counted:
    """What a setup counts to say how bad things were: "44 call-outs in six weeks"; not who and what was there."""
    return frozenset(
        (key, _size(found))
        for found in expressions(tokenized(text))
        if (key := _compared_as(found)) and (key == _TIME or is_evidence(found, SectionKind.SITUATION))
    )


def _compared_as(expression: QuantityExpression) -> str:
    """What it is compared with: its noun or unit, money spent, money at a rate, or time taken; empty: with nothing."""
    if expression.measure in (Measure.COUNT, Measure.LENGTH):
        return expression.unit
    if expression.change or expression.worded or expression.value is None:
        return ""
    if expression.measure is Measure.MONEY:
        spent = any_of(expression.left[-5:], _SPENDING)
        return f"spent {expression.unit}" if spent else f"rate {expression.unit}" if expression.is_rate else ""
    return _TIME if expression.measure is Measure.TIME and any_of(expression.left[-4:], _TAKING) else ""


def _size(expression: QuantityExpression) -> float | None:
    """How many, how much money, or how many seconds."""
    if expression.measure is not Measure.TIME or expression.value is None:
        return expression.value
    return expression.value * _LENGTHS[expression.unit]


# What is no quantity may still hold one, or begin one: a noun phrase, "11" in "11 of the last 12 quarters".
_MAY_HOLD_MORE = (Measure.COUNT, Measure.BARE)
_ENDING = 0.6  # of an answer without labels: from here on, results are told


def _tells_results(expression: QuantityExpression, section: SectionKind | None) -> bool:
    """Whether an expression stands where results are told: in a Result, or towards the end of an answer."""
    if section is SectionKind.OTHER:
        return expression.first >= _ENDING * len(expression.tokens.lower)
    return section is SectionKind.RESULT


def _quantities(tokens: Tokens, section: SectionKind | None, before: Counted) -> Iterator[TextQuantity]:
    counted: dict[str, set[float | None]] = {}  # how many there were of what; in an answer, before its ending
    for unit, value in before:
        counted.setdefault(unit, set()).add(value)
    reached, last = 0, None
    for expression in expressions(tokens):
        in_result = _tells_results(expression, section)
        if expression.first < reached or (expression.loose and not in_result):
            continue
        expression = with_unit_of(last, expression)
        changed = in_result and (_is_changed(expression, counted) or _opens_a_result(expression, section, before))
        is_quantity = changed or is_evidence(expression, section)
        is_before = section is SectionKind.OTHER and is_quantity and not in_result
        if is_before and (key := _compared_as(expression)):
            counted.setdefault(key, set()).add(_size(expression))
        if is_quantity:
            quantity = _quantity(expression, SectionKind.RESULT if in_result else section)
            yield quantity._replace(kind=QuantityKind.OUTCOME, baseline=True) if changed else quantity
            last = expression
        if is_quantity or expression.measure not in _MAY_HOLD_MORE:
            reached = expression.end


def _is_changed(expression: QuantityExpression, counted: Mapping[str, set[float | None]]) -> bool:
    """Whether there is now more or less of what was counted or spent, or it takes less time."""
    key = _compared_as(expression)
    known, size = counted.get(key), _size(expression)
    if known is None or size in known:
        return False
    if key == _TIME:
        return size is not None and size < min(one for one in known if one is not None)
    return expression.measure is not Measure.MONEY or is_evidence(expression, SectionKind.RESULT)


def _opens_a_result(expression: QuantityExpression, section: SectionKind | None, before: Counted) -> bool:
    """Whether a Result begins with another figure of the one thing that the setup counted: "212 by the deadline"."""
    if section is not SectionKind.RESULT or expression.first or expression.measure is not Measure.BARE:
        return False
    counted = {thing for thing, _ in before}
    by_then = expression.right[:1] == ("by",) and any_of(expression.right[1:4], _DEADLINES)
    return by_then and len(counted) == 1 and all(expression.value != value for _, value in before)


_DEADLINES = lexicon.words("weekday", "month", "due", "period")


def _quantity(expression: QuantityExpression, section: SectionKind | None) -> TextQuantity:
    tokens = expression.tokens
    return TextQuantity(
        tokens.starts[expression.first],
        tokens.ends[expression.end - 1],
        kind_of(expression, section),
        None if expression.unit.startswith("figure") else expression.value,
        has_baseline(expression),
        is_target(expression) or (section is SectionKind.TASK and is_requested(expression)),
    )
