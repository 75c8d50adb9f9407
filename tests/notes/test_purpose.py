from __future__ import annotations

import pytest

from starlint.notes.document import Document
from starlint.notes.purpose import (
    is_name_of_interview_notes,
    is_title_of_stories,
    prepares_for_a_post,
    prepares_for_interviews,
    speaks_of_interviewing,
    speaks_of_interviews,
)


@pytest.mark.parametrize(
    "text", ["# Interview prep", "Behavioural questions", "the STAR method", "LP: Frugality", "My story bank"]
)
def test_a_file_speaks_of_interviews(text: str) -> None:
    assert prepares_for_interviews(text)


@pytest.mark.parametrize("text", ["a star in the sky", "a car park", "As a user story", "we interviewed nurses"])
def test_a_file_speaks_of_something_else(text: str) -> None:
    assert not prepares_for_interviews(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Interview prep",
        "Behavioral questions",
        "# Behavior Questions",
        "my competencies",
        "Leadership principles",
        "leadership stories",
        "A story bank",
        "Tell me about a day",
        "by STAR",
        "PAR or CAR",
        "BQ",
        "an LP",
    ],
)
def test_a_file_surely_speaks_of_interviews(text: str) -> None:
    assert speaks_of_interviews(text)


@pytest.mark.parametrize("text", ["# Stories", "a star in the sky", "PARTS", "retell me about it", "a car, a par"])
def test_a_file_does_not_surely_speak_of_interviews(text: str) -> None:
    assert not speaks_of_interviews(text)


@pytest.mark.parametrize(
    "name",
    [
        "behavioral.md",
        "Behaviour-questions.md",
        "star-stories.md",
        "BQ.md",
        "my_bq_notes.md",
        "leadership-principles.md",
    ],
)
def test_a_name_says_that_a_file_is_about_interviews(name: str) -> None:
    assert is_name_of_interview_notes(name)


@pytest.mark.parametrize("name", ["README.md", "stars.md", "history.md", "cars.md", "plan.md", ""])
def test_a_name_says_nothing_of_interviews(name: str) -> None:
    assert not is_name_of_interview_notes(name)


def test_a_text_is_about_the_hunt_for_a_job() -> None:
    assert speaks_of_interviewing("I had seven phone screens, and two on-sites.")
    assert not speaks_of_interviewing("I had seven ovens, and two of them on site.")


@pytest.mark.parametrize(
    "title",
    [
        "My stories for the area manager job",
        "Work stories",
        "Stories from experience",
        "Notes for the head baker's job",
        "Head gardener, the Hall: things I might talk about",
        "Counter manager job, what I'd say",
        "Preparation: Senior Nurse, Children's Ward",
        "Shift lead job – practice answers",
    ],
)
def test_a_title_says_that_a_file_holds_stories_to_be_told(title: str) -> None:
    assert is_title_of_stories(title)


@pytest.mark.parametrize(
    "title", ["Preparation: Butter and sugar", "Prep notes: Docker", "Preparation: Remember", "Prep"]
)
def test_other_preparations_are_for_no_post(title: str) -> None:
    assert not is_title_of_stories(title)


@pytest.mark.parametrize(
    "title",
    [
        "Stories",
        "User stories",
        "Short stories",
        "Notes for the reader",
        "Things to buy",
        "The job",
        "What to say",
        "Notes for the blog post",
    ],
)
def test_a_title_of_something_else_does_not(title: str) -> None:
    assert not is_title_of_stories(title)


def test_a_file_that_asks_for_three_stories_is_about_interviews() -> None:
    asked = ["What was your biggest mistake?", "What was your toughest decision?", "Most challenging project?"]
    assert Document("\n\n".join(asked)).speaks_of_interviews
    assert not Document("\n\n".join(asked[:2])).speaks_of_interviews


@pytest.mark.parametrize(
    ("headings", "speaks"),
    [
        (["A mistake you made on shift", "Difficult customers"], True),
        (["A mistake you made on shift", "Difficult customers", "Bread", "Cakes", "Rolls", "Pies"], True),
        (["A mistake you made on shift", "Difficult customers", "Bread", "Cakes", "Rolls", "Pies", "Tarts"], False),
        (["What was your biggest challenge?", "Bread"], False),
        (["The time I burned the bread"], False),
    ],
)
def test_a_third_of_the_headings_asks_for_stories_or_names_topics(headings: list[str], speaks: bool) -> None:
    text = "".join(f"## {heading}\n\nRye.\n\n" for heading in headings)
    assert Document(text).speaks_of_interviews is speaks


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        ("Production manager, the Hall", "refs: Bev"),
        ("job: head nurse, large animals", "Ask about the notice period."),
        ("Notes for the manager's job. Depot, Tuesday", "A panel of three"),
        ("Bread", "The salary is 31 k, and the notice period is long."),
    ],
)
def test_several_signs_say_that_somebody_prepares_for_a_post(opening: str, text: str) -> None:
    assert prepares_for_a_post(opening, text)


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        ("Download manager", "It can pause and resume downloads. Click the panel. This is its story."),
        ("Notes for the 2.0 release", "The admin panel is new."),
        ("Production manager, the Hall", "I rang."),
        ("The bread", "salary: ask"),
        ("Bread and the long history of its bakers, from the first mill to the last manager of ours", "refs: Bev"),
    ],
)
def test_the_words_of_other_files_do_not(opening: str, text: str) -> None:
    assert not prepares_for_a_post(opening, text)
