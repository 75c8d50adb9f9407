"""`starlint inspect --why`, with the real linter."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.cli import starlint

LABELLED = "**S:** The oven broke.\n\n**T:** I had to bake.\n\n**A:** I rented one.\n\n**R:** All were sold.\n"
DOUBTFUL = (
    "# Interview\n\nWhat is an index? How did you use it?\n\nAn index maps each word to its pages: a query reads the "
    "index, a cache keeps it, a server sorts it in O(log n), and an array holds the pages. You see why it is fast. "
    "I used it.\n"
)


@pytest.fixture(name="inspected")
def _inspected(folder: Path, write: Callable[[str, str], Path]) -> Callable[..., str]:
    write("labelled.md", LABELLED)
    write("doubtful.md", DOUBTFUL)
    return lambda *arguments: CliRunner().invoke(starlint, ["inspect", *arguments], catch_exceptions=False).stdout


def test_why_says_by_what_evidence_a_passage_was_taken_for_a_story(inspected: Callable[..., str]) -> None:
    assert (
        "    why        has the sections situation, task, action, result; it is too short for a story\n"
        in inspected("--why", "labelled.md")
    )
    assert "why" not in inspected("labelled.md")


def test_why_says_in_one_line_what_was_no_story(inspected: Callable[..., str]) -> None:
    assert "  not a story: line 5, a question that wants an explanation comes before it (-3.0); " in inspected(
        "--why", "doubtful.md"
    )
    assert "not a story" not in inspected("doubtful.md")


def test_why_says_why_labels_were_not_believed(
    inspected: Callable[..., str], write: Callable[[str, str], Path]
) -> None:
    write("report.md", "# Ovens\n\n**Problem:** Cold.\n\n**Approach:** We rang the smith.\n\n**Impact:** Warm.\n")
    assert (
        "  not a story: lines 3–7, has the sections situation, action, result; it is too short for a story\n"
        in inspected("--why", "report.md")
    )


def test_why_is_in_json_only_where_it_is_wanted(inspected: Callable[..., str]) -> None:
    (file,) = json.loads(inspected("--why", "--format", "json", "labelled.md"))["files"]
    assert (file["stories"][0]["why"], file["not_stories"]) == (
        ["has the sections situation, task, action, result", "it is too short for a story"],
        [],
    )
    (file,) = json.loads(inspected("--why", "--format", "json", "doubtful.md"))["files"]
    assert [(one["line"], one["end_line"]) for one in file["not_stories"]] == [(5, 5)]
    (file,) = json.loads(inspected("--format", "json", "labelled.md"))["files"]
    assert "not_stories" not in file
    assert "why" not in file["stories"][0]
