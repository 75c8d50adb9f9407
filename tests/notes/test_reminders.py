from __future__ import annotations

import pytest

from starlint.notes.reader import read
from tests.notes.reading import source


@pytest.mark.parametrize(
    ("text", "reminder"),
    [
        ("**THINK OF ANN HERE AND OF THE BILL.**\n", "**THINK OF ANN HERE AND OF THE BILL.**"),
        ("- rivals (FOCUS HERE)\n", "(FOCUS HERE)"),
        ("It grew. TODO: ask Ann\n", "TODO: ask Ann"),
        ("It grew [ask Ann by how much].\n", "[ask Ann by how much]"),
    ],
)
def test_a_reminder_is_shown_as_written(text: str, reminder: str) -> None:
    (found,) = read(text).asides
    assert found.text == source(text, found.span) == reminder


@pytest.mark.parametrize(
    "text", ["# ASK ANN ABOUT THE BILL.\n", "THE OVEN STORY\n", "see [the docs](a)\n", "AWS S3 EC2 RDS\n"]
)
def test_titles_links_and_names_are_no_reminders(text: str) -> None:
    assert read(text).asides == ()


@pytest.mark.parametrize("text", ["We sold TBD loaves.\n", "It saved $TBD a week.\n", "I wrote a TODO app.\n"])
def test_a_word_missing_in_a_sentence_hides_none_of_the_others(text: str) -> None:
    assert read(text).asides == ()


def test_a_colon_makes_a_reminder_of_it_anywhere() -> None:
    (found,) = read("We sold loaves TODO: how many?\n").asides
    assert found.text == "TODO: how many?"


@pytest.mark.parametrize(("text", "number"), [("ASK ANN " * 3, 0), ("ASK ANN " * 3 + "NOW", 1), ("ASK ANN FOR IT.", 1)])
def test_seven_words_in_capitals_or_a_full_stop_are_no_title(text: str, number: int) -> None:
    assert len(read(f"First of all.\n\n{text.strip()}\n").asides) == number


def test_a_title_in_capitals_over_the_file_is_no_reminder() -> None:
    title = "MY STORIES FOR THE JOB ON THE ISLAND"
    assert read(f"{title}\n\nMore to come.\n").asides == ()
    assert [aside.text for aside in read(f"First of all.\n\n{title}\n").asides] == [title]


def test_the_label_of_a_section_is_no_reminder() -> None:
    labels = (
        "[Situation]\nThe oven broke.",
        "[What I did]\nI rang a rival [ask Ann for it].",
        "[How it ended]\nAll ate.",
    )
    text = "\n\n".join(labels)
    assert [aside.text for aside in read(text).asides] == ["[ask Ann for it]"]
