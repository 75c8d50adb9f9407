"""Which story answers a question best, and why; what a question asks for."""

from __future__ import annotations

from functools import cache

import pytest

from starlint.catalog import catalog
from starlint.coverage import framework_named
from starlint.question_match import Answers, QuestionMatcher
from starlint.question_words import WordIndex, content_words
from tests.reports.banks import read, story

FAILED = (
    "## The wrong flour\n\nPrinciples: Ownership\n\n"
    "**Situation:** In May 2023 I kept a small bakery in Tours, and I ordered the wrong flour for a wedding.\n\n"
    "**Task:** I had to bake 200 loaves by Saturday all the same.\n\n"
    "**Action:** I rang the customer on the same day and told her that it was my mistake. I asked three mills"
    " for the right flour, and I drove to Blois for it because none of them could deliver before Monday. Then I"
    " baked through the night, and I wrote a list of orders that I have checked every Monday since.\n\n"
    "**Result:** All 200 loaves were there at nine, and I have ordered nothing wrong in the 14 months since. I learned"
    " to read an order back before I send it.\n\n"
)
ASKED = story("The sold-out spoons", "Tell me about a time you had to say no to a customer.")
QUEUE = story("The queue", "Principles: Customer Obsession")


@cache
def matcher(framework: str | None = "amazon") -> QuestionMatcher:
    chosen = framework_named(framework) if framework else None
    return QuestionMatcher(read(QUEUE, FAILED, ASKED).finished, chosen, catalog().rules)


def titles(answers: Answers) -> list[str]:
    return [match.scored.title for match in answers.matches]


def test_the_story_under_the_very_question_comes_first() -> None:
    answers = matcher().answers("Tell me about a time you had to say NO to a customer")
    assert titles(answers)[0] == "The sold-out spoons"
    assert answers.best
    assert answers.best.reasons[0] == "stands under this question"


def test_a_question_about_a_failure_finds_the_story_that_tells_of_one() -> None:
    answers = matcher().answers("Tell me about a time you failed.")
    assert answers.asked.kinds == ("a failure",)
    assert titles(answers) == ["The wrong flour"]
    assert answers.matches[0].reasons == ("may tell of a failure",)
    answers = matcher().answers("Tell me about a mistake you made with an order.")
    assert titles(answers)[0] == "The wrong flour"
    assert answers.best
    assert "shares the words “mistake”, “order”" in answers.best.reasons


@pytest.mark.parametrize("question", ["Tell me about a time you failed.", "What was your biggest failure?"])
def test_a_story_that_tells_of_a_failure_goes_before_one_that_may_and_shares_the_word(question: str) -> None:
    sure = FAILED.replace("The wrong flour", "A project that went wrong")
    perhaps = story("The queue").replace("I ", "We failed at it, and it was a failure. I ", 1)
    answers = QuestionMatcher(read(perhaps, sure).finished, None, catalog().rules).answers(question)
    assert titles(answers) == ["A project that went wrong", "The queue"]
    assert [match.reasons[0] for match in answers.matches] == ["tells of a failure", "may tell of a failure"]
    assert answers.matches[1].reasons[1].startswith("shares the word “fail")


def test_a_conflict_is_told_of_in_the_heading_too() -> None:
    bank = read(story("The queue"), story("A conflict over the oven"))
    answers = QuestionMatcher(bank.finished, None, catalog().rules).answers("Describe a conflict at work.")
    assert answers.asked.kinds == ("a conflict",)
    assert titles(answers) == ["A conflict over the oven"]
    assert answers.matches[0].reasons == ("tells of a conflict", "shares the word “conflict”")


def test_a_principle_of_the_question_counts_and_a_missing_one_is_a_gap() -> None:
    answers = matcher().answers("Tell me about a time you went out of your way for a customer.")
    assert answers.asked.principles == ("Customer Obsession",)
    assert titles(answers)[0] == "The queue"
    assert answers.best
    assert "names Customer Obsession" in answers.best.reasons
    others = [match.gaps[0] for match in answers.matches[1:]]
    assert all(gap == "it does not name Customer Obsession" for gap in others)


def test_without_a_framework_only_the_words_and_kinds_count() -> None:
    asked = matcher(None).asked("When did you have to lead people who did not report to you?")
    assert asked.principles == ()


def test_a_question_that_nothing_answers_has_no_best_story() -> None:
    answers = matcher().answers("How do you pack a parachute?")
    assert (answers.matches, answers.best) == ((), None)


def test_the_gap_names_what_costs_the_story_most() -> None:
    thin = FAILED.replace("I asked three mills", "We asked three mills").replace(
        "**Result:** All", "**Result:** It went well. All"
    )
    answers = QuestionMatcher(read(thin).finished, None, catalog().rules).answers("An order with a mistake in May?")
    assert answers.best
    assert any(" costs " in gap for gap in answers.best.gaps)


def test_no_story_is_no_answer() -> None:
    assert QuestionMatcher((), None, catalog().rules).answers("When did you fail?").best is None


def test_words_are_in_their_base_form_without_what_every_question_says() -> None:
    assert content_words("Tell me about a time you DISAGREED with two managers’ plans.") == [
        "disagree",
        "two",
        "manager",
        "plan",
    ]


def test_a_rarer_word_counts_more() -> None:
    index = WordIndex([["bread", "oven"], ["bread", "van"], ["bread", "queue"]])
    common, rare, none = (index.scores([word])[1] for word in ("bread", "van", "moon"))
    assert rare > common > none == 0
    assert index.shared(1, ["van", "moon", "bread"]) == ("van", "bread")
    assert WordIndex([[]]).scores(["van"]) == [0.0]


@pytest.mark.parametrize("question", ["", "?", "!!! …"])
def test_a_question_without_words_is_answered_by_nothing(question: str) -> None:
    assert matcher().answers(question).matches == ()
