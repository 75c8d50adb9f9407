"""Text broken between words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from starlint.reports.terminal.terminal_width import columns
from starlint.reports.terminal.wrapping import Word, paragraph, words, wrapped


def test_a_text_is_broken_between_words() -> None:
    assert list(paragraph("I rang every customer on the list.", 16, "  ")) == [
        "  I rang every",
        "  customer on",
        "  the list.",
    ]


def test_the_first_line_may_begin_otherwise() -> None:
    assert list(wrapped(words("Say what you did."), 14, "Try: ", "     ")) == ["Try: Say what", "     you did."]


def test_a_word_that_is_too_long_has_a_line_of_its_own() -> None:
    assert list(paragraph("see notes/interviews/2024.md there", 12)) == ["see", "notes/interviews/2024.md", "there"]


def test_colours_take_no_columns() -> None:
    painted = [Word.of("red", "\x1b[31mred\x1b[0m"), Word.of("and"), Word.of("blue")]
    assert list(wrapped(painted, 7)) == ["\x1b[31mred\x1b[0m and", "blue"]


def test_an_empty_text_is_no_line() -> None:
    assert list(paragraph(" \n", 40)) == []


@given(st.lists(st.text(alphabet="ab日🎉e\u0301", min_size=1, max_size=18), max_size=40), st.integers(40, 120))
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(texts: list[str], room: int) -> None:
    lines = list(paragraph(" ".join(texts), room, "  "))
    assert " ".join(lines).split() == " ".join(texts).split()
    assert all(columns(line) <= room for line in lines)
