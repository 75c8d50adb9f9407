"""The lexicon compiled: every class with its inflected forms, from the TOML files into one file that loads fast.

    python -m starlint.lexicon.compile   after a change to a file in starlint/lexicon/data

A data file holds, under ``[verbs]``, ``[nouns]`` and ``[words]``, one row a lemma with the classes it belongs to. A
class holds every form of a lemma, or those that ``[forms]`` names for the class; ``harm.plural`` and
``change.past.ing`` hold only those forms. ``[classes]`` says in a phrase what each class is. ``[words]`` are not
inflected. ``[irregular]`` has the past and the participle of verbs ("took taken"), ``[doubling]`` verbs that double
their last consonant against the rule, ``[plurals]`` irregular plurals. ``[lists]`` are classes that need no row a word,
as the commonest words of a language. ``[values]`` and other tables give words a number.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import tomli

from starlint.lexicon.inflection import noun_forms, verb_forms

DATA = Path(__file__).parent / "data"
COMPILED = Path(__file__).parent / "compiled.json"
TABLES = ("units", "lengths", "magnitudes", "values", "multiples", "fractions", "contractions")
INFLECTED = ("verbs", "nouns", "words")

Forms = Mapping[str, frozenset[str]]  # of one lemma, by the name of the form
Tables = dict[str, dict[str, Any]]


def compiled() -> dict[str, Any]:
    """What the compiled file holds: words and lemmas by class, verbs by form, tables of values."""
    tables = read()
    words: dict[str, set[str]] = defaultdict(set)
    lemmas: dict[str, set[str]] = defaultdict(set)
    for name, listed in tables["lists"].items():
        words[name] |= set(listed.split())
    for lemma, classes, forms in rows(tables):
        for name, members in _members(lemma, classes, forms, tables["forms"]):
            words[name] |= members
            lemmas[name].add(lemma)
    for unit, measure in tables["units"].items():
        words["unit"].add(unit)
        words[f"unit-{measure}"].add(unit)
    for lemma, parts in tables["irregular"].items():
        words["irregular-past"] |= set(parts.split()[0].split("/")) - {lemma}
    for name, kind in (("multiple", "multiples"), ("fraction", "fractions")):
        words[name] |= set(tables[kind])
    return {
        "words": {name: " ".join(sorted(members)) for name, members in sorted(words.items())},
        "lemmas": {name: " ".join(sorted(members)) for name, members in sorted(lemmas.items())},
        "verbs": _verbs(tables),
        "tables": {name: tables.get(name, {}) for name in TABLES},
    }


def read() -> Tables:
    """The tables of all data files, put together. Raises ValueError where two files hold the same row."""
    tables: Tables = defaultdict(dict)
    for path in sorted(DATA.glob("*.toml")):
        for table, entries in tomli.loads(path.read_text(encoding="utf-8")).items():
            for key, value in entries.items():
                if tables[table].get(key, value) != value or (key in tables[table] and table in INFLECTED):
                    raise ValueError(f"{path.name}: [{table}] {key}: stands in another file too; keep one row")
                tables[table][key] = value
    return tables


def rows(tables: Tables) -> Iterator[tuple[str, str, Forms]]:
    """Each lemma with its classes as written and its forms."""
    for lemma, classes in tables["verbs"].items():
        yield lemma, classes, verb_forms(lemma, *_parts(lemma, tables))
    for lemma, classes in tables["nouns"].items():
        yield lemma, classes, noun_forms(lemma, tables["plurals"].get(lemma, ""))
    for word, classes in tables["words"].items():
        yield word, classes, {"word": frozenset({word})}


def _parts(lemma: str, tables: Tables) -> tuple[list[str], bool]:
    """The principal parts of a verb, and whether it doubles its last consonant against the rule."""
    return tables["irregular"].get(lemma, "").split(), lemma in tables["doubling"]


def _members(lemma: str, classes: str, forms: Forms, defaults: Mapping[str, str]) -> Iterator[tuple[str, set[str]]]:
    """The classes of one row, each with the forms that belong to it. Raises ValueError for an unknown form."""
    for entry in classes.split():
        name, *kinds = entry.split(".")
        unknown = [kind for kind in kinds if kind not in forms]
        if unknown:
            raise ValueError(f'{lemma} = "{entry}": no form "{unknown[0]}"; known are {", ".join(forms)}')
        usual = [kind for kind in defaults.get(name, "").split() if kind in forms]
        yield name, {form for kind in kinds or usual or forms for form in forms[kind]}


def _verbs(tables: Tables) -> dict[str, str]:
    """Every form with its verb and what it may be: "found" → "find past participle".

    Where verbs share a form, an irregular past wins: "found" is of find, "lay" of lie.
    """
    verbs: dict[str, str] = {}
    for lemma in sorted(tables["verbs"]):
        forms = verb_forms(lemma, *_parts(lemma, tables))
        for form in sorted({form for variants in forms.values() for form in variants}):
            kinds = [kind for kind, variants in forms.items() if form in variants]
            if form not in verbs or (" base" in verbs[form] and "base" not in kinds):
                verbs[form] = " ".join((lemma, *kinds))
    return verbs


def main() -> None:
    """Write the compiled file."""
    COMPILED.write_text(json.dumps(compiled(), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
