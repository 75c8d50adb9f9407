from __future__ import annotations

import pytest

from starlint.notes.first_person import acts_without_subject, deeds, explains, is_alone, is_own, tells_of_past


@pytest.mark.parametrize("spoken", ["I rang Ann.", "We’ve moved.", "Built a plan.", "it failed.\nMoved the dough."])
def test_somebody_tells_of_their_past(spoken: str) -> None:
    assert tells_of_past(spoken)


@pytest.mark.parametrize("spoken", ["I ring Ann.", "Set the scene.", "Put it first.", "The need was clear."])
def test_nobody_tells_of_their_past(spoken: str) -> None:
    assert not tells_of_past(spoken)


def test_we_is_own_and_not_alone() -> None:
    assert is_own("We rang.")
    assert not is_alone("We rang.")


@pytest.mark.parametrize("spoken", ["Ich rief an.", "我打了电话。", "je suis venu"])
def test_other_languages_have_a_first_person(spoken: str) -> None:
    assert is_own(spoken)


def test_deeds_are_counted() -> None:
    assert deeds("I rang Ann, and then I moved. We slept.") == 3


@pytest.mark.parametrize(
    "parts",
    [
        ["Describe the scene.", "Your goal.", "What did you do?"],
        ["The context or background.", "The goal at hand.", "The specific steps."],
        ["Where were you? I ask my clients.", "What had you to do?", "What did you do? I insist."],
        ["Set the scene, so that you are understood. Where was I working?", "Your goal. What was I to do?"],
    ],
)
def test_telling_what_to_say_explains(parts: list[str]) -> None:
    assert explains(parts)


@pytest.mark.parametrize(
    "parts", [["I rang Ann and asked, “what can you do?”"], ["Built a plan for your team."], ["The bakery was cold."]]
)
def test_telling_what_happened_does_not(parts: list[str]) -> None:
    assert not explains(parts)


def test_a_past_verb_without_subject_opens_a_note() -> None:
    assert acts_without_subject("Re-designed the page")
    assert not acts_without_subject("The page was redesigned")
