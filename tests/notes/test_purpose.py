from __future__ import annotations

import pytest

from starlint.notes.purpose import prepares_for_interviews, speaks_of_interviews


@pytest.mark.parametrize(
    "text", ["# Interview prep", "Behavioural questions", "the STAR method", "LP: Frugality", "My story bank"]
)
def test_a_file_speaks_of_interviews(text: str) -> None:
    assert prepares_for_interviews(text)


@pytest.mark.parametrize("text", ["a star in the sky", "a car park", "As a user story", "we interviewed nurses"])
def test_a_file_speaks_of_something_else(text: str) -> None:
    assert not prepares_for_interviews(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Interview prep",
        "Behavioral questions",
        "my competencies",
        "Leadership principles",
        "leadership stories",
        "A story bank",
        "Tell me about a day",
        "by STAR",
        "PAR or CAR",
        "BQ",
        "an LP",
    ],
)
def test_a_file_surely_speaks_of_interviews(text: str) -> None:
    assert speaks_of_interviews(text)


@pytest.mark.parametrize("text", ["# Stories", "a star in the sky", "PARTS", "retell me about it", "a car, a par"])
def test_a_file_does_not_surely_speak_of_interviews(text: str) -> None:
    assert not speaks_of_interviews(text)
