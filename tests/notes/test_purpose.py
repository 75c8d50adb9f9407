from __future__ import annotations

import pytest

from starlint.notes.purpose import prepares_for_interviews


@pytest.mark.parametrize(
    "text", ["# Interview prep", "Behavioural questions", "the STAR method", "LP: Frugality", "My story bank"]
)
def test_a_file_speaks_of_interviews(text: str) -> None:
    assert prepares_for_interviews(text)


@pytest.mark.parametrize("text", ["a star in the sky", "a car park", "As a user story", "we interviewed nurses"])
def test_a_file_speaks_of_something_else(text: str) -> None:
    assert not prepares_for_interviews(text)
