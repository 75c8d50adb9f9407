from __future__ import annotations

import pytest

from starlint.notes.markdown import blocks
from starlint.notes.placed_labels import PlacedLabel, extra_mark, marks_in
from tests.notes.reading import LETTERS, source


def marks(text: str) -> list[PlacedLabel]:
    (block,) = blocks(text)
    return [mark for line in block.lines for mark in marks_in(0, block, line, source(text, line))]


def extra(text: str) -> PlacedLabel | None:
    (block,) = blocks(text)
    return extra_mark(0, block, block.lines[0], source(text, block.lines[0]))


def test_a_line_may_hold_several_marks() -> None:
    text = "- (S) It broke. (T) I had to bake.\n"
    found = marks(text)
    assert [LETTERS[mark.kind] for mark in found] == ["S", "T"]
    assert [source(text, mark.span).strip() for mark in found] == ["(S)", "(T)"]
    assert found[0].style.depth == 1


@pytest.mark.parametrize("text", ["S\n", "A\n", "The result was that everybody slept\n"])
def test_a_bare_letter_or_a_sentence_is_no_mark(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize("text", ["S:\n", "Situation\n", "**A**\n", "- R\n"])
def test_a_label_alone_is_set_off_by_its_line(text: str) -> None:
    (mark,) = marks(text)
    assert mark.alone


@pytest.mark.parametrize(
    ("text", "label", "meta"),
    [
        ("**Nugget:** one line\n", "**Nugget:**", False),
        ("**Follow-ups:** the bill\n", "**Follow-ups:**", True),
        ("Team action: they baked\n", "Team action:", False),
        ("**Tip** (short): smile\n", "**Tip** (short):", True),
    ],
)
def test_an_extra_label_may_head_remarks_about_the_story(text: str, label: str, meta: bool) -> None:
    mark = extra(text)
    assert mark is not None
    assert source(text, mark.span).rstrip() == label
    assert mark.meta is meta


@pytest.mark.parametrize("text", ["**It was** late\n", "See http://a.b\n", "**Follow-up:** why?\n"])
def test_emphasis_addresses_and_questions_are_no_labels(text: str) -> None:
    assert extra(text) is None
