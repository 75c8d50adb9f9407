"""Lines and columns of the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.finding import Span
from starlint.positions import Place, Places


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("one", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\n\r\n\rtwo", 7, (4, 1)),
        ("one\u2028two\ftoo\x85there", 12, (1, 13)),
        ("🎉 done", 2, (1, 3)),
    ],
)
def test_a_place_is_counted_from_1_by_the_lines_of_an_editor(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Places.of(text).place(offset) == place


def test_a_span_that_ends_with_its_line_ends_on_that_line() -> None:
    assert Places.of("one\ntwo\nthree").last_line(Span(0, 8)) == 2


def test_an_empty_span_at_the_start_of_a_line_ends_on_that_line() -> None:
    assert Places.of("one\ntwo").last_line(Span(4, 4)) == 2


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_is_without_its_line_end(line_end: str) -> None:
    text = line_end.join(["one", "two", ""])
    places = Places.of(text)
    lines = [places.line_span(number) for number in (1, 2, 3)]
    assert [text[line.start : line.end] for line in lines] == ["one", "two", ""]


@given(st.text(alphabet="a\r\n"), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    places = Places.of(text)
    line, column = places.place(offset)
    assert places.starts[line - 1] + column - 1 == offset
    assert Place(line, column) >= places.place(0)
