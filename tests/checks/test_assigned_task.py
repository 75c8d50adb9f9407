"""Tasks that are only an order."""

from __future__ import annotations

import pytest

from starlint.checks.assigned_task import AssignedTask
from tests.checks.run_check import hits, places

ASSIGNED = AssignedTask(orders=("told me to", "asked me to"), initiative=("i wanted",), most_sentences=2)


def test_an_order_alone_is_flagged_where_it_is_given() -> None:
    [(place, hit)] = hits(ASSIGNED, "T: My manager told me to mend the oven.")
    assert place == "told me to"
    assert hit.values == {"order": "“My manager told me to mend the oven”"}


@pytest.mark.parametrize(
    "line",
    [
        "T: My manager told me to mend the oven. I wanted bread by six.",
        "T: Nobody had asked me to mend the oven.",
        "T: A customer asked me to bake for 300 guests.",
        "T: She asked me to mend the oven. It was old. It had no papers.",
        "S: My manager told me to mend the oven.",
    ],
)
def test_a_task_that_says_more_than_the_order_is_left_alone(line: str) -> None:
    assert places(ASSIGNED, line) == []
