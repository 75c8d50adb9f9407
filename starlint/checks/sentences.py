"""Checks of how sentences sound: their length, and how hard they are to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from starlint.checks._check import Hit
from starlint.language.results import Evidence
from starlint.notes.story import Story
from starlint.wording import quoted

if TYPE_CHECKING:
    from starlint.language.readability import Readability


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence that wants more than one breath, shown as a whole. An item of a list is a sentence of its own."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "quote"})

    least_words: int
    most: int  # findings in a story: the longest of them

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        long = sorted(
            (sentence for sentence in evidence.sentences if sentence.words >= self.least_words),
            key=lambda sentence: -sentence.words,
        )
        for sentence in sorted(long[: self.most], key=lambda sentence: sentence.span):
            yield Hit(sentence.span, {"words": sentence.words, "quote": quoted(sentence.text)})


@dataclass(frozen=True, slots=True)
class HardToSay:
    """A story of long words in long sentences, shown at the hardest of them.

    Every measure must find it hard: each of them can be led astray by a name or a list.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "letters", "ari", "eflaw", "quote"})

    words_per_sentence: float
    ari: float  # automated readability index
    coleman_liau: float
    eflaw: float  # McAlpine's: words and little words in a sentence
    least_words: int  # of a story; fewer say little of its style

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        told = [sentence for sentence in evidence.sentences if sentence.clause.verb]
        words = sum(sentence.words for sentence in told)
        if words < self.least_words or words < self.words_per_sentence * len(told):
            return
        from starlint.language.readability import readability

        found = readability(sentence.text for sentence in told)
        if self.is_hard(found):
            hardest = max(told, key=lambda sentence: len(sentence.text))
            values = {
                "words": f"{words / len(told):.0f}",
                "letters": f"{found.letters_per_word:.1f}",
                "ari": f"{found.ari:.0f}",
                "eflaw": f"{found.eflaw:.0f}",
                "quote": quoted(hardest.text),
            }
            yield Hit(hardest.span, values)

    def is_hard(self, found: Readability) -> bool:
        """Whether all measures say so; few stories come as far as textstat, which takes a third of a second to load."""
        if found.most_ari < self.ari:
            return False
        return found.ari >= self.ari and found.coleman_liau >= self.coleman_liau and found.eflaw >= self.eflaw
