"""The table of features beside other linters: each row of ours names a test that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROWS = re.findall(r"^\|.*\| `(test_\w+)` \|$", (ROOT / "docs" / "features.md").read_text(encoding="utf-8"), re.M)
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))


@pytest.mark.parametrize("name", sorted(set(ROWS)))
def test_a_row_names_a_test(name: str) -> None:
    assert f"def {name}(" in TESTS


def test_every_row_names_one() -> None:
    table = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
    rows = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith(("| |", "| ---"))]
    assert len(rows) == len(ROWS) > 0
