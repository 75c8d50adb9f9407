"""A check of the Result's percentages: whether the story names anything to compare each with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import ClassVar

from starlint.checks._check import Hit
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

    It has company in any other percentage of the story, each good for one; in a comparison in its sentence; and
    in itself, when it is a part of something that is named or almost the whole.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"figure", "sentence"})
    LISTS: ClassVar[tuple[str, ...]] = ("comparisons",)

    comparisons: tuple[str, ...]  # words that compare, in the sentence of the figure
    almost_all: int  # percent that need no comparison
    most: int = 2  # findings in a story

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        percentages = [mention for mention in evidence.quantities if _PERCENTAGE.search(mention.text)]
        results = (SectionKind.RESULT,) if story.labelled else (SectionKind.OTHER,)
        told = [m for m in percentages if m.section.kind in results and m.kind is QuantityKind.OUTCOME and not m.target]
        alone = [mention for mention in told if not self.is_compared(mention, evidence)]
        company = [mention for mention in percentages if mention not in told]
        for mention in _left_over(alone, company, evidence)[: self.most]:
            yield Hit(
                mention.span,
                {"figure": quoted(mention.text), "sentence": quoted(_sentence(mention, evidence).text)},
            )

    def is_compared(self, mention: Quantity, evidence: Evidence) -> bool:
        """Whether the figure is a change from something, or its sentence sets it beside something."""
        sentence = _sentence(mention, evidence)
        values = [float(number.replace(",", ".")) for number in _NUMBER.findall(mention.text)]
        if mention.baseline or not values or values[-1] == 0 or values[-1] >= self.almost_all:
            return True
        if any(found.sentence is sentence for found in evidence.found(self.comparisons)):
            return True
        beside = [m for m in evidence.quantities if m is not mention and sentence.span.covers(m.span)]
        return any(_compares(other, sentence) for other in beside) or _is_part(mention, sentence)


def _sentence(mention: Quantity, evidence: Evidence) -> Sentence:
    """The sentence in which a figure stands."""
    return next(s for s in evidence.sentences if s.section is mention.section and s.span.end >= mention.span.end)


def _compares(other: Quantity, sentence: Sentence) -> bool:
    """Whether a figure in the same sentence says what a percentage is to be compared with: the amounts of a change,
    or another percentage where nothing changes."""
    if _PERCENTAGE.search(other.text):
        return other.baseline or not _CHANGED.search(sentence.text)
    return other.baseline or other.kind is not QuantityKind.TIMEFRAME


def _is_part(mention: Quantity, sentence: Sentence) -> bool:
    """Whether it says how much of something: "40 % of the parcels", though not "rose to 40 % of …"."""
    before, _, after = sentence.text.partition(mention.text)
    return bool(_PART_OF.match(after)) and not _CHANGE.search(before)


def _left_over(told: list[Quantity], company: list[Quantity], evidence: Evidence) -> list[Quantity]:
    """The figures for which none is left when each of the others has gone to the one it shares most words with."""
    pairs = sorted(product(told, company), key=lambda pair: -_shared_words(pair[0], pair[1], evidence))
    paired: list[Quantity] = []
    for figure, partner in pairs:
        if figure not in paired and partner not in paired:
            paired += [figure, partner]
    return [mention for mention in told if mention not in paired]


def _shared_words(figure: Quantity, other: Quantity, evidence: Evidence) -> int:
    return len(_words(_sentence(figure, evidence)) & _words(_sentence(other, evidence)))


_LONG_WORD = re.compile(r"[a-z]{4,}")


def _words(sentence: Sentence) -> set[str]:
    return set(_LONG_WORD.findall(sentence.text.lower()))
