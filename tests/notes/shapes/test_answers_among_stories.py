from __future__ import annotations

import pytest

from starlint.notes.reader import read
from tests.notes.reading import source
from tests.notes.whole_notes import A, R, S

STORY = f"{S} {A} {R}"
FEEDBACK = (
    "In March my head baker told me that my labels could not be read. I wrote a week of them in capitals, asked three "
    "shops which they could read from the door, and kept those. The shops sent nothing back after that."
)
CALM = (
    "I stay calm and I let people have their say, because most of them only want to be heard. I keep my voice low and "
    "write down what they want. Then I look for something that I can do for them on the same day."
)
NOBODY = (
    "The cold store was taken over in a poor state. A list of repairs was drawn up and the work was shared out between "
    "the teams. The seals were replaced, the floor was laid anew and a book was kept for the temperatures. The "
    "inspector was pleased."
)
NOTES = f"# Interview answers\n\n## Failure\n\n{STORY}\n\n## Feedback\n\n{FEEDBACK}\n"


def told(text: str) -> list[tuple[str | None, str]]:
    """The titles of the stories of a text, and their words."""
    return [(one.title, source(text, one.span)) for one in read(text).stories]


@pytest.mark.parametrize("answer", [CALM, NOBODY], ids=["in general", "nobody acts"])
def test_a_topic_beside_stories_is_answered_by_the_prose_under_it(answer: str) -> None:
    text = f"{NOTES}\n## Difficult customers\n\n{answer}\n"
    assert told(text) == [("Failure", STORY), ("Feedback", FEEDBACK), ("Difficult customers", answer)]


def test_so_is_a_question_of_how_one_goes_about_something() -> None:
    text = f"{NOTES}\n## What does good bread mean to you?\n\n{CALM}\n"
    assert told(text)[2:] == [("What does good bread mean to you?", CALM)]
    assert [question.text for question in read(text).stories[2].questions] == ["What does good bread mean to you?"]


def test_the_principles_beside_it_may_hold_one_story_where_each_heading_names_one() -> None:
    text = f"# Interview\n\n## Making effective decisions\n\n{STORY}\n\n## Integrity – the till\n\n{CALM}\n"
    assert told(text)[1:] == [("Integrity – the till", CALM)]


def test_a_note_to_self_is_no_part_of_it() -> None:
    text = f"{NOTES}\n## Difficult customers\n\n{CALM}\n\nTODO: ask Ann\n"
    assert told(text)[2:] == [("Difficult customers", CALM)]


@pytest.mark.parametrize(
    "chapter",
    [
        f"## My oven\n\n{CALM}",  # no topic
        f"## Why do you want to leave?\n\n{CALM}",
        f"## How did you deal with pressure?\n\n{NOBODY}",  # perhaps a part of the story above
        "## Customer service\n\nI stay calm.",  # a hint
        f"## Teamwork\n\n- {CALM}",
        f"## Teamwork\n\nYour interviewers want to hear about a team. {CALM}",
        f"## Teamwork\n\nAt [company] we were [number] people. {CALM}",
        "## Feedback from Ann\n\nAnn said that I talk too fast and that I say “like” too often in the first minute. "
        "I should pause after the first sentence, and I will cut the whole of it to two minutes before Friday.",
        "## Customer focus\n\nThe firm was founded in 1970, moved to Leeds in 1990 and was bought in 2004. Its shops "
        "were closed one after the other, and the last of them was sold in 2019. Its name was kept by the buyers.",
        "## Teamwork\n\nA team is more than its members. It shares a purpose, it decides together, and it holds each "
        "of its members to that. A good one talks about what goes wrong as long as it is small, and shares the praise.",
    ],
)
def test_other_text_beside_stories_is_none(chapter: str) -> None:
    assert [title for title, _ in told(f"{NOTES}\n{chapter}\n")] == ["Failure", "Feedback"]


def test_nothing_is_believed_without_stories_beside_it() -> None:
    other = "## Opening hours\n\nFrom seven.\n\n## Prices\n\nSee the board.\n\n## Bread\n\nRye and wheat.\n"
    assert told(f"# Interview answers\n\n## Difficult customers\n\n{CALM}\n") == []
    assert told(f"{NOTES}\n{other}\n{other}\n## Difficult customers\n\n{CALM}\n")[2:] == []
    assert told(f"# Interviews\n\n# Bread\n\n{NOTES[2:]}\n# Teamwork\n\n{CALM}\n")[2:] == []


def test_a_title_in_bold_is_a_heading_too() -> None:
    text = f"# Interview\n\n**A time you failed**\n\n{STORY}\n\n**Staying calm**\n\n{CALM}\n"
    assert told(text) == [("A time you failed", STORY), ("Staying calm", CALM)]


def test_what_is_an_answer_is_not_nearly_one_too() -> None:
    text = f"{NOTES}\n## Staying calm when it is busy\n\n{CALM} That is what I learned. It takes you a day.\n"
    notes = read(text)
    spans = [story.span for story in notes.stories]
    assert len(spans) == 3
    assert not any(one.span.start < span.end and span.start < one.span.end for one in notes.rejected for span in spans)
