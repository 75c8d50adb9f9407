"""When a listener could not tell what the teller did."""

from __future__ import annotations

import pytest

from starlint.checks.weak_ownership import _is_shared_step
from starlint.finding import Severity
from starlint.language.analyse import analyse
from tests.builders import notes
from tests.checks.run_rule import findings, story


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("We stood at the gate with a counter. We printed the passes and hung them on a board.", "We stood"),
        ("The passes were printed and hung on a board. The second gate was opened at six.", "The passes were printed"),
        ("The port captain opened the second gate. My colleague printed the passes.", "The port captain opened"),
        ("I was involved in the meetings. I helped with the board and supported my colleague at the gate.", "I was"),
    ],
    ids=["a group", "nobody", "others", "attending"],
)
def test_actions_of_others_are_not_ones_own(action: str, place: str) -> None:
    [(where, finding)] = findings("weak-ownership", story(action))
    assert where == place
    assert finding.severity is Severity.ERROR
    assert finding.message.startswith("None of the 2 sentences of the Action says what you did")


@pytest.mark.parametrize(
    "action",
    [
        "I stood at the gate with a counter. We printed the passes together. I asked the port for the second gate.",
        "- Stood at the gate with a counter\n- Printed the passes\n- Asked the port for the second gate",
        "I had two students print the passes, and I proposed to open the second gate. They agreed.",
        "We argued about the gate for an hour. I decided to open it at six.",
    ],
    ids=["we in passing", "no subject", "delegation", "decision"],
)
def test_clear_actions_of_ones_own_are_enough(action: str) -> None:
    assert findings("weak-ownership", story(action)) == []


def test_one_verb_in_a_long_action_is_warned_of() -> None:
    action = (
        "I organised a meeting with the drivers at the gate. The outcome was a list of reasons why so many of them "
        "came "
        "without a printed pass, and most of those had to do with the form on our page. This led the agency to think "
        "about the form again, and a shorter one came of it that asked for three things rather than eleven. That in "
        "turn "
        "brought the drivers to the windows with their passes in hand, which nobody had seen before."
    )
    [(_, finding)] = findings("weak-ownership", story(action))
    assert finding.severity is Severity.WARNING
    assert "1 of the 4 sentences of the Action says what you did yourself (“I organised”)" in finding.message


def test_notes_about_the_speaker_by_name_are_the_speakers_actions() -> None:
    text = story("Priya wrote the passes by hand and hung them at the gate.", situation="A queue at a ferry line.")
    assert findings("weak-ownership", text) == []


PRESENT = (
    "I was part of the ferry team. I attended every meeting about the gate. I felt that my voice was heard. I was "
    "there when it opened."
)


def test_one_action_among_much_attending_is_warned_of() -> None:
    [(place, finding)] = findings("weak-ownership", story(f"{PRESENT} I printed the passes."))
    assert place == "I was"
    assert finding.severity is Severity.WARNING


def test_two_actions_are_not() -> None:
    assert findings("weak-ownership", story(f"{PRESENT} I printed the passes. I hung them on a board.")) == []


def test_the_places_say_who_acts_in_each_sentence() -> None:
    text = story(
        "The port captain opened the second gate. We printed the passes. I counted the cars. The board was painted. "
        "We closed the lane and moved the ropes."
    )
    [(_, finding)] = findings("weak-ownership", text)
    assert [(text[place.span.start : place.span.end], place.note) for place in finding.related] == [
        ("The port captain opened", "somebody else acts"),
        ("We printed", "“we” act"),
        ("I counted", "you act"),
        ("The board was painted", "nobody is named"),
        ("We closed", "“we” act"),
    ]


def test_being_there_is_named_as_what_it_is() -> None:
    [(_, finding)] = findings("weak-ownership", story("I was involved in the meetings. I was present at the gate."))
    assert "“I was involved in the meetings” says that you were there, not what you did" in finding.message


@pytest.mark.parametrize(
    ("action", "severities"),
    [
        ("I was involved in the meetings.", []),  # one sentence may lead in
        ("I was involved in the meetings. I was present at the gate.", [Severity.ERROR]),
        ("I was involved in the meetings. The passes were printed.", [Severity.ERROR]),
        ("I was involved in the meetings. I made sure that things got done.", [Severity.ERROR]),
        ("I was involved in the meetings. I made sure that the third gate was shut.", []),
    ],
)
def test_two_sentences_of_attending_are_no_lead_in(action: str, severities: list[Severity]) -> None:
    assert [finding.severity for _, finding in findings("weak-ownership", story(action))] == severities


@pytest.mark.parametrize(("shared", "found"), [(2, []), (3, ["We carried"])])
def test_in_an_answer_without_labels_three_sentences_of_others_are_weak(shared: int, found: list[str]) -> None:
    verbs = ("carried", "counted", "painted")[:shared]
    told = " ".join(f"We {verb} the boxes of the ferry line on that day in May 2022." for verb in verbs)
    text = (
        f"**Tell me about a time you solved a problem.**\n\n{told} The queue was over by noon, and it was a good day.\n"
    )
    assert [place for place, _ in findings("weak-ownership", text)] == found


def test_a_wish_to_tell_is_not_the_sentence_that_is_shown() -> None:
    action = "I should like to speak about the gate. We met on Monday. It was decided to close it. We told the port."
    [(place, finding)] = findings("weak-ownership", story(action))
    assert place == "We met"
    assert "The first is “We met on Monday”" in finding.message


@pytest.mark.parametrize(("attended", "found"), [(4, []), (5, ["I was"])])
def test_an_action_of_attending_is_weak_beside_two_acts(attended: int, found: list[str]) -> None:
    acts = "I rang the port. I printed the passes."
    there = (
        "I was involved in the counting.",
        "I took part in the meeting.",
        "I was present at the gate.",
        "I was part of the talks.",
        "I was on hand.",
    )
    action = " ".join([*there[:attended], acts])
    assert [place for place, _ in findings("weak-ownership", story(action))] == found


def test_without_labels_the_sentence_that_is_shown_is_no_setup() -> None:
    setup = "The line in Bergen has four ships and sixty guests on each of them, and in May 2022 the queue was long."
    team = "We went through the lists row by row. We painted arrows. We moved the till to the north gate."
    text = f"**Tell me about a time you solved a problem.**\n\n{setup} {team} By June the wait was nine minutes.\n"
    [(place, finding)] = findings("weak-ownership", text)
    assert place == "We went"
    assert "One of them is “We went through the lists row by row”" in finding.message


def test_an_answer_in_which_only_others_act_is_an_error_if_it_is_long() -> None:
    ours = (
        "We met the mates on the pier. We moved the ramp. The mates painted it. We rang the office. The office paid. "
    )
    more = "We opened the gate at noon. The lists were printed by the office. All of the boats sailed by three. "
    asked = "**Tell me about a time you solved a problem.**\n\n"
    assert [one.severity for _, one in findings("O401", f"{asked}{ours}{more}\n")] == [Severity.ERROR]
    short = f"{asked}{ours}And so all of the boats sailed.\n"
    assert [one.severity for _, one in findings("O401", short)] == [Severity.WARNING]


OTHERS = "The roof was mended with tar in May 2021. We painted the walls on a Saturday. We carried the benches in."


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("I'd use the ferry hall for this.", "None of the 4 sentences of the answer says what you did yourself."),
        (
            "I was in the ferry hall, and rang the port.",
            "Only 1 of the 4 sentences of the answer says what you did yourself (“I was in the ferry hall, and",
        ),
    ],
)
def test_beside_what_others_did_a_plan_is_no_act_and_an_act_is_shown_with_its_verb(first: str, says: str) -> None:
    text = f"**Tell me about a time you solved a problem.**\n\n{first} {OTHERS}\n"
    [(place, finding)] = findings("weak-ownership", text)
    assert place in ("The roof was mended", "We painted")
    assert finding.message.startswith(says)


def test_an_act_behind_those_of_others_is_shown_with_its_sentence() -> None:
    first = "Everyone pulled at the rope, and I rang the port."
    text = f"**Tell me about a time you solved a problem.**\n\n{first} {OTHERS}\n"
    [(_, finding)] = findings("weak-ownership", text)
    assert "(“Everyone pulled at the rope, and I rang" in finding.message


@pytest.mark.parametrize(("verb", "is_one"), [("was", True), ("had been", False)])
def test_what_had_been_done_before_is_no_step_to_show(verb: str, is_one: bool) -> None:
    [one] = notes(f"A: The list of the boats {verb} written by hand in May 2021.").stories
    [sentence] = analyse(one).sentences
    assert _is_shared_step(sentence) is is_one


@pytest.mark.parametrize(
    ("done", "found"), [("checked the gate", ["The crew"]), ("checked, mended and shut the gate", [])]
)
def test_a_sentence_of_several_acts_weighs_as_much_as_they(done: str, found: list[str]) -> None:
    others = "The crew counted the cars. The port opened the hall. The mates told the guests. The cook made soup."
    action = f"{others} The office rang twice. I {done}."
    assert [place[:8] for place, _ in findings("weak-ownership", story(action))] == found
