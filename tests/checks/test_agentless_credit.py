"""Credit that is given to a thing."""

from __future__ import annotations

import pytest

from starlint.checks.agentless_credit import AgentlessCredit
from starlint.finding import Severity
from tests.checks.run_check import hits, places

AGENTLESS = AgentlessCredit(verbs=("help", "lead", "result"), things=("feedback",))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("A: These insights helped my team to find the leak.", "These insights helped"),
        ("A: The feedback led the engineers to a smaller pump.", "The feedback led"),
        ("A: This new plan resulted in me going back to the bank.", "This new plan resulted"),
    ],
)
def test_a_thing_that_makes_people_act_is_flagged(line: str, place: str) -> None:
    assert places(AGENTLESS, line) == [place]


@pytest.mark.parametrize(
    "line",
    [
        "A: I drew a map of the pipes. This helped the engineers to find the leak.",
        "A: This helped to stop the leak.",
        "A: The rain stopped. This led me to the cellar.",
        "A: The rain stopped. It helped that the team knew the house.",
        "A: The pump helped the engineers.",
        "A: This helps the engineers every day.",
        "R: This led the engineers to a smaller pump.",
    ],
)
def test_a_thing_that_only_follows_or_moves_nobody_is_left_alone(line: str) -> None:
    assert places(AGENTLESS, line) == []


def test_in_an_answer_without_labels_it_is_only_a_remark() -> None:
    [(_, hit)] = hits(AGENTLESS, "The pump leaked for a year. This led the engineers to a smaller one.")
    assert hit.severity is Severity.INFO
    assert hit.values["thing"] == "“This”"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A: This led the two new clerks to it.", True),
        ("A: This led the two new old clerks to it.", False),  # five words after the verb
        ("A: It led them on.", True),
        ("A: It led me on.", False),
        ("A: It resulted in us going.", True),
        ("A: This pump led the engineers on.", True),
        ("A: The pumps led the engineers on.", False),
    ],
)
def test_people_stand_right_behind_the_verb(line: str, found: bool) -> None:
    assert bool(places(AGENTLESS, line)) is found


def test_three_are_shown_in_a_section() -> None:
    assert places(AGENTLESS, "A: " + "It led the engineers on. " * 4) == ["It led"] * 3
