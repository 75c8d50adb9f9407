"""The content words of questions and stories, and how much of a question a story shares: BM25 over small texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from starlint.lexicon import is_plural, verb

if TYPE_CHECKING:  # bm25s loads numpy
    from bm25s import BM25

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

# What interviewers say whatever they ask for.
_OF_QUESTIONS = frozenset(
    [
        "tell",
        "describe",
        "give",
        "share",
        "talk",
        "walk",
        "explain",
        "example",
        "instance",
        "occasion",
        "situation",
        "time",
        "experience",
        "story",
        "something",
        "somebody",
        "someone",
        "anything",
        "thing",
        "people",
        "person",
        "work",
        "job",
        "ever",
        "deal",
        "handle",
        "go",
        "get",
        "make",
        "take",
        "use",
        "have",
        "need",
        "want",
        "come",
        "way",
        "day",
    ]
)


def content_words(text: str) -> list[str]:
    """The words of a text that carry its matter, each in its base form, in their order and with repetitions."""
    found = (_base(word.lower().replace("’", "'")) for word in _WORD.findall(text))
    return [word for word in found if len(word) > 2 and word not in _stop_words()]


def _base(word: str) -> str:
    """The base form of a verb, the singular of a noun, or the word itself."""
    form = verb(word)
    if form:
        return form.lemma
    return word.removesuffix("s") if is_plural(word) else word


@cache
def _stop_words() -> frozenset[str]:
    from bm25s.stopwords import STOPWORDS_EN_PLUS

    return frozenset(STOPWORDS_EN_PLUS) | _OF_QUESTIONS


class WordIndex:
    """Texts as bags of words, which can be searched by the words of a question."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._texts = [list(text) for text in texts]
        self._index = _index_of(self._texts) if any(self._texts) else None

    def scores(self, question: Sequence[str]) -> list[float]:
        """How well each text fits the words of a question, by BM25; 0 for one that shares no word with it."""
        if self._index is None or not question:
            return [0.0] * len(self._texts)
        return [float(score) for score in self._index.get_scores(list(question))]

    def shared(self, number: int, question: Sequence[str]) -> tuple[str, ...]:
        """The words of a question that a text has too, in the order of the question."""
        text = set(self._texts[number])
        return tuple(word for word in dict.fromkeys(question) if word in text)


def _index_of(texts: list[list[str]]) -> BM25:
    import bm25s  # late: it loads numpy, and takes 0.4 seconds

    index = bm25s.BM25()
    index.index(texts, show_progress=False)
    return index
