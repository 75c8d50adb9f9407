from __future__ import annotations

import pytest

from starlint.notes.topics import are_topics, is_name_of_stories, topic


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Conflict with a colleague", "conflict"),
        ("Failure - the wedding cake", "failure"),
        ("Leading without a title", "leadership"),
        ("Angry customer", "difficult_people"),
        ("2. Proudest moment", "achievement"),
        ("Working under pressure", "pressure"),
        ("The lost parcels", None),
        ("Feedbackers", None),
        ("What I learned about the conflict between two of the libraries that we use", None),
    ],
)
def test_the_topic_of_a_title(title: str, named: str | None) -> None:
    assert topic(title) == named


@pytest.mark.parametrize(
    ("titles", "called", "expected"),
    [
        (["Conflict", "Failure"], False, True),
        (["Conflict", "The oven"], False, False),
        (["Conflict", "The oven"], True, True),
        (["Conflict", "Conflicts", "The oven"], False, False),
        (["Conflict", "Failure", "Installation", "Usage", "Licence"], False, False),
        (["The oven"], True, False),
        ([], True, False),
    ],
)
def test_a_file_that_is_arranged_by_topics(titles: list[str], called: bool, expected: bool) -> None:
    assert are_topics(titles, called) is expected


@pytest.mark.parametrize("name", ["Stories", "my-stories.md", "prep.md", "Examples", "story_2.md"])
def test_a_name_of_stories(name: str) -> None:
    assert is_name_of_stories(name)


@pytest.mark.parametrize("name", ["history.md", "Storybook", "preparse.md", "README.md"])
def test_another_name(name: str) -> None:
    assert not is_name_of_stories(name)


@pytest.mark.parametrize(("words", "found"), [(10, "conflict"), (11, None)])
def test_a_title_of_ten_words_names_a_topic(words: int, found: str | None) -> None:
    assert topic(f"{'Old ' * (words - 1)}conflict") == found


@pytest.mark.parametrize(
    ("titles", "called_stories", "are"),
    [
        (["Conflict", "Failure"], False, True),
        (["Conflict", "Conflict"], False, False),
        (["Conflict"], False, False),
        (["Conflict"], True, True),
        (["Conflict", "Failure", "Bread", "Rolls"], False, True),  # half of them
        (["Conflict", "Failure", "Bread", "Rolls", "Cakes"], False, False),
        ([], True, False),
    ],
)
def test_half_of_the_titles_are_topics_and_two_of_them_differ(
    titles: list[str], called_stories: bool, are: bool
) -> None:
    assert are_topics(titles, called_stories) is are
