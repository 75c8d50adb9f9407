"""How a story is marked."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.catalog import catalog
from starlint.finding import Finding, Severity, Span
from starlint.linter import lint
from starlint.rule import Criterion, Rule
from starlint.score import FAIR, FULL, STRONG, grade, score

RULES = {rule.code: rule for rule in catalog().rules}


def finding(code: str, severity: Severity, at: int = 0) -> Finding:
    return Finding(code, RULES[code].name, severity, Span(at, at + 1), "", "", 0)


def test_nothing_found_is_a_hundred() -> None:
    assert score([], RULES).total == 100


@pytest.mark.parametrize(("severity", "times"), [(Severity.INFO, 1), (Severity.WARNING, 2), (Severity.ERROR, 4)])
def test_a_finding_takes_the_weight_of_its_rule_from_its_criterion(severity: Severity, times: int) -> None:
    by_criterion = {one.criterion: one for one in score([finding("A201", severity)], RULES).criteria}
    action = by_criterion.pop(Criterion.ACTION)
    assert action.points == FULL - times * RULES["A201"].weight
    assert [loss.finding.code for loss in action.losses] == ["A201"]
    assert {one.points for one in by_criterion.values()} == {FULL}


def test_a_criterion_loses_no_more_than_it_has() -> None:
    many = [finding("A201", Severity.ERROR, at) for at in range(5)]
    given_score = score(many, RULES)
    assert given_score.worst
    assert given_score.worst.points == 0
    assert sum(loss.points for loss in given_score.worst.losses) == FULL
    assert sum(criterion.points for criterion in given_score.criteria) == 80


FINDINGS = st.lists(st.builds(finding, st.sampled_from(sorted(RULES)), st.sampled_from(Severity)), max_size=12)


@given(FINDINGS, st.data())
def test_fixing_a_finding_never_lowers_a_score(findings: list[Finding], data: st.DataObject) -> None:
    kept = [f for f in findings if data.draw(st.booleans())]
    assert score(kept, RULES).total >= score(findings, RULES).total


@given(FINDINGS)
def test_every_lost_point_belongs_to_a_finding_or_to_the_cap(findings: list[Finding]) -> None:
    marked = score(findings, RULES)
    lost = sum(loss.points for criterion in marked.criteria for loss in criterion.losses)
    assert marked.total == 100 - lost - (marked.cap.points if marked.cap else 0)
    assert 0 <= marked.total <= 100


CORE = sorted(code for code, rule in RULES.items() if rule.core)


@pytest.mark.parametrize("code", CORE)
def test_an_error_in_the_core_makes_a_story_weak_and_a_warning_keeps_it_from_being_strong(code: str) -> None:
    error, warning = (score([finding(code, severity)], RULES) for severity in (Severity.ERROR, Severity.WARNING))
    assert (error.total, grade(error.total)) == (55, "weak")
    assert error.cap
    assert error.cap.findings == (finding(code, Severity.ERROR),)
    assert error.total == sum(criterion.points for criterion in error.criteria) - error.cap.points
    assert (warning.total, grade(warning.total)) == (STRONG - 1, "fair")
    assert score([finding(code, Severity.INFO)], RULES).cap is None


def test_errors_of_two_rules_in_the_core_are_worse_than_two_of_one() -> None:
    two_of_one = [finding("A201", Severity.ERROR, at) for at in range(2)]
    assert score(two_of_one, RULES).total == 55
    assert score([*two_of_one, finding("S101", Severity.ERROR)], RULES).total == 45


def test_a_cap_above_the_sum_takes_nothing() -> None:
    many = [finding(code, Severity.ERROR, at) for code in ("L501", "R301", "O402") for at in range(3)]
    marked = score([*many, finding("A201", Severity.ERROR)], RULES)
    assert marked.cap is None
    assert marked.total == sum(criterion.points for criterion in marked.criteria) < 55


def test_what_caps_the_score_is_most_worth_fixing() -> None:
    findings = [finding("R301", Severity.ERROR), finding("L502", Severity.ERROR)]
    assert [loss.finding.code for loss in score(findings, RULES).losses] == ["L502", "R301"]


@pytest.mark.parametrize(
    ("total", "called"), [(100, "strong"), (STRONG, "strong"), (89, "fair"), (FAIR, "fair"), (59, "weak"), (0, "weak")]
)
def test_a_story_is_strong_from_90_points_and_fair_from_60(total: int, called: str) -> None:
    assert grade(total) == called


def test_criteria_as_good_as_each_other_are_not_called_best() -> None:
    assert (score([], RULES).best, score([], RULES).worst) == (None, None)
    one_down = score([finding("A201", Severity.INFO)], RULES)
    assert one_down.best is None
    assert one_down.worst
    assert one_down.worst.criterion is Criterion.ACTION


@given(FINDINGS, st.randoms())
def test_the_order_of_the_findings_changes_no_mark(findings: list[Finding], chance: Random) -> None:
    shuffled = list(findings)
    chance.shuffle(shuffled)
    scores = (score(some, RULES) for some in (findings, shuffled))
    assert len({tuple(criterion.points for criterion in one.criteria) for one in scores}) == 1


def test_the_costliest_findings_take_theirs_first_and_the_last_what_is_left() -> None:
    findings = [finding("A201", severity) for severity in (Severity.WARNING, Severity.ERROR, Severity.WARNING)]
    (action,) = (criterion for criterion in score(findings, RULES).criteria if criterion.criterion is Criterion.ACTION)
    assert [(loss.points, loss.price) for loss in action.losses] == [(12, 12), (6, 6), (2, 6)]


def test_a_finding_that_comes_to_nothing_left_is_still_named() -> None:
    marked = score([finding("A201", Severity.ERROR, at) for at in range(3)], RULES)
    assert [(loss.points, loss.price) for loss in marked.losses] == [(12, 12), (8, 12), (0, 12)]


EXAMPLES = [
    pytest.param(example.text, id=f"{rule.code}-{example.sort}-{example.number}")
    for rule in RULES.values()
    for example in rule.examples
    if example.is_bad
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_fixing_any_one_finding_of_an_example_never_lowers_its_score(text: str) -> None:
    findings = [found for found in lint(text, RULES.values()).findings if found.story == 0]
    before = score(findings, RULES)
    for index, found in enumerate(findings):
        rest = [*findings[:index], *findings[index + 1 :]]
        assert score(rest, RULES).total >= before.total
        for milder in (severity for severity in Severity if severity < found.severity):
            assert score([*rest, replace(found, severity=milder)], RULES).total >= before.total


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_takes_nothing_from_its_good_examples(rule: Rule) -> None:
    for example in rule.examples:
        if not example.is_bad:
            assert score(_of_rule(example.text, rule), RULES).total == 100


def _of_rule(text: str, rule: Rule) -> list[Finding]:
    return [found for found in lint(text, RULES.values()).findings if found.code == rule.code]


SITUATION = "**Situation:** In March 2022 I ran the desk of a theatre in Ghent, and one caller in five gave up waiting."
ACTION = (
    "**Action:** I listened to forty recorded calls and wrote down why each of them took so long. I moved the seating "
    "plan onto a second screen, because the clerks kept leafing through paper. I asked the evening porter to answer "
    "between six and seven, when most people rang, and I taught him the three questions that everybody asks. I painted "
    "the prices for schools on the door rather than explain them again in each call."
)
RESULT = (
    "**Result:** By June one caller in fifty gave up, down from one in five, and we sold 14 % more seats by telephone."
)
JARGON = (
    "**Action:** I leveraged cross-functional synergies to orchestrate a holistic governance paradigm. I spearheaded "
    "end-to-end ideation workshops, because stakeholder alignment is a core competency of an agile ecosystem. I "
    "socialised actionable learnings and incentivised a proactive mindset across our strategic verticals."
)
SHORT = (
    "**Situation:** In May our kiln cracked bowls.",
    "**Action:** I measured the heat hourly with two probes, turned down the lower burner and moved clay bowls.",
    "**Result:** Breakage fell from 33 % to 4 %.",
)


def scored(*sections: str) -> int:
    """The score of a story of these sections."""
    return score(lint("\n\n".join(sections), RULES.values()).findings, RULES).total


@pytest.mark.parametrize(
    "sections",
    [
        pytest.param((SITUATION, "**Action:** I did it.", RESULT), id="no action to speak of"),
        pytest.param((SITUATION, ACTION, "**Result:** It was ok."), id="no result to speak of"),
        pytest.param((SITUATION, JARGON, RESULT), id="jargon"),
        pytest.param(SHORT, id="30 words"),
        pytest.param((SITUATION, "**Action:**", RESULT), id="empty action"),
        pytest.param((SITUATION, ACTION, "**Result:**"), id="empty result"),
        pytest.param((SITUATION, ACTION), id="no result"),
    ],
)
def test_a_story_whose_core_is_missing_is_weak_whatever_else_is_good(sections: tuple[str, ...]) -> None:
    assert scored(SITUATION, ACTION, RESULT) >= STRONG
    assert scored(*sections) < FAIR


def test_a_story_without_a_situation_is_not_strong() -> None:
    assert FAIR <= scored(ACTION, RESULT) < STRONG
