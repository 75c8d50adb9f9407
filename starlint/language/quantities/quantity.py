"""How much, how many, how long: the quantities a story is told with, and whether each measures an effect.

A number becomes a Quantity step by step: ``numbers`` reads the amount at a word, ``mentions`` and ``wordings`` join it
with its range, change or share; then each mention is judged by the words of its clause: is it evidence (``proof``), of
what kind (``effects``), told against what it was before (``gains``), and reached or only wanted (``targets``)? The
ideas are those of interview coaches (Amazon and Google ask for "X as measured by Y", a figure before and after, and no
credit for a plan); the words were collected from notes and from how people tell results.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from starlint.language.quantities.comparisons import has_baseline
from starlint.language.quantities.evidence_filter import is_told
from starlint.language.quantities.expressions import QuantityExpression, with_the_unit_of
from starlint.language.quantities.modality import is_asked, is_target
from starlint.language.quantities.numerals import Measure
from starlint.language.quantities.quantity_kinds import kind_of
from starlint.language.quantities.worded import expressions
from starlint.language.results import QuantityKind
from starlint.language.tokenizer import tokenized
from starlint.language.tokens import Tokens
from starlint.notes.story import SectionKind


@dataclass(frozen=True, slots=True)
class TextQuantity:
    """One quantity, at character offsets of the text it was read from."""

    start: int
    end: int
    kind: QuantityKind
    value: float | None  # as far as it can be read; the later one of a change
    baseline: bool  # told as a change or a comparison
    target: bool  # wanted, planned, promised or feared, not reached


Counted = frozenset[tuple[str, float | None]]  # what was counted, and how many there were


def quantities(text: str, section: SectionKind | None = None, before: Counted = frozenset()) -> list[TextQuantity]:
    """The quantities in the spoken text of one section, in order; they do not overlap.

    Where the kind of section is known, a Situation or Task leaves out what merely sets the scene, and in a Result
    it is an outcome that all had it, that others took it up, or that of what was counted `before` there are now
    more or fewer.
    """
    return list(_quantities(tokenized(text), section, before))


def counted_in(text: str) -> Counted:
    """What a setup counts to say how bad it was: "44 call-outs in six weeks"; not who and what was there."""
    told = (mention for mention in expressions(tokenized(text)) if mention.measure is Measure.COUNT)
    return frozenset((mention.unit, mention.value) for mention in told if is_told(mention, SectionKind.SITUATION))


def _quantities(tokens: Tokens, section: SectionKind | None, before: Counted) -> Iterator[TextQuantity]:
    nouns = {noun for noun, _ in before}
    reached, last = 0, None
    for mention in expressions(tokens):
        if mention.first < reached or (mention.loose and section is not SectionKind.RESULT):
            continue
        mention = with_the_unit_of(last, mention)
        changed = mention.unit in nouns and (mention.unit, mention.value) not in before
        told = changed or is_told(mention, section)
        if told:
            quantity = _quantity(mention, section)
            yield replace(quantity, kind=QuantityKind.OUTCOME, baseline=True) if changed else quantity
            last = mention
        if told or mention.measure is not Measure.COUNT:  # a noun phrase may hold a number of its own
            reached = mention.end


def _quantity(mention: QuantityExpression, section: SectionKind | None) -> TextQuantity:
    tokens = mention.tokens
    return TextQuantity(
        tokens.starts[mention.first],
        tokens.ends[mention.end - 1],
        kind_of(mention, section),
        None if mention.unit.startswith("figure") else mention.value,
        has_baseline(mention),
        is_target(mention) or (section is SectionKind.TASK and is_asked(mention)),
    )
