"""When a Result names nothing that measures what changed."""

from __future__ import annotations

import pytest

from tests.checks.judged import findings, story

ACTION = "I printed the passes of everybody who had booked online, and I asked the port to open the second gate at six."


@pytest.mark.parametrize(
    "result",
    [
        "By August the longest wait was 12 minutes, down from 50.",
        "We sold 30 % more tickets than the year before.",
        "The queue was cut in half.",
        "Not one car missed its ferry in August.",
    ],
)
def test_a_measured_effect_is_enough(result: str) -> None:
    assert findings("missing-metrics", story(ACTION, result=result)) == []


@pytest.mark.parametrize(
    ("result", "seen"),
    [
        ("Everybody was happy, and the port thanked us.", ""),
        ("The new board was in use by 14 August 2022.", ""),
        ("The goal was to sell 20 % more tickets.", "a target"),
    ],
)
def test_praise_dates_and_targets_are_none(result: str, seen: str) -> None:
    [(place, finding)] = findings("missing-metrics", story(ACTION, result=result))
    assert place == "**R:**"
    assert finding.message.startswith("The Result names nothing")
    assert seen in finding.message


def test_without_a_result_the_end_of_the_story_is_read() -> None:
    [(place, finding)] = findings("missing-metrics", f"**Situation:** We had a queue.\n\n**Action:** {ACTION}\n")
    assert place == "**Action:**"
    assert finding.message.startswith("The end of the story")


def test_a_number_in_the_situation_measures_nothing_that_changed() -> None:
    assert findings("missing-metrics", story(ACTION, situation="50 % of the cars were late.", result="It got better."))
