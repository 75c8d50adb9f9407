"""Whether a story of a failure tells what was learned."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story

ACTION = "I told the captain that I had sold one deck twice, and I moved 40 families to the next boat."


def under(question: str, result: str, rest: str = "") -> str:
    return f"**{question}**\n\n{story(ACTION, result=result)}{rest}"


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about a time you failed.",
        "Tell me about a mistake you made.",
        "What is your greatest weakness?",
        "Describe a time you received critical feedback.",
        "Tell me about a time your idea was not the best course of action.",
        "Tell me about a time when you made an error in judgment.",
        "Tell me about a time you missed a deadline.",
    ],
)
def test_a_failure_without_a_lesson_is_shown_at_the_result(question: str) -> None:
    [(place, finding)] = findings("P701", under(question, "By noon all had sailed, two hours late."))
    assert (place, finding.severity) == ("**R:**", Severity.WARNING)
    assert "it does not say what you learned" in finding.message


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about a time you had too little data to make the right decision.",
        "How do you handle a failing server?",
        "Tell me about a time when a team member didn't meet your expectations.",
        "Describe a difficult decision.",
        "Describe a time you gave a customer what they asked for (even a mistake).",
    ],
)
def test_other_questions_ask_for_no_lesson(question: str) -> None:
    assert findings("P701", under(question, "By noon all had sailed, two hours late.")) == []


@pytest.mark.parametrize(
    "insight",
    [
        "In retrospect it was a poor plan.",
        "I quickly recognised that the plan had flaws.",
        "It did show two qualities of a good list.",
        "Families could then benefit from learning or taking part.",
    ],
)
def test_an_insight_into_the_case_is_no_lesson(insight: str) -> None:
    assert len(findings("P701", under("Tell me about a time you failed.", insight))) == 1


def test_a_lesson_that_never_served_is_shown_where_it_stands() -> None:
    result = "All had sailed by noon. I learned that two lists are one too many."
    [(place, finding)] = findings("P701", under("Tell me about a time you failed.", result))
    assert (place, finding.severity) == ("I learned", Severity.INFO)


def test_a_lesson_that_has_served_since_is_enough() -> None:
    result = "All had sailed by noon. I learned that two lists are one too many; since then I have kept one."
    assert findings("P701", under("Tell me about a time you failed.", result)) == []


def test_a_lesson_that_only_the_notes_hold_is_an_info() -> None:
    rest = "\n**Follow-up questions:**\n\n- What did you learn?\n    - I learned to keep one list.\n"
    [(_, finding)] = findings("P701", under("Tell me about a time you failed.", "By noon all had sailed.", rest))
    assert finding.severity is Severity.INFO
    assert "only in your notes" in finding.message


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("## Story 4 – A mistake (the deck)", 1),
        ("## 1.1 Mistake in a project", 1),
        ("## The biggest mistake I made", 1),
        ("## Failure recovery", 0),
        ("## Failure in the payment system", 0),
        ("## Checkout failure reduction", 0),
        ("## Failed replication", 0),
    ],
)
def test_a_title_may_say_that_it_was_a_failure(title: str, count: int) -> None:
    assert len(findings("P701", f"{title}\n\n{story(ACTION)}")) == count


def test_after_what_went_wrong_by_nobodys_fault_a_lesson_is_only_welcome() -> None:
    question = "Tell me about a time something went wrong."
    [(_, finding)] = findings("P701", under(question, "By noon all had sailed."))
    assert finding.severity is Severity.INFO
    learned = "All had sailed by noon. I learned that two lists are one too many."
    assert findings("P701", under(question, learned)) == []
