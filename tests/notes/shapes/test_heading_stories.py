from __future__ import annotations

import pytest

from starlint.notes.reader import read
from tests.notes.reading import source
from tests.notes.whole_notes import A, R, S, T

ANSWER = f"{S} {T} {A} I paid them in cakes, and I slept by the oven.\n\n{R}"


def test_a_story_bank_has_a_story_under_each_heading() -> None:
    text = f"# STAR stories\n\n## The oven\n\n{ANSWER}\n\n## The flood\n\n{ANSWER}\n"
    stories = read(text).stories
    assert [one.title for one in stories] == ["The oven", "The flood"]
    assert [source(text, one.span) for one in stories] == [ANSWER, ANSWER]


@pytest.mark.parametrize("title", ["My bakery", "User stories", "Stories", "Blog"])
def test_prose_under_the_headings_of_another_file_is_left_alone(title: str) -> None:
    assert read(f"# {title}\n\n## The oven\n\n{ANSWER}\n").stories == ()


def test_advice_in_a_story_bank_is_no_story() -> None:
    advice = "You should choose a story that you know well and that shows what you did, and then tell your part of it. "
    assert read(f"# STAR stories\n\n## How to use this\n\n{advice * 3}\n").stories == ()


def test_a_labelled_story_in_a_story_bank_is_read_once() -> None:
    text = f"# Story bank\n\n## The oven\n\n### Situation\n{S}\n### Action\n{ANSWER}\n### Result\n{R}\n"
    assert len(read(text).stories) == 1
