"""Blanks that wait to be filled, and what only looks like one."""

from __future__ import annotations

import pytest

from starlint.language.placeholders import placeholders

NAMES = frozenset(("company", "number", "name", "your"))


def found(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in placeholders(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("The queue fell by [X]% in May.", "[X]%"),
        ("At [company] I ran the till.", "[company]"),
        ("At {{company name}} I ran the till.", "{{company name}}"),
        ("It saved $XX a week.", "XX"),
        ("It saved $X a week.", "X"),
        ("The wait fell by XX%.", "XX%"),
        ("The wait fell by xx %.", "xx %"),
        ("Returns fell X% in June.", "X%"),
        ("The wait fell to x% of that.", "x%"),
        ("We sold TBD loaves.", "TBD"),
        ("TODO", "TODO"),
        ("I rang ___ customers.", "___"),
        ("It took ?? days.", "??"),
        ("It grew by #% in a year.", "#%"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
    ],
)
def test_a_blank_is_found_where_it_stands(text: str, blank: str) -> None:
    assert found(text) == [blank]


@pytest.mark.parametrize(
    "text",
    [
        "The weight lies in [0, 1].",
        "I read names[0] and number[i] first.",
        "See [your notes](https://example.org).",
        "She said [sic] no.",
        "It is told in [12] and [3].",
        "The errors were 4xx and 5XX.",
        "I wrote a TODO list and a TODO app.",
        "I wore size XXL.",
        "Version 2.xx was old.",
        "The rate of 10x% is odd.",
        "Is it done??",
        "We had 40% fewer.",
        "I kept snake___case names.",
    ],
)
def test_what_only_looks_like_a_blank_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("[the company we once had]", ["[the company we once had]"]),
        ("[the company we once had there]", []),
        ("[]", []),
        ("[12]", []),
        ("[N]", ["[N]"]),
    ],
)
def test_five_words_in_brackets_may_be_a_blank(text: str, blanks: list[str]) -> None:
    assert found(text) == blanks
