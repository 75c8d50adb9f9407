"""The features of an ending, by which it is weighed: its words, and which kinds of words follow each other.

Every feature is a readable string, such as "word=since" or "pair=#_<time>". The weights of `weights.tsv` belong to
these names: whoever changes one must fit them again (`benchmarks/effects/train.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from starlint import lexicon

_WORD = re.compile(r"[^\W_]+(?:['.,:][^\W_]+)*|[%$€£₹]")
_MOST_WORDS = 120  # of an ending that are looked at, from its end
_LETTERS = 40  # code points of the longest word that can be a feature
_LENGTHS = (12, 24, 36, 48, 60)  # words

# The kinds of words that matter here, the first that fits; a word of none stands for any word.
KINDS: Mapping[str, frozenset[str]] = {
    "#": lexicon.words("number-word", "scale-word", "plenty"),
    "<money>": lexicon.words("unit-money"),
    "<time>": lexicon.words("unit-time"),
    "<date>": lexicon.words("weekday", "month", "holiday"),
    "<when>": lexicon.words("day-part", "season", "period"),
    "<share>": lexicon.words("fraction"),
    "<times>": lexicon.words("multiple"),
    "<often>": lexicon.words("frequency"),
    "<most>": lexicon.words("superlative"),
    "<more>": lexicon.words("graded"),
    "<change>": lexicon.words("change"),
    "<harm>": lexicon.words("harm"),
}
_SMALL, _HOLLOW = lexicon.words("stop-word"), lexicon.words("vague")
_CUE_WORDS = frozenset(("half", "twice", "instead"))  # that are no stop words

# One of these is in each effect that is told in words: a number, a time, more or less, all or none, since when.
CUES = frozenset(
    f"kind={kind}"
    for kind in [
        *("#", "<money>", "<time>", "<when>", "<share>", "<times>", "<often>", "<most>", "<more>"),
        *("all", "every", "none", "nobody", "nothing", "never", "no", "without", "only"),
        *("first", "again", "once", "twice", "half", "instead", "since", "than"),
    ]
)


def can_tell_an_effect(found: frozenset[str]) -> bool:
    """Whether an ending of these features has any word that an effect is told with."""
    return not CUES.isdisjoint(found)


def features(text: str) -> frozenset[str]:
    """The features of an ending."""
    words = _WORD.findall(text.lower().replace("’", "'"))[-_MOST_WORDS:]
    kinds = [_kind(word[:_LETTERS]) for word in words]
    found = {f"word={word[:_LETTERS]}" for word in words if not any(map(str.isdigit, word))}
    found.update(f"kind={kind}" for kind in kinds)
    found.update(f"pair={first}_{second}" for first, second in pairwise(kinds))
    found.add(f"length={sum(len(words) >= least for least in _LENGTHS)}")
    return frozenset(found)


@lru_cache(maxsize=lexicon.WORDS)
def _kind(word: str) -> str:
    """A small word itself; of any other, what kind it is."""
    if any(map(str.isdigit, word)):
        return "<figure>" if word[0].isdigit() else "<name>"
    if word.endswith("n't"):
        return "not"
    word = word.partition("'")[0] or word
    if len(word) == 1:  # "rev D", not a day
        return word if word in _SMALL else "<name>"
    kind = next((kind for kind, words in KINDS.items() if word in words), "")
    if kind or word in _SMALL or word in _CUE_WORDS:
        return kind or word
    if word in _HOLLOW:
        return "<vague>"
    verb = lexicon.verb(word)
    if verb and verb.past:
        return "<past>"
    return "<plural>" if lexicon.is_plural(word) else "<word>"
