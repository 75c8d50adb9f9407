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


def test_stories_alone_are_no_sure_sign_of_interviews() -> None:
    assert prepares_for_interviews("# Stories")
    assert not speaks_of_interviews("# Stories")
    assert speaks_of_interviews("# Story bank")
