"""Eleven made-up stories, of the shape of eleven that coaches judged, draw what the coaches said and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.file_report import Report
from starlint.finding import Severity
from starlint.linter import lint
from starlint.notes.story import Story, StoryKind
from tests.acceptance.table import (
    DEAREST_INFO,
    EXPECTED,
    GOOD,
    KNOWN,
    ORDERS,
    PRAISED,
    SHAPES,
    Judged,
    disorder,
    fault,
    judged,
    lines,
    pairs,
    shares,
)

pytestmark = pytest.mark.once

# Each file with the names of its stories, in order.
FILES = {
    "notes.md": ("N1", "N2", "N3"),
    "article.md": ("A1", "A1r", "A2", "A2r1", "A2r2", "A3", "A4", "A5"),
}

# Where a finding stands: the words of the file that it is shown at.
PLACES = (
    ("N1", "no-baseline", ["22%"]),
    ("N1", "no-anchor", ["recently"]),
    ("N1", "diluted-credit", ["was able to"]),
    ("N1", "vague-outcome", ["it really paid off"]),
    ("N1", "unanswered-follow-up", ["Which way did you choose?", "To be honest, I didn’t really."]),
    ("N2", "no-anchor", ["Earlier on"]),
    ("N2", "assigned-task", ["told me that we"]),
    ("N2", "cliche", ["tipped the scales", "fall through the cracks", "fall through the cracks"]),
    ("N2", "missing-metrics", ["**R:**"]),
    ("N2", "missing-lesson", ["**R:**"]),
    ("N2", "vague-outcome", ["ended up being a great solution"]),
    ("N2", "unanswered-follow-up", ["What did that decision bring about?"]),
    ("N3", "heavy-setup", ["**S:**"]),
    ("N3", "agentless-credit", ["These insights helped", "This led", "This new plan resulted"]),
    ("N3", "cliche", ["cutting edge", "mission critical", "collective wisdom"]),
    ("N3", "vague-outcome", ["was the right decision"]),
    ("A1", "negative-ending", ["although I couldn’t"]),
    ("A1r", "missing-metrics", ["Result:"]),
    ("A2", "generic-answer", ["I rely"]),
    ("A2", "vague-outcome", ["turned out to be really popular", "is really popular"]),
    ("A2r1", "short-answer", ["P:"]),
    ("A2r2", "no-baseline", ["31%"]),
    ("A2r2", "vague-outcome", ["turned out to be popular"]),
    ("A3", "no-baseline", ["14 points"]),
    ("A4", "vague-outcome", ["was well received"]),
    ("A4", "agentless-credit", ["This and work from other departments helped"]),
    ("A4", "no-baseline", ["12 percent"]),
    ("A5", "vague-quantity", ["significant"]),
)

# What is noted under questions that have no story yet; one remark may serve a run of questions.
STUBS = (
    ("Wedding party wanting fireworks in the hall.", 1),
    ("Choir wanting microphones", 1),
    ("Late opening talks", 1),
    ("Order board", 1),
    ("Moving the shop upstairs", 1),
    ("TICKET MACHINE", 6),
    ("Paying for Tova’s evening course during the move.", 3),
    ("Helping Ilse/Bram/Noor get over their fear of not knowing every room so as to lead tours more freely.", 3),
    ("Hiring a Yusuf for running the workshops at Greenlane.", 1),
    ("Letting go of Casper in the depot.", 1),
)

FOLDER = Path(__file__).parent / "acceptance"


def text(file: str) -> str:
    return (FOLDER / file).read_text(encoding="utf-8")


@cache
def report(file: str) -> Report:
    return lint(text(file), catalog().rules)


@cache
def stories() -> dict[str, tuple[str, Judged]]:
    """The file and the judgment of every story, by its name."""
    return {
        name: (file, one) for file, names in FILES.items() for name, one in zip(names, judged(text(file)), strict=True)
    }


def totals() -> dict[str, int]:
    return {name: one.total for name, (_, one) in stories().items()}


def unfinished(file: str) -> list[Story]:
    return [story for story in report(file).notes.stories if story.kind is not StoryKind.STORY]


@pytest.mark.parametrize("name", SHAPES)
def test_a_made_up_story_has_the_shape_of_the_one_it_stands_for(name: str) -> None:
    story = stories()[name][1].story
    assert story.words == pytest.approx(SHAPES[name].words, rel=0.05)
    assert shares(story) == pytest.approx(SHAPES[name].shares, abs=3)


@pytest.mark.parametrize(("name", "rule", "right"), [pytest.param(*line, id="-".join(line[:2])) for line in lines()])
def test_a_story_draws_what_its_coach_said(name: str, rule: str, right: frozenset[Severity]) -> None:
    assert fault(rule, right, stories()[name][1].findings) is None


@pytest.mark.parametrize(("name", "rule", "quotes"), PLACES)
def test_a_finding_stands_at_the_words_it_is_about(name: str, rule: str, quotes: list[str]) -> None:
    file, one = stories()[name]
    said = [text(file)[f.span.start : f.span.end] for f in one.findings if f.name == rule]
    assert said == quotes


def test_the_table_speaks_of_rules_that_exist() -> None:
    names = {rule.name for rule in catalog().rules}
    assert {name for _, rules, _ in lines() for name in rules.split("|")} <= names


def test_the_table_speaks_of_the_same_stories_throughout() -> None:
    ordered = {name for order in ORDERS for group in order for name in group}
    assert set(SHAPES) == set(EXPECTED) == {name for names in FILES.values() for name in names} == ordered
    assert {name for name, _ in KNOWN} | set(PRAISED) <= set(SHAPES)


# scores


@pytest.mark.parametrize(("better", "worse"), list(pairs()))
def test_a_story_that_coaches_prefer_scores_above_the_other(better: str, worse: str) -> None:
    assert totals()[better] > totals()[worse]


@pytest.mark.parametrize("name", PRAISED)
def test_a_praised_story_scores_well(name: str) -> None:
    assert totals()[name] >= GOOD


@pytest.mark.parametrize("name", SHAPES)
def test_no_info_takes_more_than_a_point_or_two(name: str) -> None:
    assert stories()[name][1].dearest_info <= DEAREST_INFO


def test_equal_scores_are_out_of_order() -> None:
    assert list(disorder({"A1r": 80, "A1": 80})) == ["A1r scores 80, no more than A1 with 80"]
    assert list(disorder({"A5": 74})) == ["A5 was praised and scores 74, below 75"]


# what stands around the stories


def test_only_the_candidates_three_stories_are_read_from_the_notes() -> None:
    finished = [story for story in report("notes.md").notes.stories if story.kind is StoryKind.STORY]
    assert [(len(story.questions), len(story.follow_ups)) for story in finished] == [(3, 6), (3, 6), (7, 8)]
    assert [story.principles for story in finished] == [
        ("Ownership", "Customer Obsession", "Dive Deep", "Are Right, A Lot"),
        ("Ownership",),
        (),
    ]
    answered = [[follow_up.answered for follow_up in story.follow_ups] for story in finished]
    assert [sum(each) for each in answered] == [3, 0, 1]


def test_remarks_under_questions_without_a_story_are_stubs_of_all_the_questions_before_them() -> None:
    found = [(" ".join(s.prose.text for s in story.sections), len(story.questions)) for story in unfinished("notes.md")]
    assert found == list(STUBS)


def test_the_articles_bare_questions_are_all_that_is_read_beside_its_eight_answers() -> None:
    assert [(story.words, story.questions[0].text[:30]) for story in unfinished("article.md")] == [
        (0, "Tell me about a time you dealt")
    ]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("notes.md", "Whoever leads here begins with the person who pays"),
        ("notes.md", "I look at the weekends of my family"),
        ("notes.md", "I think that one is never done learning"),
        ("notes.md", "In this position, what chances are there"),
        ("notes.md", "Numbers should be better"),
        ("notes.md", "Turnstile"),
        ("article.md", "Find out what they want and what they need"),
        ("article.md", "None of these names the principle"),
        ("article.md", "I try to give guests more than they came for"),
        ("article.md", "That comes first, but it is no Problem."),
        ("article.md", "Anna Miller has helped many people"),
    ],
)
def test_what_stands_around_the_stories_belongs_to_none_and_draws_nothing(file: str, words: str) -> None:
    at = text(file).index(words)
    assert not [story for story in report(file).notes.stories if story.span.start <= at < story.span.end]
    start, end = text(file).rindex("\n", 0, at), text(file).index("\n", at)
    assert not [finding for finding in report(file).findings if start <= finding.span.start < end]


def test_only_reminders_are_remarked_on_outside_of_the_stories() -> None:
    outside = [finding for finding in report("notes.md").findings if finding.story is None]
    assert [(f.name, f.severity, text("notes.md")[f.span.start : f.span.end][:14]) for f in outside] == [
        ("note-to-self", Severity.INFO, "**IF THEY ASK "),
        ("note-to-self", Severity.INFO, "**IF THEY ASK "),
        ("note-to-self", Severity.INFO, "**THINK OF THE"),
        ("note-to-self", Severity.INFO, "**THINK COOPER"),
        ("note-to-self", Severity.INFO, "(USE THIS ONE)"),
    ]
    assert all(finding.story is not None for finding in report("article.md").findings)


def test_a_coachs_comment_in_brackets_is_not_counted_as_spoken() -> None:
    problem = stories()["A2r1"][1].story.sections[0]
    assert [note.text.split()[0] for note in problem.notes] == ["[One"]
    assert "stop there" not in problem.prose.text


def test_a_story_nested_under_its_third_question_keeps_its_sections() -> None:
    sections = stories()["N2"][1].story.sections
    assert [section.label for section in sections] == ["**S:**", "**T:**", "**A:**", "**R:**"]
    assert sections[-1].prose.text.startswith("However, within days")
    assert sections[-1].prose.text.endswith("fresh ideas for what to bake.")
