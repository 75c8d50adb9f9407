"""How long a story takes to tell."""

from __future__ import annotations

import pytest

from starlint.checks import Hit
from starlint.checks.length import Length, ShortAnswer
from starlint.finding import Severity
from starlint.language.analyse import analyse
from starlint.language.results import Evidence
from tests.builders import notes

LENGTH = Length(words_per_minute=140, warning_seconds=150, error_seconds=180)


def hits(words: int, label: str = "A: ") -> list[tuple[str, Hit]]:
    """Each hit of a story of so many words, with the words it stands at."""
    built = notes(label + " ".join(["step"] * words))
    found = LENGTH.find(built.stories[0], Evidence((), ()))
    return [(built.text[hit.span.start : hit.span.end], hit) for hit in found]


@pytest.mark.parametrize(
    ("words", "severities"),
    [(350, []), (351, [None]), (420, [None]), (421, [Severity.ERROR])],
)
def test_two_minutes_and_a_half_are_fine_and_three_are_the_end(words: int, severities: list[Severity | None]) -> None:
    assert [hit.severity for _, hit in hits(words)] == severities


def test_the_message_says_how_much_to_cut() -> None:
    [(_, hit)] = hits(401)
    assert hit.values == {"words": 401, "time": "2:52", "limit": "2:30", "cut": 51, "rate": 140}


def test_it_is_shown_at_the_first_label() -> None:
    assert [place for place, _ in hits(400)] == ["A:"]


def test_it_is_shown_at_the_first_words_where_there_is_no_label() -> None:
    assert [place for place, _ in hits(400, label="")] == ["step step step"]


@pytest.mark.parametrize(
    ("rate", "warning", "error", "sentence"),
    [
        (0, 150, 180, "words-per-minute: expected 1 or more, found 0"),
        (140, 150, 120, "error-seconds: expected 150 or more, found 120"),
    ],
)
def test_limits_that_make_no_sense_are_refused(rate: int, warning: int, error: int, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Length(rate, warning, error)


SHORT = ShortAnswer(
    words_per_minute=60, notes_seconds=20, script_seconds=40, script_share=80, enough_detail=13, thin_detail=4
)
MEAGRE = "I rang the owner of the bakery and the miller. " * 3  # 30 words
DETAILED = "I rang the baker, weighed eleven sacks of rye flour and painted numbers on them. " * 2


def short(told: str) -> list[tuple[str, Severity | None]]:
    """Where a story is called short, and how gravely."""
    built = notes(told)
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
