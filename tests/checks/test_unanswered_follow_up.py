"""Follow-up questions with nothing noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from starlint.catalog import catalog
from starlint.checks import Hit, Scope
from starlint.finding import Severity
from starlint.language.results import Evidence
from tests.builders import notes, with_follow_ups

FIRST = "Tell me about a time you disagreed with your manager."


def followed(answers: Mapping[str, str]) -> list[Hit]:
    [story] = notes("S: It rained.", "A: I timed the queue.", "R: It fell to four.").stories
    check = catalog().get("P706").check
    assert check.SCOPE is Scope.STORY
    return list(check.find(with_follow_ups(story, answers), Evidence()))


def test_a_follow_up_question_without_a_note_is_shown() -> None:
    [hit] = followed({"Who helped?": "Ann did.", "Why so late?": "The boat was.", "What would you change?": ""})
    assert hit.values["questions"] == "“What would you change?”"
    assert hit.severity is None


def test_more_than_a_few_weigh_more() -> None:
    [hit] = followed({"Who helped?": "", "Why so late?": "", "What would you change?": "The clock."})
    assert hit.severity is Severity.WARNING


def test_what_the_story_itself_says_needs_no_note() -> None:
    assert followed({"What did you do?": "", "What was the outcome?": ""}) == []


@pytest.mark.parametrize(
    "shrug", ["I really didn’t.", "Not sure", "I don't remember.", "In that story, I really didn't."]
)
def test_a_shrug_is_shown_as_it_stands(shrug: str) -> None:
    [hit] = followed({"How did you mitigate the risk?": shrug})
    assert hit.span.end - hit.span.start == len(shrug)
    assert hit.severity is Severity.WARNING


def test_a_full_answer_is_no_shrug() -> None:
    assert (
        followed({"What did you fear?": "I didn't fear the captain, but I feared that the rope would not hold."}) == []
    )


def test_the_storys_own_question_follows_up_on_nothing() -> None:
    [story] = notes("A: I timed the queue.", questions=[FIRST]).stories
    check = catalog().get("P706").check
    assert check.SCOPE is Scope.STORY
    [question] = with_follow_ups(story, {FIRST: ""}).follow_ups
    own = replace(question, question=story.questions[0], span=story.questions[0].span)
    assert list(check.find(replace(story, follow_ups=(own,)), Evidence())) == []


@pytest.mark.parametrize(
    ("answered", "bare", "severity"),
    [
        (2, 2, Severity.WARNING),  # half of them
        (3, 2, None),
        (1, 2, Severity.WARNING),
        (0, 2, None),  # two are a few
        (0, 3, Severity.WARNING),
    ],
)
def test_half_of_three_or_more_are_many(answered: int, bare: int, severity: Severity | None) -> None:
    answers = {f"Who helped on day {n}?": "Ann did." for n in range(answered)}
    answers |= {f"Why so late on day {n}?": "" for n in range(bare)}
    [hit] = followed(answers)
    assert hit.severity is severity


@pytest.mark.parametrize(("words", "found"), [(8, 1), (9, 0)])
def test_a_shrug_has_eight_words_at_most(words: int, found: int) -> None:
    assert len(followed({"What was it?": f"I don't remember {'now ' * (words - 3)}".strip()})) == found
