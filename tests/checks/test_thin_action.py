"""When an Action is thin."""

from __future__ import annotations

import pytest

from starlint.checks.thin_action import _Action
from starlint.finding import Severity
from starlint.language.analyse import analyse
from tests.builders import notes
from tests.checks.run_rule import findings, story

CONCRETE = (
    "I stood at the gate for three mornings with a counter and noted why each car was stopped. I printed the passes "
    "of "
    "everybody who had booked online and hung them on a board by number. I asked the port to open the second gate at "
    "six, because the first ferry filled before seven."
)
SLOGANS = (
    "I took full ownership of the problem and communicated proactively with all stakeholders. I drove alignment "
    "across "
    "the whole team and made sure that everybody was engaged. I removed blockers, kept a positive attitude and led by "
    "example, and I delivered a lasting solution with real impact."
)


def test_steps_one_can_picture_are_enough() -> None:
    assert findings("thin-action", story(CONCRETE)) == []


def test_slogans_are_thin_however_many() -> None:
    [(place, finding)] = findings("thin-action", story(SLOGANS))
    assert place == "**A:**"
    assert finding.severity is Severity.ERROR
    assert finding.message.startswith("None of the Action's 47 words")
    assert "“" in finding.message


def test_a_remark_is_thin_and_its_share_is_named() -> None:
    [(place, finding)] = findings("thin-action", story("I sorted it out with the port."))
    assert place == "**A:**"
    assert finding.message.startswith("The Action has only 7 words, 19 % of the story")


@pytest.mark.parametrize(
    "action",
    [
        CONCRETE.replace("I stood", "We stood").replace("I printed", "We printed").replace("I asked", "We asked"),
        "- Stood at the gate for three mornings with a counter\n- Printed the passes of everybody who had booked "
        "online\n"
        "- Hung them on a board by number, beside the ferry's timetable\n- Asked the port to open the second gate "
        "at six",
    ],
    ids=["by a group", "without a subject"],
)
def test_who_acts_is_another_matter(action: str) -> None:
    assert findings("thin-action", story(action)) == []


def test_what_one_would_do_is_no_step() -> None:
    would = "I would stand at the gate with a counter. I would print the passes and hang them on a board by number. "
    [(_, finding)] = findings("thin-action", story(would * 2))
    assert finding.message.startswith("None of the Action's")


def test_in_a_long_story_the_share_counts() -> None:
    setup = "The ferry line had four ships and nine ticket windows on two quays. " * 20
    [(_, finding)] = findings("thin-action", story(CONCRETE, situation=setup))
    assert finding.severity is Severity.ERROR


def test_an_answer_without_labels_is_warned_of_at_its_first_words() -> None:
    answer = (
        "When I ran the ticket office of a ferry line in 2022, our queue reached the car park on most Saturdays. "
        "Drivers "
        "were angry, and the port had begun to fine us for every car that stood on the road. It was a difficult "
        "time for "
        "everybody, and I knew that we had to do something. I had a meeting with the team and I listened to them "
        "all. I "
        "explained the problem calmly. In the end it got better, and by August the longest wait was 12 minutes, "
        "down from "
        "50. The port stopped fining us, the drivers were happier, and my manager was very pleased with all of it. It "
        "showed me how much one can do together."
    )
    [(place, finding)] = findings("thin-action", f"**Tell me about a time you solved a problem.**\n\n{answer}\n")
    assert place == "When I ran"
    assert finding.severity is Severity.WARNING
    assert "of the answer's 120 words" in finding.message


def test_an_empty_action_is_left_to_the_rule_on_empty_sections() -> None:
    assert findings("thin-action", story("")) == []


ATTITUDE = (
    "I was conscious from the start of what the drivers felt. I believed that they deserved better. I was proud to be "
    "at that gate, and I felt that my part mattered. I printed the passes for the ferry and hung them on a long board "
    "by the harbour wall, beside the bus stop, in two bright colours. I was always on the side of the customer. I "
    "tried to stay patient."
)


def test_attitude_is_thin_beside_a_few_steps() -> None:
    [(place, finding)] = findings("thin-action", story(ATTITUDE))
    assert place == "**A:**"
    assert finding.message.startswith("46 of the Action's 72 words tell how you felt or how things were (“I was")


def test_a_story_without_an_action_is_thin_where_it_begins() -> None:
    text = (
        "### Situation\n\nThe queue at the ferry reached the car park.\n\n### Task\n\nI had to shorten it before the "
    )
    text += "summer holidays began.\n\n### Result\n\nThe longest wait was 12 minutes, down from 50.\n"
    [(place, finding)] = findings("thin-action", text)
    assert place == "### Situation"
    assert finding.message.startswith("The story has no Action")


SHORT = (
    "The queue reached the car park every Saturday. I needed to do something before July. I printed the passes of all "
    "who had booked online by ferry. This made the mornings calm, and the drivers were in a much better mood."
)


def test_a_short_answer_with_one_step_is_thin() -> None:
    text = f"**Tell me about a time you improved a process.**\n\n{SHORT}\n"
    [(_, finding)] = findings("thin-action", text)
    assert finding.severity is Severity.WARNING
    counted = [text[place.span.start : place.span.end] for place in finding.related]
    assert counted == ["printed", "passes", "booked", "online", "ferry"]
    assert finding.message.startswith("Only 1 sentence says what you did (“I printed the passes of all")
    assert "with 5 words of detail" in finding.message


def test_with_two_that_say_something_it_is_only_short() -> None:
    two = SHORT.replace("This made", "I painted a second lane of yellow arrows with my brother Anton. This made")
    assert findings("thin-action", f"**Tell me about a time you improved a process.**\n\n{two}\n") == []


def test_a_few_words_that_one_can_picture_are_no_error() -> None:
    steps = "I painted yellow arrows, printed 312 passes and moved the till to the north gate."
    [(place, finding)] = findings("thin-action", story(steps))
    assert (place, finding.severity) == ("**A:**", Severity.WARNING)
    [(_, finding)] = findings("thin-action", story("I dealt with it as well as I could at the time."))
    assert finding.severity is Severity.ERROR


def test_a_share_that_would_look_like_enough_is_left_out() -> None:
    action = "I dealt with it as well as I could on that day in May."
    text = story(action, situation="The queue was long.", result="It went away by noon, and then we went home.")
    [(_, finding)] = findings("thin-action", text)
    assert finding.message.startswith("The Action has only 14 words. A listener")


def test_the_places_are_the_words_that_count_as_details() -> None:
    text = story("I dealt with it as well as I could. I printed the passes on that day.")
    [(_, finding)] = findings("thin-action", text)
    assert [(text[place.span.start : place.span.end], place.note) for place in finding.related] == [
        ("printed", "details that count"),
        ("passes", "details that count"),
    ]


def test_what_anybody_could_say_is_a_sentence_about_the_speaker_and_no_interjection() -> None:
    text = story("Well. The boats were late that day. I dealt with it as well as I could. Somebody else was angry too.")
    [(_, finding)] = findings("thin-action", text)
    assert "Anybody could say “I dealt with it as well as I could”" in finding.message


def test_habits_under_a_label_are_a_warning() -> None:
    habits = "We always meet on Mondays. Everybody says what is in the way. Whoever is free takes it. We usually agree."
    text = story(habits, situation="Queues happen everywhere.", result="People wait less, and they say so.")
    ((place, finding),) = findings("thin-action", text)
    assert (place.strip("*:"), finding.severity) == ("A", Severity.WARNING)


SCENE = (
    "It was the Saturday of the regatta and the second ferry had lost its ramp, so that nobody came off the deck. "
    "Families with prams stood on the quay. The captain shouted from the bridge, and he was not polite. Two of the "
    "lads had gone home, one of the carts had a flat tyre, and it was thirty degrees by ten. Someone filmed the heap "
    "of prams and it was in the paper on Monday. The engineers were forty minutes away with a trailer. The harbour "
    "master was on another pier. "
)


def test_an_answer_that_is_all_scene_is_thin() -> None:
    answer = f"{SCENE}{SCENE.replace('Saturday', 'Sunday')}I sorted it. By noon all but one of the prams were on board."
    [(place, finding)] = findings("thin-action", f"**Tell me about a time you solved a problem.**\n\n{answer}\n")
    assert (place, finding.severity) == ("It was the", Severity.ERROR)


def test_a_plan_told_in_detail_is_general_and_not_thin() -> None:
    would = (
        "I would take the guest to the quiet corner by the stove and bring a glass of water. I would ask which dish "
        "was cold and at what minute it came. Then I would carry the plate to the pass, show the cook the crust "
        "and wait for a new one. I would write the table and the dish on the slate, so that the manager saw it later. "
        "I'd offer a bowl of berries, and I would walk the guest to the tram. "
    )
    assert findings("thin-action", f"**How do you handle an angry guest?**\n\n{would}\n\n# Interview\n") == []


def test_an_answer_that_is_surely_mostly_setup_and_says_little_more_is_thin() -> None:
    scene = (
        "This was the week before Easter two years ago at the pier in Larvik. Four of the six boats were full, the "
        "ticket machine on the east side had gone quiet on the Monday, and the mate of the night boat was on leave. "
        "The harbour office rang on the hour, families stood in the rain with their prams, and the coach from Oslo had "
        "come an hour before its time. On top of that, the only key to the second gate hung in a car that was in "
        "Sandefjord. The owner had painted the ramp red on the Sunday, and it was still wet. It had been raining since "
        "the Wednesday. "
    )
    told = (
        "I rang the coach office in Oslo, moved both night crews to the east gate beside the old brick kiosk and wrote "
        "the hours on two boards. All of them sailed by six, where the year before 40 had not."
    )
    [(place, finding)] = findings("thin-action", f"**Tell me about a time you kept calm.**\n\n{scene}{told}\n")
    assert (place, finding.severity) == ("This was the", Severity.WARNING)
    assert finding.message.startswith("As read, only 27 of the answer's 152 words")


def test_the_quoted_words_of_an_answer_are_from_what_was_done() -> None:
    told = "I dealt with it and sorted things out. By noon the prams were on board, and the captain went home."
    text = f"**Tell me about a time you solved a problem.**\n\nI was on the pier. {SCENE}{told}\n"
    [(_, finding)] = findings("thin-action", text)
    assert "Anybody could say “I dealt with it and sorted things out”" in finding.message


def test_where_only_others_act_in_detail_the_fault_is_whose_work_it_was() -> None:
    action = (
        "It was decided that forms should be filled in along the quay by volunteers with clipboards. Crews roped off "
        "a lane past the ticket hut, and prams were brought round by the rear ramp. Lorries were weighed on the pier. "
        "Two buses of scouts were fed with soup in the waiting room. Red arrows were painted on the planks."
    )
    text = story(action)
    assert findings("thin-action", text) == []
    assert findings("weak-ownership", text) != []


def test_nothing_was_done_yet_where_the_question_asks_for_a_plan() -> None:
    would = (
        "I would say no. I would want it in writing. I'd ask what happens if it waits. I would not shout at anybody. "
    )
    asked = "# Interview\n\n## How would you handle a full boat?\n\n"
    assert findings("thin-action", f"{asked}{would * 2}\n") == []


@pytest.mark.parametrize(
    ("said", "counted"),
    [("I had a key cut in Larvik and wrote the list of gates on it.", 1), ("I had two days to write the list.", 0)],
)
def test_to_have_had_something_done_is_a_step_beside_another(said: str, counted: int) -> None:
    [one] = notes(f"**Tell me about a time you failed.**\n\nIt rained in May. {said} It went well.").stories
    assert len(_Action.of(one, analyse(one)).own_steps) == counted
