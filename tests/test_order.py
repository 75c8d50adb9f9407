"""The scores rank stories as coaches do: eleven stories, built like those that coaches have judged."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.file_report import FileReport
from starlint.linter import lint
from starlint.scored_story import story_bank

ROOT = Path(__file__).parent.parent
ORDER = runpy.run_path(str(ROOT / "benchmarks" / "order.py"))
RULES = {rule.code: rule for rule in catalog().rules}


def total(path: Path) -> int:
    (scored,) = story_bank([FileReport(path.name, lint(path.read_text("utf-8"), RULES.values()), RULES)]).finished
    assert scored.score
    return scored.score.total


@pytest.fixture(scope="module")
def totals() -> dict[str, int]:
    return {path.stem: total(path) for path in sorted(Path(__file__).parent.joinpath("order").glob("*.md"))}


@pytest.mark.parametrize(("better", "worse"), ORDER["BETTER"], ids=lambda name: name)
def test_the_better_story_has_the_higher_score(better: str, worse: str, totals: dict[str, int]) -> None:
    assert totals[better] > totals[worse]


@pytest.mark.parametrize("name", ORDER["PRAISED"])
def test_a_praised_story_is_a_good_one(name: str, totals: dict[str, int]) -> None:
    assert totals[name] >= ORDER["GOOD"]


def test_the_benchmark_finds_no_fault_with_them_and_would_find_one(totals: dict[str, int]) -> None:
    faults = ORDER["faults"]
    assert list(faults(totals)) == []
    assert list(faults(totals | {"N1": 0})) == ["N1 (0) should be above N3 (66)"]
    assert "A3 (70) was praised, and should have 75" in faults(totals | {"A3": 70})
