"""Which words name a place or a role, and which say when without saying it."""

from __future__ import annotations

import pytest

from starlint.language.setting import is_set, settings, times, vague_times


def test_settings_are_given_by_their_offsets() -> None:
    text = "I fired pots at a small, family-run studio, as the apprentice."
    assert [text[start:end] for start, end in settings(text)] == ["a small, family-run studio", "the apprentice"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the kiln cracked.",
        "The kiln at Leach Pottery cracked.",
        "As the apprentice I saw it.",
        "I was on call.",
    ],
)
def test_a_time_a_place_or_a_role_sets_a_story(text: str) -> None:
    assert is_set(text)


@pytest.mark.parametrize("text", ["The kiln cracked.", "Kilns have cracked since 2019.", "Let's talk of kilns.", ""])
def test_nothing_of_the_kind_sets_none(text: str) -> None:
    assert not is_set(text)


def test_a_time_that_could_be_any_year_is_vague() -> None:
    text = "At some point in 2019, or quite a while ago, it cracked."
    assert [text[start:end] for start, end in vague_times(text)] == ["At some point", "quite a while ago"]
    assert [text[start:end] for start, end in times(text)] == ["in 2019"]
