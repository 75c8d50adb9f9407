"""A check of the Result's percentages: whether the story names anything to compare each with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice, product, takewhile
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.language.results import Evidence, Quantity, QuantityKind, Sentence
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted

_PERCENTAGE = re.compile(r"%|\bper ?cent\b|\bpercentage\b|[ -]points?\b", re.I)
_RATE = re.compile(r"\d (?:out )?of (?:every )?\d")  # "4 out of 10"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PART_OF = re.compile(r"\s*(?:of|uptime|availability|correct\w*|accura\w*|coverage)\b", re.I)
_CHANGED = re.compile(
    r"\b(?:(?:de|in)creas|reduc|improv|fell|dropp|rose|rais|grew|cut|gain|lower|boost|climb|went|up\b|down\b|off\b)",
    re.I,
)
_CHANGE = re.compile(r"\b(?:to|by|up|down|rose|grew|fell|dropped)\W+(?:\w+ ){0,2}$", re.I)


@dataclass(frozen=True, slots=True)
class NoBaseline:
    """A percentage in the Result that stands alone, shown where it stands.

    It does not stand alone where another percentage of the story is left to be paired with it, where its sentence
    compares, or where it is a part of something that is named, or almost the whole. In an answer without labels
    only those of its second half are read, and none where several stand alone, as no label says which was before.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"figure", "sentence"})
    LISTS: ClassVar[tuple[str, ...]] = ("comparisons",)
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    comparisons: tuple[str, ...]  # words that compare, in the sentence of the figure
    almost_all: int  # percent that need no comparison
    large_change: int  # percent by which something fell or rose; so much is a lot whatever it was before
    most: int = 2  # findings in a story

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        percentages = [quantity for quantity in evidence.quantities if _PERCENTAGE.search(quantity.text)]
        told = (q for q in evidence.quantities_for(story, SectionKind.RESULT) if q.is_outcome)
        results = {id(quantity) for quantity in told if story.labelled or is_late(quantity, story)}
        reached = [quantity for quantity in percentages if id(quantity) in results]
        rates = [quantity for quantity in evidence.quantities if _RATE.search(quantity.text)]
        partners = [quantity for quantity in (*percentages, *rates) if id(quantity) not in results]
        if not reached:
            return
        context = _Context(evidence, self.comparisons)
        alone = [quantity for quantity in reached if not self.is_compared(quantity, context)]
        if not story.labelled and len(alone) > 1:
            return  # no label says which of them are results, and which are what was before
        for quantity in _unpaired(alone[:_MOST_PAIRED], partners[:_MOST_PAIRED], context)[: self.most]:
            sentence = context.sentence(quantity)
            yield Hit(quantity.span, {"figure": quoted(quantity.text), "sentence": quoted(sentence.text)})

    def is_compared(self, quantity: Quantity, context: _Context) -> bool:
        """Whether the figure is a change from something, or its sentence sets it beside something."""
        values = [float(number.replace(",", ".")) for number in _NUMBER.findall(quantity.text)]
        if quantity.baseline or not values or values[-1] == 0 or values[-1] >= self.almost_all:
            return True
        sentence = context.sentence(quantity)
        return (
            (values[-1] >= self.large_change and bool(_CHANGED.search(sentence.text)))
            or context.has_comparison(sentence)
            or context.is_beside_another(quantity, sentence)
            or _is_part(quantity, sentence)
            or _is_beside_others(quantity, sentence)
        )


class _Context:
    """What stands around the figures of a story: the sentence of each, and the other figures in it."""

    def __init__(self, evidence: Evidence, comparisons: tuple[str, ...]) -> None:
        self.sentences = {key: list(own) for key, own in groupby(evidence.sentences, lambda one: id(one.section))}
        self.comparing = {id(match.sentence) for match in evidence.found(comparisons)}
        self.figures = evidence.quantities
        self.amounts: dict[int, list[int]] = {}  # by sentence: the figures in it that others are compared with

    def sentence(self, quantity: Quantity) -> Sentence:
        """The sentence in which a figure stands."""
        own = self.sentences[id(quantity.section)]
        return own[bisect_left(own, quantity.span.end, key=lambda sentence: sentence.span.end)]

    def has_comparison(self, sentence: Sentence) -> bool:
        """Whether the words of a sentence compare."""
        return id(sentence) in self.comparing

    def is_beside_another(self, quantity: Quantity, sentence: Sentence) -> bool:
        """Whether another figure of the sentence says what a percentage is to be compared with."""
        if id(sentence) not in self.amounts:
            self.amounts[id(sentence)] = [id(other) for other in self._amounts(sentence)]
        amounts = self.amounts[id(sentence)]
        return len(amounts) > 1 or (bool(amounts) and amounts[0] != id(quantity))

    def _amounts(self, sentence: Sentence) -> Iterator[Quantity]:
        """The amounts of a change, or the percentages where nothing changes; two are enough."""
        first = bisect_left(self.figures, sentence.span.start, key=lambda figure: figure.span.start)
        within = takewhile(lambda figure: figure.span.start < sentence.span.end, islice(self.figures, first, None))
        changes = bool(_CHANGED.search(sentence.text))
        compared = (figure for figure in within if sentence.span.covers(figure.span) and _compares(figure, changes))
        return islice(compared, 2)


def is_late(quantity: Quantity, story: Story) -> bool:
    """Whether a figure stands in the second half of an answer, where its results are told."""
    return 2 * quantity.span.start > story.span.start + story.span.end


def _compares(figure: Quantity, changes: bool) -> bool:
    """Whether a figure is something to compare a percentage with, in a sentence in which something changes or not."""
    if _PERCENTAGE.search(figure.text):
        return figure.baseline or not changes
    return figure.baseline or figure.kind is not QuantityKind.TIMEFRAME


_SIGHT = 2000  # code points of a sentence


def _is_part(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it says how much of something: "40 % of the parcels", "out to 5 % of users", not "rose to 40 % of"."""
    before, _, after = sentence.text[:_SIGHT].partition(quantity.text)
    changes = _CHANGE.search(before) and _CHANGED.search(sentence.text)
    return bool(_PART_OF.match(after)) and not changes


def _is_beside_others(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a bare number of somebody else's follows it: "71 per cent, when the centre's is around 46"."""
    _, _, after = sentence.text[:_SIGHT].partition(quantity.text)
    return bool(_OF_OTHERS.search(after))


_OF_OTHERS = re.compile(
    r"(?:\bthe (?:other|others|rest|average|usual)\b|\w['’]s (?=(?:is|was|were)\b))[^.;\d]{0,40}\b\d", re.I
)
_MOST_PAIRED = 100  # figures of a story; more are a table


def _unpaired(figures: list[Quantity], partners: list[Quantity], context: _Context) -> list[Quantity]:
    """The figures without a partner, once each partner has gone to the figure with which it shares most words."""
    words = {id(quantity): _words(context.sentence(quantity)) for quantity in (*figures, *partners)}
    pairs = product(figures, partners)
    paired: set[int] = set()
    for pair in sorted(pairs, key=lambda pair: -len(words[id(pair[0])] & words[id(pair[1])])):
        if paired.isdisjoint(map(id, pair)):
            paired.update(map(id, pair))
    return [figure for figure in figures if id(figure) not in paired]


_LONG_WORD = re.compile(r"[a-z]{4,}")


def _words(sentence: Sentence) -> set[str]:
    return set(_LONG_WORD.findall(sentence.text.lower()))
