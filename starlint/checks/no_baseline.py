"""A check of the Result's percentages: whether the story names anything to compare each with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.language.results import Evidence, Quantity, QuantityKind, Sentence
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted

_PERCENTAGE = re.compile(r"%|\bper ?cent\b|\bpercentage\b|[ -]points?\b", re.I)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PART_OF = re.compile(r"\s*(?:of|uptime|availability|correct\w*|accura\w*|coverage)\b", re.I)
_CHANGED = re.compile(
    r"\b(?:(?:de|in)creas|reduc|improv|fell|dropp|rose|rais|grew|cut|gain|lower|boost|climb|went|up\b|down\b)", re.I
)
_CHANGE = re.compile(r"\b(?:to|by|up|down|rose|grew|fell|dropped)\W+(?:\w+ ){0,2}$", re.I)


@dataclass(frozen=True, slots=True)
class NoBaseline:
    """A percentage in the Result that stands alone, shown where it stands.

    It does not stand alone where another percentage of the story is left to be paired with it, where its sentence
    compares, or where it is a part of something that is named, or almost the whole.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"figure", "sentence"})
    LISTS: ClassVar[tuple[str, ...]] = ("comparisons",)
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    comparisons: tuple[str, ...]  # words that compare, in the sentence of the figure
    almost_all: int  # percent that need no comparison
    most: int = 2  # findings in a story

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        percentages = [quantity for quantity in evidence.quantities if _PERCENTAGE.search(quantity.text)]
        results = evidence.quantities_for(story, SectionKind.RESULT)
        reached = [quantity for quantity in results if quantity.is_outcome and quantity in percentages]
        alone = [quantity for quantity in reached if not self.is_compared(quantity, evidence)]
        partners = [quantity for quantity in percentages if quantity not in reached]
        for quantity in _unpaired(alone, partners, evidence)[: self.most]:
            sentence = _sentence(quantity, evidence)
            yield Hit(quantity.span, {"figure": quoted(quantity.text), "sentence": quoted(sentence.text)})

    def is_compared(self, quantity: Quantity, evidence: Evidence) -> bool:
        """Whether the figure is a change from something, or its sentence sets it beside something."""
        sentence = _sentence(quantity, evidence)
        values = [float(number.replace(",", ".")) for number in _NUMBER.findall(quantity.text)]
        if quantity.baseline or not values or values[-1] == 0 or values[-1] >= self.almost_all:
            return True
        if any(match.sentence is sentence for match in evidence.found(self.comparisons)):
            return True
        beside = [q for q in evidence.quantities if q is not quantity and sentence.span.covers(q.span)]
        return any(_compares(other, sentence) for other in beside) or _is_part(quantity, sentence)


def _sentence(quantity: Quantity, evidence: Evidence) -> Sentence:
    """The sentence in which a figure stands."""
    return next(s for s in evidence.sentences if s.section is quantity.section and s.span.end >= quantity.span.end)


def _compares(other: Quantity, sentence: Sentence) -> bool:
    """Whether a figure in the same sentence says what a percentage is to be compared with: the amounts of a change,
    or another percentage where nothing changes."""
    if _PERCENTAGE.search(other.text):
        return other.baseline or not _CHANGED.search(sentence.text)
    return other.baseline or other.kind is not QuantityKind.TIMEFRAME


def _is_part(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it says how much of something: "40 % of the parcels", though not "rose to 40 % of …"."""
    before, _, after = sentence.text.partition(quantity.text)
    return bool(_PART_OF.match(after)) and not _CHANGE.search(before)


def _unpaired(figures: list[Quantity], partners: list[Quantity], evidence: Evidence) -> list[Quantity]:
    """The figures without a partner, once each partner has gone to the figure with which it shares most words."""
    pairs = sorted(product(figures, partners), key=lambda pair: -_shared_words(pair[0], pair[1], evidence))
    paired: list[Quantity] = []
    for figure, partner in pairs:
        if figure not in paired and partner not in paired:
            paired += [figure, partner]
    return [figure for figure in figures if figure not in paired]


def _shared_words(figure: Quantity, other: Quantity, evidence: Evidence) -> int:
    return len(_words(_sentence(figure, evidence)) & _words(_sentence(other, evidence)))


_LONG_WORD = re.compile(r"[a-z]{4,}")


def _words(sentence: Sentence) -> set[str]:
    return set(_LONG_WORD.findall(sentence.text.lower()))
