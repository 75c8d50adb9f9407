"""The data of the lexicon keep to their schema, and every word can be met in a text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import tomli

from starlint import lexicon
from starlint.language.tokenizer import tokenized
from starlint.lexicon import compile as compiling

PACKAGE = Path(lexicon.__file__).parent.parent
TABLES = compiling.read()
COMPILED = json.loads(compiling.COMPILED.read_text(encoding="utf-8"))
USED = {
    name
    for path in PACKAGE.rglob("*.py")
    for call in re.findall(r"\b(?:words|lemmas)\((\"[^)]*)\)", path.read_text(encoding="utf-8"))
    for name in re.findall(r"\"([a-z-]+)\"", call)
}
PATTERNS = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("patterns/data/*.toml"))
ASKED_BY_PATTERNS = {name for names in re.findall(r"<([a-z|-]+)>", PATTERNS) for name in names.split("|")}
VERB_CLASSES = {
    "arriving", "attending", "finding-out", "happening", "human", "imposed", "light", "making", "saying", "sensing",
    "stative",
}  # fmt: skip


def test_the_compiled_file_is_up_to_date() -> None:
    assert compiling.compiled() == COMPILED, "run python -m starlint.lexicon.compile"


def test_every_class_of_a_row_is_described() -> None:
    classes = {entry.split(".")[0] for _, row, _ in compiling.rows(TABLES) for entry in row.split()}
    assert (classes | set(TABLES["lists"])) - set(TABLES["classes"]) == set()


def test_every_class_that_is_described_has_words_and_is_asked_for() -> None:
    described = set(TABLES["classes"])
    assert described - set(COMPILED["words"]) == set()
    assert described - USED - ASKED_BY_PATTERNS == set()


def test_rows_stand_in_the_order_of_the_alphabet() -> None:
    for path in sorted(compiling.DATA.glob("*.toml")):
        for table, rows in tomli.loads(path.read_text(encoding="utf-8")).items():
            if table in compiling.INFLECTED:
                assert list(rows) == sorted(rows), f"{path.name}: [{table}]"


def test_a_class_of_verbs_holds_verbs() -> None:
    rows = {
        lemma: set(re.findall(r"[a-z-]+", row)) for table in ("nouns", "words") for lemma, row in TABLES[table].items()
    }
    assert {lemma for lemma, classes in rows.items() if classes & VERB_CLASSES} == set()


def test_irregular_and_doubling_verbs_are_known() -> None:
    assert {*TABLES["irregular"], *TABLES["doubling"]} - set(TABLES["verbs"]) == set()
    assert set(TABLES["plurals"]) - set(TABLES["nouns"]) == set()


FROM_OUTSIDE = {"foreign", "sentence-starter", "before-is"}  # looked up in the text itself, or in other languages


def test_every_word_is_one_token_or_one_word_of_a_clause() -> None:
    unreachable = []
    for name, members in COMPILED["words"].items():
        for word in members.split() if name not in FROM_OUTSIDE else ():
            contracted = "a" + word if word.startswith("'") else word
            tokens = tokenized(contracted)
            words = {word for word, _ in tokens.compounds}
            if word not in {*tokens.lower, *words}:
                unreachable.append(f"{name}: {word}")
    assert unreachable == []


@pytest.mark.parametrize("form", ["withheld", "underwent", "overtook", "lay", "sped", "rewrote", "split", "learnt"])
def test_an_irregular_past_is_a_past(form: str) -> None:
    found = lexicon.verb(form)
    assert found is not None
    assert found.past


@pytest.mark.parametrize(
    ("form", "lemma"), [("found", "find"), ("saw", "see"), ("left", "leave"), ("lay", "lie"), ("planned", "plan")]
)
def test_an_irregular_past_wins_over_another_verb(form: str, lemma: str) -> None:
    found = lexicon.verb(form)
    assert found is not None
    assert found.lemma == lemma


@pytest.mark.parametrize("lemma", ["wish", "belong", "ponder", "admire", "suppose"])
def test_a_verb_that_is_no_action_is_a_verb(lemma: str) -> None:
    assert lexicon.is_verb(lemma)
    assert lemma in lexicon.lemmas("stative", "attending")


@pytest.mark.parametrize("trade", ["upholsterer", "saddler", "beekeeper", "stonemasons"])
def test_a_trade_is_a_person(trade: str) -> None:
    assert trade in lexicon.words("person")


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        lexicon.words("no-such-class")
