from __future__ import annotations

import pytest

from starlint.notes.first_person import (
    count_first_person_actions,
    count_plural,
    count_second_person,
    count_singular,
    has_action_without_subject,
    has_first_person,
    has_first_person_singular,
    has_past_action,
    has_past_tense,
    is_instruction,
    is_past_verb,
)


@pytest.mark.parametrize("text", ["I rang Ann.", "We’ve moved.", "Built a plan.", "it failed.\nMoved the dough."])
def test_a_past_action_is_found(text: str) -> None:
    assert has_past_action(text)


@pytest.mark.parametrize("text", ["I ring Ann.", "Set the scene.", "Put it first.", "The need was clear."])
def test_other_sentences_have_no_past_action(text: str) -> None:
    assert not has_past_action(text)


def test_we_is_first_person_and_not_singular() -> None:
    assert has_first_person("We rang.")
    assert not has_first_person_singular("We rang.")


@pytest.mark.parametrize("text", ["Ich rief an.", "我打了电话。", "je suis venu"])
def test_other_languages_have_a_first_person(text: str) -> None:
    assert has_first_person(text)


def test_words_for_people_are_counted() -> None:
    text = "I gave my word, and told you what we owe us and yours."
    assert (count_singular(text), count_plural(text), count_second_person(text)) == (2, 2, 2)


@pytest.mark.parametrize(
    ("word", "past"), [("moved", True), ("rang", True), ("put", True), ("need", False), ("red", False)]
)
def test_a_past_verb_is_known_alone_as_in_a_text(word: str, past: bool) -> None:
    assert is_past_verb(word) is has_past_tense(f"it {word} twice") is past


def test_first_person_actions_are_counted() -> None:
    assert count_first_person_actions("I rang Ann, and then I moved. We slept.") == 3


@pytest.mark.parametrize(
    "parts",
    [
        ["Describe the scene.", "Your goal.", "What did you do?"],
        ["The context or background.", "The goal at hand.", "The specific steps."],
        ["Where were you? I ask my clients.", "What had you to do?", "What did you do? I insist."],
        ["Set the scene, so that you are understood. Where was I working?", "Your goal. What was I to do?"],
    ],
)
def test_how_to_answer_is_an_instruction(parts: list[str]) -> None:
    assert is_instruction(parts)


@pytest.mark.parametrize(
    "parts", [["I rang Ann and asked, “what can you do?”"], ["Built a plan for your team."], ["The bakery was cold."]]
)
def test_what_happened_is_no_instruction(parts: list[str]) -> None:
    assert not is_instruction(parts)


def test_a_past_verb_without_subject_opens_a_note() -> None:
    assert has_action_without_subject("Re-designed the page")
    assert not has_action_without_subject("The page was redesigned")
