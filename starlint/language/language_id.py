"""Whether a text is English, the only language that starlint analyses."""

from __future__ import annotations

import re

from starlint import lexicon

_FEWEST_WORDS = 6  # in fewer, a name or a quotation may be all there is
_MOST_STRANGE_LETTERS = 0.4  # of the letters; more are written in another script
_LEAST_FOREIGN = 0.15  # of the words; prose in another language has 0.25 to 0.5, English none

_ENGLISH = lexicon.words("english")
# The commonest words of other languages, without those that English has too ("die", "war", "son").
_FOREIGN = lexicon.words("foreign")
_STRANGE_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")  # beyond Latin, its accents and its extensions


def is_english(text: str) -> bool:
    """Whether a text is English. One too short to decide is taken for English, and so are keywords without any common
    word of a language."""
    words = [word.strip(".,;:!?()\"“”'*") for word in text.lower().replace("’", "'").split()]
    if _strange(text) > _MOST_STRANGE_LETTERS:
        return False
    foreign = len([word for word in words if word in _FOREIGN])
    if len(words) < _FEWEST_WORDS or foreign < _LEAST_FOREIGN * len(words):
        return True
    return foreign <= len([word for word in words if word in _ENGLISH])


def _strange(text: str) -> float:
    """The share of letters that are not Latin ones."""
    strange = len(_STRANGE_LETTER.findall(text))
    return strange / max(strange, sum(map(str.isalpha, text))) if strange else 0.0
