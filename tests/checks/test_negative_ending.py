"""Stories that end on what did not work."""

from __future__ import annotations

import pytest

from starlint.checks.negative_ending import NegativeEnding
from tests.checks.run_check import hits, places

NEGATIVE = NegativeEnding(
    turns=("but", "even though"),
    openers=("unfortunately",),
    failures=("couldn't", "did not"),
    fine=("couldn't have", "did not have to"),
)


def test_a_last_sentence_that_turns_to_a_failure_is_flagged_from_the_turn() -> None:
    [(place, hit)] = hits(NEGATIVE, "R: It baked again. They stayed, even though I couldn’t pay them.")
    assert place == "even though I couldn’t"
    assert hit.values == {"quote": "“even though I couldn't pay them”", "section": "Result"}


def test_a_last_sentence_may_be_a_failure_as_a_whole() -> None:
    assert places(NEGATIVE, "R: It baked. Unfortunately, they did not come back.") == ["Unfortunately, they did not"]


@pytest.mark.parametrize(
    "line",
    [
        "R: Even though I couldn't pay them, they stayed.",
        "R: I couldn't pay them, but they stayed.",
        "R: Unfortunately I couldn't pay them, but they stayed.",
        "R: It was hard, but we couldn't have been happier.",
        "R: They stayed, but they did not have to wait.",
        "R: We baked 40 % more, even though I couldn't pay them.",
        "R: They left, but I couldn't pay them. The next ones stayed.",
    ],
)
def test_a_sentence_that_turns_back_is_left_alone(line: str) -> None:
    assert places(NEGATIVE, line) == []


def test_a_story_that_goes_on_to_what_was_learned_does_not_end_there() -> None:
    assert places(NEGATIVE, "R: They stayed, but I couldn't pay them.", "L: I now count first.") == []


def test_an_answer_without_labels_ends_with_its_last_sentence() -> None:
    assert places(NEGATIVE, "The oven broke. They stayed, but I couldn't pay them.") == ["but I couldn't"]
