"""Credit that is put down to a part in the work, or to a thing."""

from __future__ import annotations

import pytest

from starlint.checks.credit import AgentlessCredit, DilutedCredit
from starlint.finding import Severity
from tests.checks.heard import hits, places

DILUTED = DilutedCredit(
    phrases=("was|been involved in", "took part in", "helped with"), weak=("was able to", "supported")
)
AGENTLESS = AgentlessCredit(verbs=("help", "lead", "result"), things=("feedback",))


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ("A: I was involved in the move of the archive.", "was involved in"),
        ("A: I also took part in the count.", "took part in"),
        ("A: Helped with the count of the shelves.", "Helped with"),
        ("R: In the end I’ve helped with all 40 shelves.", "helped with"),
        ("It rained in, and I helped with the buckets.", "helped with"),
    ],
)
def test_a_part_in_the_work_is_flagged_where_it_is_told(told: str, phrase: str) -> None:
    assert places(DILUTED, told) == [phrase]


@pytest.mark.parametrize(
    "told",
    [
        "A: Six nurses took part in the trial.",
        "A: I asked whoever was involved in the move.",
        "S: I was involved in the move of the archive.",
        "A: I had been involved in such a move before.",
        "A: I answered the support tickets, and customer support grew.",
    ],
)
def test_what_others_took_part_in_is_left_alone(told: str) -> None:
    assert places(DILUTED, told) == []


def test_a_weak_form_is_a_remark_once_in_a_section_without_a_strong_one() -> None:
    [(place, hit)] = hits(DILUTED, "A: I was able to lift it. I supported the porter.")
    assert (place, hit.severity) == ("was able to", Severity.INFO)
    [(place, hit)] = hits(DILUTED, "A: I was able to lift it. I helped with the rope.")
    assert (place, hit.severity) == ("helped with", None)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("A: These insights helped my team to find the leak.", "These insights helped"),
        ("A: The feedback led the engineers to a smaller pump.", "The feedback led"),
        ("A: This new plan resulted in me going back to the bank.", "This new plan resulted"),
    ],
)
def test_a_thing_that_makes_people_act_is_flagged(told: str, place: str) -> None:
    assert places(AGENTLESS, told) == [place]


@pytest.mark.parametrize(
    "told",
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
def test_a_thing_that_only_follows_or_moves_nobody_is_left_alone(told: str) -> None:
    assert places(AGENTLESS, told) == []


def test_in_an_answer_without_labels_it_is_only_a_remark() -> None:
    [(_, hit)] = hits(AGENTLESS, "The pump leaked for a year. This led the engineers to a smaller one.")
    assert hit.severity is Severity.INFO
    assert hit.values["thing"] == "“This”"
