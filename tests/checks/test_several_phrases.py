"""Phrases that weaken a story only where there are several of them."""

from __future__ import annotations

import pytest

from starlint.checks.phrase_conditions import NumberIn
from starlint.checks.several_phrases import SeveralPhrases
from starlint.notes.story import SectionKind
from tests.checks.run_check import hits, places
from tests.checks.run_rule import findings

HEDGING = SeveralPhrases(
    phrases=("i think", "maybe", "it seems"),
    alone=("to be honest ,", "it seems that"),
    sections=(SectionKind.ACTION, SectionKind.RESULT),
    number=NumberIn.SENTENCE,
)


def test_three_hedges_are_shown_at_the_first() -> None:
    [(place, hit)] = hits(HEDGING, "A: I think I rang her. Maybe I wrote.", "R: I think she came.")
    assert place == "I think"
    assert hit.values == {"count": "3 times", "all": "“I think” and “Maybe”"}


def test_two_hedges_are_how_people_talk() -> None:
    assert places(HEDGING, "A: I think I rang her. Maybe I wrote.") == []


def test_an_estimate_is_honest() -> None:
    assert places(HEDGING, "A: I think I rang 40 people.", "R: Maybe 30 came. I think it was 3 % of them.") == []


@pytest.mark.parametrize("line", ["To be honest, I forgot.", "it seems that they came."])
def test_of_some_hedges_one_is_enough(line: str) -> None:
    [(_, hit)] = hits(HEDGING, f"A: {line}")
    assert hit.values["count"] == "once"


def test_phrases_may_have_to_be_dense() -> None:
    dense = SeveralPhrases(phrases=("synergy",), at_least=2, in_a_hundred=20)
    assert places(dense, "A: I brought synergy and more synergy.") == ["synergy"]
    assert places(dense, "A: I brought synergy, and I drove the van to the depot with synergy.") == []


ASKED = "# Interview\n\n## How do you handle a full boat?\n\n"


def test_an_opinion_may_hedge_and_an_event_may_not() -> None:
    hedges = "I think it is the lorries. Maybe the port waits too long. I guess the ropes are old."
    habit = f"I always count the lorries first. I usually ask each driver for the pass. {hedges}"
    assert findings("hedging", f"{ASKED}{habit}\n") == []
    event = habit.replace("always count", "counted").replace("usually ask", "asked").replace("it is", "it was")
    [(place, _)] = findings(
        "hedging", f"{ASKED}In May 2021 {event.replace('waits', 'waited').replace('are old', 'were old')}\n"
    )
    assert place == "I think"
