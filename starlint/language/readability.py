"""How hard a text is to say, by the measures that need no syllables, and so no dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_STOPS = re.compile(r"[.!?…]+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Readability:
    """What the measures say of one text; the higher, the harder."""

    ari: float  # automated readability index: roughly the school year that it asks for
    coleman_liau: float  # the same, from letters rather than from all characters
    eflaw: float  # McAlpine's: words and words of up to three letters, per sentence
    letters_per_word: float


def readability(sentences: Iterable[str]) -> Readability:
    """The measures of some sentences, at least one of which holds a word."""
    import textstat  # a third of a second, for nltk comes with it: only where a text may be hard

    text = " ".join(f"{_STOPS.sub('', sentence).strip()}." for sentence in sentences)
    return Readability(
        ari=textstat.automated_readability_index(text),
        coleman_liau=textstat.coleman_liau_index(text),
        eflaw=textstat.mcalpine_eflaw(text),
        letters_per_word=len(_LETTER.findall(text)) / max(len(text.split()), 1),
    )
