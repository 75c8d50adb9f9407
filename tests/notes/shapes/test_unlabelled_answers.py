from __future__ import annotations

import pytest

from starlint.notes.reader import read
from starlint.notes.story import SectionKind, StoryKind
from tests.notes.reading import source, story
from tests.notes.whole_notes import A, R, S

QUESTION = "Tell me about a time when things went wrong."
ANSWER = f"{S} {A} {R}"


@pytest.mark.parametrize(
    "text",
    [
        f"## {QUESTION}\n\n{ANSWER}\n",
        f"**{QUESTION}**\n\n{ANSWER}\n",
        f"1. {QUESTION}\n\n   {ANSWER}\n",
        f"1. {QUESTION}\n   {ANSWER}\n",
        f"**{QUESTION}**\n{ANSWER}\n",
        f"**{QUESTION}** {ANSWER}\n",
        f"<details>\n<summary>{QUESTION}</summary>\n\n{ANSWER}\n\n</details>\n",
        f"Q: {QUESTION}\nA: {ANSWER}\n",
        f"Q: {QUESTION}\n\nA. {ANSWER}\n",
        f"**Question:** {QUESTION}\n\n**Answer:** {ANSWER}\n",
        f"### {QUESTION}\n\n> {ANSWER}\n",
        f"{QUESTION}\n\nSample answer:\n\n{ANSWER}\n",
    ],
)
def test_prose_under_a_question_is_its_answer(text: str) -> None:
    one = story(text)
    assert one.kind is StoryKind.STORY
    assert [question.text for question in one.questions] == [QUESTION]
    assert [section.kind for section in one.sections] == [SectionKind.OTHER]
    assert source(text, one.span) == ANSWER


def test_an_answer_in_quotation_marks_ends_with_them() -> None:
    text = f"**{QUESTION}**\n\n“{ANSWER}\n\n“Then I slept.”\n\nA fine answer, and a short one.\n"
    assert source(text, story(text).span).endswith("“Then I slept.”")


def test_a_question_without_an_answer_is_a_stub() -> None:
    text = f"## {QUESTION}\n\n## Other\n"
    one = story(text)
    assert (one.kind, one.sections) == (StoryKind.STUB, ())
    assert source(text, one.span) == QUESTION


def test_a_run_of_questions_shares_one_stub() -> None:
    text = f"1. {QUESTION}\n2. Have you ever lost a customer?\n\nThe oven.\n"
    one = story(text)
    assert one.kind is StoryKind.STUB
    assert len(one.questions) == 2
    assert source(text, one.span) == "The oven."


@pytest.mark.parametrize("heading", ["Questions to ask", "Questions for the interviewer", "My questions for them"])
def test_questions_to_the_interviewer_are_none(heading: str) -> None:
    assert read(f"## {heading}\n\n1. When did you last change your mind here?\n").stories == ()


def test_an_answer_to_another_question_is_no_story() -> None:
    assert read(f"## Tell me about yourself\n\n{ANSWER}\n").stories == ()


def test_advice_under_a_question_is_no_answer() -> None:
    one = story(f"## {QUESTION}\n\nYou should choose a real failure, and tell your interviewer what you changed.\n")
    assert (one.kind, one.sections) == (StoryKind.STUB, ())
