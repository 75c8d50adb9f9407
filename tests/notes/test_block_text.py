from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.notes.block_text import clipped, is_note_to_self, is_shouted, is_title, prose, words_of
from starlint.notes.markdown import blocks
from tests.notes.reading import source


def test_a_newline_stands_between_passages() -> None:
    text = "I rang.\n\nI slept.\n"
    said = prose(text, [block.lines for block in blocks(text)])
    assert said.text == "I rang.\nI slept."
    assert source(text, said.span(8, 16)) == "I slept."


def test_prose_begins_and_ends_with_a_word() -> None:
    text = "  **I rang** <br>\n"
    said = prose(text, [[Span(0, len(text) - 1)]])
    assert said.text == "I rang"
    assert source(text, said.spans[-1]) == "I rang"


def test_a_block_is_clipped_to_a_span() -> None:
    text = "one\ntwo\nthree\n"
    (block,) = blocks(text)
    assert [source(text, line) for line in clipped(block, Span(5, 9))] == ["wo", "t"]


def test_the_words_of_a_block_stand_on_one_line() -> None:
    text = "> one\r\n> two\r\n"
    assert words_of(text, blocks(text)[0]) == "one two"


@pytest.mark.parametrize(
    ("words", "shouted", "note"),
    [
        ("ASK ANN ABOUT THE BILL", True, True),
        ("APP BUILDER", True, False),
        ("R&D", False, False),
        ("Ask Ann", False, False),
        ("问问安", False, False),
    ],
)
def test_capitals_throughout_are_shouted_and_four_words_a_reminder(words: str, shouted: bool, note: bool) -> None:
    assert (is_shouted(words), is_note_to_self(words)) == (shouted, note)


@pytest.mark.parametrize("words", ["**The flood**", "THE FLOOD", "__Next story__"])
def test_a_few_words_in_bold_or_capitals_are_a_title(words: str) -> None:
    assert is_title(words)


@pytest.mark.parametrize("words", ["**It was fixed.**", "The flood", "**The** flood **came**"])
def test_a_sentence_is_no_title(words: str) -> None:
    assert not is_title(words)
