"""A rule read from the table of its file, and every mistake its author can make."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from starlint.checks.length import Length
from starlint.errors import RuleError
from starlint.examples import Example
from starlint.finding import Severity, Span
from starlint.rule import Criterion, Source, rule_from

TABLE: dict[str, Any] = {
    "code": "L900",
    "name": "too-long",
    "severity": "warning",
    "message": "{words} words are too many.",
    "advice": "Cut it. Begin with what the listener need not know.",
    "question": "In short?",
    "criterion": "Delivery",
    "weight": 2,
    "source": {"title": "A coach", "address": "https://coach.example/length"},
    "check": {"kind": "length", "words-per-minute": 140, "warning-seconds": 150, "error-seconds": 180},
    "examples": {
        "bad": [{"text": "«S:» on and «on»", "also": ["R301"]}],
        "good": [{"text": "S: brief"}],
        "near-miss": [{"text": "S: nearly too long"}],
    },
}
PATH = Path("rules/L900.toml")


def test_a_rule_is_its_file() -> None:
    rule = rule_from(TABLE, PATH)
    assert (rule.code, rule.name, rule.severity) == ("L900", "too-long", Severity.WARNING)
    assert (rule.criterion, rule.weight) == (Criterion.DELIVERY, 2.0)
    assert rule.source == Source("A coach", "https://coach.example/length")
    assert rule.check == Length(140, 150, 180)
    assert rule.path == PATH
    assert rule.summary == "Cut it."
    assert rule.what == "Too long."


def test_a_rule_of_ones_own_needs_no_source_and_no_near_miss() -> None:
    table = deepcopy(TABLE)
    del table["source"], table["examples"]["near-miss"]
    rule = rule_from({**table, "fault": "The story is too long."}, PATH)
    assert (rule.source, rule.what) == (None, "The story is too long.")


def test_examples_know_what_is_marked() -> None:
    bad, good, near = rule_from(TABLE, PATH).examples
    assert bad == Example("bad", 1, "«S:» on and «on»", ("R301",))
    assert (bad.text, bad.places) == ("S: on and on", (Span(0, 2), Span(10, 12)))
    assert (good.sort, near.sort) == ("good", "near-miss")


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The table after a change to it."""
    table = deepcopy(TABLE)
    change(table)
    return table


def put(*keys: str, value: object) -> Callable[[dict[str, Any]], None]:
    """A change: this value at these keys."""

    def change(table: dict[str, Any]) -> None:
        for key in keys[:-1]:
            table = table[key]
        table[keys[-1]] = value

    return change


MISTAKES = [
    (put("mesage", value="Oh"), 'mesage: unknown key; did you mean "message"?'),
    (
        put("check", value={"kind": "placeholder", "names": [], "words": 3}),
        'check.words: unknown key; known are "names", "most"',
    ),
    (lambda table: table.pop("advice"), "advice: missing; expected a string"),
    (lambda table: table.pop("examples"), "examples: missing; expected a table"),
    (
        put("check", value={"kind": "no-baseline", "comparisons": [], "large-change": 3}),
        "check.almost-all: missing; expected a whole number",
    ),
    (lambda table: table["check"].pop("kind"), "check.kind: expected the name of a kind of check, found nothing"),
    (put("check", "kind", value="lenght"), 'check.kind: unknown kind "lenght"; did you mean "length"?'),
    (put("check", value="length"), 'check: expected a table, found "length"'),
    (put("advice", value=["Cut it."]), "advice: expected a string, found a list"),
    (put("weight", value=True), "weight: expected a number, found true"),
    (put("weight", value=-1), "weight: expected 0 or more, found -1"),
    (
        put("check", "warning-seconds", value=2.5),
        "check.warning-seconds: expected a whole number, found 2.5",
    ),
    (
        put("check", "error-seconds", value=20),
        "check: error-seconds: expected 150 or more, found 20",
    ),
    (
        put("severity", value="fatal"),
        'severity: expected one of "info", "warning", "error", found "fatal"',
    ),
    (
        put("criterion", value="Charm"),
        'criterion: expected one of "Structure", "Action", "Ownership", "Evidence", "Delivery", found "Charm"',
    ),
    (put("code", value="L9"), 'code: expected a capital and three digits, such as "S101", found "L9"'),
    (put("code", value="L901"), 'code: expected "L900" as the file is called, found "L901"'),
    (put("name", value="Too Long"), 'name: expected words in lower case with hyphens between them, found "Too Long"'),
    (put("source", "address", value="my desk"), 'source.address: expected an address with https://, found "my desk"'),
    (
        put("message", value="{word} words"),
        'message: unknown placeholder {word}; did you mean "words"?',
    ),
    (put("message", value="{words:.1f}"), "message: expected {words} alone, without a format or conversion"),
    (
        put("message", value="{}"),
        'message: unknown placeholder {}; known are "action", "cut", "limit", "others", "quote", "rate", "sections", '
        '"share", "story", "time", "words"',
    ),
    (put("message", value="{words"), "message: expected each { to have its }; a brace itself is written twice"),
    (put("examples", "bad", value=[]), "examples.bad: expected at least one example, found none"),
    (
        put("examples", "bad", value=[{"text": "S: on"}]),
        "examples.bad, item 1.text: expected at least one «mark», found none",
    ),
    (
        put("examples", "good", value=[{"text": "S: «brief»"}]),
        "examples.good, item 1.text: expected no «mark», for nothing should be found here",
    ),
    (
        put("examples", "bad", value=[{"text": "S: «on"}]),
        "examples.bad, item 1.text: expected every « to have its », with words between them and no mark inside",
    ),
    (
        put("examples", "bad", value=[{"text": "«S:»", "also": "R301"}]),
        'examples.bad, item 1.also: expected a list of strings, found "R301"',
    ),
    (
        put("examples", "good", value=[{"text": "S:", "also": ["R301", 3]}]),
        "examples.good, item 1.also, item 2: expected a string, found 3",
    ),
    (put("examples", "worse", value=[]), 'examples.worse: unknown key; known are "bad", "good", "near-miss"'),
    (put("examples", "good", value={}), "examples.good: expected a list of tables, found an empty table"),
    (
        put("check", value={"kind": "missing-section", "required": [["actoin"]]}),
        "check.required, item 1, item 1: expected one of "
        '"situation", "task", "situation+task", "action", "result", "learning", "other", found "actoin"',
    ),
    (
        put("check", value={"kind": "empty-section", "endings": 3}),
        "check.endings: expected a list of strings, found 3",
    ),
]


@pytest.mark.parametrize(("change", "sentence"), MISTAKES, ids=[sentence for _, sentence in MISTAKES])
def test_a_mistake_is_reported_with_file_and_key(change: Callable[[dict[str, Any]], object], sentence: str) -> None:
    with pytest.raises(RuleError) as caught:
        rule_from(changed(change), PATH)
    assert str(caught.value) == f"{PATH}: {sentence}"


def test_all_mistakes_of_a_file_are_reported() -> None:
    def change(table: dict[str, Any]) -> None:
        table["check"] = {"kind": "empty-section", "endings": ["ing", 3], "sections": "task"}
        table["weigth"] = 2

    with pytest.raises(RuleError) as caught:
        rule_from(changed(change), PATH)
    assert [sentence.removeprefix(f"{PATH}: ").partition(":")[0] for sentence in caught.value.sentences] == [
        "check.endings, item 2",
        "check.sections",
        "weigth",
    ]
