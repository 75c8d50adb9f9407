"""Percentages with nothing to compare them with."""

from __future__ import annotations

import pytest

from starlint.checks.no_baseline import NoBaseline
from starlint.language.analyse import analyse
from tests.builders import notes
from tests.checks.run_rule import findings

CHECK = NoBaseline(comparisons=("against", "up from", "industry average"), almost_all=98, large_change=40)


def alone(*lines: str) -> list[str]:
    """The figures that are flagged."""
    built = notes(*lines)
    story = built.stories[0]
    found = CHECK.find(story, analyse(story, [CHECK.comparisons]))
    return [built.text[hit.span.start : hit.span.end] for hit in found]


@pytest.mark.parametrize(
    ("result", "figures"),
    [
        ("Sales rose by 15 percent.", ["15 percent"]),
        ("Our score improved by 20 points.", ["20 points"]),
        ("The page loads 30% faster.", ["30%"]),
        ("Sales rose from 40% to 55%.", []),
        ("Sales rose to 55 percent, up from 40 percent.", []),
        ("Sales rose by 15% against the year before.", []),
        ("Sales rose to 55%, where the industry average is 40%.", []),
        ("We reached 99.9% uptime.", []),
        ("The booth sold 1,200 tickets a week.", []),
        ("We saved 3,000 euros a year.", []),
    ],
)
def test_a_percentage_wants_another_figure_beside_it(result: str, figures: list[str]) -> None:
    assert alone("S: The booth was empty.", "A: I moved it.", f"R: {result}") == figures


def test_a_figure_in_the_situation_is_what_the_result_is_compared_with() -> None:
    assert alone("S: Only 2% of the visitors bought.", "A: I moved it.", "R: By May 5% of the visitors bought.") == []


def test_each_figure_keeps_one_other_company_the_one_it_shares_most_words_with() -> None:
    result = "R: A rate of 31% was reached for the letter. A rate of 5% was reached for visitors who bought."
    assert alone("S: The rate of visitors who bought was 2%.", "A: I moved the booth.", result) == ["31%"]


def test_an_answer_without_labels_is_read_as_a_whole() -> None:
    assert alone("I moved the booth in May. Sales rose by 15%.") == ["15%"]


@pytest.mark.parametrize(("result", "figures"), [("Waste is down by 64%.", []), ("The machine is at 64%.", ["64%"])])
def test_a_large_change_is_a_lot_whatever_it_was_before(result: str, figures: list[str]) -> None:
    assert alone(f"R: {result}") == figures


@pytest.mark.parametrize(
    ("result", "figures"),
    [
        ("The pass rate is 71% when the harbour's is somewhere round 46.", []),
        ("The waste stays under 2%, and the other shift has more like 5.", []),
        ("The pass rate is 71% when the harbour's pilots are at their best.", ["71%"]),
    ],
)
def test_the_number_of_others_is_something_to_compare_with(result: str, figures: list[str]) -> None:
    assert alone(f"R: {result}") == figures


def test_in_an_answer_without_labels_only_figures_of_its_second_half_are_results() -> None:
    told = "I rang the mates, moved the ramp by two metres, painted the lane and wrote the hour on a board. "
    grew, asked = "That spring our sales grew by 14 %. ", "**Tell me about a time you solved a problem.**\n\n"
    assert findings("R302", f"{asked}{grew}{told}{told}All is calm now.\n") == []
    assert [place for place, _ in findings("R302", f"{asked}{told}{told}{grew}All is calm now.\n")] == ["14 %"]


@pytest.mark.parametrize(
    ("scene", "figures"), [("4 out of 10 sheets were filled in", []), ("It was bad", ["15 percent"])]
)
def test_so_many_out_of_so_many_is_something_to_compare_with(scene: str, figures: list[str]) -> None:
    assert alone(f"S: {scene}.", "A: I moved the booth.", "R: Sales rose by 15 percent.") == figures
