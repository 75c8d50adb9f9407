"""Questions that nobody answers."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story

STORY = story("I timed the queue for two days and moved the second till to the door, so that no one stood outside.")
ANSWERED = f"## Tell me about a time you improved something.\n\n{STORY}\n"
FIRST, SECOND = "Tell me about a time you disagreed with your manager.", "Describe a time you learned something fast."


def bare(text: str) -> list[str]:
    return [place for place, _ in findings("P705", text)]


def test_a_run_of_bare_questions_is_shown_once_at_the_first() -> None:
    [(place, finding)] = findings("P705", f"{ANSWERED}## {FIRST}\n\n## {SECOND}\n")
    assert place == FIRST
    assert finding.severity is Severity.INFO
    assert "2 questions in a row, beginning here," in finding.message


def test_two_runs_are_two_findings() -> None:
    assert bare(f"## {FIRST}\n\n{ANSWERED}## {SECOND}\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        f"# Questions\n\n- {FIRST}\n- {SECOND}\n",  # a page of samples
        f"# Samples\n\n- {FIRST}\n- Tell me about a time you improved something.\n\n{ANSWERED}",  # an article
        f"{ANSWERED}## More\n\n1. **{FIRST}**\n\n1. **{SECOND}**\n\nThe rails and the captain\n",  # one hint
        f"{ANSWERED}## Tell me about a time when …\n",
        f"{ANSWERED}- [{FIRST}](#one)\n- [{SECOND}](#two)\n",  # a table of contents
        f"{ANSWERED}- Share genuine experiences and be yourself.\n- Talk about relevant experiences.\n",  # advice
        f"{ANSWERED}## Calm\n\n### Questions\n\n- {FIRST}\n- {SECOND}\n\n### Sample answer\n\n{STORY}\n",
    ],
)
def test_samples_and_hints_are_no_open_questions(text: str) -> None:
    assert bare(text) == []
