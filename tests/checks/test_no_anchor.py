"""Whether a listener learns where and when they are."""

from __future__ import annotations

import pytest

from starlint.checks.no_anchor import NoAnchor
from starlint.language.analyse import analyse
from tests.builders import notes

ANCHOR = NoAnchor(answer_words=30, general=2, wholly=80, opening=2)


def flagged(check: NoAnchor, *lines: str) -> list[str]:
    """The words that are flagged."""
    built = notes(*lines)
    story = built.stories[0]
    return [built.text[hit.span.start : hit.span.end] for hit in check.find(story, analyse(story))]


@pytest.mark.parametrize(
    "situation",
    [
        "In May 2021 the queue was long.",
        "The queue at Bryggen was long.",
        "As the harbour clerk I saw a long queue.",
        "At a small bakery the queue was long.",
        "When I joined, the queue was long.",
        "I was on call when the queue grew.",
        "eBay sent us a long queue.",
        "The queue grew on Friday evening.",
        "Early in my career the queue was long.",
    ],
)
def test_a_time_a_place_or_a_role_is_anchor_enough(situation: str) -> None:
    assert flagged(ANCHOR, f"S: {situation}", "A: I moved the ramp.") == []


def test_a_situation_without_any_is_flagged_at_its_label() -> None:
    assert flagged(ANCHOR, "S: The queue was long.", "A: I moved the ramp.") == ["S:"]


def test_a_time_that_could_be_any_year_is_flagged_where_it_stands() -> None:
    assert flagged(ANCHOR, "S: Recently I worked at a ferry in Bergen.", "A: I moved the ramp.") == ["Recently"]


def test_a_real_time_beside_it_is_enough() -> None:
    assert flagged(ANCHOR, "S: Recently, in May 2021, I ran a ferry.", "A: I moved the ramp.") == []


def test_what_stands_above_the_situation_is_part_of_the_setting() -> None:
    job, problem, action = "At an old mill in Halifax.", "S: The drawing was wrong.", "A: I moved one bay to the gable."
    assert flagged(ANCHOR, job, problem, action) == []
    assert flagged(ANCHOR, problem, action) == ["S:"]
