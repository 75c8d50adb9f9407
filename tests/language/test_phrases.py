"""How phrases are written, and found."""

from __future__ import annotations

from starlint.language.phrase_forms import MOST_FORMS, fault, forms
from starlint.language.phrases import found

DILUTED = ("was|were involved in|with", "took part in")
PRAISE = ("the customer is always? right", "team player")


def places(text: str, *lists: tuple[str, ...]) -> list[tuple[int, str]]:
    return [(lists.index(phrases), text[start:end]) for phrases, start, end in found(text, lists)]


def test_a_phrase_stands_for_all_its_forms() -> None:
    assert set(forms("was|were really? involved")) == {
        "was involved",
        "were involved",
        "was really involved",
        "were really involved",
    }


def test_all_lists_are_found_in_one_pass_whatever_the_case() -> None:
    text = "I Was Involved in the board. A team player took part in it."
    assert places(text, DILUTED, PRAISE) == [(0, "Was Involved in"), (0, "took part in"), (1, "team player")]


def test_of_overlapping_phrases_of_a_list_the_longest_counts() -> None:
    assert places("It went really well.", ("went really", "went really well")) == [(0, "went really well")]


def test_curly_apostrophes_are_straight_ones() -> None:
    assert places("It didn’t work.", ("did n't work", "didn't work")) == [(0, "didn’t work")]


def test_alternatives_that_multiply_are_a_fault() -> None:
    hostile = " ".join(["a|b|c|d"] * 40)
    assert fault((hostile,)).startswith(f"expected at most {MOST_FORMS:,} ways of saying")
    assert fault((hostile,)).endswith("found 1.209e+24; split it")
    assert fault(("was|were really? involved",)) == ""
    assert fault(tuple(f"a|b|c|d|e {number}" for number in range(10_001))) == (
        "expected at most 50,000 phrases and alternatives, found 50,005"
    )
