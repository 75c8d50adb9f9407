"""A second attempt inside the Result."""

from __future__ import annotations

from starlint.checks.second_attempt import SecondAttempt
from starlint.language.analyse import analyse
from tests.builders import notes

CHECK = SecondAttempt(turns=("however", "did not help"), least_words=30, least_deeds=2)
SETBACK = "However, the queue was as long as ever on the next market day."
THOUGHT = "I saw that nobody had read the sign by the gate."
FIRST = "I borrowed a bell from the school and hung it over the ticket booth."
LAST = "I rang it at every full hour until the market closed."
END = "Since then the queue has been gone by noon."


def places(*result: str) -> list[str]:
    """What is flagged in a story with this Result."""
    built = notes("S: The queue was long.", "A: I painted a sign.", f"R: {' '.join(result)}")
    story = built.stories[0]
    found = CHECK.find(story, analyse(story, [CHECK.turns]))
    return [built.text[hit.span.start : hit.span.end] for hit in found]


def test_what_was_done_after_a_setback_is_flagged_from_the_thought_to_the_last_action() -> None:
    assert places(SETBACK, THOUGHT, FIRST, LAST, END) == [f"{THOUGHT} {FIRST} {LAST}"]


def test_the_words_to_relabel_are_quoted() -> None:
    built = notes(f"R: {SETBACK} {FIRST} {LAST} {END}")
    [hit] = CHECK.find(built.stories[0], analyse(built.stories[0], [CHECK.turns]))
    assert hit.values["turn"] == "“However”"
    assert hit.values["first"] == "“I borrowed a bell from the school and hung …”"
    assert hit.values["last"] == "“I rang it at every full hour until the …”"


def test_actions_without_a_setback_are_how_a_story_ends() -> None:
    assert places(END, FIRST, LAST, END) == []


def test_actions_before_the_setback_are_no_second_attempt() -> None:
    assert places(FIRST, LAST, SETBACK, END) == []


def test_a_setback_after_which_others_act_is_a_result() -> None:
    assert places(SETBACK, "The mayor sent two clerks, and they opened a second booth by the church.", END, END) == []


def test_an_attempt_without_an_outcome_of_its_own_is_let_be() -> None:
    assert places(END, SETBACK, FIRST, LAST) == []


def test_one_action_is_not_yet_an_attempt() -> None:
    assert places(SETBACK, "I wrote to the mayor about the long queue by the gate.", END, END) == []
