"""Principles that notes list and starlint does not know."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story

STORY = story("I timed the queue for two days and moved the second till to the door, so that no one stood outside.")


@pytest.mark.parametrize(
    ("line", "name", "severity", "hint"),
    [
        ("LP: Ownershp", "Ownershp", Severity.WARNING, "did you mean “Ownership”?"),
        ("LP: Dive Deep, Bais for Action", "Bais for Action", Severity.WARNING, "did you mean “Bias for Action”?"),
        (
            "**Principles:** Customer Focus",
            "Customer Focus",
            Severity.INFO,
            "the most similar one it knows is “Customer",
        ),
        (
            "Leadership principles: Deep Dive",
            "Deep Dive",
            Severity.INFO,
            "the most similar one it knows is “Dive Deep”.",
        ),
        ("LPs: Wizardry", "Wizardry", Severity.INFO, "it knows no similar one."),
        ("Main: Ownership; Punctuality", "Punctuality", Severity.INFO, "it knows no similar one."),
    ],
)
def test_an_unknown_principle_is_shown_where_it_stands(line: str, name: str, severity: Severity, hint: str) -> None:
    [(place, finding)] = findings("P703", f"{line}\n\n{STORY}")
    assert (place, finding.severity) == (name, severity)
    assert hint in finding.message


@pytest.mark.parametrize(
    "line",
    [
        "LP: Earn Trust of Others, are-right-a-lot",
        "Tags: teamwork, ferries",
        "#teamwork #ferries",
        "Main: the ticket office",
        "Primary: queues",
        "LP: Ownership (primary), Dive Deep (secondary)",
        "LP: Ownership - took over the queue",
        "Principles: SOLID, DRY",
    ],
)
def test_known_names_tags_and_other_lists_are_left_alone(line: str) -> None:
    assert findings("P703", f"{line}\n\n{STORY}") == []


def test_a_list_over_two_stories_is_remarked_on_once() -> None:
    text = f"## LP: Ownershp\n\n{STORY}\n---\n\n{STORY}"
    assert len(findings("P703", text)) <= 1


def test_a_finding_outside_a_story_belongs_to_none() -> None:
    [(_, finding)] = findings("P703", f"LP: Ownershp\n\n{STORY}")
    assert finding.story is None
