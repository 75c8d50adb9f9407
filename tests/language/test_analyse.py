"""What is found in a story, and at which place of the source."""

from __future__ import annotations

import pytest

from starlint.language.analyse import analyse
from starlint.language.results import Agent, Evidence, QuantityKind, Tense
from starlint.notes.reader import read
from starlint.notes.story import SectionKind

TEXT = """\
**S:** In June 2022 I ran a ticket office, and *half* of the cars were late.

**A:** I printed the passes of everybody
who had booked. The captain opened a gate.

**R:** 12 minutes, down from 50.
"""


def evidence(text: str = TEXT, lists: tuple[tuple[str, ...], ...] = ()) -> Evidence:
    return analyse(read(text).stories[0], lists)


def test_sentences_know_their_place_across_a_line_break() -> None:
    first, second = evidence().sentences_of(SectionKind.ACTION)
    assert first.text == "I printed the passes of everybody who had booked."
    assert TEXT[first.span.start : first.span.end] == "I printed the passes of everybody\nwho had booked."
    assert [s.clause.agent for s in (first, second)] == [Agent.I, Agent.OTHER]
    assert TEXT[second.clause_span.start : second.clause_span.end] == "The captain opened"


def test_quantities_know_their_section() -> None:
    assert [(m.section.kind.value, TEXT[m.span.start : m.span.end]) for m in evidence().quantities][-1][0] == "result"


def test_phrases_stand_in_their_sentence() -> None:
    phrases = ("opened a gate",)
    [found] = evidence(TEXT, (phrases,)).found(phrases, SectionKind.ACTION)
    assert found.sentence.text == "The captain opened a gate."
    assert TEXT[found.span.start : found.span.end] == "opened a gate"


def test_a_story_dated_in_its_situation_is_dated() -> None:
    assert evidence().dated
    assert not evidence(TEXT.replace("In June 2022 ", "")).dated


def test_a_name_who_acts_where_nobody_says_i_is_the_candidate() -> None:
    text = (
        "**S:** A queue.\n\n**A:** Priya wrote the passes of all who had booked online.\n\n**R:** 12 minutes, not 50.\n"
    )
    [sentence] = evidence(text).sentences_of(SectionKind.ACTION)
    assert (sentence.clause.agent, sentence.first_person_actions) == (Agent.I, ("write",))


@pytest.mark.parametrize(
    "action",
    [
        "Signs were drawn anew. When the inspectors came they noted the change of all of them.",
        "The mentors drew up the passes for the boats.",
        "Nurses wrote the passes of all who had booked online.",
    ],
)
def test_a_word_with_a_capital_is_no_name_by_that(action: str) -> None:
    text = f"# Interview\n\n**S:** A queue.\n\n**A:** {action}\n\n**R:** 12 minutes, not 50, were lost.\n"
    assert not any(sentence.first_person_actions for sentence in evidence(text).sentences_of(SectionKind.ACTION))


def test_he_or_she_may_stand_behind_then() -> None:
    action = "Anna rang the port. Then she moved the gate."
    text = f"# Interview\n\n**S:** A queue.\n\n**A:** {action}\n\n**R:** 12 minutes, not 50.\n"
    assert [s.first_person_actions for s in evidence(text).sentences_of(SectionKind.ACTION)] == [("ring",), ("move",)]


def test_a_thing_to_which_something_was_done_is_nobody() -> None:
    text = "**S:** A queue.\n\n**A:** Metadata was compiled by volunteers in May.\n\n**R:** 12 minutes, not 50.\n"
    [sentence] = evidence(text).sentences_of(SectionKind.ACTION)
    assert (sentence.clause.agent, sentence.first_person_actions) == (Agent.OTHER, ())


def test_a_name_beside_an_i_is_somebody_else() -> None:
    text = (
        "**S:** I ran an office.\n\n**A:** Priya wrote all passes that had been booked online.\n\n**R:** 12 minutes.\n"
    )
    [sentence] = evidence(text).sentences_of(SectionKind.ACTION)
    assert sentence.clause.agent is Agent.OTHER


HABIT = (
    "**S:** I ran a ferry.\n\n**A:** {} I'd walk the quay before the first crossing.\n\n**R:** 12 minutes, not 50.\n"
)


def test_what_one_would_do_is_a_habit_beside_what_one_did() -> None:
    *_, habit = evidence(HABIT.format("I kept a log of the tides.")).sentences_of(SectionKind.ACTION)
    assert (habit.clause.tense, habit.is_step) == (Tense.HABITUAL, True)


def test_and_imagined_beside_what_one_would_do() -> None:
    *_, imagined = evidence(HABIT.format("I would keep a log of the tides.")).sentences_of(SectionKind.ACTION)
    assert (imagined.clause.tense, imagined.is_step) == (Tense.HYPOTHETICAL, False)


def test_a_count_is_compared_with_that_of_the_situation_where_there_is_no_other_outcome() -> None:
    text = (
        "**S:** We had 44 call-outs a month.\n\n**A:** I rang the homes and drew a sheet.\n\n**R:** Eleven call-outs.\n"
    )
    *_, now = evidence(text).quantities
    assert (now.text, now.kind, now.baseline) == ("Eleven call-outs", QuantityKind.OUTCOME, True)


def test_a_year_in_which_something_was_usual_dates_nothing() -> None:
    assert not evidence(TEXT.replace("In June 2022 I ran", "Last year I'd usually run")).dated


def test_in_the_present_tense_only_the_present_day_dates_a_story() -> None:
    def dated(beginning: str) -> bool:
        return evidence(f"**S:** {beginning}\n\n**A:** I print the passes.\n\n**R:** 12 minutes, not 50.\n").dated

    assert dated("Easter 2019, and I'm alone at the gate.")
    assert dated("I'm alone at the gate and it's Friday 3 May 2019.")
    assert dated("It's ten to three in the morning and I'm alone at the gate.")
    assert not dated("It's down to me to open the gate.")
    assert not dated("I like a queue to move as they did in May 1998.")


@pytest.mark.parametrize(
    ("beginning", "tense"),
    [("It's a Friday in May and I'm alone.", Tense.SPECIFIC_PAST), ("I'm alone at the gate.", Tense.PRESENT)],
)
def test_an_event_that_is_told_in_the_present_tense_is_past(beginning: str, tense: Tense) -> None:
    read = evidence(f"**S:** {beginning}\n\n**A:** I print the passes.\n\n**R:** The wait is 12 minutes, not 50.\n")
    assert [sentence.clause.tense for sentence in read.sentences] == [tense] * 3


def test_what_stands_around_a_phrase_is_seen_only_so_far() -> None:
    text = (
        f"**S:** I ran a ferry.\n\n**A:** I {'so ' * 2000}opened a gate {'so ' * 2000}.\n\n**R:** 12 minutes, not 50.\n"
    )
    phrases = ("opened a gate",)
    [found] = evidence(text, (phrases,)).found(phrases)
    assert (found.text, len(found.before), len(found.after)) == ("opened a gate", 1000, 1000)
