"""How hard a text is to say, by the measures that need no syllables, and so no dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from starlint.notes.prose import count_words

_STOPS = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Readability:
    """What the measures say of one text, each taken when it is asked for; the higher, the harder.

    The first to ask waits a third of a second for textstat, which brings nltk along.
    """

    text: str  # whole sentences, each with one stop, at its end
    sentences: int  # of them that have three words, and so are sentences to textstat too

    @property
    def letters_per_word(self) -> float:
        """How long its words are."""
        return sum(map(str.isalpha, self.text)) / max(len(self.text.split()), 1)

    @property
    def most_ari(self) -> float:
        """What the next can be at most; textstat does not count a word without a letter or digit in a sentence."""
        words = self.text.split()
        letters_per_word = sum(map(len, words)) / max(len(words), 1)
        return 4.71 * letters_per_word + 0.5 * (len(words) / max(self.sentences, 1)) - 21.43

    @property
    def ari(self) -> float:
        """The automated readability index: roughly the school year that it asks for."""
        import textstat

        return float(textstat.automated_readability_index(self.text))

    @property
    def coleman_liau(self) -> float:
        """The same, from letters rather than from all characters."""
        import textstat

        return float(textstat.coleman_liau_index(self.text))

    @property
    def eflaw(self) -> float:
        """McAlpine's: words and words of up to three letters, per sentence."""
        import textstat

        return float(textstat.mcalpine_eflaw(self.text))


_FEWEST_WORDS = 3  # of a sentence; textstat leaves out a shorter one


def readability(sentences: Iterable[str]) -> Readability:
    """The measures of some sentences, at least one of which holds a word."""
    sentences = tuple(sentences)
    text = " ".join(f"{_STOPS.sub('', sentence).strip()}." for sentence in sentences)
    return Readability(text, sum(count_words(sentence) >= _FEWEST_WORDS for sentence in sentences))
