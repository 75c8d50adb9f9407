"""Which sentences describe a step that one could picture."""

from __future__ import annotations

import pytest

from starlint.language.actions import (
    first_person_actions,
    is_stative,
    is_step,
    specific_word_spans,
    specific_words,
    takes_part,
)
from starlint.language.clauses.main_clause import main_clause_and_verbs
from starlint.language.tokenizer import tokenized


def specific(text: str) -> int:
    return specific_words(tokenized(text), 0, len(text))


def step(text: str) -> bool:
    tokens = tokenized(text)
    clause, verbs = main_clause_and_verbs(tokens.compounds)
    return is_step(clause, verbs, first_person_actions(verbs, text), specific_words(tokens, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "I weighed the bins after every lunch.",
        "Printed the passes and hung them on a board",
        "We moved the soft food to the end of the round.",
        "The hinge was replaced with a hardened pin.",
        "I noticed that the mismatches all came from one depot at night.",
    ],
)
def test_a_step_can_be_pictured(text: str) -> None:
    assert step(text)


@pytest.mark.parametrize(
    "text",
    [
        "I took full ownership of the situation.",
        "Drove alignment across all stakeholders",
        "I would print the passes and hang them on a board.",
        "I was involved in the weekly meetings about the passes.",
        "I felt nervous before the first ferry of the morning.",
        "The port captain opened the second gate at six.",
        "I provided regular input on the passes and the board.",
        "I fed into the plans for the second gate.",
    ],
)
def test_slogans_wishes_feelings_and_others_actions_are_no_steps(text: str) -> None:
    assert not step(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I weighed the bins after every lunch.", ["weighed", "bins", "lunch"]),
        ("I found a cost-effective way to seal the bread-bins.", ["seal", "bread", "bins"]),
        ("I drove a positive impact across the whole team.", []),
        ("I rang the depot in İzmit.", ["rang", "depot", "İzmit"]),  # its small letters are one character more
    ],
)
def test_the_words_that_belong_to_this_story_alone_have_places(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in specific_word_spans(tokenized(text))] == words
    assert specific(text) == len(words)


def test_detail_counts_the_words_that_belong_to_this_story_alone() -> None:
    assert specific("I weighed the bins after every lunch.") == 3
    assert specific("I drove a positive impact across the whole team.") == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cost-effective, win-win and cross-functional", 0),  # compounds that fit any story
        ("load-tested the win-win hinge", 3),  # but not all compounds
        ("I ran it, drove it and sought it.", 0),  # irregular forms of vague verbs
        ("We ordered goods and processed news.", 4),  # nouns are vague in no other form
    ],
)
def test_vague_words_are_vague_in_all_their_forms_and_in_compounds(text: str, words: int) -> None:
    assert specific(text) == words


@pytest.mark.parametrize(
    ("text", "stative"),
    [
        ("I was conscious of the weight of it.", True),
        ("I believed that we could do it.", True),
        ("I attended every meeting about the ferry.", True),
        ("I like to think that people can come to me.", True),
        ("I had a list of the passes on the board.", False),
        ("I weighed the bins after every lunch.", False),
        ("The captain was calm throughout.", False),
    ],
)
def test_states_wishes_and_beliefs_of_the_candidate_are_stative(text: str, stative: bool) -> None:
    clause, verbs = main_clause_and_verbs(tokenized(text).compounds)
    assert is_stative(clause, first_person_actions(verbs, text)) is stative


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        ("I weighed it.", 1, False),
        ("I weighed bins.", 2, True),
        ("We weighed bins.", 2, True),
        ("We knew bins and lunch.", 3, False),
        ("I noticed red pumps.", 3, False),  # finding out is a step from four words on
        ("I noticed that red pumps leak.", 4, True),
        ("I noticed that red pumps and valves leak.", 5, True),
    ],
)
def test_a_step_has_two_words_of_its_own_and_finding_out_four(text: str, words: int, is_one: bool) -> None:
    assert (specific(text), step(text)) == (words, is_one)


def test_somebody_else_who_takes_part_is_not_the_speaker() -> None:
    assert takes_part(("involve",), (), "I was involved in the painting")
    assert not takes_part((), (), "The ferry company had provided support with the ramp")
    assert not takes_part(("paint",), ("paint",), "I painted arrows and took part in the meeting")


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("I made sure that things got done.", ()),
        ("I made sure everyone was informed.", ()),
        ("I made sure that the third gate was shut.", ("make",)),
        ("I made sure everyone on the pier had a blanket.", ("make",)),
        ("I made a yellow list while the mate gave feedback on the ramp.", ("make",)),
    ],
)
def test_making_sure_of_nothing_in_particular_is_no_action(text: str, actions: tuple[str, ...]) -> None:
    assert first_person_actions(("make",), text) == actions


@pytest.mark.parametrize(
    ("verb", "text", "is_one"),
    [
        ("work", "I worked closely with the harbour office.", False),
        ("work", "I worked through the list of moorings twice.", True),
        ("come", "I had come in as the new mate.", False),
        ("say", "I can say that the ferry was full.", False),
        ("make", "I made sure I was available.", False),
    ],
)
def test_being_on_hand_is_no_action(verb: str, text: str, is_one: bool) -> None:
    assert first_person_actions((verb,), text) == ((verb,) if is_one else ())
