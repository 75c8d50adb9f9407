"""What sections lack: a reason, or anything that measures what changed."""

from __future__ import annotations

import pytest

from starlint.checks.missing_evidence import MissingEvidence
from starlint.finding import Severity
from starlint.language.results import QuantityKind
from starlint.notes.story import SectionKind
from tests.checks.run_check import places
from tests.checks.run_rule import findings, story

ACTION = "I printed the passes of everybody who had booked online, and I asked the port to open the second gate at six."


@pytest.mark.parametrize(
    "result",
    [
        "By August the longest wait was 12 minutes, down from 50.",
        "We sold 30 % more tickets than the year before.",
        "The queue was cut in half.",
        "Not one car missed its ferry in August.",
    ],
)
def test_a_measured_effect_is_enough(result: str) -> None:
    assert findings("missing-metrics", story(ACTION, result=result)) == []


@pytest.mark.parametrize(
    ("result", "seen"),
    [
        ("Everybody was happy, and the port thanked us.", ""),
        ("The new board was in use by 14 August 2022.", ""),
        ("The goal was to sell 20 % more tickets.", "a target"),
    ],
)
def test_praise_dates_and_targets_are_none(result: str, seen: str) -> None:
    [(place, finding)] = findings("missing-metrics", story(ACTION, result=result))
    assert place == "**R:**"
    assert finding.message.startswith("The Result has no figure or comparison")
    assert seen in finding.message


def test_without_a_result_the_end_of_the_story_is_read() -> None:
    [(place, finding)] = findings("missing-metrics", f"**Situation:** We had a queue.\n\n**Action:** {ACTION}\n")
    assert place == "**Action:**"
    assert finding.message.startswith("The end of the story")


def test_a_number_in_the_situation_measures_nothing_that_changed() -> None:
    assert findings("missing-metrics", story(ACTION, situation="50 % of the cars were late.", result="It got better."))


def test_missing_phrases_are_shown_at_the_label() -> None:
    reasons = MissingEvidence(phrases=("because",), sections=(SectionKind.ACTION,), least_words=4)
    assert places(reasons, "A: I changed the fuse.", "R: It baked because I did.") == ["A:"]
    assert places(reasons, "A: I changed it because it smoked.") == []
    assert places(reasons, "A: I changed it.") == []


def test_a_phrase_or_a_quantity_is_enough() -> None:
    size = MissingEvidence(phrases=("alone",), sections=(SectionKind.SITUATION,), quantity=QuantityKind.SCALE)
    assert places(size, "S: I ran a bakery.", "A: I changed the fuse.") == ["S:"]
    assert places(size, "S: I ran a bakery alone.", "A: I changed the fuse.") == []
    assert places(size, "S: Our bakery had 1,200 customers.", "A: I changed the fuse.") == []


HABITS = (
    "# Interview\n\n## How do you handle late orders?\n\nI always ring the baker first. I usually ask the driver what "
    "he saw. Then I write it down for the next shift, and I never shout at anybody.\n"
)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (HABITS, Severity.INFO),
        (HABITS.replace("I always ring", "In May I rang").replace("I usually ask", "I asked"), Severity.WARNING),
    ],
)
def test_an_answer_that_tells_habits_has_no_effect_yet(text: str, severity: Severity) -> None:
    [(_, finding)] = findings("missing-metrics", text)
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("result", "places"),
    [
        (
            "The merges took two hours, down from five, and the runs that had to be repeated fell from forty to four.",
            [],
        ),
        (
            "Not one car missed its ferry in August, and the second key hangs on the hook beside the door of the shed.",
            [],
        ),
        (
            "The machine read 94 % of the labels at first sight, and the second row of boxes stood by the rear door.",
            ["R"],
        ),
    ],
)
def test_what_is_compared_needs_nobody_who_gains(result: str, places: list[str]) -> None:
    found = findings("no-customer-or-business-gain", story(ACTION, result=result))
    assert [place.strip("*:") for place, _ in found] == places


@pytest.mark.parametrize(
    ("result", "severity", "words"),
    [
        ("It went really well, and the captain thanked me for all.", Severity.WARNING, "no figure or comparison that"),
        (
            "The first boat left full, and half of the night crew has the card now.",
            Severity.INFO,
            "no figure, and perhaps no comparison, that",
        ),
    ],
)
def test_what_may_be_an_effect_in_words_is_an_info(result: str, severity: Severity, words: str) -> None:
    [(_, finding)] = findings("missing-metrics", story(ACTION, result=result))
    assert (finding.severity, words in finding.message) == (severity, True)


def test_nobody_is_asked_who_gained_where_no_figure_says_what_was_gained() -> None:
    result = (
        "The second row of boxes stood by the rear door, and the map of it hung beside the gate for all of us to see."
    )
    assert findings("no-customer-or-business-gain", story(ACTION, result=result)) == []


def test_half_of_something_at_the_beginning_of_an_answer_is_no_result() -> None:
    asked = "## Tell me about a time when a machine failed.\n\n"
    scene = "Nobody knew what half of the switches did on that night in May."
    end = "I rang the fitter, and read the plate to him. He told me where to look, and it went well."
    assert [place for place, _ in findings("missing-metrics", f"{asked}{scene} {end}\n")] != []
    assert findings("missing-metrics", f"{asked}{end} Now half of the switches are gone.\n") == []


@pytest.mark.parametrize(
    ("result", "severity"),
    [
        ("We got an award from the port for it, and I was glad of the day.", Severity.INFO),
        ("Everyone got off safely, and I was glad of the day.", Severity.INFO),
        ("He apologised, and I was glad of the day with all of them.", Severity.INFO),
        ("We got a letter from the port for it, and I was glad of the day.", Severity.WARNING),
    ],
)
def test_what_is_nearly_an_effect_is_an_info(result: str, severity: Severity) -> None:
    assert [finding.severity for _, finding in findings("missing-metrics", story(ACTION, result=result))] == [severity]


def test_of_what_somebody_would_do_no_effect_is_expected() -> None:
    would = (
        "I would ring the baker first. I would ask the driver what he saw. I would write it down for the next shift."
    )
    asked = "# Interview\n\n## How would you handle a late order?\n\n"
    assert findings("missing-metrics", f"{asked}{would} I would never shout at anybody.\n") == []


def test_a_figure_before_the_action_is_not_shown_as_an_outcome() -> None:
    text = (
        "## Tell me about a time when a machine failed.\n\nHalf of the switches were dead on that night in May 2021. I "
        "rang the fitter, and read the plate to him. He told me where to look, and it went well.\n"
    )
    [(_, finding)] = findings("missing-metrics", text)
    assert finding.message.startswith("The answer has no figure or comparison that shows what changed. A listener")


@pytest.mark.parametrize(("before", "places"), [("63 signs", []), ("many signs", ["R"])])
def test_of_two_figures_one_says_what_the_other_is_compared_with(before: str, places: list[str]) -> None:
    result = f"The machine read 94 % of the labels at first sight, and {before} stood by the rear door of the big hall."
    found = findings("no-customer-or-business-gain", story(ACTION, result=result))
    assert [place.strip("*:") for place, _ in found] == places


def test_who_stays_is_nearly_an_effect() -> None:
    result = "They stayed on, and it was a happier crew from that morning on for all of us."
    assert [finding.severity for _, finding in findings("missing-metrics", story(ACTION, result=result))] == [
        Severity.INFO
    ]
