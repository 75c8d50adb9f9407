"""What becomes of findings between the checks and the report."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from starlint.catalog import catalog
from starlint.filters import FILTERS, Run, add_unused_suppressions, filtered, set_severities, take_out_suppressed
from starlint.finding import Finding, Severity, Span
from starlint.notes.story import Notes

KNOWN = catalog()
TEXT = "<!-- starlint-disable A201, L501 -->\n\nI rang.\n"


def finding(code: str, at: int) -> Finding:
    """A finding of this rule, at one letter."""
    rule = KNOWN.get(code)
    return Finding(code, rule.name, rule.severity, Span(at, at + 1), "…", "…")


def run(text: str = TEXT, severities: Mapping[str, Severity] | None = None) -> Run:
    return Run.of(Notes(text, ()), KNOWN.rules, KNOWN, severities or {})


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in findings]


def test_what_a_comment_suppresses_is_set_apart_and_what_it_does_not_is_a_finding() -> None:
    done = filtered([finding("A201", 39), finding("R301", 40)], run())
    assert codes(done.findings) == ["N803", "R301"]
    assert [each.finding.code for each in done.suppressed] == ["A201"]
    unused = done.findings[0].span
    assert TEXT[unused.start : unused.end] == "L501"


def test_a_comment_that_names_no_rule_is_a_finding() -> None:
    done = filtered([], run("<!-- starlint-disable A999 -->\n\nI rang.\n"))
    assert codes(done.findings) == ["N804"]


def test_a_comment_may_suppress_what_is_said_of_another() -> None:
    done = filtered([], run(f"<!-- starlint-disable-file N803 -->\n\n{TEXT}"))
    assert codes(done.findings) == []
    assert [each.finding.code for each in done.suppressed] == ["N803", "N803"]


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_of_the_settings_stands_above_that_of_the_rule(severity: Severity) -> None:
    done = filtered([finding("R301", 3)], run("I rang.\n", {"R301": severity}))
    assert [each.severity for each in done.findings] == [severity]


def test_what_another_rule_says_of_the_same_words_is_not_said_again() -> None:
    assert codes(filtered([finding("O401", 3), finding("O402", 3)], run("I rang.\n")).findings) == ["O401"]
    assert codes(filtered([finding("O401", 3), finding("O402", 4)], run("I rang.\n")).findings) == ["O401", "O402"]


def test_rules_are_covered_by_rules_that_exist() -> None:
    covering = {code for rule in KNOWN.rules for code in rule.covered_by}
    assert covering
    assert covering <= {rule.code for rule in KNOWN.rules}


def test_findings_come_out_in_the_order_of_the_file() -> None:
    done = filtered([finding("R301", 5), finding("A201", 5), finding("L501", 2)], run("I rang.\n"))
    assert codes(done.findings) == ["L501", "A201", "R301"]


def test_severities_are_set_first_and_nothing_is_added_after_the_last_suppression() -> None:
    assert FILTERS[0] is set_severities
    assert FILTERS[-2:] == (add_unused_suppressions, take_out_suppressed)


def test_what_holds_of_every_story_is_said_at_the_first_with_the_number_of_the_others() -> None:
    done = filtered([finding("N805", 2), finding("R301", 3), finding("N805", 4), finding("N805", 5)], run("I rang.\n"))
    assert [(each.code, each.span.start) for each in done.findings] == [("N805", 2), ("R301", 3)]
    assert done.findings[0].message == "… The same applies to 2 other stories in this file."


def test_what_holds_of_one_story_is_said_as_it_is() -> None:
    assert filtered([finding("N805", 2)], run("I rang.\n")).findings[0].message == "…"
