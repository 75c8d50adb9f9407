"""Words and what is known of them: classes such as "harm" or "determiner", verbs by their forms, units and numbers.

The knowledge is data, in ``data/*.toml``, one row a lemma; ``compile.py`` inflects it. Nothing here needs spaCy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class VerbForm:
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
    """A table of words with a value: "units", "magnitudes", "values", "multiples", "fractions", "contractions"."""
    values: Mapping[str, Any] = _compiled()["tables"][name]
    return values


def verb(form: str) -> VerbForm | None:
    """The verb that a lower-case word is a form of; None where no verb is known."""
    return _verbs().get(form)


def is_verb(lemma: str) -> bool:
    """Whether this is the base form of a known verb."""
    found = verb(lemma)
    return found is not None and found.base


def is_unchanged_in_past(form: str) -> bool:
    """Whether nothing tells this verb's past from its base form: "put", "read"."""
    found = verb(form)
    return found is not None and found.base and found.past


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


_FORMS = ("base", "s", "past", "participle", "ing")


@cache
def _verbs() -> dict[str, VerbForm]:
    """Every form with its verb. Where verbs share a form, an irregular past wins: "found" is of find, "lay" of lie."""
    found: dict[str, VerbForm] = {}
    for line in _compiled()["verbs"]:
        forms = {kind: variants.split("/") for kind, variants in zip(_FORMS, line.split(" "), strict=True)}
        lemma = forms["base"][0]
        for form in dict.fromkeys(chain.from_iterable(forms.values())):
            kinds = {kind: form in variants for kind, variants in forms.items()}
            known = found.get(form)
            if known is None or (known.base and not kinds["base"]):
                found[form] = VerbForm(lemma, **kinds)
    return found
