"""spaCy's blank English pipeline, built once and on first need: a tokenizer, and nothing that must be downloaded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

Token = tuple[str, int]  # its text, and its offset in code points


@cache
def _english() -> Language:
    import spacy  # half a second: only for those who have a story

    return spacy.blank("en")


@lru_cache(maxsize=64)  # several rules ask about the same question
def document(text: str) -> Doc:
    """The tokens of a spoken text; curly apostrophes have become straight ones, in their places."""
    straight = text.replace("’", "'")
    _learn({*straight.split()} - _LEARNED)
    return _english().make_doc(straight)


_LEARNED: set[str] = set()  # the words that spaCy has seen alone
_MOST_LEARNED = 10_000  # as many as it remembers


def _learn(words: Iterable[str]) -> None:
    """Let spaCy see how new words are cut, each alone.

    It remembers so for good, but within a text only up to the first word of its exceptions ("don't"). What comes after
    that would be cut anew in every text, by patterns that take half of a tokenizer's time.
    """
    for word in words:
        if word[0].isalpha() and len(_LEARNED) < _MOST_LEARNED:  # a figure hardly comes again
            _english().make_doc(word)
            _LEARNED.add(word)


def tokens(doc: Doc) -> list[Token]:
    """The tokens of a document as plain pairs: looked up often, they cost a tenth of spaCy's."""
    return list(zip(*spelled(doc), strict=True))


def spelled(doc: Doc) -> tuple[list[str], list[int]]:
    """How the tokens of a document are written, and where each of them begins."""
    keys, starts = doc.to_array(["ORTH", "IDX"]).T.tolist()  # a row for all, rather than an object for each
    texts = list(map(_spelling, keys))
    return (texts, starts) if _SMILEYS.isdisjoint(texts) else _apart(texts, starts)


_SMILEYS = frozenset({"):", ");", "]:", "):(", ")-:"})  # spaCy takes these for one sign; in notes they are two


def _apart(texts: Sequence[str], starts: Sequence[int]) -> tuple[list[str], list[int]]:
    """The tokens with such signs cut in two: "(Day 1):"."""
    cut = [
        part
        for text, start in zip(texts, starts, strict=True)
        for part in (((text[0], start), (text[1:], start + 1)) if text in _SMILEYS else ((text, start),))
    ]
    return [text for text, _ in cut], [start for _, start in cut]


@cache
def _spelling(orth: int) -> str:
    """How the token with this key of spaCy's is written; the vocabulary keeps it for good as well."""
    return _english().vocab.strings[orth]


def key_of(spelling: str) -> int:
    """The number that stands for a spelling in what spaCy finds."""
    return _english().vocab.strings[spelling]


def phrase_matcher() -> PhraseMatcher:
    """A matcher for phrases in whatever case."""
    from spacy.matcher import PhraseMatcher

    return PhraseMatcher(_english().vocab, attr="LOWER")
