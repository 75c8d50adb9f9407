"""Every phrase list of every rule, found in one pass over the tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, product
from typing import TYPE_CHECKING, Any

from starlint.language import pipeline
from starlint.language.phrase_forms import choices
from starlint.language.pipeline import document, key_of, phrase_matcher
from starlint.language.results import PhraseList
from starlint.language.tokenizer import spelled, tokenized

if TYPE_CHECKING:  # half a second: only for those who have a story
    from spacy.matcher import PhraseMatcher


def found(text: str, lists: Sequence[PhraseList]) -> Iterator[tuple[PhraseList, int, int]]:
    """Where phrases of the lists stand in a text: the list, and offsets in code points. Of phrases of one list
    that overlap, the longest counts."""
    matcher, places = _matcher(tuple(lists))
    tokens = tokenized(text)
    matches = sorted(matcher(document(tokens.lower)), key=lambda match: (match[0], match[1], -match[2]))
    last: dict[int, int] = {}
    for key, start, end in matches:
        if start >= last.get(key, 0):
            last[key] = end
            yield lists[places[key]], tokens.starts[start], tokens.ends[end - 1]


def forget_words() -> None:
    """Begin with an empty vocabulary; the phrases are learned again at the next search, which takes a moment."""
    _matcher.cache_clear()
    _keys_of_word.cache_clear()
    pipeline.forget_words()


@cache
def _matcher(lists: tuple[PhraseList, ...]) -> tuple[PhraseMatcher, dict[int, int]]:
    """A matcher for these lists, and the place among them that each of its keys stands for."""
    matcher, places = phrase_matcher(), {}
    for index, phrases in enumerate(lists):
        keys: list[Any] = [form for phrase in phrases for form in _keys(phrase)]  # spaCy's types know documents alone
        matcher.add(str(index), keys)
        places[key_of(str(index))] = index
    return matcher, places


def _keys(phrase: str) -> Iterator[tuple[int, ...]]:
    """The ways of saying a phrase, each as the keys of its tokens: white space always stands between tokens."""
    for words in product(*map(choices, phrase.split())):
        yield tuple(chain.from_iterable(map(_keys_of_word, words)))


@lru_cache(maxsize=5_000)
def _keys_of_word(word: str) -> tuple[int, ...]:
    return tuple(map(key_of, spelled(word)))
