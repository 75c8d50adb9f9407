"""What the rule against dishonesty takes for a lie of the speaker."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("I lied to the harbour master about the queue.", "lied to"),
        ("I lied and said that the pump had broken.", "lied"),
        ("I made the figures up.", "made the figures up"),
        ("I simply made up a figure for the report.", "made up a figure"),
        ("I hid the mistake until Friday.", "hid the mistake"),
        ("I backdated the form.", "backdated"),
        ("I pretended to know the tide tables.", "pretended to know"),
        ("The next day we lied to the crew.", "we lied to"),
    ],
)
def test_a_lie_of_the_speaker_is_warned_of(action: str, place: str) -> None:
    [(found, finding)] = findings("dishonesty", story(action))
    assert (found, finding.severity) == (place, Severity.WARNING)


def test_who_says_so_in_hindsight_gets_an_info() -> None:
    [(place, finding)] = findings("dishonesty", story("I saw that I was lying to the crew, and I told them so."))
    assert (place, finding.severity) == ("was lying to", Severity.INFO)


@pytest.mark.parametrize(
    "action",
    [
        "I never lied to the crew.",
        "If I lied to the crew, it would come out.",
        "The agent lied to me, and I wrote it down.",
        "I made up my mind, and I made up for the lost hour.",
        "I made up two sets of keys and hid the cable.",
        "I made up the reports from the weekend.",
        "I fabricated a bracket and faked nothing.",
        "I lied down in the cabin for an hour.",
        "I pretended to be a passenger, to see the queue.",
    ],
)
def test_other_uses_of_the_words_are_left_alone(action: str) -> None:
    assert findings("dishonesty", story(action)) == []
