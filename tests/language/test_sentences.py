"""Sentences end where a reader would pause, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.language.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I cut 3.2% off the bill.",
        "We ran v2.0 on Node.js with a .env file at example.com all week.",
        "Tools, e.g. a level, i.e. nothing fancy, etc. were lent to us.",
        "Dr. Okafor met Mrs. Lindqvist at St. Anne.",
        "It was Monday vs. Tuesday, approx. 5 days.",
        "He flew to the U.S. and stayed.",
        "I rang at 9 a.m. and again at noon.",
        "J. R. Hartley wrote the guide.",
        "I waited... and waited.",
        "“Why now?” he asked.",
        "I left (it was late!) and slept.",
        "1. Wrote the letter.",
        "We took no. 5 of the list.",
        "I did one; then the other; then none.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["I wrote it.", "We shipped it!", "Did it hold?", "It did…"],
        ["He said “Stop.”", "Then I left."],
        ["(It was late.)", "I went home."],
        ["We closed at 5 p.m.", "I stayed."],
        ["I bought nails, screws, etc.", "They lasted."],
        ["i fixed x.", "then i fixed y.", "and it held"],
        ["asked the supplier.", "nothing came back."],
        ["Sales fell.", "iOS grew."],
        ["It took $3.50.", "12 people paid."],
        ["We took plan B.", "It held."],
        ["So did I.", "Then we left."],
        ["Done.", "🎉 Great."],
        ["What?!", "Never."],
    ],
)
def test_sentences_are_kept_apart(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_a_line_end_always_ends_a_sentence() -> None:
    assert split("Rewired the lamp\n\n  Swept the yard \netc.\n") == ["Rewired the lamp", "Swept the yard", "etc."]


def test_nothing_is_no_sentence() -> None:
    assert split(" \n \t ") == []


@given(st.text(alphabet=st.sampled_from("aI .!?…\n\"”)('é🎉א1-\u0301")))
def test_sentences_come_in_order_stripped_and_lose_only_white_space(text: str) -> None:
    found = list(sentences(text))
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", ". ", "e.g. ", '."', "a. *", " "])
def test_odd_text_of_any_length_is_read(unit: str) -> None:
    assert "".join("".join(split(unit * 20_000)).split()) == "".join((unit * 20_000).split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("123. We left.", ["123. We left."]),
        ("1234. We left.", ["1234.", "We left."]),
        ("a. We left.", ["a. We left."]),
        ("ab. We left.", ["ab.", "We left."]),
        ("I. We left.", ["I.", "We left."]),
        ("See fig. 3 there.", ["See fig. 3 there."]),
        ("See fig. We left.", ["See fig. We left."]),
        ("It was at 5 p.m. Smith left.", ["It was at 5 p.m. Smith left."]),
        ("Plan B. We left.", ["Plan B.", "We left."]),
        ("Plan B. Smith left.", ["Plan B. Smith left."]),
        ("We had bread etc. and left.", ["We had bread etc. and left."]),
        ("Was it? yes it was.", ["Was it?", "yes it was."]),
        ("Wait!) she left.", ["Wait!) she left."]),
        ("Wait… i left.", ["Wait…", "i left."]),
        ("Wait… we left.", ["Wait… we left."]),
        ("He said (it was.) then left.", ["He said (it was.) then left."]),
        ("He said (it was.) Then left.", ["He said (it was.)", "Then left."]),
        ("你好。再见。", ["你好。", "再见。"]),
    ],
)
def test_a_stop_ends_a_sentence_by_the_words_around_it(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It was cold. green nails fell.", ["It was cold. green nails fell."]),
        ("It was foggy. green nails fell.", ["It was foggy.", "green nails fell."]),
    ],
)
def test_a_word_of_five_letters_is_no_abbreviation(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_where_sentences_begin_in_small_letters_a_short_word_ends_one() -> None:
    text = "the slow ones were fine, the frequent ones were. number one was a lookup. it ran all day. so i cut it."
    assert [text[start:end] for start, end in sentences(text)][:2] == [
        "the slow ones were fine, the frequent ones were.",
        "number one was a lookup.",
    ]


def test_abbreviations_do_not_make_a_text_one_in_small_letters() -> None:
    text = "I used Acct. payable and the misc. file and the qty. field in Leeds."
    assert list(sentences(text)) == [(0, len(text))]
