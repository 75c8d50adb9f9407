"""The built-in rules, proved by their own examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from textwrap import indent

import pytest

from starlint.catalog import built_in, catalog
from starlint.checks import KINDS
from starlint.coverage import coverage, likeliest_framework
from starlint.examples import Example
from starlint.file_report import FileReport, Report
from starlint.finding import Finding
from starlint.linter import lint
from starlint.rule import Rule, kind_of
from starlint.scored_story import story_bank
from starlint.suppressions.writer import with_suppressions

RULES = catalog().rules
LEAST = {"bad": 2, "good": 2, "near-miss": 1}


def with_crlf(text: str) -> str:
    """As an editor on Windows saves it."""
    return text.replace("\n", "\r\n")


def after_an_emoji(text: str) -> str:
    """After characters of two UTF-16 units and of several code points."""
    return f"🌟 👩🏽‍🔧\n\n{text}"


def in_a_quote(text: str) -> str:
    """As a block quote."""
    return indent(text, "> ", lambda line: True)


def in_a_list(text: str) -> str:
    """As an item of a list."""
    return "- " + indent(text.lstrip(), "  ")[2:]


def as_written(text: str) -> str:
    """As the rule has it."""
    return text


VARIANTS: list[Callable[[str], str]] = [as_written, with_crlf, after_an_emoji, in_a_quote, in_a_list]


def examples() -> Iterator[object]:
    """Every example in every variant, as ``S101-bad-1`` and ``S101-bad-1-with_crlf``."""
    for rule in RULES:
        for example in rule.examples:
            for variant in VARIANTS:
                varied = replace(example, marked=variant(example.marked))
                name = f"{rule.code}-{example.sort}-{example.number}"
                suffix, marks = ("", ()) if variant is as_written else (f"-{variant.__name__}", pytest.mark.once)
                yield pytest.param(rule, varied, id=name + suffix, marks=marks)


@cache
def linted(text: str) -> Report:
    """What all rules say of a text; several tests ask about the same example."""
    return lint(text, RULES)


def findings(text: str) -> tuple[Finding, ...]:
    return linted(text).findings


def bank_findings(rule: Rule, text: str) -> list[Finding]:
    """What a rule that looks at a whole bank says at its stories, where this text is the bank."""
    told = story_bank([FileReport("notes.md", linted(text), {rule.code: rule for rule in RULES})])
    covered = coverage(told, likeliest_framework(told.finished), [rule])
    return sorted((thin.finding for thin in covered.thin if thin.first), key=lambda finding: finding.span)


@pytest.mark.parametrize(("rule", "example"), list(examples()))
def test_an_example_draws_what_it_should(rule: Rule, example: Example) -> None:
    found = [*findings(example.text), *bank_findings(rule, example.text)]
    drawn = [example.text[f.span.start : f.span.end] for f in found if f.code == rule.code]
    marked = [example.text[place.start : place.end] for place in example.places]
    assert drawn == marked
    assert [f.span for f in found if f.code == rule.code] == list(example.places)
    assert {f.code for f in found} <= {rule.code, *example.also}


ABOUT_COMMENTS = {"N803", "N804"}
SUPPRESSED = [
    pytest.param(rule, example, id=f"{rule.code}-{example.sort}-{example.number}")
    for rule in RULES
    for example in rule.examples
    if rule.code not in ABOUT_COMMENTS
]


@pytest.mark.parametrize(("rule", "example"), [p for p in SUPPRESSED if p.values[1].is_bad])
def test_a_suppression_makes_an_example_silent_and_counts_as_used(rule: Rule, example: Example) -> None:
    wanted = [finding for finding in findings(example.text) if finding.code == rule.code]
    report = linted(with_suppressions(example.text, wanted, linted, "a reason"))
    assert {f.code for f in report.findings} & {rule.code, *ABOUT_COMMENTS} == set()
    assert [(one.finding.code, one.reason) for one in report.suppressed] == [(rule.code, "a reason")] * len(wanted)


@pytest.mark.parametrize(("rule", "example"), [p for p in SUPPRESSED if not p.values[1].is_bad])
def test_a_suppression_is_reported_once_its_cause_is_fixed(rule: Rule, example: Example) -> None:
    text = f"<!-- starlint-disable-file {rule.name} -->\n\n{example.text.lstrip()}"
    found = [f for f in findings(text) if f.code in {rule.code, *ABOUT_COMMENTS}]
    assert [(f.code, text[f.span.start : f.span.end]) for f in found] == [("N803", rule.name)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("sort", LEAST)
def test_every_rule_has_examples_enough(rule: Rule, sort: str) -> None:
    assert sum(example.sort == sort for example in rule.examples) >= LEAST[sort]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_speak_only_of_rules_that_exist(rule: Rule) -> None:
    known = {rule.code for rule in RULES}
    assert {code for example in rule.examples for code in example.also} <= known - {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_is_wrong_in_one_short_sentence_and_names_its_source(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][^.!?]{10,79}\.", rule.fault)
    assert rule.source


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_message_is_filled_by_its_check(rule: Rule) -> None:
    for example in (example for example in rule.examples if example.is_bad):
        for finding in [*findings(example.text), *bank_findings(rule, example.text)]:
            assert not re.search(r"[{}]", finding.message)


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_every_kind_of_check_is_used_by_a_rule() -> None:
    assert {kind_of(rule.check) for rule in RULES} == set(KINDS)


def test_every_file_in_the_folder_is_a_rule() -> None:
    names = {path.name for path in built_in().iterdir() if not path.name.startswith(".")}
    assert names == {f"{rule.code}.toml" for rule in RULES}
