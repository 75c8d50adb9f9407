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
