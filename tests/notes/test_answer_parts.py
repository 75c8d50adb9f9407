"""Paragraphs cut where questions, labels, speakers and quoted answers stand in them."""

from __future__ import annotations

import pytest

from starlint.notes.answer_parts import parts, speaker
from starlint.notes.document import Document


def cut(text: str) -> list[str]:
    (block,) = Document(text).blocks
    return [part.text for part in parts(block)]


def test_lines_of_different_speakers_are_parts() -> None:
    assert cut("Ann: Who helped you?\nBen: My sister did.\nAnn: And then?\n") == [
        "Ann: Who helped you?",
        "Ben: My sister did.",
        "Ann: And then?",
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ann: Who helped?", "Ann"),
        ("**Interviewer (Ann):** Who helped?", "Interviewer (Ann)"),
        ("Q: Who helped?", ""),
        ("Question 3: Who helped?", ""),
        ("so we rang: nobody came", ""),
    ],
)
def test_who_speaks_is_named_before_a_colon(line: str, name: str) -> None:
    assert speaker(line) == name


def test_an_answer_in_quotation_marks_is_a_part() -> None:
    assert cut("Be honest, and say what you learned.\n“I once lost an oven.”\n") == [
        "Be honest, and say what you learned.",
        "“I once lost an oven.”",
    ]


def test_advice_is_cut_from_the_answer_that_it_quotes() -> None:
    assert cut("Use the STAR method: “I once lost an oven.”\n") == ["Use the STAR method: ", "“I once lost an oven.”"]
    assert cut("I told my boss: “I lost an oven.”\n") == ["I told my boss: “I lost an oven.”"]


def test_a_question_with_a_remark_in_brackets_ends_its_part() -> None:
    assert cut("4. How do you handle stress? (How would you rate yourself?)\nI write lists, and I sleep.\n")[1:] == [
        "I write lists, and I sleep."
    ]


def test_a_question_without_a_stop_ends_where_its_writer_answers() -> None:
    assert cut("Q: tell me about a time you failed\nIn my first year I mixed up two keys.\n") == [
        "Q: tell me about a time you failed",
        "In my first year I mixed up two keys.",
    ]


def test_a_question_that_goes_on_is_one_part() -> None:
    asked = "Tell me about a time you worked with\nsomebody who told you that I am wrong.\n"
    assert cut(asked) == [" ".join(asked.split("\n")).strip()]


@pytest.mark.parametrize(("words", "parts_found"), [(6, 2), (7, 1)])
def test_a_question_stands_below_a_title_of_six_words(words: int, parts_found: int) -> None:
    assert len(cut(f"{'Old ' * (words - 1)}notes\nTell me about a time you failed.\n")) == parts_found
