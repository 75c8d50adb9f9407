from __future__ import annotations

import pytest

from starlint.notes.admonitions import as_headings, has_admonitions
from starlint.notes.reader import read
from tests.notes.reading import source, story
from tests.notes.whole_notes import A, R, S

QUESTION = "Tell me about a time when things went wrong."
ANSWER = f"{S} {A} {R}"


def lines(text: str) -> list[str]:
    return as_headings(f"{text}\n").split("\n")[:-1]


def test_the_title_becomes_a_heading_and_what_is_inside_loses_its_indentation() -> None:
    text = '??? question "Why?"\n    !!! tip\n        - Ask.\n    !!! quote "Example answer"\n        I asked.\nAbove.'
    headings = ["###### Why?", "###### tip", "- Ask.", "###### Example answer", "I asked.", "Above."]
    assert lines(text) == headings


def test_one_between_colons_ends_at_the_colons() -> None:
    assert lines(":::tip[Be calm]\nBreathe.\n:::\nAbove.") == ["###### Be calm", "Breathe.", "", "Above."]


@pytest.mark.parametrize("line", ["Wait!!! That is it", "    !!! tip", "What???", "a ::: b", "!!! 12"])
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert lines(line) == [line]


def test_a_text_without_one_is_left_alone() -> None:
    assert not has_admonitions(f"## {QUESTION}\n\n{ANSWER}\n")


@pytest.mark.parametrize(
    "text",
    [
        f'??? question "{QUESTION}"\n    !!! tip\n        - Discuss a situation where you failed.\n'
        f'        - Be brief.\n    !!! quote "Example Answer"\n        {ANSWER}\n',
        f":::question[{QUESTION}]\n\n{ANSWER}\n\n:::\n",
    ],
    ids=["indented", "between colons"],
)
def test_a_question_in_one_is_asked_and_an_answer_in_one_is_read(text: str) -> None:
    one = story(text)
    assert [question.text for question in one.questions] == [QUESTION]
    assert source(text, one.span) == ANSWER


def test_points_of_advice_are_no_questions() -> None:
    tip = "!!! tip\n    - Provide an example of a time you failed."
    text = f'### {QUESTION}\n\n{tip}\n\n!!! quote "Answer"\n    {ANSWER}\n'
    assert [question.text for one in read(text).stories for question in one.questions] == [QUESTION]
