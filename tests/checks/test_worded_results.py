"""Results told in words count as evidence, whatever the trade; feelings and round figures do not."""

from __future__ import annotations

import pytest

from tests.checks.run_rule import findings, story

ACTION = "I greased the rails, changed the rota of the guards and taught each porter the reset."

RESULTS = [
    "The lift now sticks twice a week instead of fourteen times.",
    "The fault has not come back in two years.",
    "Parcels arrived on the third day instead of the tenth.",
    "Waste is down to a tenth of what it was.",
    "There were no faults that winter, after eleven the year before.",
    "The checklist is used by every site.",
    "Violations went to nought.",
    "Every foal survived.",
    "It has run without a stop since March.",
    "Nobody has fallen on those stairs since.",
    "We now close the books on day two, not day nine.",
    "The whole region adopted the form.",
    "The other four wards have taken it over.",
    "The night shift goes home an hour earlier.",
    "She passed at the first attempt after failing three times.",
    "The leak has never returned.",
]
NO_RESULTS = [
    "We were 100 % happy.",
    "Everyone was happy with it.",
    "It was 110 % worth it.",
    "The new rota was put up in May.",
    "They said it was a job well done, and he thanked me twice.",
]


@pytest.mark.parametrize("result", RESULTS)
def test_a_comparison_a_recurrence_that_stopped_or_a_whole_counts(result: str) -> None:
    assert findings("R301", story(ACTION, result=result)) == []


@pytest.mark.parametrize("result", NO_RESULTS)
def test_a_feeling_or_a_date_does_not(result: str) -> None:
    assert [place for place, _ in findings("R301", story(ACTION, result=result))] == ["**R:**"]
