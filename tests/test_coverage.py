"""What a bank of stories covers, and what it lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.coverage import Coverage, coverage, framework_named, is_of_failure, likeliest_framework
from starlint.errors import FrameworkError, UsageError
from starlint.scored_story import ScoredStory
from tests.reports.banks import read, sample, story

RULES = catalog().rules
AMAZON = framework_named("amazon")


def covered(*texts: str) -> Coverage:
    """The coverage of these files by Amazon's principles."""
    return coverage(read(*texts), AMAZON, RULES)


def titles(stories: tuple[ScoredStory, ...]) -> list[str]:
    return [scored.title for scored in stories]


def row(result: Coverage, name: str) -> tuple[list[str], str]:
    """The stories of a principle, and how well it is covered."""
    (found,) = (row for row in result.rows if row.principle.name == name)
    return titles(found.stories), found.status


def test_a_story_counts_for_each_principle_that_it_names() -> None:
    result = covered(story("One", "Principles: Ownership, Dive Deep"), story("Two", "LP: Dives Deep"))
    assert row(result, "Dive Deep") == (["One", "Two"], "good")
    assert row(result, "Ownership") == (["One"], "thin")
    assert row(result, "Frugality") == ([], "none")


def test_four_stories_are_better_than_two() -> None:
    result = covered("".join(story(f"Story {n}", "Principles: Ownership") for n in range(4)))
    assert row(result, "Ownership")[1] == "better"


def test_strong_stories_are_distinguished_from_weak_ones() -> None:
    result = coverage(sample(), AMAZON, RULES)
    assert [(scored.title, scored.strong) for scored in result.rows[1].stories] == [
        ("The silent alarm", True),
        ("A launch that I got wrong", False),
        ("Der rote Faden <b>& more</b> 🧵", True),
    ]
    assert [row.strong for row in result.rows][:3] == [0, 2, 0]


def test_principles_without_a_story_are_named_in_their_order() -> None:
    result = covered(story("One", "Principles: Customer Obsession"))
    assert [row.principle.name for row in result.bare][:2] == ["Ownership", "Invent and Simplify"]
    assert len(result.bare) == len(AMAZON.principles) - 1


def test_a_story_may_serve_no_principle() -> None:
    result = covered(story("One", "Principles: Ownership"), story("Two"), story("Three", "Principles: Tidy Desk"))
    assert titles(result.without) == ["Two", "Three"]


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about a time you failed.",
        "Describe a time when you made a mistake.",
        "Tell me about a wrong decision.",
        "Give me an example of an error in judgment.",
        "What was your biggest failure?",
        "Tell me about a project that did not go as planned.",
        "Tell me about a time you missed an important deadline.",
    ],
)
def test_a_question_about_a_failure_makes_a_story_of_one(question: str) -> None:
    assert titles(covered(story("One"), story("Two", f"**Question:** {question}")).failures) == ["Two"]


@pytest.mark.parametrize("title", ["Failure", "My biggest mistake", "A wrong decision", "How I failed to listen"])
def test_so_does_a_title(title: str) -> None:
    assert titles(covered(story(title)).failures) == [title]


@pytest.mark.parametrize(
    "title", ["Failover in the night", "Failure detection for pumps", "The decision", "A right call"]
)
def test_a_failing_machine_is_no_failure_of_ones_own(title: str) -> None:
    (scored,) = read(story(title)).finished
    assert not is_of_failure(scored)


def test_a_question_without_a_story_is_listed_once() -> None:
    bare = "## Tell me about a time you led a team.\n\n## Tell me about a time you saved money.\n\n"
    result = covered(story("One") + bare, bare)
    assert [question.text for question in result.unanswered] == [
        "Tell me about a time you led a team.",
        "Tell me about a time you saved money.",
    ]


def test_a_question_that_is_answered_elsewhere_has_its_story() -> None:
    question = "Tell me about a time you saved money."
    result = covered(story(question), f"## Tell me about a time you led a team.\n\n## {question}\n")
    assert [question.text for question in result.unanswered] == ["Tell me about a time you led a team."]


def test_stubs_and_templates_are_begun_and_count_for_nothing() -> None:
    result = coverage(sample(), AMAZON, RULES)
    assert titles(result.begun) == ["A template for later"]
    assert "A template for later" not in titles(result.stories)


def test_thin_coverage_is_found_at_the_only_story_or_nowhere() -> None:
    result = covered(story("One", "Principles: Ownership"), story("Two", "Principles: Dive Deep", "LP: Frugality"))
    found = {thin.finding.message.split(" has ")[0]: thin for thin in result.thin}
    assert len(found) == len(AMAZON.principles)
    assert {thin.finding.code for thin in result.thin} == {"P704"}
    dive = found["Dive Deep"]
    assert dive.finding.message == "Dive Deep has only one story, but an interviewer may ask for 2."
    assert dive.first
    assert dive.first.title == "Two"
    text = dive.first.file.report.notes.text
    assert text[dive.finding.span.start : dive.finding.span.end] == "**Situation:**"
    assert found["Think Big"].first is None
    assert found["Think Big"].finding.message.startswith("Think Big has no story, ")


def test_the_likeliest_framework_is_the_one_that_is_named() -> None:
    assert likeliest_framework(read(story("One", "Principles: Ownership")).finished) == AMAZON
    assert likeliest_framework(read(story("One")).finished) is None


@pytest.mark.parametrize("name", ["amazon", "Amazon", "Amazon leadership principles"])
def test_a_framework_goes_by_its_file_and_by_its_name(name: str) -> None:
    assert framework_named(name) == AMAZON


def test_a_framework_may_be_a_file_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "bakery.toml"
    file.write_text('name = "The bakery"\n[[principles]]\nname = "Warm Bread"\naliases = ["Bread"]\n', encoding="utf-8")
    result = coverage(read(story("One", "Principles: Bread")), framework_named(str(file)), RULES)
    assert row(result, "Warm Bread") == (["One"], "thin")


def test_an_unknown_framework_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r'no framework is called "amazn"; use amazon'):
        framework_named("amazn")


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(FrameworkError, match=r"gone\.toml"):
        framework_named("gone.toml")


def test_an_empty_bank_covers_nothing() -> None:
    result = covered("# Nothing\n")
    assert (result.stories, result.without, result.failures, result.unanswered, result.begun) == ((), (), (), (), ())
    assert len(result.bare) == len(AMAZON.principles)
