"""Words and what is known of them: classes such as "harm" or "determiner", verbs by their forms, units and numbers.

The knowledge is data, in ``data/*.toml``, one row a lemma; ``compile.py`` inflects it. Nothing here needs spaCy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

WORDS = 4096  # that each cache keeps


class VerbForm(NamedTuple):
    """What one written form of a verb may be."""

    lemma: str
    base: bool = False
    s: bool = False
    past: bool = False
    participle: bool = False
    ing: bool = False


@cache
def words(*names: str) -> frozenset[str]:
    """Every form that belongs to one of these classes, in lower case. Raises KeyError for an unknown class."""
    return frozenset(word for name in names for word in _compiled()["words"][name].split(" "))


@cache
def lemmas(*names: str) -> frozenset[str]:
    """The lemmas that belong to one of these classes. Raises KeyError for an unknown class."""
    return frozenset(word for name in names for word in _compiled()["lemmas"][name].split(" "))


def table(name: str) -> Mapping[str, Any]:
    """A table of words with a value: "units", "lengths", "magnitudes", "values", "multiples", "fractions" and so on."""
    values: Mapping[str, Any] = _compiled()["tables"][name]
    return values


@lru_cache(maxsize=WORDS)
def verb(form: str) -> VerbForm | None:
    """The verb that a lower-case word is a form of; None where no verb is known."""
    entry = _compiled()["verbs"].get(form)
    if entry is None:
        return None
    lemma, *kinds = entry.split(" ")
    return VerbForm(lemma, **dict.fromkeys(kinds, True))


def is_verb(lemma: str) -> bool:
    """Whether this is the base form of a known verb."""
    found = verb(lemma)
    return found is not None and found.base


def is_unchanged_in_past(form: str) -> bool:
    """Whether nothing tells this verb's past from its base form: "put", "read"."""
    found = verb(form)
    return found is not None and found.base and found.past


@lru_cache(maxsize=WORDS)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in words("irregular-plural"):
        return True
    looks_so = len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return looks_so and word not in words("not-plural")


@cache
def _compiled() -> dict[str, Any]:
    text = (Path(__file__).parent / "compiled.json").read_text(encoding="utf-8")
    compiled: dict[str, Any] = json.loads(text)
    return compiled
