"""What is over too soon."""

from __future__ import annotations

import pytest

from starlint.checks.short_answer import ShortAnswer
from starlint.finding import Severity
from starlint.language.analyse import analyse
from tests.builders import notes

SHORT = ShortAnswer(
    words_per_minute=60,  # so a word is a second
    remark_seconds=8,
    notes_seconds=20,
    script_seconds=40,
    slack=10,
    script_share=80,
    enough_detail=13,
    thin_detail=4,
    wholly=80,
)
MEAGRE = "I rang the owner of the bakery and the miller. " * 3  # 30 words
DETAILED = "I rang the baker, weighed eleven sacks of rye flour and painted numbers on them. " * 2
HOLLOW = "I made sure that it was good and that we all did our best for it. "  # 16 words
NOTED = "Rang the owner of the mill and the baker. "  # 9 words


def short(line: str) -> list[tuple[str, Severity | None]]:
    """Where a story is called short, and how severely."""
    built = notes(line)
    story = built.stories[0]
    return [(built.text[hit.span.start : hit.span.end], hit.severity) for hit in SHORT.find(story, analyse(story))]


def test_a_short_answer_in_whole_sentences_draws_a_warning() -> None:
    assert short(MEAGRE) == [("I rang the", Severity.WARNING)]
    assert short(f"A: {MEAGRE}") == [("A:", Severity.WARNING)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (MEAGRE, ("0:40", "which a text needs if you say it word for word")),
        (
            "A: Good mood. Nice mill. Rang the owner. Big oven.",
            ("0:40", "which an answer needs if it tells so little of what you did"),
        ),
        (
            "A: " + NOTED + "Painted numbers on eleven sacks.",
            ("0:20", "which is enough for notes that you fill in while you speak"),
        ),
    ],
)
def test_it_says_how_long_is_enough_and_why(line: str, said: tuple[str, str]) -> None:
    story = notes(line).stories[0]
    [hit] = SHORT.find(story, analyse(story))
    assert (hit.values["least"], hit.values["enough"]) == said


def test_one_that_is_full_of_detail_is_brief() -> None:
    assert short(DETAILED) == []


def test_notes_may_be_shorter() -> None:
    assert short("A: " + NOTED * 3) == []
    assert short("A: " + NOTED + "Painted numbers on eleven sacks.") == [("A:", Severity.INFO)]


@pytest.mark.parametrize("line", ["A: Rang the owner of the mill.", "A: We fell by 40 % in May."])
def test_a_few_words_are_no_story_whatever_they_say(line: str) -> None:
    assert short(line) == [("A:", Severity.ERROR)]


def test_a_figure_for_what_came_of_it_excuses_a_script() -> None:
    assert short(f"{MEAGRE}The wait fell from 40 minutes to ten.") == []
    rang = "I rang the owner of the bakery and the miller."
    assert short(f"{rang} I rang the porter.") == [("I rang the", Severity.WARNING)]
    assert short(f"A: {rang} The wait fell by 40%.") == [("A:", Severity.INFO)]


def test_an_answer_that_is_written_as_it_will_be_said_needs_its_time() -> None:
    rang = "I rang the owner of the bakery and the miller. The wait fell by 40%."
    assert short(rang) == [("I rang the", Severity.WARNING)]
    assert short("- Rang the owner of the bakery and the miller\n- Wait: 40% less") == [("- Rang the", Severity.INFO)]


def test_a_hollow_answer_draws_a_warning_with_a_figure_or_without() -> None:
    assert short(HOLLOW) == [("I made sure", Severity.WARNING)]
    assert short(f"{HOLLOW}It fell by 40 %.") == [("I made sure", Severity.WARNING)]


def test_a_hollow_action_draws_a_warning_unless_a_figure_says_what_came_of_it() -> None:
    assert short(f"A: {HOLLOW}") == [("A:", Severity.WARNING)]
    assert short(f"A: {HOLLOW}It fell by 40 %.") == []
    assert short("A: I made sure that it was good. It fell by 40 %.") == [("A:", Severity.INFO)]


@pytest.mark.parametrize(("words", "found"), [(35, True), (36, False), (39, False)])
def test_nobody_is_asked_for_a_few_more_words(words: int, found: bool) -> None:
    line = " ".join((HOLLOW * 3).split()[:words])
    assert bool(short(f"A: {line}.")) is found


@pytest.mark.parametrize("better", [HOLLOW * 2, MEAGRE, DETAILED, f"{MEAGRE}The wait fell from 40 minutes to ten."])
@pytest.mark.parametrize("opening", ["", "A: "])
def test_neither_more_words_nor_more_detail_nor_a_figure_makes_it_more_severe(better: str, opening: str) -> None:
    worse = short(f"{opening}{HOLLOW}")[0][1]
    assert worse is not None
    assert all(severity is not None and severity <= worse for _, severity in short(f"{opening}{better}"))


def test_an_answer_that_tells_habits_lacks_an_event_and_not_words() -> None:
    habits = "I always ring the owner of the mill. I usually weigh the rye. Then I paint numbers on the sacks. " * 2
    assert short(habits) == []
    assert short(MEAGRE) != []
