from __future__ import annotations

import pytest

from starlint.notes.document import Document
from starlint.notes.placed_labels import PlacedLabel, extra_label, known_labels
from tests.notes.reading import LETTERS, sections_of, source
from tests.notes.whole_notes import A, R, S


def known(text: str) -> list[PlacedLabel]:
    document = Document(text)
    (block,) = document.blocks
    lines = zip(block.lines, block.texts, strict=True)
    return [label for line, words in lines for label in known_labels(document, 0, line, words)]


def extra(text: str) -> PlacedLabel | None:
    document = Document(text)
    (block,) = document.blocks
    return extra_label(document, 0, block.lines[0], block.texts[0])


def test_a_line_may_have_several_labels() -> None:
    text = "- (S) It broke. (T) I had to bake.\n"
    found = known(text)
    assert [LETTERS[label.kind] for label in found] == ["S", "T"]
    assert [source(text, label.span).strip() for label in found] == ["(S)", "(T)"]
    assert found[0].style.depth == 1


@pytest.mark.parametrize("text", ["s\n", "a\n", "The result was that everybody slept\n"])
def test_a_small_letter_or_a_sentence_is_no_label(text: str) -> None:
    assert known(text) == []


@pytest.mark.parametrize("text", ["S:\n", "S\n", "Situation\n", "**A**\n", "- R\n"])
def test_a_label_alone_is_set_off_by_its_line(text: str) -> None:
    (label,) = known(text)
    assert label.alone


@pytest.mark.parametrize(
    ("text", "written", "over_remarks"),
    [
        ("**Nugget:** one line\n", "**Nugget:**", False),
        ("**Follow-ups:** the bill\n", "**Follow-ups:**", True),
        ("Team action: they baked\n", "Team action:", False),
        ("**Tip** (short): smile\n", "**Tip** (short):", True),
    ],
)
def test_an_extra_label_may_head_remarks_about_the_story(text: str, written: str, over_remarks: bool) -> None:
    label = extra(text)
    assert label is not None
    assert source(text, label.span).rstrip() == written
    assert label.over_remarks is over_remarks


@pytest.mark.parametrize("text", ["**It was** late\n", "See http://a.b\n", "**Follow-up:** why?\n"])
def test_emphasis_addresses_and_questions_are_no_labels(text: str) -> None:
    assert extra(text) is None


@pytest.mark.parametrize(("name", "letters"), [("The actions I took", "SAR"), ("The actions that I took", "SR")])
def test_four_words_alone_on_a_line_may_be_a_label(name: str, letters: str) -> None:
    text = f"Situation\n\n{S}\n\n{name}\n\n{A}\n\nResult\n\n{R}\n"
    assert "".join(line[0] for line in sections_of(text)) == letters
