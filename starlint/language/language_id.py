"""Whether a text is English, the only language that starlint analyses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum

from starlint import lexicon

_FEWEST_WORDS = 6  # in fewer, a name or a quotation may be all there is
_MOST_STRANGE_LETTERS = 0.4  # of the letters; more are written in another script
_LEAST_FOREIGN = 0.15  # of the words; prose in another language has 0.25 to 0.5, English none

_ENGLISH = lexicon.words("english")
# The commonest words of other languages, without those that English has too ("die", "war", "son").
_FOREIGN = lexicon.words("foreign")
_STRANGE_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")  # beyond Latin, its accents and its extensions


class Language(Enum):
    """What the words of a text say about its language."""

    ENGLISH = "English"
    OTHER = "another language"
    UNDECIDED = "too few words, or names and keywords alone"


def language_of(text: str) -> Language:
    """The language of a text by its commonest words, or by its letters."""
    words = [word.strip(".,;:!?()\"“”'*") for word in text.lower().replace("’", "'").split()]
    if _strange(text) > _MOST_STRANGE_LETTERS:
        return Language.OTHER
    foreign = len([word for word in words if word in _FOREIGN])
    english = len([word for word in words if word in _ENGLISH])
    if foreign > english and len(words) >= _FEWEST_WORDS and foreign >= _LEAST_FOREIGN * len(words):
        return Language.OTHER
    return Language.ENGLISH if english > foreign else Language.UNDECIDED


def is_english(text: str) -> bool:
    """Whether a text that stands alone is taken for English: it is, or nothing speaks against it."""
    return language_of(text) is not Language.OTHER


def foreign_among(texts: Sequence[str]) -> tuple[bool, ...]:
    """Which of the texts of one story are in another language.

    A text whose words do not say it has the language of most words of the others; it is English where they are.
    """
    languages = [language_of(text) for text in texts]
    words: Counter[Language] = Counter()
    for language, text in zip(languages, texts, strict=True):
        words[language] += len(text.split())
    foreign = {Language.OTHER}
    if words[Language.OTHER] > words[Language.ENGLISH]:
        foreign.add(Language.UNDECIDED)
    return tuple(language in foreign for language in languages)


def _strange(text: str) -> float:
    """The share of letters that are not Latin ones."""
    strange = len(_STRANGE_LETTER.findall(text))
    return strange / max(strange, sum(map(str.isalpha, text))) if strange else 0.0
