"""The text of an open document: its lines, places in the units of an editor, and edits one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from starlint.finding import Span
from starlint.server.documents import UNITS, Document

TEXTS = st.text(st.sampled_from("aé€😀 \n\r\t\f\u2028"), max_size=30)


def document(text: str, encoding: str = "utf-16") -> Document:
    return Document("file:///notes.md", "/notes.md", text, 1, encoding)


@given(TEXTS, st.sampled_from(sorted(UNITS)), st.data())
def test_a_place_and_its_offset_are_the_same(text: str, encoding: str, data: st.DataObject) -> None:
    made = document(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    if text[max(0, offset - 1) : offset + 1] != "\r\n":  # between the two, there is no place
        assert made.offset(made.position(offset)) == offset


@given(TEXTS, st.text("xy\r\n😀", max_size=5), st.sampled_from(sorted(UNITS)), st.data())
def test_an_edit_replaces_its_range_and_nothing_else(text: str, new: str, encoding: str, data: st.DataObject) -> None:
    made = document(text, encoding)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = made.range(Span(start, end))
    span = made.span(place)
    after = made.changed([types.TextDocumentContentChangePartial(range=place, text=new)], 2)
    assert after.text == text[: span.start] + new + text[span.end :]
    assert after.version == 2


@pytest.mark.parametrize("sign", ["\f", "\v", "\x85", "\u2028"])
def test_only_line_feeds_and_carriage_returns_end_a_line(sign: str) -> None:
    made = document(f"one{sign}two\nthree")
    assert made.position(made.text.index("three")) == types.Position(1, 0)


def test_a_place_beyond_the_end_of_a_line_or_the_text_is_that_end() -> None:
    made = document("one\r\ntwo")
    assert made.offset(types.Position(0, 99)) == 3
    assert made.offset(types.Position(9, 0)) == 8


def test_half_of_a_pair_of_units_is_taken_as_the_character_before() -> None:
    made = document("a😀b")
    assert made.offset(types.Position(0, 2)) == 1
    assert made.offset(types.Position(0, 3)) == 2


def test_a_range_that_ends_before_it_begins_is_empty() -> None:
    made = document("one two")
    assert made.span(types.Range(types.Position(0, 5), types.Position(0, 2))) == Span(5, 5)


def test_changes_are_applied_one_after_the_other() -> None:
    first = types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(0, 0), types.Position(0, 1)), text="😀x"
    )
    second = types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(0, 2), types.Position(0, 3)), text="y"
    )
    whole = types.TextDocumentContentChangeWholeDocument("new")
    assert document("abc").changed([first, second], 2).text == "😀ybc"
    assert document("abc").changed([first, whole], 2).text == "new"
