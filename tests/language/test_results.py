"""What is said of the records that language analysis fills."""

from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.language.results import Quantity, QuantityKind
from tests.notes.reading import story

SECTION = story(
    "**S:** It rained.\n\n**A:** I ran home and shut the nine windows.\n\n**R:** It stayed dry.\n"
).sections[1]


@pytest.mark.parametrize(
    ("kind", "target", "outcome"),
    [
        (QuantityKind.OUTCOME, False, True),
        (QuantityKind.OUTCOME, True, False),
        (QuantityKind.SCALE, False, False),
        (QuantityKind.TIMEFRAME, True, False),
    ],
)
def test_an_outcome_measures_an_effect_that_was_reached(kind: QuantityKind, target: bool, outcome: bool) -> None:
    assert Quantity(SECTION, Span(0, 1), "9", kind, target=target).is_outcome is outcome
