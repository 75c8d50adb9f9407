from __future__ import annotations

import pytest

from starlint.notes.answer_labels import (
    is_advice,
    is_coaching,
    is_coaching_title,
    is_commentary,
    is_counted_label,
    is_speaker_label,
    sample_label,
    short_label,
)
from starlint.notes.data_files import data_file


@pytest.mark.parametrize(
    "line",
    [
        "Sample answer",
        "**Strong Answer:**",
        "✅ Good Answer:",
        "Examples of Answers",
        "Model answer 2 –",
        "My story:",
        "**Alternative (2):**",
    ],
)
def test_a_sample_answer_is_announced(line: str) -> None:
    assert sample_label(line) == len(line)


@pytest.mark.parametrize(
    "line", ["A good answer is short.", "Story 6: The move", "The answer was no.", "Your answer:", "Alternative plan:"]
)
def test_a_line_that_speaks_of_answers_announces_none(line: str) -> None:
    assert not sample_label(line)


def test_a_label_ends_where_the_answer_begins() -> None:
    assert sample_label("Sample answer: I rang") == len("Sample answer: ")
    assert short_label("**Answer:** I rang") == len("**Answer:** ")
    assert short_label("A. I rang") == len("A. ")
    assert not short_label("Answering the phone was my task")


@pytest.mark.parametrize(
    "line",
    [
        "What they're testing: whether you listen",
        "How to answer",
        "**Framework:** Say what you did",
        "Why they ask this",
    ],
)
def test_advice_is_announced(line: str) -> None:
    assert is_coaching(line)


def test_a_label_of_advice_may_stand_alone() -> None:
    assert is_coaching_title("How to answer")
    assert not is_coaching_title("**Framework:** Say what you did")


def test_advice_speaks_to_the_reader_and_an_answer_of_its_writer() -> None:
    assert is_advice("Focus on what you learned.")
    assert is_advice("Employers value people who own up.")
    assert not is_advice("You are late, said my cook, so I ran.")
    assert not is_advice("Moved the customers to table nine.")


def test_commentary_speaks_of_the_answer() -> None:
    assert is_commentary("This answer shows the interviewer a calm head.")
    assert not is_commentary("Make sure you always deliver.")


ROWS = data_file("answer_labels")


@pytest.mark.parametrize("row", ROWS["sample"], ids=lambda row: row["examples"][0])
def test_the_examples_of_each_sample_label_are_labels(row: dict[str, list[str]]) -> None:
    assert all(map(sample_label, row["examples"]))


@pytest.mark.parametrize("row", ROWS["short"], ids=lambda row: row["examples"][0])
def test_the_examples_of_each_short_label_are_labels(row: dict[str, list[str]]) -> None:
    assert all(map(short_label, row["examples"]))


@pytest.mark.parametrize("row", ROWS["coaching"], ids=lambda row: row["examples"][0])
def test_the_examples_of_each_kind_of_advice_are_advice(row: dict[str, list[str]]) -> None:
    assert all(map(is_coaching, row["examples"]))


def test_a_label_may_count_answers_or_name_who_speaks() -> None:
    assert is_counted_label("case 2: I rang")
    assert not is_counted_label("Answer: I rang")
    assert is_speaker_label("**Applicant (Sally):** I rang")
    assert not is_speaker_label("Answer: I rang")


def test_what_is_said_of_an_answer_is_commentary() -> None:
    assert is_commentary("Now that answer is fine, and yet nothing in it stands out.")
    assert not is_commentary("I gave that answer to the board, and it voted for the plan.")


def test_a_line_that_points_elsewhere_is_commentary() -> None:
    assert is_commentary("See the [article](https://example.com/a) for more.")
    assert is_commentary("Source: https://example.com")
    assert not is_commentary("I see the [chart](a.md) every day.")
    assert not is_commentary("Read the [manual](a.md) and rebuilt the pump in a week.")
    assert not is_commentary("From the [board](a.md) I saw that nine of ten had failed.")


def test_a_noun_that_looks_like_a_request_is_no_advice() -> None:
    assert not is_advice("Use came down to a third of the water.")
    assert is_advice("Use a third of your words for the outcome.")
