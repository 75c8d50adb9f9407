"""How soon a listener learns of the event."""

from __future__ import annotations

from starlint.checks.long_lead_in import LongLeadIn
from starlint.language.analyse import analyse
from tests.builders import notes

LEAD_IN = LongLeadIn(least_general=2, least_words=10, wholly=80)
EVENT = "In May 2021 I ran a ferry near Bergen. I counted the cars. I moved the ramp. I told the crew."
OPINION = "I believe that queues are a matter of habit. You can always ask people why they wait."


def flagged(check: LongLeadIn, *lines: str) -> list[str]:
    """The words that are flagged."""
    built = notes(*lines)
    story = built.stories[0]
    return [built.text[hit.span.start : hit.span.end] for hit in check.find(story, analyse(story))]


def test_opinions_before_the_event_are_flagged_at_the_first() -> None:
    assert flagged(LEAD_IN, f"{OPINION} {EVENT}") == ["I believe"]


def test_one_general_sentence_may_lead_in() -> None:
    assert flagged(LEAD_IN, f"I believe that queues are a matter of habit. {EVENT}") == []


def test_opinions_after_the_event_began_are_no_lead_in() -> None:
    assert flagged(LEAD_IN, f"{EVENT} {OPINION}") == []


def test_a_place_in_the_present_sets_the_scene() -> None:
    assert flagged(LEAD_IN, f"I work at a small ferry company in Bergen. We carry cars, and they wait. {EVENT}") == []


def test_an_answer_without_an_event_has_another_fault() -> None:
    assert flagged(LEAD_IN, f"{OPINION} I would ask them first. I usually count the cars.") == []


def test_before_what_others_did_there_is_no_event_of_the_speakers() -> None:
    others = "Perps lined up, joints full, on the whole wall. The port opened in May 2021. They sold more tickets."
    assert flagged(LEAD_IN, f"{OPINION} {others}") == []
    assert flagged(LEAD_IN, f"{OPINION} {others} I rang them.") == ["I believe"]
