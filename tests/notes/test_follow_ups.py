from __future__ import annotations

import pytest

from tests.notes.reading import source, story
from tests.notes.whole_notes import A, R, S, T

STORY = f"**S:** {S}\n\n**T:** {T}\n\n**A:** {A}\n\n**R:** {R}\n\n"
ABOVE = (
    "1. **Tell me about a time when things went wrong.**\n2. **Have you ever lost a customer?**\n\n"
    "1. What else did you try?\n    1. A field kitchen\n    2. A neighbour\n2. Who helped you?\n"
    "3. Would you do it again?\n    1. I would not.\n\n"
)


def test_plain_questions_under_the_bold_ones_follow_up() -> None:
    text = ABOVE + STORY
    found = [(one.question.text, one.answer.text) for one in story(text).follow_ups]
    assert found == [
        ("What else did you try?", "A field kitchen\nA neighbour"),
        ("Who helped you?", ""),
        ("Would you do it again?", "I would not."),
    ]
    assert len(story(text).questions) == 2


def test_a_follow_up_spans_from_its_question_to_the_end_of_its_answer() -> None:
    text = ABOVE + STORY
    first, second, _ = story(text).follow_ups
    assert source(text, first.span).startswith("What else")
    assert source(text, first.span).endswith("A neighbour")
    assert source(text, second.span) == source(text, second.question.span) == "Who helped you?"
    assert (first.answered, second.answered) == (True, False)


@pytest.mark.parametrize(
    "below",
    [
        "**Follow-ups:**\n- Who helped you?\n  - Ann did.\n- Would you do it again?\n",
        "### Possible follow-up questions\n\n1. Who helped you?\n   1. Ann did.\n2. Would you do it again?\n",
        "### Follow-up questions\n\n**Who helped you?**\n\nAnn did.\n\n**Would you do it again?**\n",
        "**Probes:**\n\n1. Who helped you? Ann did.\n2. Would you do it again?\n",
    ],
)
def test_questions_below_a_story_follow_up_under_a_line_that_says_so(below: str) -> None:
    text = f"## The oven\n\n{STORY}{below}\n## The flood\n\nIs this one of them?\n"
    found = [(one.question.text, one.answer.text) for one in story(text).follow_ups]
    assert found == [("Who helped you?", "Ann did."), ("Would you do it again?", "")]


def test_the_questions_of_the_next_story_follow_up_on_nothing() -> None:
    assert story(f"{STORY}## The flood\n\n- Who drowned?\n").follow_ups == ()


@pytest.mark.parametrize("between", ["---\n\n", "## The mill\n\n"])
def test_what_follows_a_rule_or_a_heading_follows_up_on_nothing(between: str) -> None:
    text = f"## The oven\n\n{STORY}{between}**Follow-ups:**\n- Who helped you?\n"
    assert story(text).follow_ups == ()
