"""Stories that do not speak of what their question asks for."""

from __future__ import annotations

import pytest

from tests.checks.run_rule import findings

SITUATION = "In June 2022 I looked after the map room of a library in Ghent, and the catalogue held half of its sheets."
ACTION = (
    "I counted the sheets of forty drawers and wrote each number on a card. I drew a plan of the room and moved the "
    "drawers by year, so that the oldest stood beside the door. I copied the cards into a table every evening, and I "
    "scanned ten sheets a day until September."
)
RESULT = "By October the catalogue held 9,400 sheets, up from 4,700."
FAILURE = "Tell me about a time you failed."
CONFLICT = "Tell me about a conflict with a colleague."
LEADING = "Tell me about a time you led a team."


def asked(question: str, *, situation: str = SITUATION, action: str = ACTION, result: str = RESULT) -> str:
    return f"### {question}\n\n**S:** {situation}\n\n**A:** {action}\n\n**R:** {result}\n"


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        (FAILURE, "nothing in it goes wrong"),
        ("What was your biggest mistake at work?", "nothing in it goes wrong"),
        (CONFLICT, "it names nobody on the other side"),
        ("Describe a time you disagreed with your manager.", "it names nobody on the other side"),
        (LEADING, "it names nobody whom you led"),
    ],
)
def test_it_is_flagged_at_the_first_label_with_what_is_missing(question: str, missing: str) -> None:
    [(place, finding)] = findings("no-question-answered", asked(question))
    assert place == "**S:**"
    assert f"The story is to answer “{question.removesuffix('.')}”, but {missing}:" in finding.message


@pytest.mark.parametrize(
    ("question", "more"),
    [
        (FAILURE, "The scanner broke in week two."),
        (FAILURE, "I should have asked for a second key."),
        (FAILURE, "However, the plan of the room did not survive the winter."),
        (CONFLICT, "The archivist wanted the drawers by region."),
        (CONFLICT, "I argued for the years."),
        (CONFLICT, "I sat down with Marit twice."),
        (CONFLICT, "She wanted them by region."),
        (LEADING, "Two students helped with the cards."),
        (LEADING, "We worked until nine."),
        ("How do you handle system failures?", ""),
        ("Tell me about a merge conflict.", ""),
        ("Tell me about conflicting priorities.", ""),
        ("Tell me about a project you led.", ""),
        ("Tell me about a time you improved something.", ""),
    ],
)
def test_one_word_of_it_is_enough(question: str, more: str) -> None:
    assert findings("no-question-answered", asked(question, action=f"{ACTION} {more}")) == []


def test_trouble_in_the_setup_is_no_failure_but_a_mistake_of_ones_own_is() -> None:
    trouble = f"{SITUATION} The light did not work."
    mistake = f"{SITUATION} I had forgotten the second key."
    assert len(findings("no-question-answered", asked(FAILURE, situation=trouble))) == 1
    assert findings("no-question-answered", asked(FAILURE, situation=mistake)) == []


def test_a_draft_and_a_story_without_a_question_are_left_alone() -> None:
    assert findings("no-question-answered", asked(FAILURE, action="I counted the sheets of forty drawers.")) == []
    assert findings("no-question-answered", asked("The map room")) == []


def test_a_section_in_another_language_is_left_alone() -> None:
    german = "Ich habe jeden Abend vierzig Schubladen gezählt und jede Zahl auf eine Karte geschrieben. " * 4
    assert findings("no-question-answered", asked(FAILURE, action=german)) == []
