"""Labels that stand twice: which of them says nothing, and which are two."""

from __future__ import annotations

import pytest

from tests.fixes.stories import ACTION, linted, story


def found(text: str) -> list[str]:
    return [text[f.span.start : f.span.end] for f in linted(text).findings if f.code == "N808"]


@pytest.mark.parametrize(
    ("action", "label"),
    [
        (f"**Action:** {ACTION}", "**Action:**"),
        (f"\n\n**Action:** {ACTION}", "**Action:**"),
        (f"Action: {ACTION}", "Action:"),
        (f"action: {ACTION}", "action:"),
    ],
)
def test_the_one_that_says_nothing_is_shown(action: str, label: str) -> None:
    assert found(story(action=action)) == [label]


@pytest.mark.parametrize(
    "action",
    [
        f"{ACTION}\n\n**Action:** Then I left.",  # a second Action
        f"Actions speak louder: {ACTION}",
        f"[ask Eva for the date]\n\n**Action:** {ACTION}",  # a note stands between the two
        f"\n\n![](desk.png)\n\n**Action:** {ACTION}",
        f"\n\n```\nls\n```\n\n**Action:** {ACTION}",
    ],
)
def test_two_labels_with_something_between_are_two(action: str) -> None:
    assert found(story(action=action)) == []


def test_a_rule_between_the_two_is_nothing() -> None:
    assert found(story(action=f"\n\n___\n\n**Action:** {ACTION}")) == ["**Action:**"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["", "\n\n\n\n\n\n"])
def test_how_lines_end_and_how_many_are_empty_changes_nothing(end: str, between: str) -> None:
    notes = story(action=f"\n\n{between}**Action:** {ACTION}").replace("\n", end)
    assert found(notes) == ["**Action:**"]
