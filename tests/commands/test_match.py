"""`starlint match`: questions and the stories that answer them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.cli import starlint
from tests.reports.banks import story

Write = Callable[[str, str], Path]


@pytest.fixture(autouse=True)
def _in_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with one story."""
    monkeypatch.setenv("COLUMNS", "60")
    (folder / "notes.md").write_text(story("The queue", "Principles: Customer Obsession"), encoding="utf-8")


def match(*arguments: str) -> Result:
    return CliRunner().invoke(starlint, ["match", *arguments], catch_exceptions=False)


def test_a_question_is_shown_with_its_story_and_the_reasons() -> None:
    result = match("Tell me about a time you went out of your way for a customer.")
    assert result.exit_code == 0
    assert result.stdout == (
        "Tell me about a time you went out of your way for a\n"
        "customer.\n"
        "Asks for: Customer Obsession\n"
        "\n"
        "   99  The queue\n"
        "       notes.md:5\n"
        "       Why: names Customer Obsession; shares the word\n"
        "            “customer”.\n"
        "       But: L502 costs 1: The story is too short for what\n"
        "            you did and why.\n"
        "\n"
    )
    assert max(map(len, result.stdout.splitlines())) <= 60


def test_the_questions_of_a_file_are_matched_one_by_one(write: Write) -> None:
    write(
        "q.txt",
        "# Questions\n\n1. Who queued for bread?\n- **Q2:** How do you pack a parachute?\n\n<!-- a note to us -->\n",
    )
    document = json.loads(match("--questions", "q.txt", "--format", "json", "notes.md").stdout)
    asked = {entry["question"]: [one["title"] for one in entry["stories"]] for entry in document["questions"]}
    assert asked == {"Who queued for bread?": ["The queue"], "How do you pack a parachute?": []}
    shown = match("--questions", "q.txt", "notes.md").stdout
    assert shown.endswith("2 questions, 1 of them without a story\n")


def test_the_questions_of_a_framework_are_matched() -> None:
    shown = match("--questions", "civil-service", "notes.md").stdout
    assert "18 questions" in shown


def test_the_framework_is_chosen() -> None:
    asked = "Tell me about a time you delivered under a tight deadline."
    document = json.loads(match(asked, "--framework", "civil-service", "--format", "json").stdout)
    assert document["questions"][0]["principles"] == ["Delivering at Pace"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], 'name a question: starlint match "Tell me about a time you failed." notes/'),
        (["notes.md"], "notes.md is a file; the question comes first"),
        (["--questions", "gone.txt"], "gone.txt: no such file or folder"),
        (["--questions", "empty.txt"], "empty.txt: no question found; write one on each line"),
        (["Why?", "--framework", "nsh"], 'no framework is called "nsh"'),
    ],
)
def test_what_cannot_be_matched_is_said_in_a_sentence(arguments: list[str], sentence: str, write: Write) -> None:
    write("empty.txt", "# Q\n")
    result = match(*arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr
