"""The quotation that an answer stands in."""

from __future__ import annotations

import pytest

from starlint.notes.quotation import Quotation


def read(*paragraphs: list[str]) -> tuple[Quotation, list[int]]:
    quotation = Quotation.opened_by(paragraphs[0][0])
    return quotation, [quotation.follow(lines) for lines in paragraphs]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_it_ends_on_the_line_that_closes_it(opening: str, closing: str) -> None:
    quotation, lines = read([f"{opening}I rang the smith.", f"He came.{closing}", "A remark."])
    assert lines == [2]
    assert quotation.is_over_before("A remark.")


def test_it_goes_on_over_paragraphs() -> None:
    quotation, lines = read(["“I rang the smith."], ["He said “no” twice.", "So I went."])
    assert lines == [1, 2]
    assert quotation.is_open


def test_straight_marks_around_each_paragraph_are_one_quotation() -> None:
    quotation, _ = read(['"I rang the smith."'])
    assert not quotation.is_over_before('"He came."')
    assert quotation.is_over_before("A remark.")


def test_curly_marks_behind_a_bullet_open_another_one() -> None:
    quotation, _ = read(["■ “I rang the smith.”"])
    assert quotation.is_followed_by("■ “Once I forgot the salt.”")
    assert not quotation.is_followed_by("A remark.")


def test_what_has_no_mark_never_ends() -> None:
    quotation, lines = read(["I rang the smith.", 'He said "no".'])
    assert lines == [2]
    assert not quotation.is_open
