"""Lessons about a technology."""

from __future__ import annotations

import pytest

from tests.checks.run_rule import RESULT, findings, story

ACTION = "I counted the cars every Friday and drew a second lane for those with a ticket."


def ended(lesson: str) -> str:
    """A story whose Result ends on this."""
    return story(ACTION, result=f"{RESULT} {lesson}")


@pytest.mark.parametrize(
    "lesson",
    [
        "I learned how Redis expires its keys.",
        "It taught me a lot about Excel macros.",
        "Lesson: a database index is a copy that costs memory.",
    ],
)
def test_a_lesson_about_a_tool_is_flagged_as_a_whole_sentence(lesson: str) -> None:
    [(place, finding)] = findings("lesson-about-tool", ended(lesson))
    assert place == lesson
    assert finding.message.startswith("The lesson (“")


def test_the_message_names_the_tool() -> None:
    [(_, finding)] = findings("lesson-about-tool", ended("I learned how Redis expires its keys."))
    assert "is about “Redis”, " in finding.message


@pytest.mark.parametrize(
    "lesson",
    [
        "I learned how Redis expires its keys. Since then I measure before I choose.",
        "I learned to ask for help before I open Excel.",
        "I learned how Redis expires its keys. I also learned that I talk too little.",
        "I learned that a plan on paper saves a week.",
        "The pupils learned how Excel adds.",
        "That was when I learned about graph databases.",
    ],
)
def test_a_lesson_that_is_about_more_than_the_tool_is_left_alone(lesson: str) -> None:
    assert findings("lesson-about-tool", ended(lesson)) == []


def test_what_was_learned_on_the_way_is_no_lesson_of_the_story() -> None:
    assert findings("lesson-about-tool", story(f"{ACTION} I learned how Redis expires its keys.")) == []


def test_an_answer_without_labels_has_its_lesson_late() -> None:
    question = "**Tell me about a project that you are proud of.**"
    told = "In June 2022 I ran the ticket office of a ferry line. I counted the cars and drew a second lane for them."
    learned = "I learned how Redis expires its keys."
    late = f"{question}\n\n{told} {told} {learned}\n"
    early = f"{question}\n\n{told} {learned} {told} {told}\n"
    assert [place for place, _ in findings("lesson-about-tool", late)] == [learned]
    assert findings("lesson-about-tool", early) == []
