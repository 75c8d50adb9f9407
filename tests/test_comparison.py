"""What docs/comparison.md says of starlint is held by the tests that it names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from starlint.reports import FORMATS

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "comparison.md").read_text(encoding="utf-8")
TOOLS = ("starlint", "Ruff", "ESLint", "Vale", "textlint", "proselint")


def rows() -> Iterator[list[str]]:
    """The rows of all tables, cell by cell, without their heads."""
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] != "what" and not cells[0].startswith("---"):
            yield cells


ROWS = list(rows())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_has_a_cell_for_every_linter(row: list[str]) -> None:
    assert len(row) == 1 + len(TOOLS) + 1
    assert all(row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_said_of_us_is_held_by_a_test(row: list[str]) -> None:
    if row[1] == "no":
        assert row[-1] == "–"
        return
    path, _, name = row[-1].strip("`").partition("::")
    module = ast.parse((TESTS / path).read_bytes())
    assert name in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}


def test_every_format_has_a_row() -> None:
    named = {cell.strip("`") for row in ROWS for cell in row[1].split(", ")}
    assert FORMATS["check"].keys() <= named
