"""Outcomes that are called good instead of being told."""

from __future__ import annotations

import pytest

from starlint.checks.vagueness import VagueOutcome
from starlint.finding import Severity
from tests.checks.heard import hits, places

VAGUE = VagueOutcome(phrases=("went well", "were happy"), weak=("was solved",), fine=("were happy to",), answer_from=50)


def test_praise_without_a_number_is_flagged_where_it_stands() -> None:
    [(place, hit)] = hits(VAGUE, "A: I mended the oven.", "R: It went well. The bakers sang.")
    assert (place, hit.severity) == ("went well", None)
    assert hit.values == {"phrase": "“went well”", "section": "Result"}


@pytest.mark.parametrize(
    "told",
    [
        "R: It went well. We sold 40 % more bread.",
        "R: We sold 40 % more bread. The bakers were surprised. It all went well.",
        "R: The matter was solved.",
    ],
)
def test_beside_a_measure_praise_is_a_remark(told: str) -> None:
    assert [hit.severity for _, hit in hits(VAGUE, told)] == [Severity.INFO]


@pytest.mark.parametrize(
    "told",
    [
        "R: It went well for 38 of our 40 bakers.",
        "R: We would go on if the first batch went well.",
        "R: I asked whether they were happy.",
        "R: Not all of the bakers were happy.",
        "R: The bakers were happy to help.",
        "A: The first batch went well.",
    ],
)
def test_what_is_supposed_denied_or_told_earlier_is_left_alone(told: str) -> None:
    assert places(VAGUE, told) == []


def test_of_an_answer_without_labels_the_end_is_judged() -> None:
    beginning = "At first it went well. Then the oven broke, and I changed the fuse with a spoon."
    assert places(VAGUE, beginning) == []
    assert places(VAGUE, beginning + " In the end the bakers were happy.") == ["were happy"]
