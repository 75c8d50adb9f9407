"""What is over too soon."""

from __future__ import annotations

from starlint.checks.short_answer import ShortAnswer
from starlint.finding import Severity
from starlint.language.analyse import analyse
from tests.builders import notes

SHORT = ShortAnswer(
    words_per_minute=60, notes_seconds=20, script_seconds=40, script_share=80, enough_detail=13, thin_detail=4
)
MEAGRE = "I rang the owner of the bakery and the miller. " * 3  # 30 words
DETAILED = "I rang the baker, weighed eleven sacks of rye flour and painted numbers on them. " * 2


def short(line: str) -> list[tuple[str, Severity | None]]:
    """Where a story is called short, and how gravely."""
    built = notes(line)
    story = built.stories[0]
    return [(built.text[hit.span.start : hit.span.end], hit.severity) for hit in SHORT.find(story, analyse(story))]


def test_a_short_answer_in_whole_sentences_draws_a_warning() -> None:
    assert short(MEAGRE) == [("I rang the", Severity.WARNING)]
    assert short(f"A: {MEAGRE}") == [("A:", Severity.WARNING)]


def test_one_that_is_full_of_detail_is_brief() -> None:
    assert short(DETAILED) == []


def test_notes_may_be_shorter() -> None:
    assert short("A: " + "Rang the owner of the mill and the baker. " * 3) == []


def test_very_short_notes_are_remarked_on() -> None:
    assert short("A: Rang the owner of the mill.") == [("A:", Severity.INFO)]


def test_a_figure_for_what_came_of_it_excuses_a_script_that_is_longer_than_notes() -> None:
    assert short(f"{MEAGRE}The wait fell from 40 minutes to ten.") == []
    assert short("I rang the owner of the bakery and the miller. The wait fell by 40%.") == [
        ("I rang the", Severity.WARNING)
    ]
