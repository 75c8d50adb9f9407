"""Hedges and fillers."""

from __future__ import annotations

import pytest

from starlint.checks.delivery import Filler, Hedging
from tests.checks.heard import hits, places

HEDGING = Hedging(phrases=("i think", "maybe", "it seems"), alone=("to be honest ,", "it seems that"))
FILLER = Filler(phrases=("basically", "you know ,"), anywhere=("um",))


def test_three_hedges_are_shown_at_the_first() -> None:
    [(place, hit)] = hits(HEDGING, "A: I think I rang her. Maybe I wrote.", "R: I think she came.")
    assert place == "I think"
    assert hit.values == {"count": "3 times", "all": "“I think” and “Maybe”"}


def test_two_hedges_are_how_people_talk() -> None:
    assert places(HEDGING, "A: I think I rang her. Maybe I wrote.") == []


def test_an_estimate_is_honest() -> None:
    assert places(HEDGING, "A: I think I rang 40 people.", "R: Maybe 30 came. I think it was 3 % of them.") == []


@pytest.mark.parametrize("told", ["To be honest, I forgot.", "it seems that they came."])
def test_of_some_hedges_one_is_enough(told: str) -> None:
    [(_, hit)] = hits(HEDGING, f"A: {told}")
    assert hit.values["count"] == "once"


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ("A: Basically it rained in.", "Basically"),
        ("A: So basically it rained in.", "basically"),
        ("A: It was, basically, a sieve.", "basically"),
        ("A: I rang, you know, the owner.", "you know,"),
        ("A: I rang um the owner.", "um"),
    ],
)
def test_a_filler_that_is_set_off_is_flagged(told: str, phrase: str) -> None:
    assert places(FILLER, told) == [phrase]


@pytest.mark.parametrize(
    "told",
    [
        "A: The roof was basically a sieve.",
        "A: I asked whether you know, and she did.",
        "A: The children say “um” before each word.",
    ],
)
def test_the_same_words_amid_a_clause_or_quoted_are_left_alone(told: str) -> None:
    assert places(FILLER, told) == []
