"""Remarks to oneself, shown."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story

STORY = story("I timed the queue for two days and moved the second till to the door, so that no one stood outside.")


@pytest.mark.parametrize(
    "note",
    ["TODO: ask Ann for the figure", "**IF THEY ASK ABOUT CONFLICT, TELL OF THE CAPTAIN.**", "NOTE TO SELF slow down"],
)
def test_a_remark_between_stories_is_shown(note: str) -> None:
    [(place, finding)] = findings("N802", f"{STORY}\n---\n\n{note}\n")
    assert (place, finding.severity, finding.story) == (note, Severity.INFO, None)


def test_a_remark_in_a_story_belongs_to_it() -> None:
    text = STORY.replace("I timed", "[tell this part more slowly] I timed")
    [(place, finding)] = findings("N802", text)
    assert (place, finding.story) == ("[tell this part more slowly]", 0)
    assert "not counted among the words you will say" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "TODO: write the first story\n",  # no story yet, and plans are no remarks
        f"{STORY}\n---\n\nUse [a general sentence about how you work] first.\n",
        f"**HOW DOES YOUR TEAM DECIDE WHAT TO BUILD?**\n\n{STORY}",
    ],
)
def test_plans_speech_templates_and_questions_are_no_remarks(text: str) -> None:
    assert findings("N802", text) == []
