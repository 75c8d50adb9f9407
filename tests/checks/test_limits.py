"""Every number that a rule sets for a check is tried on both sides: one step apart, silent here and found there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple, cast

import pytest

from starlint.catalog import Catalog, catalog
from starlint.checks import Scope
from starlint.checks.check import StoryCheck
from tests.checks.run_check import places


class Limit(NamedTuple):
    """A parameter of a rule, two values of it that decide otherwise about a story, and where the finding stands."""

    rule: str
    parameter: str
    silent: int
    found: int
    places: Sequence[str]
    story: Sequence[str]
    others: Mapping[str, object] = {}  # other parameters, set so that they do not decide


FERRY = (
    "S: The queue at the ferry reached the car park in May.",
    "A: I painted yellow arrows, printed 312 passes and moved the till to the north gate. I felt good about it. "
    "I rang the port.",
    "R: The wait fell to 12 minutes.",
)  # 41 words, of which 24 in the Action; 11 of them are this story's own, and 5 tell a feeling
SHARED = (
    "S: The queue at the ferry reached the car park in May.",
    "A: I was involved in painting yellow arrows by the north gate. I took part in printing 312 passes. I was present.",
    "R: The wait fell to 12 minutes.",
)  # no step of the speaker's; 8 words of detail in what they took part in
ANY_ACTION = {
    "least_words": 0,
    "least_detail": 0,
    "inert_share": 101,
    "least_density": 0,
    "long_story": 0,
    "least_share": 0,
}
THIN_ACTION = [
    Limit("A201", "least_words", 24, 25, ["A:"], FERRY, ANY_ACTION),
    Limit("A201", "least_detail", 11, 12, ["A:"], FERRY, ANY_ACTION),
    Limit("A201", "least_share", 58, 59, ["A:"], FERRY, ANY_ACTION),
    Limit("A201", "long_story", 42, 41, ["A:"], FERRY, ANY_ACTION | {"least_share": 80}),
    Limit("A201", "inert_share", 21, 20, ["A:"], FERRY, ANY_ACTION | {"least_density": 60}),
    Limit("A201", "least_shared_detail", 8, 9, ["A:"], SHARED, ANY_ACTION | {"least_detail": 99}),
    Limit("A201", "least_density", 45, 46, ["A:"], FERRY, ANY_ACTION | {"inert_share": 10}),
]

ANSWER = [
    "I painted yellow arrows, printed 312 passes and moved the till to the north gate. It was a long day for everyone. "
    "The guards chained the third gate and swept the quay. We rang the port about the fine."
]  # 39 words; 9 of detail in the speaker's one step, 12 in those of anybody
TWO_STEPS = [
    "I painted yellow arrows and moved the till. I printed 312 passes. It was a long day for everybody.",
]  # 7 words of detail in both steps
PLAN = ["I would paint yellow arrows, print 312 passes and move the till to the north gate. That matters."]
ANY_ANSWER = {
    "least_answer_words": 0,
    "least_answer_detail": 0,
    "least_remark_detail": 0,
    "least_habit_detail": 99,
    "least_imagined_detail": 99,
    "least_unowned_detail": 0,
    "short_answer": 0,
    "least_step_detail": 0,
}
AT_ITS_HEAD = ["I painted yellow"]
THIN_ANSWER = [
    Limit("A201", "least_answer_detail", 12, 13, AT_ITS_HEAD, ANSWER, ANY_ANSWER),
    Limit("A201", "least_remark_detail", 12, 13, AT_ITS_HEAD, ANSWER, ANY_ANSWER | {"least_answer_words": 90}),
    Limit("A201", "least_habit_detail", 12, 13, AT_ITS_HEAD, ANSWER, ANY_ANSWER | {"least_answer_detail": 90}),
    Limit("A201", "least_answer_words", 40, 39, AT_ITS_HEAD, ANSWER, ANY_ANSWER | {"least_answer_detail": 90}),
    Limit("A201", "least_step_detail", 9, 10, AT_ITS_HEAD, ANSWER, ANY_ANSWER | {"short_answer": 99}),
    Limit("A201", "short_answer", 39, 40, AT_ITS_HEAD, ANSWER, ANY_ANSWER | {"least_step_detail": 99}),
    Limit("A201", "least_remark_detail", 8, 9, AT_ITS_HEAD, ANSWER, ANY_ANSWER | {"least_unowned_detail": 99}),
    Limit("A201", "least_imagined_detail", 9, 10, ["I would paint"], PLAN, ANY_ANSWER | {"least_answer_detail": 90}),
    Limit(
        "A201",
        "least_unowned_detail",
        12,
        13,
        AT_ITS_HEAD,
        ANSWER,
        ANY_ANSWER | {"least_remark_detail": 20},
    ),
    Limit(
        "A201",
        "least_answer_detail",
        7,
        8,
        AT_ITS_HEAD,
        TWO_STEPS,
        ANY_ANSWER | {"short_answer": 99},
    ),
]

OUTWEIGHED = (
    "S: The queue at the ferry reached the car park in May and we lost a guest.",
    "A: I painted arrows, printed passes and moved the till.",
    "R: The wait fell to 12 minutes.",
)  # 16, 9 and 6 words; 5 of the Action are this story's own
ANY_PROPORTION = {"least_words": 0, "least_detail": 0, "most_setup": 99, "most_result": 99}
PROPORTION = [
    Limit("A202", "least_words", 10, 9, ["A:"], OUTWEIGHED, ANY_PROPORTION),
    Limit("A202", "least_detail", 6, 5, ["A:"], OUTWEIGHED, ANY_PROPORTION),
    Limit("A202", "most_setup", 16, 17, ["A:"], OUTWEIGHED, ANY_PROPORTION),
    Limit("A202", "most_result", 6, 7, ["A:"], OUTWEIGHED, ANY_PROPORTION),
]

MOSTLY_GENERAL = [
    "A good port needs order. Gates are wide. Drivers like signs. I moved the till to the north gate and printed 312 "
    "passes in May. Calm matters."
]  # 2 of the 3 sentences that count; 6 words of detail in the other one
ANY_GENERAL = {"share": 0, "wholly": 0, "least_general": 0, "event_detail": 99}
HABITS = (
    "S: The port was busy in those days.",
    "A: I would stand at the gate. I would print passes. I moved the till. Then I would call the port. I painted "
    "arrows.",
    "R: We sold more.",
)  # 3 of the 5 sentences of the Action
ANY_HABIT = {"least_general": 99, "least_habits": 0, "habit_share": 0, "event_detail": 0}
GENERIC = [
    Limit("G601", "share", 67, 66, ["Gates are"], MOSTLY_GENERAL, ANY_GENERAL),
    Limit("G601", "least_general", 3, 2, ["Gates are"], MOSTLY_GENERAL, ANY_GENERAL),
    Limit("G601", "event_detail", 6, 7, ["Gates are"], MOSTLY_GENERAL, ANY_GENERAL),
    Limit("G601", "habit_share", 61, 60, ["I would stand"], HABITS, ANY_HABIT),
    Limit("G601", "least_habits", 4, 3, ["I would stand"], HABITS, ANY_HABIT),
]

LEAD_IN = (
    "S: Ports are busy. Drivers get angry in the heat. Gates are narrow. In May 2022 the queue reached the car park.",
    "A: I moved the till.",
    "R: We sold more.",
)  # 3 general sentences of 12 words, and as many others
UNDATED = (
    "S: Ports are busy. Drivers get angry. The queue reached the car park.",
    "A: I moved the till.",
    "R: We sold more.",
)
LATE_DATE = ["The queue reached the car park. It was long. I moved the till in May 2021 and sold more."]
BEGINNINGS = [
    Limit("G602", "least_general", 4, 3, ["Ports are"], LEAD_IN, {"least_words": 0, "wholly": 101}),
    Limit("G602", "least_words", 13, 12, ["Ports are"], LEAD_IN, {"least_general": 0, "wholly": 101}),
    Limit("G602", "wholly", 50, 51, ["Ports are"], LEAD_IN, {"least_general": 0, "least_words": 0}),
    Limit("G603", "general", 2, 3, ["S:"], UNDATED),
    Limit("G603", "answer_words", 10, 9, ["The queue reached"], LATE_DATE),
]

HEDGED = ["Maybe I moved the till. I think it was fine. Perhaps we sold more."]  # 3 phrases in 14 words
IN_JARGON = ["I leveraged the roadmap. I moved the till. The framework and the mindset helped."]  # 4 in 14 words
PHRASES = [
    Limit("G605", "at_least", 4, 3, ["Maybe"], HEDGED, {"in_a_hundred": 0}),
    Limit("G605", "in_a_hundred", 22, 21, ["Maybe"], HEDGED, {"at_least": 0}),
    Limit("G609", "at_least", 5, 4, ["leveraged"], IN_JARGON, {"in_a_hundred": 0}),
    Limit("G609", "in_a_hundred", 29, 28, ["leveraged"], IN_JARGON, {"at_least": 0}),
]


def told(result: str, *, action: str = "I moved the till.", setup: str = "S: The port was busy.") -> Sequence[str]:
    """A short story with this Result."""
    return (setup, f"A: {action}", f"R: {result}")


TURNED = told(
    "It worked. However, by June the passes were gone. I rang the printer and painted new ones. The wait fell."
)  # 20 words; two verbs of the speaker's own after the turn
RESULTS = [
    Limit("R302", "almost_all", 52, 53, ["52 %"], told("Sales were 52 %.")),
    Limit("R302", "large_change", 52, 53, ["52 %"], told("Sales rose by 52 %.")),
    Limit("R306", "least_words", 8, 7, ["R:"], told("The machine read 94 percent of labels.")),
    Limit("R307", "least_detail", 3, 4, ["R:"], told("The ferry sailed and we were glad.")),
    Limit("S105", "least_words", 21, 20, ["I rang the printer and painted new ones."], TURNED, {"least_deeds": 0}),
    Limit("S105", "least_deeds", 3, 2, ["I rang the printer and painted new ones."], TURNED, {"least_words": 0}),
    Limit("A203", "least_words", 25, 24, ["A:"], FERRY, {"phrases": ("because",)}),
]

TOOL = ["I moved the till and painted arrows. I learned how Redis works. It sold more."]  # after 48 % of its characters
ORDERED = told("We sold more.", setup="T: My boss told me to move the till. It was far. It was heavy.")
PARTS = [
    Limit("P707", "most_sentences", 2, 3, ["told me to"], ORDERED),
    Limit("P709", "answer_from", 49, 48, ["I learned how Redis works."], TOOL),
]

WORDY = [
    "Notwithstanding organisational considerations, I systematically consolidated departmental documentation "
    "requirements. I moved it."
]  # 12 words in 2 sentences
ANY_WORDS = {"words_per_sentence": 0, "ari": 0, "coleman_liau": 0, "eflaw": 0, "least_words": 0}
FIRST = [WORDY[0].partition(".")[0] + "."]
HARD = [
    Limit("L504", "words_per_sentence", 7, 6, FIRST, WORDY, ANY_WORDS),
    Limit("L504", "least_words", 13, 12, FIRST, WORDY, ANY_WORDS),
    Limit("L504", "ari", 28, 27, FIRST, WORDY, ANY_WORDS),
    Limit("L504", "coleman_liau", 35, 34, FIRST, WORDY, ANY_WORDS),
    Limit("L504", "eflaw", 8, 7, FIRST, WORDY, ANY_WORDS),
]

WE_FIRST = told("It sold.", action="We moved the till. We painted the gates. We rang. I printed 312 passes.")
ONE_ACT = told(
    "It sold.", action="I moved the till. It was long and heavy and wet, and the rain fell on the gate all day long."
)  # 21 words in the past tense, one verb
PRESENT = told("It sold.", action="I moved the till. I was there. I felt good. I was glad.")
OWNERSHIP = [
    Limit("O401", "least_share", 25, 26, ["We moved"], WE_FIRST),
    Limit("O401", "least_shared", 4, 3, ["We moved"], WE_FIRST),
    Limit("O401", "words_per_act", 21, 20, ["It was"], ONE_ACT, {"least_words": 0}),
    Limit("O401", "least_words", 22, 21, ["It was"], ONE_ACT, {"words_per_act": 1}),
    Limit("O401", "most_attended", 4, 3, ["I was"], PRESENT),
]

SETUP_FIRST = [
    "The port was busy in May. The queue reached the car park. Drivers were angry. The fine was due. I moved the till "
    "to the north gate and painted arrows. We sold more."
]  # 33 words, of which 19 before the Action
ANY_START = {"least_words": 0, "least_chance": 0, "setup_share": 0}
LATE = [
    Limit("S110", "setup_share", 58, 57, ["The port was"], SETUP_FIRST, ANY_START),
    Limit("S110", "least_chance", 99, 98, ["The port was"], SETUP_FIRST, ANY_START),
    Limit("S110", "least_words", 34, 33, ["The port was"], SETUP_FIRST, ANY_START),
]

LIMITS = [
    *THIN_ACTION,
    *THIN_ANSWER,
    *PROPORTION,
    *GENERIC,
    *BEGINNINGS,
    *PHRASES,
    *RESULTS,
    *PARTS,
    *HARD,
    *OWNERSHIP,
    *LATE,
]


@cache
def _rules() -> Catalog:
    return catalog()


@pytest.mark.parametrize("limit", LIMITS, ids=lambda one: f"{one.rule} {one.parameter} {one.found}")
def test_one_step_decides(limit: Limit) -> None:
    set_up = replace(_rules().get(limit.rule).check, **limit.others)
    assert set_up.SCOPE is Scope.STORY
    for value, expected in ((limit.silent, []), (limit.found, list(limit.places))):
        check = cast("StoryCheck", replace(set_up, **{limit.parameter: value}))
        assert places(check, *limit.story) == expected, (limit.parameter, value)
