"""The patterns of questions that ask for one event, each with its examples."""

from __future__ import annotations

import re

import pytest

from starlint.notes.data_files import data_file
from starlint.notes.event_questions import event_questions, filled, looks_for_past, names_an_event
from starlint.notes.questions import asks_for_story, asks_for_way

ROWS = data_file("questions")["event-questions"]


@pytest.mark.parametrize(
    ("pattern", "example"), [(row["pattern"], example) for row in ROWS for example in row["examples"]]
)
def test_each_pattern_of_the_data_finds_its_examples(pattern: str, example: str) -> None:
    assert looks_for_past(pattern) or re.search(filled(pattern).removeprefix("^"), example)
    assert names_an_event(example)


def test_every_list_of_the_data_is_used_by_a_pattern() -> None:
    patterns = " ".join(event_questions())
    assert all(f"<{name}>" in patterns for name in data_file("questions") if name != "event-questions")
    assert "<" not in re.sub(r"\(\?[<P]", "", filled(patterns))


@pytest.mark.parametrize(
    "line",
    [
        "Q7 A fault you found before anybody else",
        "Q — time u had to share a desk",
        "[Ownership] something you kept going on your own",
        "(teamwork) Example of turning round a sulky crew",
        "Criterion 2: give an example from the last two years",
        "Harbour pilots - when did you have to refuse a ship?",
        "Please outline an occasion on which you corrected your skipper.",
        "Kindly narrate one instance where you calmed a passenger",
        "We'd love to hear how you once saved a cancelled tour.",
        "Everybody forgets things. What is one you've forgotten, and what followed?",
        "Conflict w/ a supervisor??",
        "Toughest negotiation you were part of",
        "most complex refit youve led, crew and budget",
        "Using the STAR format, describe when you dealt with a leak.",
        "Evidence of resilience: provide one example from work or study",
        "When's the last time you had to learn a new chart system",
    ],
)
def test_a_prompt_asks_for_a_story_however_it_is_put(line: str) -> None:
    assert asks_for_story(line)


@pytest.mark.parametrize(
    "line",
    [
        "Explain osmosis with an example",
        "Give an example of a noble gas.",
        "Give an example of a market where prices rise. [6 marks]",
        "Discuss a time of conflict in the play and how it ends",
        "Describe a time series and its main components.",
        "Have you ever been convicted of an offence?",
        "Please tell us about your front-end experience.",
        "Why did you choose this school?",
        "A book you read last year",
        "The tool you used was out of date.",
        "By then it was Friday, the worst day of the week for us.",
        "They gave us two vans, the best thing that happened all week.",
        "The captain told me: remember the customer.",
        "They gave us a van, an example of initiative …",
        "Good luck! Your best lesson is practice.",
        "Conflict with a manager, if you had one, should be told calmly.",
        "Tip: the best thing you can do is to listen.",
        "Outline your project",
        "Relate your experience to the job",
        "Think about your project before you write.",
        "Provide proof of address.",
        "Have you resolved the bug?",
        "What have you done about the bug?",
        "Tell a story with a clear ending",
        "Follow-up: what was the hardest decision you made?",
    ],
)
def test_an_exercise_or_a_form_asks_for_no_story(line: str) -> None:
    assert not asks_for_story(line)


@pytest.mark.parametrize(
    "line",
    [
        "how do you decide what to leave out",
        "A guest wants his money back - how would you respond?",
        "Two colleagues stop speaking to each other. What do you do?",
    ],
)
def test_a_way_is_asked_for_without_a_question_mark_or_after_a_scene(line: str) -> None:
    assert asks_for_way(line)


def test_a_scene_of_machines_asks_for_no_way() -> None:
    assert not asks_for_way("The error rate of the canary doubles. What do you do?")
