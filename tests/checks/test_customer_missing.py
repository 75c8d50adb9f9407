"""Whether the customer is there in a story that is about customers."""

from __future__ import annotations

import pytest

from tests.checks.run_rule import RESULT, findings, story

SILENT = "I redrew the plan of the car park with chalk and timed each lane, so that none stood still."


def named(action: str, *, result: str = RESULT, over: str = "LP: Customer Obsession", **setting: str) -> list[str]:
    return [place for place, _ in findings("P702", f"{over}\n\n{story(action, result=result, **setting)}")]


def test_a_story_under_the_principle_without_a_customer_is_shown_at_its_result() -> None:
    assert named(SILENT) == ["**R:**"]


def test_so_is_one_under_a_question_about_customers() -> None:
    assert named(SILENT, over="**Tell me about a time you helped a difficult customer.**") == ["**R:**"]


@pytest.mark.parametrize(
    "over",
    [
        "LP: Ownership",
        "**Tell me about a time you decided with many sources (customers, partners and so on).**",
        "**How do you weigh customer-facing features against the platform?**",
    ],
)
def test_other_stories_need_no_customer(over: str) -> None:
    assert named(SILENT, over=over) == []


@pytest.mark.parametrize("who", ["a customer", "our developer customers", "the passengers", "two families"])
def test_whoever_is_served_is_a_customer(who: str) -> None:
    assert named(f"{SILENT} I asked {who} what to change.") == []


@pytest.mark.parametrize("who", ["my manager", "the stakeholders", "an investor", "the team"])
def test_a_stakeholder_is_none(who: str) -> None:
    assert named(f"{SILENT} I asked {who} what to change.") == ["**R:**"]


def test_a_pronoun_will_do_once_the_customer_has_been_named() -> None:
    question = f"{SILENT} I rang her that evening."
    assert named(question) == ["**R:**"]
    assert named(question, situation="In June 2022 a customer of our ferry line wrote to me in anger.") == []
