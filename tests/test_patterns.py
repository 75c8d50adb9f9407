"""Every regular expression of starlint is linear: no text makes it look at the same characters again and again."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import starlint
from starlint.late import LatePattern
from starlint.notes import answer_labels, labels, principles
from starlint.notes.label_names import label_names
from tests.fuzzing.pattern_attacks import LONG, attacks, is_steep

pytestmark = pytest.mark.once

ROOT = Path(starlint.__file__).parent
METHODS = {"match", "search", "finditer", "findall", "sub", "subn", "split", "fullmatch"}

# The longest text, in characters, that some patterns are given.
LONGEST = {
    "notes.answer_labels.coaching": 120,
    "notes.answer_labels.counted": 120,
    "notes.answer_labels.sample": 120,
    "notes.answer_labels.short": 120,
    "notes.answer_labels.speaks": 120,
    "notes.judging._PLACEHOLDER": 400,
    "notes.judging._QUESTION_LINE": 400,
    "notes.label_names._DECORATION": 80,
    "notes.label_names._EDGES": 80,
    "notes.label_names._JOIN": 80,
    "notes.label_names._LETTER_DASH_NAME": 80,
    "notes.label_names._REMARK": 80,
    "server.completion._RULE": 500,
}
QUESTION = 840  # characters, the longest line that is read as a question
# These are searched only where what ends them is known to stand: the last ">", the closing quotation mark; or the first
# sign without its end ends the reading.
GUARDED = {
    "wildcards._SIGN",
    "notes.html_text._ANY_TAG",
    "notes.html_text._BREAKING_TAG",
    "notes.html_text._CELL",
    "notes.html_text._TABLE",
    "notes.answer_labels._QUOTED",
    "notes.first_person._QUOTED",
}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if path.name not in ("__main__.py", "cli.py"):
            yield name, path


def patterns() -> Iterator[tuple[str, re.Pattern[str], frozenset[str]]]:
    """The patterns that modules name, and those that functions build, each with how it is used."""
    for name, path in modules():
        module = importlib.import_module(f"starlint.{name}" if name != "__init__" else "starlint")
        used: dict[str, set[str]] = {}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in METHODS:
                used.setdefault(node.value.id, set()).add(node.attr)
        for variable, value in vars(module).items():
            if isinstance(value, (re.Pattern, LatePattern)) and value.groups >= 0 and isinstance(value.pattern, str):
                yield f"{name}.{variable}", value, frozenset(used.get(variable, {"search"}))
    for variable, value in answer_labels._patterns().items():
        yield f"notes.answer_labels.{variable}", value, frozenset({"match"})
    yield "notes.labels._marked", labels._marked(label_names()), frozenset({"finditer"})
    for distinctive in (True, False):
        pattern = principles._pattern(distinctive)
        yield f"notes.principles._pattern({distinctive})", pattern, frozenset({"finditer"})


PATTERNS = {name: (pattern, methods) for name, pattern, methods in patterns() if name not in GUARDED}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_takes_time_in_proportion_to_the_text(name: str) -> None:
    pattern, methods = PATTERNS[name]
    longest = LONGEST.get(name, QUESTION if name.startswith("notes.questions.") else LONG)
    for attack in attacks(pattern):
        for method in sorted(methods):
            assert not is_steep(pattern, method, attack, longest), (method, attack)


def test_a_steep_pattern_is_found() -> None:
    steep = re.compile(r"\s+$")
    assert any(is_steep(steep, "search", attack, longest=6_000) for attack in attacks(steep))
