"""Sections in which nothing stands, or that break off."""

from __future__ import annotations

import pytest

from starlint.checks import Hit
from starlint.checks.empty_section import EmptySection
from starlint.finding import Severity
from starlint.language.results import Evidence
from tests.builders import notes

EMPTY = EmptySection(endings=("as", "the", "because", "a", "i'm", "or"))


def hits(check: EmptySection, *lines: str) -> list[tuple[str, Hit]]:
    """Each hit with the words it stands at."""
    built = notes(*lines)
    found = check.find(built.stories[0], Evidence((), ()))
    return [(built.text[hit.span.start : hit.span.end], hit) for hit in found]


def test_a_label_with_nothing_under_it_is_flagged_at_the_label() -> None:
    [(place, hit)] = hits(EMPTY, "S: The oven broke.", "T:", "A: I changed the fuse.")
    assert place == "T:"
    assert hit.values == {"section": "Task", "fault": "is empty"}


@pytest.mark.parametrize("lines", [("A:", "R: It baked again."), ("A: I changed the fuse.", "R:")])
def test_an_empty_action_or_result_is_an_error(lines: tuple[str, ...]) -> None:
    [(place, hit)] = hits(EMPTY, "S: The oven broke.", *lines)
    assert (place, hit.severity) == (next(line for line in lines if len(line) == 2), Severity.ERROR)
    [(_, task)] = hits(EMPTY, "S: The oven broke.", "T:", "A: I changed the fuse.", "R: It baked.")
    assert task.severity is None


def test_marks_are_nothing() -> None:
    assert [place for place, _ in hits(EMPTY, "S: The oven broke.", "T: –")] == ["T:"]


def test_an_empty_label_over_a_second_section_of_its_kind_is_a_heading() -> None:
    assert hits(EMPTY, "A:", "A: I changed the fuse.", "R: It baked.") == []
    assert hits(EMPTY, "S/T:", "S: The oven broke.", "T: Mend it.") == []


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("R: As", "As"),
        ("R: It baked again. Because", "baked again. Because"),
        ("R: The bakers came back, and the customers,", "and the customers,"),
        ("R: We baked on Monday.\nThen I’m", "Then I’m"),
    ],
)
def test_a_sentence_that_breaks_off_is_flagged_at_its_last_words(line: str, last: str) -> None:
    [(place, hit)] = hits(EMPTY, "A: I changed the fuse.", line)
    assert place == last
    assert hit.values == {"section": "Result", "fault": "stops in the middle of a sentence"}


@pytest.mark.parametrize(
    "line",
    [
        "R: It baked again",
        "R: It was the oven they had asked for",
        "R: The food inspector gave us an A",
        "R: She was back in the OR",
        "R: They asked how, and I said because.",
        "R: She said: “Thank you,”",
    ],
)
def test_an_ending_that_may_be_meant_is_left_alone(line: str) -> None:
    assert hits(EMPTY, "A: I changed the fuse.", line) == []


def test_commas_at_the_end_of_several_sections_are_a_habit() -> None:
    assert hits(EMPTY, "S: The oven broke,", "A: I changed the fuse,", "R: It baked.") == []


def test_an_answer_that_breaks_off_is_called_an_answer() -> None:
    [(_, hit)] = hits(EMPTY, "I changed the fuse because")
    assert hit.values["section"] == "answer"
