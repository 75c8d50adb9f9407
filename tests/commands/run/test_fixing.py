"""Fixes of a run, and what is said of those that are left out."""

from __future__ import annotations

from starlint.commands.run.fixing import Fixing
from starlint.files import Source
from tests.fixes.stories import ACTION, linted, story


def test_fixes_that_would_change_how_notes_are_read_are_counted() -> None:
    text = story(action=f"Basically, the seats were full. {ACTION}")
    report = linted(text)
    fixing = Fixing(unsafe=True, shown_only=True, to_files=False)
    left = fixing.apply(Source("notes.md", text), report, lambda _: report)  # as if the fault stayed
    assert left is report
    assert fixing.summary() == (
        "Would fix 0 findings. 1 fix was left out: with it, the notes would be read otherwise, or something worse "
        "would be found."
    )
