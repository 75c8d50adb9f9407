"""Which words pin a story to one time."""

from __future__ import annotations

import pytest

from starlint.language.anchors import anchors, is_dated


def anchored(text: str) -> list[str]:
    return [text[start:end] for start, end in anchors(text)]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("In late 2021 our queue grew.", "In late 2021"),
        ("Last March we had a queue.", "Last March"),
        ("It was Q3 2024 when it broke.", "Q3 2024"),
        ("Two years ago I ran an office.", "Two years ago"),
        ("When I joined the line, nobody counted.", "When I joined"),
        ("One busy Friday evening two cooks were ill.", "One busy Friday evening"),
        ("Earlier this year I moved a gate.", "Earlier this year"),
        ("At my last company we had a queue.", "At my last company"),
        ("It's a Saturday in August 2019.", "a Saturday"),
    ],
)
def test_times_and_turns_are_anchors(text: str, anchor: str) -> None:
    assert anchor in anchored(text)


@pytest.mark.parametrize(
    "text", ["I have done this since 2020.", "Between 2015 and 2019 I took statements.", "Queues happen."]
)
def test_a_stretch_of_years_is_none(text: str) -> None:
    assert anchored(text) == []


def test_only_a_date_a_day_or_how_long_ago_makes_the_present_an_event() -> None:
    assert is_dated("It's a Saturday in August 2019.")
    assert is_dated("One busy Friday evening two cooks are ill.")
    assert not is_dated("When I joined, nobody counted.")
    assert not is_dated("Once a driver is angry, I walk over.")
    assert not is_dated("Since my first job in 2017 I have kept a list.")
