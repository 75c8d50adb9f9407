"""Every pattern finds what its examples mark, and nothing in its counterexamples."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from starlint.language.patterns import compile as compiling
from starlint.language.patterns.compile import DATA, entries
from starlint.language.patterns.matcher import COMPILED, Pattern, load, matcher
from starlint.language.patterns.syntax import row
from starlint.language.quantities.worded import NUMBERS
from starlint.language.tokenizer import tokenized

FILES = sorted(path.stem for path in DATA.glob("*.toml"))
_MARKED = re.compile("«([^«»]+)»")


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(name, entry["name"], sentence, id=f"{entry['name']}: {sentence}")
        for name in FILES
        for entry in entries(name)
        for sentence in entry[kind]
    ]


def found(name: str, pattern: str, text: str) -> list[str]:
    own: list[Pattern] = [one for one in load(name, NUMBERS) if one.name == pattern]
    tokens = tokenized(text)
    matches = matcher(own).matches(tokens)
    return [text[tokens.starts[match.first] : tokens.ends[match.end - 1]] for match in matches]


def test_the_compiled_file_is_up_to_date() -> None:
    compiled = json.loads(COMPILED.read_text(encoding="utf-8"))
    assert compiling.compiled() == compiled, "run python -m starlint.language.patterns.compile"


@pytest.mark.parametrize(("name", "pattern", "sentence"), cases("examples"))
def test_an_example_is_found_where_it_is_marked(name: str, pattern: str, sentence: str) -> None:
    assert found(name, pattern, _MARKED.sub(r"\1", sentence)) == _MARKED.findall(sentence)


@pytest.mark.parametrize(("name", "pattern", "sentence"), cases("counterexamples"))
def test_a_counterexample_is_not_found(name: str, pattern: str, sentence: str) -> None:
    assert found(name, pattern, sentence) == []


@pytest.mark.parametrize("name", FILES)
def test_every_pattern_has_a_name_of_its_own_with_examples_and_counterexamples(name: str) -> None:
    names = [entry["name"] for entry in entries(name)]
    assert len(names) == len(set(names))
    assert [entry["name"] for entry in entries(name) if not (entry["examples"] and entry["counterexamples"])] == []


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("no harm", "expected one [ and one ]"),
        ("[ *ed ]", "stands for no words"),
        ("[ !a ]", "stands for no words"),
        ("~b [ a ]", "cannot stand before the trigger"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_why(pattern: str, fault: str) -> None:
    with pytest.raises(ValueError, match=re.escape(fault)):
        row(pattern, {})


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        row("[ <no-such-class> ]", {})


def test_patterns_know_nothing_of_what_is_read_by_them() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in DATA.parent.glob("*.py"))
    imported = set(re.findall(r"^from (starlint\S*) import", code, re.M))
    assert {name for name in imported if not name.startswith("starlint.language.patterns")} == {
        "starlint",
        "starlint.language.tokens",
    }
