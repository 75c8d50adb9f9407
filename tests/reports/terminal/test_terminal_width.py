"""Text as a terminal shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.inert import one_line
from starlint.reports.terminal.terminal_width import strip, width


def columns(text: str) -> int:
    """How many columns the text takes."""
    return sum(map(width, text))


@pytest.mark.parametrize(("text", "taken"), [("a", 1), ("é", 1), ("e\u0301", 1), ("日本", 4), ("🎉", 2), ("\u200b", 0)])
def test_wide_characters_take_two_columns_and_marks_none(text: str, taken: int) -> None:
    assert columns(text) == taken


def test_a_short_text_is_shown_whole() -> None:
    seen = strip("We shipped it.", 3, 10, room=80)
    assert (seen.shown, seen.before, seen.highlighted) == ("We shipped it.", 3, 7)


@pytest.mark.parametrize(
    ("text", "mark", "before", "marked"),
    [
        ("\tWe", "We", 4, 2),
        ("ab\tWe", "We", 4, 2),
        ("日本 We", "We", 5, 2),
        ("🎉 日本", "日本", 3, 4),
        ("cafe\u0301 We", "We", 5, 2),
        ("cafe\u0301 We", "cafe\u0301", 0, 4),
    ],
)
def test_columns_are_counted_as_a_terminal_does(text: str, mark: str, before: int, marked: int) -> None:
    seen = strip(text, text.index(mark), text.index(mark) + len(mark), room=80)
    assert (seen.before, seen.highlighted) == (before, marked)


def test_a_long_line_is_cut_to_a_window_around_the_mark() -> None:
    text = "a " * 100 + "WE" + " b" * 100
    seen = strip(text, 200, 202, room=24)
    assert seen.shown == "…a a a a a WE b b b b b…"
    assert seen.shown[seen.before :][: seen.highlighted] == "WE"


def test_a_mark_wider_than_the_window_is_shown_from_its_start() -> None:
    seen = strip("x" * 50 + "y" * 200, 50, 250, room=40)
    assert seen.shown.startswith("…xxxx")
    assert "xy" in seen.shown
    assert seen.before + seen.highlighted <= 40


def test_an_empty_mark_at_the_end_is_one_column_behind_the_text() -> None:
    seen = strip("done", 4, 4, room=80)
    assert (seen.before, seen.highlighted) == (4, 1)


def test_what_would_command_the_terminal_is_replaced() -> None:
    assert one_line("red \x1b[31m ink\x9b\n twice") == "red ␛[31m ink\N{REPLACEMENT CHARACTER} twice"


@given(st.text(alphabet="a b\t日🎉\u0301\u200d\x1b", max_size=120), st.data(), st.integers(20, 60))
def test_the_mark_stays_in_its_room_and_the_cursor_on_its_line(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    seen = strip(text, start, end, room)
    assert columns(seen.shown) <= room
    assert seen.before + seen.highlighted <= room + 1
    assert not set(seen.shown) & set("\x1b\t\n")


@given(st.text(alphabet="ab 日🎉\u0301", max_size=200), st.data())
def test_the_mark_stands_under_its_first_character(text: str, data: st.DataObject) -> None:
    text = f"{text}W{data.draw(st.text(alphabet='ab 日', max_size=200))}"
    start = text.index("W")
    seen = strip(text, start, start + 1, room=40)
    assert seen.before == columns(seen.shown[: seen.shown.index("W")])
