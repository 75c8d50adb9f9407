"""When an answer tells how things usually go instead of one event."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story

HABITS = (
    "I always stand at the gate first. I usually print the passes. I hang them on a board. I tell the port to open."
)


@pytest.mark.parametrize(
    ("action", "place"),
    [
        (HABITS, "I always stand"),
        (
            "I would stand at the gate. I'd print the passes. I would hang them up. I would call the port.",
            "I would stand",
        ),
        ("I believe in order. I am a calm person. I like passes on a board. I think that gates matter.", "I believe"),
    ],
    ids=["habits", "suppositions", "opinions"],
)
def test_habits_suppositions_and_opinions_are_no_event(action: str, place: str) -> None:
    text = story(action, situation="Queues happen everywhere.", result="People wait less.")
    found = findings("generic-answer", text)
    assert [finding.severity for _, finding in found] == [Severity.ERROR]
    assert text.index(found[0][0]) < text.index(place) or found[0][0] == place


@pytest.mark.parametrize(
    ("question", "severity"),
    [("How would you handle a queue?", Severity.WARNING), ("How do you handle a queue?", Severity.ERROR)],
)
def test_a_plan_is_no_error_where_a_plan_is_asked_for(question: str, severity: Severity) -> None:
    plan = (
        "I would stand at the gate and count. I'd print the passes. I would hang them up. I would call the port twice."
    )
    text = f"# Interview\n\n## {question}\n\n{plan} I would never let anybody wait for more than ten minutes.\n"
    ((place, finding),) = findings("generic-answer", text)
    assert (place, finding.severity) == ("I would stand", severity)


def test_an_event_in_the_present_tense_is_one() -> None:
    situation = "It's the first Saturday in July 2022 and the queue reaches the car park."
    now = "I stand at the gate with a counter. I print the passes. I hang them on a board. I call the port."
    assert findings("generic-answer", story(now, situation=situation)) == []


def test_habits_in_the_past_tense_are_habits() -> None:
    habits = (
        "Whenever the queue grew I would open the gate. I would print the passes of the first ten cars. If a driver "
        "was "
        "angry I'd walk over to him. I kept a board with the numbers."
    )
    assert findings("generic-answer", story(habits, situation="The office was busy between 2015 and 2019."))


def test_an_answer_that_comes_to_an_event_late_is_warned_of() -> None:
    answer = (
        "I use counting to understand queues. Counting is simple. You can stand anywhere with a pencil. It works in "
        "every "
        "port. For one ferry, I counted cars and moved the gate. Then I wrote it up."
    )
    [(_, finding)] = findings("generic-answer", f"**Describe a time you used data.**\n\n{answer}\n")
    assert finding.severity is Severity.WARNING


def test_a_year_in_a_habit_makes_no_event() -> None:
    usual = "Last year I'd usually let the queue grow; these days I'm out there early."
    assert findings("generic-answer", story(HABITS, situation=usual, result="People wait less."))


def test_verbs_that_look_alike_in_past_and_present_do_not_decide() -> None:
    action = "I read the board first. I put the passes out. I open the gate at six. I call the port. I count the cars."
    assert findings("generic-answer", story(action, situation="Queues happen everywhere.", result="People wait less."))


def test_a_task_noted_as_an_order_is_no_habit() -> None:
    text = (
        "**S:** The gate is too small.\n\n**T:** Make it wider. Keep the cars moving.\n\n**A:** I moved the fence.\n\n"
    )
    assert findings("generic-answer", f"{text}**R:** We need no second gate, and the wait fell to 12 minutes.\n") == []


def test_an_explanation_in_the_situation_makes_no_habit_of_what_was_done_once() -> None:
    explained = "A ferry is a ship. It carries cars. It is loaded from the rear. Queues are common. Boards help them."
    once = "I counted the cars for a week. I moved the gate and printed the passes."
    result = "Gates are the key to queues. They help ports. People find their place."
    assert findings("generic-answer", story(once, situation=explained, result=result)) == []
    assert findings("generic-answer", story(HABITS, situation=explained, result=result))


def test_what_the_writer_did_in_detail_is_an_event_whatever_is_explained_around_it() -> None:
    situation = "A pass is a paper with a number. It hangs in the window. Ports print them. They cost a cent each."
    action = (
        "I counted 312 cars at the north gate, printed yellow passes for each lane and moved Anna to the second till."
    )
    assert findings("generic-answer", story(action, situation=situation, result="The queue moves.")) == []


@pytest.mark.parametrize(
    "answer",
    ["I would open the gate, and I would try to calm them down.", "I always count the cars in the lanes first."],
)
def test_a_short_plan_or_habit_is_no_event(answer: str) -> None:
    text = f"**Describe a time you had a queue.**\n\n{answer} {answer} It is what each port needs on a summer day.\n"
    [(place, finding)] = findings("generic-answer", text)
    assert place.startswith("I ")
    assert finding.severity is Severity.ERROR


def test_what_has_been_so_for_years_is_no_event() -> None:
    habit = (
        "People come to me after two failed tests. I take the gate away first. I drive them to the quay and they park "
        "there until it bores them. I have done it this way for seventeen years with the same yellow cones, and I have "
        "not printed an advert for the ferry school since 2015. It works."
    )
    [(place, _)] = findings("generic-answer", f"**Describe a time you helped somebody.**\n\n{habit}\n")
    assert place.startswith("People come")


def test_a_day_on_which_something_usually_happens_is_no_date() -> None:
    habit = (
        "Queues are most of my job. I send the lorries to the north gate on a Sunday morning when it's empty there. I "
        "ask each driver for the pass. They wait until the till opens. I stay calm. It is what each port needs."
    )
    assert findings("generic-answer", f"**Describe a time you had a queue.**\n\n{habit}\n")
    dated = habit.replace("Queues are most of my job.", "It's a Sunday in May and the queue is long.")
    assert findings("generic-answer", f"**Describe a time you had a queue.**\n\n{dated}\n") == []


def test_what_would_have_been_is_no_event() -> None:
    habit = (
        "A driver who is shouted at shouts back. Handled well, such a driver would come again. Had it been dark I'd "
        "put the lights on first. Had they asked I would have shown the pass. One keeps calm, and the quay stays calm."
    )
    assert findings("generic-answer", f"**Describe a time you had a queue.**\n\n{habit}\n")


WAY = (
    "I always read the whole letter first and mark each date in the margin with a pencil. I ring the guest on the same "
    "day and ask which crossing it was. Then I look up the log of that boat and write down its berth, its skipper, the "
    "wind and the swell. I pin a copy with a blue clip to the board beside the kettle. I never send a template."
)


@pytest.mark.parametrize(
    ("question", "answer", "severity"),
    [
        ("How do you handle complaints?", WAY, Severity.WARNING),
        ("Tell me about a time you dealt with a complaint.", WAY, Severity.ERROR),
        (
            "How do you handle complaints?",
            "I always ring the guest first, and I never shout. " * 3,
            Severity.ERROR,
        ),
    ],
)
def test_a_way_that_is_asked_for_and_told_in_detail_is_no_error(question: str, answer: str, severity: Severity) -> None:
    text = f"# Interview\n\n## {question}\n\n{answer}\n"
    assert [finding.severity for _, finding in findings("generic-answer", text)] == [severity]
