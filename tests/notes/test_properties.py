"""What holds of any text whatever."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from starlint.notes.markdown import blocks
from starlint.notes.plain_letters import in_plain_letters
from starlint.notes.prose import Prose
from starlint.notes.reader import read
from tests.fuzzing.generated_notes import BITS
from tests.notes.whole_notes import OTHERWISE, WHOLE

TEXTS = st.lists(st.sampled_from(BITS), max_size=60).map("".join)
EASY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@EASY
@given(TEXTS)
def test_any_text_is_read_and_always_alike(text: str) -> None:
    assert read(text) == read(text)


@EASY
@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    assert read(text).text == text


@EASY
@given(TEXTS)
def test_spans_lie_inside_the_text_and_in_order(text: str) -> None:
    for story in read(text).stories:
        assert story.span.end <= len(text)
        starts = [section.span.start for section in story.sections]
        assert starts == sorted(starts)
        for before, after in pairwise(story.sections):
            assert before.span.end <= after.span.start


@EASY
@given(TEXTS)
def test_stories_do_not_overlap(text: str) -> None:
    spans = [section.span for story in read(text).stories for section in story.sections]
    for before, after in pairwise(spans):
        assert before.end <= after.start


@EASY
@given(TEXTS)
def test_every_spoken_character_has_a_source(text: str) -> None:
    for story in read(text).stories:
        for section in story.sections:
            check_sources(section.prose, text)


@pytest.mark.parametrize("text", [*WHOLE.values(), *(text for text, _ in OTHERWISE.values())])
def test_every_spoken_character_of_a_story_has_a_source(text: str) -> None:
    for story in read(text).stories:
        for section in story.sections:
            check_sources(section.prose, text)


@EASY
@given(TEXTS)
def test_lines_of_blocks_are_in_order_and_apart(text: str) -> None:
    lines = [line for block in blocks(text) for line in block.lines]
    for before, after in pairwise(lines):
        assert before.end <= after.start


def check_sources(prose: Prose, text: str) -> None:
    """Every character is the one at its place, but for entities, bold letters and breaks (spaces or stops)."""
    for at, character in enumerate(prose.text):
        span = prose.span(at, at + 1)
        there = in_plain_letters(text[span.start : span.end])
        assert there == character or character in " \n" or there.startswith(("&", "\\", "\x00")), (there, character)
