"""What is told of a sentence to the chain that names its part: its words, who acts in it, its figures and its place.

Every feature is a readable string, such as "word=asked", "agent=we" or "place=3". The weights of `weights.tsv` belong
to these names: whoever changes one must fit them again (`benchmarks/parts/train.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from starlint import lexicon
from starlint.language.anchors import times_named
from starlint.language.parts.cues import CUES
from starlint.language.results import Agent, Quantity, Sentence, Tense

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|%|[$€£]|\?")
_MOST_WORDS = 60  # of a sentence that are looked at
_LETTERS = 40  # code points of the longest word that can be a feature

# The classes of the lexicon that tell the parts apart.
_CLASSES = (
    "achievement",
    "attending",
    "change",
    "connective",
    "effect",
    "finding-out",
    "given",
    "happening",
    "harm",
    "helped",
    "hired",
    "imposed",
    "job-verb",
    "lasting",
    "light",
    "making",
    "met",
    "negation",
    "own-people",
    "period",
    "person",
    "place",
    "plan",
    "reporting",
    "saying",
    "sensing",
    "stative",
    "thought",
    "time",
    "turning",
    "vague",
    "won",
)


def features(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> list[list[str]]:
    """The features of each sentence of an answer, in order."""
    kinds = _kinds_of_quantities(sentences, quantities)
    own = [
        [
            *_of_words(sentence.text),
            *_of_evidence(sentence),
            *(f"quantity={kind}" for kind in sorted(found) or ["none"]),
        ]
        for sentence, found in zip(sentences, kinds, strict=True)
    ]
    return [[*told, *place] for told, place in zip(own, _of_places(sentences, kinds), strict=True)]


def _kinds_of_quantities(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> list[set[str]]:
    """The kinds of the quantities in each sentence: "outcome", "scale+" with a baseline, "timeframe?" as a target."""
    starts = [sentence.span.start for sentence in sentences]
    kinds: list[set[str]] = [set() for _ in sentences]
    for one in quantities:
        index = max(bisect_right(starts, one.span.start) - 1, 0)
        kinds[index].add(one.kind.value + "+" * one.baseline + "?" * one.target)
    return kinds


@lru_cache(maxsize=lexicon.WORDS)
def _word_features(word: str) -> tuple[str, ...]:
    """A word, and its classes."""
    return (f"word={word}", *(f"class={name}" for name in _CLASSES if word in lexicon.words(name)))


def _of_words(text: str) -> set[str]:
    lower = text.lower().replace("’", "'")
    words = ["#" if word[0].isdigit() else word[:_LETTERS] for word in _WORD.findall(lower)[:_MOST_WORDS]]
    found = {feature for word in words for feature in _word_features(word)}
    found.update(f"pair={first}_{second}" for first, second in pairwise(words))
    found.update(f"first{count}=" + "_".join(words[:count]) for count in (1, 2, 3))
    found.update(f"cue={name}" for name, cue in CUES.items() if cue.search(lower))
    return found


def _of_evidence(sentence: Sentence) -> Iterator[str]:
    clause = sentence.clause
    yield f"agent={clause.agent.value}"
    yield f"tense={clause.tense.value}"
    yield f"act={clause.agent.value}.{clause.tense.value}"
    yield f"verb={clause.verb}"
    yield from {f"own={verb}" for verb in sentence.first_person_actions}
    yield f"step={sentence.is_step}"
    yield f"stative={sentence.is_stative}"
    yield f"specific={_bin(sentence.specific_words, (0, 2, 5, 9))}"
    yield f"length={_bin(sentence.words, (2, 5, 10, 16, 24, 35))}"
    yield from {f"when={one.time.value}" for one in times_named(sentence.text)}


class _Counts(NamedTuple):
    """For each sentence, how many before it and after it, of those for which something is true."""

    before: tuple[int, ...]
    after: tuple[int, ...]

    @classmethod
    def of(cls, true: Sequence[bool]) -> _Counts:
        before = tuple(accumulate(true, initial=0))
        return cls(before[:-1], tuple(before[-1] - count for count in before[1:]))


def _of_places(sentences: Sequence[Sentence], kinds: Sequence[set[str]]) -> Iterator[list[str]]:
    """Where each sentence stands, and how many steps, acts and effects stand before and after it."""
    own = [sentence.clause.agent in (Agent.I, Agent.IMPLIED_I) for sentence in sentences]
    is_act = [bool(s.first_person_actions) and s.clause.tense is Tense.SPECIFIC_PAST for s in sentences]
    steps = _Counts.of([s.is_step and mine for s, mine in zip(sentences, own, strict=True)])
    acts = _Counts.of(is_act)
    effects = _Counts.of([any(kind.startswith("outcome") for kind in found) for found in kinds])
    words = list(accumulate((sentence.words for sentence in sentences), initial=0))
    count, total = len(sentences), words[-1] or 1
    for at, sentence in enumerate(sentences):
        place = (words[at] + sentence.words / 2) / total
        fifth, before, after = int(place * 5), acts.before[at], acts.after[at]
        yield [
            f"place={int(place * 10)}",
            f"fifth={fifth}",
            f"fifth+agent={fifth}+{sentence.clause.agent.value}",
            f"fifth+sentences={fifth}+{min(count // 4, 4)}",
            f"from-start={min(at, 4)}",
            f"from-end={min(count - 1 - at, 4)}",
            f"sentences={_bin(count, (5, 8, 12, 18))}",
            f"steps-before={min(steps.before[at], 4)}",
            f"steps-after={min(steps.after[at], 4)}",
            f"acts-before={min(before, 3)}",
            f"acts-after={min(after, 3)}",
            f"acts={min(before, 2)}+{int(is_act[at])}+{min(after, 2)}",
            f"step+acts-before={sentence.is_step}+{min(before, 2)}",
            f"effects-before={min(effects.before[at], 2)}",
            f"effects-after={min(effects.after[at], 2)}",
            "always",
        ]


def _bin(number: int, edges: Sequence[int]) -> int:
    """Which of the ranges that end at these edges a number lies in."""
    return next((index for index, edge in enumerate(edges) if number <= edge), len(edges))
