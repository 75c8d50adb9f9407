"""Labels that are decorated unlike all others of their file."""

from __future__ import annotations

import pytest

from tests.fixes.stories import linted, story

BOLD = ("**Situation:** ", "**Task:** ", "**Action:** ", "**Result:** ")
PLAIN = ("S: ", "T: ", "A: ", "R: ")


def found(text: str) -> list[tuple[str, str]]:
    return [(text[f.span.start : f.span.end], f.meant) for f in linted(text).findings if f.code == "N809"]


@pytest.mark.parametrize(
    ("labels", "odd", "meant"),
    [
        (("**Situation:** ", "Task: ", "**Action:** ", "**Result:** "), "Task:", "**Task:**"),
        (("**Situation**: ", "**Task**: ", "**Action**: ", "*Result*: "), "*Result*:", "**Result**:"),
        (("S: ", "T: ", "A: ", "**R:** "), "**R:**", "R:"),
    ],
)
def test_the_odd_one_is_shown_with_how_the_others_are_set(
    labels: tuple[str, str, str, str], odd: str, meant: str
) -> None:
    assert found(story(labels=labels)) == [(odd, meant)]


def test_two_bold_ways_are_one() -> None:
    assert found(story(labels=("**Situation:** ", "**Task**: ", "__Action:__ ", "**Result:** "))) == []


def test_where_half_are_plain_none_is_odd() -> None:
    assert found(story(labels=("**Situation:** ", "Task: ", "**Action:** ", "Result: "))) == []


def test_a_story_in_another_way_of_its_own_is_not_odd() -> None:
    others = "\n---\n\n".join(f"## Story {number}\n\n{story(labels=BOLD)}" for number in range(4))
    assert found(f"{others}\n---\n\n## Last\n\n{story(labels=PLAIN)}") == []


def test_headings_are_no_decoration() -> None:
    headings = ("### Situation\n\n", "### Task\n\n", "### Action\n\n", "**Result:** ")
    assert found(story(labels=headings)) == []


@pytest.mark.parametrize(("plain", "places"), [(1, [("Task:", "**Task:**")]), (2, [])])
def test_three_of_four_labels_are_the_usual_way(plain: int, places: list[tuple[str, str]]) -> None:
    odd = ("Task: ", "Result: ")[:plain]
    labels = tuple(next((one for one in odd if one.strip(": ") in label), label) for label in BOLD)
    assert found(story(labels=(labels[0], labels[1], labels[2], labels[3]))) == places
