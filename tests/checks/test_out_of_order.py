"""Sections in the order in which things happened."""

from __future__ import annotations

import pytest

from starlint.checks.out_of_order import OutOfOrder
from starlint.language.results import Evidence
from tests.builders import notes

STORY = {
    "S": "S: The oven broke.",
    "T": "T: Bake it.",
    "A": "A: I changed the fuse.",
    "R": "R: It ran.",
    "L": "L: Look first.",
    "": "",
}


def misplaced(order: str) -> list[tuple[str, object]]:
    """The labels that are flagged in a story of these sections, and what they stand after."""
    built = notes(*(STORY[letter] for letter in order))
    hits = OutOfOrder().find(built.stories[0], Evidence())
    return [(built.text[hit.span.start : hit.span.end], hit.values["early"]) for hit in hits]


@pytest.mark.parametrize("order", ["STAR", "TSAR", "SAR", "STARL", "STARAR", "STARA", "SATAR", "S", "A", "R"])
def test_a_story_that_goes_as_it_happened_is_in_order(order: str) -> None:
    assert misplaced(order) == []


@pytest.mark.parametrize("order", ["RSTA", "RSTAR", "RTA"])
def test_a_result_may_open_the_story_as_a_headline(order: str) -> None:
    assert misplaced(order) == []


@pytest.mark.parametrize(
    ("order", "label", "early"),
    [
        ("STRA", "A:", "Result"),
        ("SRAR", "A:", "Result"),
        ("ASR", "S:", "Action"),
        ("SATR", "T:", "Action"),
        ("SART", "T:", "Action"),
    ],
)
def test_what_comes_too_late_is_flagged_once(order: str, label: str, early: str) -> None:
    assert misplaced(order) == [(label, early)]


def test_an_empty_label_has_no_place() -> None:
    built = notes("S: The oven broke.", "R:", "A: I changed the fuse.", "R: It ran.")
    assert list(OutOfOrder().find(built.stories[0], Evidence())) == []
