"""What was nearly taken for a story is said once a file."""

from __future__ import annotations

from starlint.finding import Severity
from tests.checks.run_rule import findings

BULLETS = "- Argued for a week\n- Wrote down each night\n- Offered to swap two Fridays\n"


def test_one_passage_is_shown_where_it_begins() -> None:
    [(place, finding)] = findings("S109", f"# Interview\n\n## Conflict\n\n{BULLETS}")
    assert (place, finding.severity) == ("Argued for a week", Severity.INFO)
    assert finding.message == "This passage reads like a story, but starlint is not sure, so it does not judge here."


def test_several_are_named_by_their_lines_at_the_first() -> None:
    text = f"# Interview\n\n## Conflict\n\n{BULLETS}\n## Failure\n\n{BULLETS}"
    [(_, finding)] = findings("S109", text)
    assert finding.message.startswith("2 passages read like stories (lines 5, 11), but")


def test_bullets_about_anything_else_are_left_alone() -> None:
    assert findings("S109", f"# Interview\n\n## May\n\n{BULLETS}") == []
    assert findings("S109", f"# Garden\n\n## Conflict\n\n{BULLETS}") == []
