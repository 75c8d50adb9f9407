"""When each section of a story is spoken."""

from __future__ import annotations

import pytest

from starlint.notes.story import SectionKind, Story
from starlint.reports.html.timeline import Timeline, timeline
from tests.builders import notes


def timeline_of(*sections: tuple[str, int]) -> Timeline:
    """The timeline of a story whose sections have so many words."""
    story: Story
    (story,) = notes(*(f"{letter}: {'word ' * words}" for letter, words in sections)).stories
    return timeline(story.portions)


def test_sections_follow_each_other_at_140_words_a_minute() -> None:
    line = timeline_of(("S", 70), ("A", 140), ("R", 35))
    assert [(part.kind, part.start, part.end, part.clock) for part in line.parts] == [
        (SectionKind.SITUATION, 0.0, 30.0, "0:00–0:30"),
        (SectionKind.ACTION, 30.0, 90.0, "0:30–1:30"),
        (SectionKind.RESULT, 90.0, 105.0, "1:30–1:45"),
    ]


def test_a_section_without_a_word_takes_no_time() -> None:
    assert [part.kind for part in timeline_of(("S", 10), ("T", 0), ("A", 10)).parts] == [
        SectionKind.SITUATION,
        SectionKind.ACTION,
    ]


@pytest.mark.parametrize(
    ("words", "length", "over", "verdict"),
    [
        (140, 150, 0, "within two minutes"),
        (280, 150, 0, "within two minutes"),
        (315, 150, 0, "a little over two minutes, but within 2:30"),
        (350, 150, 0, "a little over two minutes, but within 2:30"),
        (420, 180, 30, "0:30 over 2:30, when listeners lose attention"),
        (1400, 600, 450, "7:30 over 2:30, when listeners lose attention"),
    ],
)
def test_what_is_over_long_is_marked(words: int, length: int, over: float, verdict: str) -> None:
    line = timeline_of(("A", words))
    assert (line.length, line.over, line.verdict) == (length, over, verdict)


def test_there_is_a_marker_for_each_half_minute() -> None:
    assert [(marker.at, marker.label) for marker in timeline_of(("A", 10)).markers] == [
        (0, "0:00"),
        (30, "0:30"),
        (60, "1:00"),
        (90, "1:30"),
        (120, "2:00"),
        (150, "2:30"),
    ]


def test_in_a_long_story_labels_stand_no_closer_than_can_be_read() -> None:
    markers = list(timeline_of(("A", 1400)).markers)
    assert len(markers) == 21
    assert [marker.label for marker in markers if marker.label] == ["0:00", "2:00", "4:00", "6:00", "8:00", "10:00"]


def test_a_story_without_words_has_an_empty_line() -> None:
    line = timeline_of(("A", 0))
    assert (line.parts, line.end, line.over) == ((), 0, 0)
