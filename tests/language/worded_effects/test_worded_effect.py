"""Effects that are told in words, and what only sounds like one. The endings are none of those that were fitted to."""

from __future__ import annotations

import pytest

from starlint.language.worded_effects.features import CUES, KINDS, features
from starlint.language.worded_effects.worded_effect import ending, worded_effect

TOLD = [
    "The pager used to go off most nights. Since May it has been quiet but for two Sundays.",
    "Of the nine crews, all but one hand in their sheets by noon now.",
    "The waiting list, four months long when I came, was empty by the end of winter.",
    "Nobody has slipped on those steps in the three winters since.",
]
NOT_TOLD = [
    "My manager was very pleased, and the two of us have worked well together since then.",
    "It was one of the best days I ever had, and everyone thanked me.",
    "I learned to listen first, and I would do it again.",
    "The report was finished on time and presented to the board.",
]


@pytest.mark.parametrize("text", TOLD)
def test_an_effect_in_words_is_likely(text: str) -> None:
    assert worded_effect(text) > 0.5


@pytest.mark.parametrize("text", NOT_TOLD)
def test_praise_lessons_and_finished_work_are_none(text: str) -> None:
    assert worded_effect(text) < 0.4


def test_without_a_word_that_measures_there_is_no_effect() -> None:
    assert worded_effect("The parser handles the input, and the operators use the screen.") == 0.0
    assert worded_effect("") == 0.0


def test_either_apostrophe_will_do() -> None:
    text = "Since May the nights haven't been broken once, and they don't expect the pump to stop."
    assert worded_effect(text) == worded_effect(text.replace("'", "’")) > 0


def test_the_ending_of_an_answer_is_its_last_sentences() -> None:
    sentences = ["One.", "word " * 30 + "end.", "word " * 20 + "end."]
    assert ending(sentences) == " ".join(sentences[1:])
    assert ending(["Only this."]) == "Only this."
    assert ending([]) == ""


@pytest.mark.parametrize(
    ("text", "found", "not_found"),
    [
        ("Rev D went out on Monday.", {"kind=<name>", "kind=<date>"}, {"kind=<time>", "kind=#"}),
        ("Eleven nights of 30 weren't quiet.", {"kind=#", "kind=<figure>", "kind=not"}, {"word=30"}),
        ("H1 was quieter than S3.", {"kind=<name>", "kind=<more>", "pair=<more>_than"}, {"kind=<figure>"}),
    ],
)
def test_names_and_dates_are_no_numbers(text: str, found: set[str], not_found: set[str]) -> None:
    assert found <= features(text)
    assert not_found.isdisjoint(features(text))


def test_only_the_last_words_of_a_long_ending_count() -> None:
    assert features("word " * 10_000 + TOLD[1]) == features("word " * 500 + TOLD[1])


@pytest.mark.parametrize("cue", sorted(CUES))
def test_every_cue_is_the_kind_of_some_word(cue: str) -> None:
    kind = cue.removeprefix("kind=")
    assert any(cue in features(f"the {word} came") for word in KINDS.get(kind, [kind]))


@pytest.mark.parametrize(("words", "length"), [(11, 0), (12, 1), (23, 1), (24, 2), (35, 2), (36, 3), (59, 4), (60, 5)])
def test_the_length_of_an_ending_is_told_in_steps(words: int, length: int) -> None:
    assert f"length={length}" in features("word " * words)


@pytest.mark.parametrize(("words", "is_seen"), [(119, True), (120, False)])
def test_a_hundred_and_twenty_words_are_looked_at(words: int, is_seen: bool) -> None:
    assert ("word=since" in features("since " + "word " * words)) is is_seen


def test_forty_letters_of_a_word_are_looked_at() -> None:
    assert f"word={'a' * 40}" in features("a" * 41)


@pytest.mark.parametrize(("words", "taken"), [(39, 2), (40, 1)])
def test_an_ending_has_forty_words(words: int, taken: int) -> None:
    sentences = ["One.", "word " * (words - 1) + "end."]
    assert ending(sentences) == " ".join(sentences[-taken:])
