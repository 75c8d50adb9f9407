"""Results that say nothing of their story."""

from __future__ import annotations

import pytest

from starlint.checks.thin_result import ThinResult
from tests.checks.run_check import hits, places

THIN = ThinResult(least_detail=2)
ACTION = "A: I rang the owner of the mill."


@pytest.mark.parametrize("result", ["It was ok.", "It was a success, and everybody was happy.", "It went well."])
def test_a_result_that_could_be_anybodys_is_flagged_at_its_label(result: str) -> None:
    [(place, hit)] = hits(THIN, ACTION, f"R: {result}")
    assert place == "R:"
    assert hit.values["quote"] == f"“{result.removesuffix('.')}”"


@pytest.mark.parametrize("result", ["The miller painted his sacks.", "It fell by 40 %.", "It took two days."])
def test_what_happened_or_a_figure_is_a_result(result: str) -> None:
    assert places(THIN, ACTION, f"R: {result}") == []


def test_neither_an_empty_result_nor_an_answer_without_labels_is_judged() -> None:
    assert places(THIN, ACTION, "R:") == []
    assert places(THIN, "I rang the owner. It was ok.") == []
