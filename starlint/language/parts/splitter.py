"""From the sentences of an answer without labels to its parts, where it can be split at all."""

from __future__ import annotations

from collections.abc import Sequence

from starlint.language.parts.chain import chain
from starlint.language.parts.features import features
from starlint.language.parts.parts import Parts
from starlint.language.results import Quantity, Sentence

_LEAST_SENTENCES = 3  # fewer have no parts to tell apart
_MOST_WORDS = 2000  # a quarter of an hour; what is longer is no answer
_MOST_FRAGMENTS = 0.6  # of the sentences: notes in keywords tell no story that could be split


def split(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> Parts | None:
    """The parts of an answer without labels; None where it has too few whole sentences, or far too many words."""
    fragments = sum(not sentence.clause.verb for sentence in sentences)
    if len(sentences) < _LEAST_SENTENCES or fragments > _MOST_FRAGMENTS * len(sentences):
        return None
    words = tuple(sentence.words for sentence in sentences)
    if sum(words) > _MOST_WORDS:
        return None
    model = chain()
    scores = model.scores(features(sentences, quantities))
    return Parts(tuple(sentence.span for sentence in sentences), words, model, scores)
