from __future__ import annotations

import pytest

from starlint.notes.reader import read
from starlint.notes.story import NotStory
from tests.notes.reading import source

BULLETS = "- Argued for a week\n- Wrote down each night\n- friends?"


def nearly(text: str) -> list[NotStory]:
    return [passage for passage in read(text).rejected if passage.nearly]


@pytest.mark.parametrize("topic", ["Conflict with a colleague", "Ownership", "My biggest failure"])
def test_bullets_under_a_topic_are_nearly_a_story(topic: str) -> None:
    text = f"# Interview\n\n## {topic}\n\n{BULLETS}\n"
    (passage,) = nearly(text)
    assert source(text, passage.span) == BULLETS.removeprefix("- ")
    assert passage.why == ("2 bullets say what was done, under no label and no question",)


@pytest.mark.parametrize(
    "text",
    [
        f"# Interview\n\n## Experience\n\n{BULLETS}\n",  # the points of a CV
        "# Interview\n\n## Conflict\n\n- listen first\n- ask for a private talk\n- thank them\n",  # advice
        f"# Conflict\n\n{BULLETS}\n",  # the title of a file that is about something else
        f"# Interview\n\n## Conflict\n\nTell me about a time you disagreed.\n\n{BULLETS}\n",  # an answer, or a stub
    ],
)
def test_other_bullets_are_not(text: str) -> None:
    assert nearly(text) == []


DONE = ["I rang the mill and moved the dough.", "I sold forty loaves.", "I cut the rolls."]
NOT_DONE = ["I like bread.", "Bread is good.", "So are rolls.", "And cakes."]


@pytest.mark.parametrize(("done", "others", "nearly"), [(2, 2, True), (2, 3, False), (3, 3, True), (3, 4, False)])
def test_half_of_the_bullets_say_what_was_done(done: int, others: int, nearly: bool) -> None:
    bullets = "".join(f"- {bullet}\n" for bullet in (*DONE[:done], *NOT_DONE[:others]))
    text = f"# Interview stories\n\n## Conflict\n\n{bullets}"
    found = [text[passage.span.start : passage.span.end] for passage in read(text).rejected if passage.nearly]
    assert found == ([bullets.strip().removeprefix("- ")] if nearly else [])
