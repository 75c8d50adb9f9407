"""How likely an ending says in words what is different now, where no figure and no pattern says so.

A logistic regression over small words and kinds of words: results in words are an open class that no list of patterns
holds. "Nobody has slipped on those steps in the three winters since" is likely one, "everyone was happy" is none.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from starlint.language.worded_effects.features import can_tell_an_effect, features

WEIGHTS = Path(__file__).parent / "weights.tsv"
START = "start"  # the row of what every ending has
ONE = 16  # what stands for 1.0 in the weights
ENDING = 40  # words: at least so many at the end of an answer without labels are its ending


def worded_effect(text: str) -> float:
    """The chance, from 0 to 1, that an ending tells an effect that a listener could check."""
    found = features(text)
    if not can_tell_an_effect(found):
        return 0.0
    weights = _weights()
    total = weights[START] + sum(weights.get(name, 0) for name in found)
    return 1 / (1 + math.exp(-total / ONE))


def ending(sentences: Sequence[str]) -> str:
    """The last sentences of an answer, as many as its ending takes."""
    taken: list[str] = []
    for sentence in reversed(sentences):
        if _words(taken) >= ENDING:
            break
        taken.append(sentence)
    return " ".join(reversed(taken))


def _words(sentences: Iterable[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)


@cache
def _weights() -> Mapping[str, int]:
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: int(weight) for name, weight in rows}
