"""Whether the Action is the longest part of a story."""

from __future__ import annotations

import pytest

from starlint.checks.action_not_longest import ActionNotLongest
from starlint.finding import Severity
from starlint.language.analyse import analyse
from tests.builders import notes

ACTION = ActionNotLongest(least_words=5, least_detail=0, most_setup=30, most_result=20)


def hits(check: ActionNotLongest, **words: int) -> list[tuple[str, Severity | None]]:
    """The labels that are flagged in a story with so many words under each, and how gravely."""
    built = notes(*(f"{label}: {' '.join(['step'] * count)}" for label, count in words.items()))
    story = built.stories[0]
    return [(built.text[hit.span.start : hit.span.end], hit.severity) for hit in check.find(story, analyse(story))]


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
