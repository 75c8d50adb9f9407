"""How hard a text is to say, by measures that need no syllables and so no dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from starlint.language.late_libraries import import_textstat
from starlint.notes.prose import count_words

_STOPS = re.compile(r"[.!?…]")


class Readability(NamedTuple):
    """The measures of one text, each computed when it is read; higher is harder.

    The first one takes a moment, in which textstat is imported.
    """

    text: str  # whole sentences, each with one stop, at its end
    sentences: int  # those of three words or more; textstat counts no others

    @property
    def letters_per_word(self) -> float:
        """The mean length of its words."""
        return sum(map(str.isalpha, self.text)) / max(len(self.text.split()), 1)

    @property
    def most_ari(self) -> float:
        """An upper bound of `ari`, without textstat, which leaves out words that have no letter or digit."""
        words = self.text.split()
        letters_per_word = sum(map(len, words)) / max(len(words), 1)
        return 4.71 * letters_per_word + 0.5 * (len(words) / max(self.sentences, 1)) - 21.43

    @property
    def ari(self) -> float:
        """The automated readability index: roughly the school year that a reader needs."""
        return float(_textstat().automated_readability_index(self.text))

    @property
    def coleman_liau(self) -> float:
        """The Coleman-Liau index: the same, from letters instead of all characters."""
        return float(_textstat().coleman_liau_index(self.text))

    @property
    def eflaw(self) -> float:
        """The McAlpine EFLAW score: words plus words of up to three letters, per sentence."""
        return float(_textstat().mcalpine_eflaw(self.text))


def _textstat() -> Any:
    import_textstat()
    import textstat

    return textstat


_FEWEST_WORDS = 3  # textstat leaves out shorter sentences


def readability(sentences: Iterable[str]) -> Readability:
    """The measures of these sentences; at least one must hold a word."""
    sentences = tuple(sentences)
    text = " ".join(f"{_STOPS.sub('', sentence).strip()}." for sentence in sentences)
    return Readability(text, sum(count_words(sentence) >= _FEWEST_WORDS for sentence in sentences))
