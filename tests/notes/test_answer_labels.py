from __future__ import annotations

import pytest

from starlint.notes.answer_labels import (
    is_advice,
    is_coaching,
    is_coaching_title,
    is_commentary,
    sample_label,
    short_label,
)


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
