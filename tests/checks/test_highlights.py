"""The place that a finding shows, where a section has no words to show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from starlint.catalog import catalog
from starlint.linter import lint

CELLS = {
    "Situation": "In May 2022 I ran a ticket office and cars waited for two hours every morning at the quay.",
    "Task": "I wanted no car to wait longer than half an hour.",
    "Action": "I printed passes for everybody who had booked and put a clerk at each gate.",
    "Result": "12 minutes, down from 50.",
}
Table = Callable[[dict[str, str]], str]

UNSPOKEN = [
    *("", "TODO", "TODO: ask Ann", "TBD", "[X]", "[ ] ask Ann", "{{result}}", "lorem ipsum", "xx"),
    *("<!-- later -->", "<!-- starlint-disable -->", "<br>", "<b></b>", "![a](b.png)", "[](a.md)", "[a](b.md)"),
    *(
        "https://example.org",
        "#tag",
        "&nbsp;",
        "\u200b",
        "\u202e",
        "…",
        "—",
        "?",
        "1",
        "[^1]",
        "$x$",
        "==",
        "\\|",
        "🙂",
    ),
]


def across(cells: dict[str, str]) -> str:
    """A table with a section in each column."""
    return f"| {' | '.join(cells)} |\n| --- | --- | --- | --- |\n| {' | '.join(cells.values())} |\n"


def down(cells: dict[str, str]) -> str:
    """A table with a section in each row."""
    return "| Part | Text |\n| --- | --- |\n" + "".join(f"| {label} | {text} |\n" for label, text in cells.items())


@pytest.mark.parametrize("cell", UNSPOKEN)
@pytest.mark.parametrize("table", [across, down])
def test_a_cell_without_a_spoken_word_is_shown_inside_the_table(table: Table, cell: str) -> None:
    for label in CELLS:
        text = table({**CELLS, label: cell})
        first_row = text.index("\n", text.index("---")) + 1
        report = lint(text, catalog().rules)
        outside = [finding for finding in report.findings if not first_row <= finding.span.start < len(text)]
        assert outside == []


@pytest.mark.parametrize("table", [across, down])
def test_a_table_without_a_spoken_word_is_read_to_its_end(table: Table) -> None:
    for cell in UNSPOKEN:
        assert lint(table(dict.fromkeys(CELLS, cell)), catalog().rules).notes.text.count(cell) >= len(CELLS)
