from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.notes.prose import Piece, Prose, count_words

PROSE = Prose.of([Piece("I rang ", Span(4, 11)), Piece("&", Span(11, 16)), Piece(" wrote", Span(16, 22))])


def test_a_stretch_of_prose_spans_its_source() -> None:
    assert PROSE.span(2, 6) == Span(6, 10)


def test_an_entity_spans_all_of_itself() -> None:
    assert PROSE.span(7, 8) == Span(11, 16)


def test_a_stretch_over_markup_spans_it_too() -> None:
    assert PROSE.span(0, len(PROSE.text)) == Span(4, 22)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (0, 99)])
def test_an_empty_or_foreign_stretch_is_refused(start: int, end: int) -> None:
    with pytest.raises(IndexError):
        PROSE.span(start, end)


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("– … !", 0), ("I rang Ann-Marie", 3), ("3% in Q3", 3), ("_ _", 0)]
)
def test_a_word_holds_a_letter_or_digit(text: str, words: int) -> None:
    assert count_words(text) == words
