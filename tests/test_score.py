"""How a story is marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.catalog import catalog
from starlint.finding import Finding, Severity, Span
from starlint.linter import lint
from starlint.rule import Criterion, Rule
from starlint.score import FULL, score

RULES = {rule.code: rule for rule in catalog().rules}


def finding(code: str, severity: Severity, at: int = 0) -> Finding:
    return Finding(code, RULES[code].name, severity, Span(at, at + 1), "", "", 0)


def test_nothing_found_is_a_hundred() -> None:
    assert score([], RULES).total == 100


@pytest.mark.parametrize(("severity", "times"), [(Severity.INFO, 1), (Severity.WARNING, 2), (Severity.ERROR, 4)])
def test_a_finding_takes_the_weight_of_its_rule_from_its_criterion(severity: Severity, times: int) -> None:
    marks = {mark.criterion: mark for mark in score([finding("A201", severity)], RULES).marks}
    assert marks[Criterion.ACTION].points == FULL - times * RULES["A201"].weight
    assert [loss.finding.code for loss in marks[Criterion.ACTION].losses] == ["A201"]
    assert all(mark.points == FULL for criterion, mark in marks.items() if criterion is not Criterion.ACTION)


def test_a_criterion_loses_no_more_than_it_has() -> None:
    many = [finding("A201", Severity.ERROR, at) for at in range(5)]
    given_score = score(many, RULES)
    assert given_score.worst.points == 0
    assert sum(loss.points for loss in given_score.worst.losses) == FULL
    assert given_score.total == 80


FINDINGS = st.lists(st.builds(finding, st.sampled_from(sorted(RULES)), st.sampled_from(Severity)), max_size=12)


@given(FINDINGS, st.data())
def test_mending_a_finding_never_lowers_a_score(findings: list[Finding], data: st.DataObject) -> None:
    kept = [f for f in findings if data.draw(st.booleans())]
    assert score(kept, RULES).total >= score(findings, RULES).total


@given(FINDINGS)
def test_every_lost_point_belongs_to_a_finding(findings: list[Finding]) -> None:
    marked = score(findings, RULES)
    assert marked.total == 100 - sum(loss.points for mark in marked.marks for loss in mark.losses)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_an_example_scores_no_less_once_its_cause_is_mended(rule: Rule) -> None:
    for example in rule.examples:
        findings = lint(example.text, RULES.values()).findings
        mended = [f for f in findings if f.code != rule.code]
        assert score(mended, RULES).total >= score(findings, RULES).total
