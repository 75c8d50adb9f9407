"""The place that a finding shows, where a section has no words to show."""

from __future__ import annotations

import pytest

from starlint.catalog import catalog
from starlint.linter import lint

CELLS = (
    "In May 2022 I ran a ticket office and cars waited for two hours every morning at the quay.",
    "I wanted no car to wait longer than half an hour.",
    "I printed passes for everybody who had booked and put a clerk at each gate.",
    "12 minutes, down from 50.",
)


@pytest.mark.parametrize("cell", ["", "TODO: ask Ann", "<!-- later -->", "![a](b.png)", "&nbsp;", "…", "🙂"])
@pytest.mark.parametrize("column", range(4))
def test_a_cell_without_a_spoken_word_is_shown_at_its_place(cell: str, column: int) -> None:
    row = [*CELLS[:column], cell, *CELLS[column + 1 :]]
    text = f"| Situation | Task | Action | Result |\n| --- | --- | --- | --- |\n| {' | '.join(row)} |\n"
    report = lint(text, catalog().rules)
    assert len(report.notes.stories) == 1
    row_start = text.rindex("\n|") + 1
    assert all(row_start <= finding.span.start <= finding.span.end <= len(text) for finding in report.findings)
