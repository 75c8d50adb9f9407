"""How the words of a story are shared among its parts."""

from __future__ import annotations

import pytest

from starlint.checks import Check
from starlint.checks.shares import ActionNotLongest, HeavyResult, HeavySetup
from starlint.finding import Severity
from starlint.language.analyse import analyse
from tests.builders import notes

SETUP = HeavySetup(info_share=33, warning_share=40, least_words=10)
RESULT = HeavyResult(least_words=10, percent_of_action=110)
ACTION = ActionNotLongest(least_words=5, least_detail=0, most_setup=30, most_result=20)


def hits(check: Check, **words: int) -> list[tuple[str, Severity | None]]:
    """The labels that are flagged in a story with so many words under each, and how gravely."""
    built = notes(*(f"{label}: {' '.join(['step'] * count)}" for label, count in words.items()))
    story = built.stories[0]
    return [(built.text[hit.span.start : hit.span.end], hit.severity) for hit in check.find(story, analyse(story))]


@pytest.mark.parametrize(
    ("setup", "severities"), [(33, []), (34, [Severity.INFO]), (40, [Severity.INFO]), (41, [Severity.WARNING])]
)
def test_a_setup_above_a_third_is_noted_and_above_two_fifths_warned_of(setup: int, severities: list[Severity]) -> None:
    assert hits(SETUP, S=setup, A=80 - setup, R=20) == [("S:", severity) for severity in severities]


def test_situation_and_task_count_together() -> None:
    assert hits(SETUP, S=20, T=25, A=40, R=15) == [("S:", Severity.WARNING)]


def test_a_setup_that_is_soon_over_is_not_heavy() -> None:
    assert hits(SETUP, S=9, A=6, R=2) == []


def test_a_setup_without_an_action_is_another_fault() -> None:
    assert hits(SETUP, S=50) == []


@pytest.mark.parametrize(("result", "places"), [(21, []), (22, ["R:"])])
def test_a_result_that_outweighs_the_action_is_flagged_at_its_label(result: int, places: list[str]) -> None:
    assert hits(RESULT, S=5, A=20, R=result) == [(place, None) for place in places]


def test_a_short_result_is_not_heavy() -> None:
    assert hits(RESULT, A=6, R=9) == []


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ({"S": 12, "A": 10, "R": 5}, ["A:"]),
        ({"S": 5, "A": 10, "R": 12}, ["A:"]),
        ({"S": 10, "A": 10, "R": 10}, []),
        ({"S": 30, "A": 10, "R": 5}, []),  # heavy by itself
        ({"S": 5, "A": 10, "R": 20}, []),
        ({"S": 12, "A": 4, "R": 5}, []),  # hardly a remark
    ],
)
def test_an_action_that_is_not_the_longest_is_flagged_where_nothing_else_is(
    words: dict[str, int], places: list[str]
) -> None:
    assert hits(ACTION, **words) == [(place, None) for place in places]
