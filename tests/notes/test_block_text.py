from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.notes.block_text import clipped, is_in_capitals, is_reminder, is_title, prose
from starlint.notes.markdown import blocks
from tests.notes.reading import source


def test_passages_are_separated_by_a_newline() -> None:
    text = "I rang.\n\nI slept.\n"
    words = prose(text, [block.lines for block in blocks(text)])
    assert words.text == "I rang.\nI slept."
    assert source(text, words.span(8, 16)) == "I slept."


def test_prose_begins_and_ends_with_a_word() -> None:
    text = "  **I rang** <br>\n"
    words = prose(text, [[Span(0, len(text) - 1)]])
    assert words.text == "I rang"
    assert source(text, words.spans[-1]) == "I rang"


def test_a_block_is_clipped_to_a_span() -> None:
    text = "one\ntwo\nthree\n"
    (block,) = blocks(text)
    assert [source(text, line) for line in clipped(block, Span(5, 9))] == ["wo", "t"]


@pytest.mark.parametrize(
    ("line", "capitals", "reminder"),
    [
        ("ASK ANN ABOUT THE BILL", True, True),
        ("APP BUILDER", True, False),
        ("R&D", False, False),
        ("Ask Ann", False, False),
        ("问问安", False, False),
    ],
)
def test_four_words_in_capitals_are_a_reminder(line: str, capitals: bool, reminder: bool) -> None:
    assert (is_in_capitals(line), is_reminder(line)) == (capitals, reminder)


@pytest.mark.parametrize("words", ["**The flood**", "THE FLOOD", "__Next story__"])
def test_a_few_words_in_bold_or_capitals_are_a_title(words: str) -> None:
    assert is_title(words)


@pytest.mark.parametrize("words", ["**It was fixed.**", "The flood", "**The** flood **came**"])
def test_a_sentence_is_no_title(words: str) -> None:
    assert not is_title(words)


@pytest.mark.parametrize(
    ("line", "capitals", "reminder"),
    [
        ("OVEN", True, False),
        ("WE A", False, False),  # three letters
        ("ASK ANN FOR", True, False),
        ("ASK ANN FOR IT", True, True),
    ],
)
def test_four_letters_are_capitals_and_four_words_a_reminder(line: str, capitals: bool, reminder: bool) -> None:
    assert (is_in_capitals(line), is_reminder(line)) == (capitals, reminder)


@pytest.mark.parametrize(("words", "title"), [(12, True), (13, False)])
def test_a_title_has_twelve_words_at_most(words: int, title: bool) -> None:
    assert is_title(f"**{'Old ' * (words - 1)}oven**") is title


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("*practise: slower!! and don't say so at the end*", True),
        ("(if they ask: the second winter)", True),
        ("**Needs a figure**", True),
        ("*(after the Navy, keep it short)*", True),
        ("*Practice makes perfect, I told him.* He laughed.", False),
        ("Remember to breathe.", False),
    ],
)
def test_a_line_set_off_that_says_what_to_do_with_the_answer_is_a_reminder(line: str, is_one: bool) -> None:
    assert is_reminder(line) is is_one
