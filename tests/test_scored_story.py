"""What there is to say of one story, and of a bank of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from starlint.catalog import catalog
from starlint.file_report import FileReport
from starlint.finding import Severity, Span
from starlint.language.results import Evidence
from starlint.linter import lint
from starlint.notes.story import Question, SectionKind, StoryKind
from starlint.scored_story import ORDERS, StoryBank, Unfinished, score_of, story_bank
from tests.builders import notes
from tests.reports.made import RULES, at, file, finding, with_question

FINISHED = ("S: In March it failed.", "A: I rewrote it in a week, and I wrote a test.", "R: Failures fell by 8 %.")


def test_a_story_is_scored_by_its_own_findings() -> None:
    read = notes(*FINISHED)
    stray = finding(at(read.text, "In"), story=None)
    assert score_of(file(read, stray), 0).total == 100
    mild = finding(at(read.text, "I rewrote"), Severity.INFO)
    assert score_of(file(read, mild), 0).total == 97


@pytest.mark.parametrize("kind", [StoryKind.STUB, StoryKind.TEMPLATE])
def test_what_is_not_yet_a_story_has_no_score_and_says_why(kind: StoryKind) -> None:
    read = notes(*FINISHED)
    begun = replace(read, stories=(replace(read.stories[0], kind=kind),))
    bank = story_bank([file(begun)])
    assert bank.finished == ()
    assert [scored.unfinished for scored in bank.unfinished] == [Unfinished(kind.value)]


def test_a_story_that_was_not_understood_has_no_score() -> None:
    read = notes(*FINISHED)
    (section, *rest) = read.stories[0].sections
    foreign = Evidence(foreign=(section, *rest))
    (scored,) = story_bank([file(read, evidence=foreign)]).stories
    assert (scored.score, scored.unfinished) == (None, Unfinished.FOREIGN)
    partly = Evidence(foreign=(section,))
    assert score_of(file(read, evidence=partly), 0) is not None


def test_a_story_is_called_by_its_title_or_its_question_or_its_first_words() -> None:
    read = notes(*FINISHED)
    (story,) = read.stories
    question = Question("What broke?", Span(0, 0))
    named = [
        replace(story, title="Release week", questions=(question,)),
        replace(story, questions=(question,)),
        story,
    ]
    titles = [story_bank([file(replace(read, stories=(one,)))]).stories[0].title for one in named]
    assert titles == ["Release week", "What broke?", "In March it failed."]
    assert (
        story_bank([file(notes("We all of us knew that it would fail."))]).stories[0].title
        == "We all of us knew that …"
    )


def test_follow_ups_come_from_the_findings_the_costliest_first_and_once_each() -> None:
    read = notes(*FINISHED)
    place = at(read.text, "I rewrote")
    mild = finding(place, Severity.INFO)
    missing = replace(finding(place), code="R301", name="missing-metrics")
    (scored,) = story_bank([file(read, mild, missing, mild)]).stories
    questions = [RULES[code].question.strip() for code in ("R301", "A201")]
    assert list(scored.follow_ups) == questions


def test_shares_are_of_the_spoken_words() -> None:
    (scored,) = story_bank([file(notes("S: one two three", "A: one two three four five six", "T:", "R: one"))]).stories
    assert scored.shares == {SectionKind.SITUATION: 0.3, SectionKind.ACTION: 0.6, SectionKind.RESULT: 0.1}


def test_readability_is_that_of_the_whole_sentences() -> None:
    text = (
        "S: In May the shop flooded.\nT: I wanted to open it again.\n"
        "A: I carried the sand out. I dried every shelf.\nR: We opened on Monday.\n- No sentence here\n"
    )
    (scored,) = story_bank([_linted("notes.md", text)]).stories
    reading = scored.readability()
    assert reading is not None
    assert reading.words_per_sentence == pytest.approx(4.5, abs=1)
    assert reading.measures.ari < 5


def test_a_story_without_whole_sentences_has_no_readability() -> None:
    (scored,) = story_bank([file(notes(*FINISHED))]).stories
    assert scored.readability() is None


def _linted(name: str, text: str) -> FileReport:
    rules = {rule.code: rule for rule in catalog().rules}
    return FileReport(name, lint(text, rules.values()), rules)


def test_a_scored_story_knows_its_place() -> None:
    read = with_question(notes(*FINISHED), "What broke?")
    (scored,) = story_bank([file(replace(read, text=f"\n{read.text}"), name="a/b.md")]).stories
    assert scored.place == "a/b.md:1"


def shown(bank: StoryBank) -> list[str]:
    return [scored.title for scored in bank.stories]


def test_a_bank_is_put_in_order() -> None:
    weak = notes("A: b b b")
    files = [
        file(notes("A: c c c c c")),
        file(weak, finding(Span(0, 1))),
        file(notes("A: A a a a")),
    ]
    bank = story_bank(files)
    assert shown(bank.ordered("file")) == ["c c c c c", "b b b", "A a a a"]
    assert shown(bank.ordered("score")) == ["b b b", "c c c c c", "A a a a"]
    assert shown(bank.ordered("score", descending=True)) == ["c c c c c", "A a a a", "b b b"]
    assert shown(bank.ordered("words")) == ["b b b", "A a a a", "c c c c c"]
    assert shown(bank.ordered("time", descending=True)) == ["c c c c c", "A a a a", "b b b"]
    assert shown(bank.ordered("title")) == ["A a a a", "b b b", "c c c c c"]
    assert set(ORDERS) == {"score", "file", "words", "time", "title"}
