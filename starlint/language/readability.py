"""How hard a text is to say, by the measures that need no syllables, and so no dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_STOPS = re.compile(r"[.!?…]+")


@dataclass(frozen=True, slots=True)
class Readability:
    """What the measures say of one text, each taken when it is asked for; the higher, the harder.

    The first to ask waits a third of a second for textstat, which brings nltk along.
    """

    text: str  # whole sentences, each with one stop, at its end

    @property
    def letters_per_word(self) -> float:
        """How long its words are."""
        return sum(map(str.isalpha, self.text)) / max(len(self.text.split()), 1)

    @property
    def ari(self) -> float:
        """The automated readability index: roughly the school year that it asks for."""
        import textstat

        return textstat.automated_readability_index(self.text)

    @property
    def coleman_liau(self) -> float:
        """The same, from letters rather than from all characters."""
        import textstat

        return textstat.coleman_liau_index(self.text)

    @property
    def eflaw(self) -> float:
        """McAlpine's: words and words of up to three letters, per sentence."""
        import textstat

        return textstat.mcalpine_eflaw(self.text)


def readability(sentences: Iterable[str]) -> Readability:
    """The measures of some sentences, at least one of which holds a word."""
    return Readability(" ".join(f"{_STOPS.sub('', sentence).strip()}." for sentence in sentences))
