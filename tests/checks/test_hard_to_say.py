"""Stories that are hard to say."""

from __future__ import annotations

import sys

import pytest

from starlint.checks.hard_to_say import HardToSay
from starlint.language.analyse import analyse
from tests.builders import notes

HARD = HardToSay(words_per_sentence=15, ari=14, coleman_liau=11, eflaw=18, least_words=15)
PLAIN = "I rang the ten of them and I said to each that we had no bed for him or her. " * 2
STIFF = (
    "I subsequently established a comprehensive notification procedure whereby approaching captains communicated "
    "anticipated arrival information to the administrative department of the municipality beforehand."
)


def test_long_words_in_long_sentences_are_hard_to_say() -> None:
    built = notes(f"A: {STIFF}")
    [hit] = HARD.find(built.stories[0], analyse(built.stories[0]))
    assert built.text[hit.span.start : hit.span.end] == STIFF
    assert hit.values["others"] == ""


def test_the_next_hardest_sentences_are_named() -> None:
    built = notes(f"A: {STIFF.replace('subsequently ', '')} {STIFF} I rang.")
    [hit] = HARD.find(built.stories[0], analyse(built.stories[0]))
    assert built.text[hit.span.start : hit.span.end] == STIFF
    assert hit.values["others"] == ", then “I established a comprehensive notification …”, 21 words"


def test_short_words_are_not() -> None:
    built = notes(f"A: {PLAIN}")
    assert list(HARD.find(built.stories[0], analyse(built.stories[0]))) == []


def test_textstat_is_not_loaded_for_short_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    built = notes("A: " + "I rang the owner of the bakery. " * 10)
    assert list(HARD.find(built.stories[0], analyse(built.stories[0]))) == []


def test_nor_for_short_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    built = notes(f"A: {PLAIN}")
    assert list(HARD.find(built.stories[0], analyse(built.stories[0]))) == []
