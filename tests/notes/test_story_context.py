from __future__ import annotations

import pytest

from starlint.notes.reader import read
from tests.notes.reading import source, story
from tests.notes.whole_notes import A, R, S, T

STORY = f"- **Situation:** {S}\n- **Task:** {T}\n- **Action:** {A}\n- **Result:** {R}\n"
QUESTION = "Tell me about a time when things went wrong."


@pytest.mark.parametrize(
    "above",
    [
        "## The oven",
        "**The oven**",
        "# Notes\n\n## The oven",
        "### The oven #ownership",
        "## [The oven](oven.md)",
        "## The oven\n\n### STAR format",
        "## ==The oven==",
        "## <u>The oven</u> {#the-oven}",
    ],
)
def test_the_title_is_what_names_the_story(above: str) -> None:
    assert story(f"{above}\n\n{STORY}").title == "The oven"


@pytest.mark.parametrize(
    "above",
    [
        f"## {QUESTION}",
        f"**{QUESTION}**",
        f"1. {QUESTION}",
        f"> {QUESTION}",
        f"*“{QUESTION}”*",
        f"**Question:** {QUESTION}",
        f"**Interview question:** {QUESTION}",
        f"**The oven** – {QUESTION}",
        f"Q7. {QUESTION}",
    ],
)
def test_the_question_above_is_answered(above: str) -> None:
    text = f"{above}\n\n{STORY}"
    (question,) = story(text).questions
    assert question.text == QUESTION
    assert QUESTION in source(text, question.span)


@pytest.mark.parametrize(
    "above",
    [
        f"**{QUESTION}**\nThey want to hear what you learned.",
        f"**{QUESTION}** They want to hear what you learned.",
        "**Tell me about a time\nwhen things went wrong.**\nThey want to hear what you learned.",
        "**Tell me about a time when things went wrong**\n*(Ownership)*",
        "**Tell me about a time** when things went wrong.",
    ],
)
def test_what_is_said_of_a_question_in_bold_is_no_part_of_it(above: str) -> None:
    text = f"# Notes\n\n{above}\n\n{STORY}"
    found = story(text)
    assert [question.text.rstrip(".") for question in found.questions] == [QUESTION.rstrip(".")]
    assert found.title == found.questions[0].text
    assert text[found.questions[0].span.start :].startswith("**Tell me")
    assert "learned" not in source(text, found.questions[0].span) or above.startswith(f"**{QUESTION}** ")


def test_a_story_answers_every_question_of_a_list() -> None:
    text = f"1. **{QUESTION}**\n2. **Have you ever lost a customer?**\n\n{STORY}"
    assert [question.text for question in story(text).questions] == [QUESTION, "Have you ever lost a customer?"]


def test_questions_under_a_story_are_quoted() -> None:
    text = f'{STORY}\n*Also answers: "Have you ever lost a customer?"*\n'
    assert [question.text for question in story(text).questions] == ["Have you ever lost a customer?"]


@pytest.mark.parametrize(
    "above",
    [
        "## Ownership, Are Right, A Lot",
        "**LPs:** Ownership, Are Right, A Lot",
        "### Main: Ownership\n\n**Sub: Are Right, A Lot**",
        "#ownership #are-right-a-lot",
        "---\ntags:\n  - ownership\n  - are-right-a-lot\n---",
    ],
)
def test_principles_are_read_by_their_longest_name(above: str) -> None:
    assert story(f"{above}\n\n{STORY}").principles == ("Ownership", "Are Right, A Lot")


def test_an_unknown_principle_is_kept_as_written() -> None:
    assert story(f"LP: Ownrship\n\n{STORY}").principles == ("Ownrship",)


def test_the_main_principle_of_one_story_is_not_that_of_the_next() -> None:
    _, second = read(f"### Main: Frugality\n\n{STORY}\nOther words.\n\n{STORY}").stories
    assert second.principles == ()


def test_a_title_keeps_its_colon_and_loses_escapes() -> None:
    assert story(f"**Story 2: the oven**\n\n{STORY}").title == "Story 2: the oven"
    assert story(f"## Self\\-taught baker\n\n{STORY}").title == "Self-taught baker"


def test_the_questions_of_a_chapter_are_answered_under_the_next_generic_heading() -> None:
    triggers = f'### Question triggers\n\n- "{QUESTION}"\n- "Describe a hard problem you solved"\n'
    one = story(f"## The oven\n\n{triggers}\n### The story\n\n{STORY}")
    assert [question.text for question in one.questions] == [QUESTION, "Describe a hard problem you solved"]
    assert one.title == "The oven"


def test_a_question_that_has_its_own_answer_is_not_that_of_the_next_story() -> None:
    text = (
        "# Interview stories\n\n1. Tell me about a time you improved something\n"
        "    - In 2022 I ran the linen room, and sheets ran out every weekend\n"
        "    - I counted the sheets on three Fridays and I rang the laundry\n"
        "    - I asked for one more cage on Friday, and now none runs out\n\n"
        "2. Tell me about a time you worked in a team\n"
        "    - **Situation:** winter 2021 on my ward, six beds closed with a virus\n"
        "    - **Task:** I wanted to keep the ward safe with four people rather than seven\n"
        "    - **Action:** I redid the allocation, and I paired new people with old ones\n"
        "    - **Result:** we reopened in six days instead of the usual ten\n"
    )
    assert [[question.text for question in one.questions] for one in read(text).stories] == [
        ["Tell me about a time you improved something"],
        ["Tell me about a time you worked in a team"],
    ]


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        (f"**{'Old ' * 13}oven**", True),
        (f"**{'Old ' * 14}oven**", False),
        (f"{'OLD ' * 9}OVEN", True),
        (f"{'OLD ' * 10}OVEN", False),
        ("**The oven: a day**", True),
        ("**The oven:** a day", False),
        ("The oven", False),
    ],
)
def test_a_title_is_bold_or_in_capitals_and_no_longer_than_a_line(line: str, is_title: bool) -> None:
    assert story(f"{line}\n\n{STORY}").title == (line.strip("*") if is_title else None)


@pytest.mark.parametrize(("words", "answered"), [(40, 1), (41, 0)])
def test_a_question_stands_above_a_story_and_no_long_prose_between(words: int, answered: int) -> None:
    text = f"**{QUESTION}**\n\n{'old ' * (words - 1)}dough.\n\n{STORY}"
    assert len(read(text).stories[-1].questions) == answered


def test_a_question_in_a_callout_is_that_of_the_story_below_it() -> None:
    question = "Tell me about a time when the oven failed."
    text = f"## The oven\n\n> [!question] {question}\n\n- S: {S}\n- A: {A}\n- R: {R}\n"
    [one] = read(text).stories
    assert [asked.text for asked in one.questions] == [question]


def test_a_remark_beside_the_word_answer_makes_no_title_of_it() -> None:
    summary = "<details>\n<summary>Answer (practice 3 times)</summary>"
    [one] = read(f"## {QUESTION}\n\n{summary}\n\n{STORY}\n</details>\n").stories
    assert one.title == QUESTION
