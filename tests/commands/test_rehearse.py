"""`starlint rehearse`: a question, two presses of Enter, and what the story lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.cli import starlint
from starlint.commands.run import stopwatch
from starlint.rehearsal import Mark, line, marks, verdict
from tests.reports.banks import read, story

QUESTION = "Tell me about a time you made a queue shorter."


@pytest.fixture(autouse=True)
def _in_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with one story, at a narrow terminal."""
    monkeypatch.setenv("COLUMNS", "30")
    text = story("The queue", QUESTION).replace("I asked ten regulars", "We asked ten regulars")
    (folder / "notes.md").write_text(text, encoding="utf-8")


def rehearse(*arguments: str, keys: str = "\n\n") -> Result:
    return CliRunner().invoke(starlint, ["rehearse", *arguments], input=keys, catch_exceptions=False)


def test_a_question_is_asked_and_the_findings_of_its_story_follow() -> None:
    result = rehearse("--question", QUESTION)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert " ".join(lines[:2]) == QUESTION
    assert "Your story for it: The queue" in lines
    assert "Situation until 0:08, Task" in lines
    assert "You spoke for 0:00: less than" in lines
    assert any(shown.startswith("−") for shown in lines)
    assert max(map(len, lines)) <= 30


def test_the_end_of_the_input_ends_the_rehearsal() -> None:
    for keys in ("", "\n"):
        result = rehearse("--question", QUESTION, keys=keys)
        assert result.exit_code == 0
        assert "You spoke" not in result.stdout


def test_the_keyboard_cannot_be_the_notes_too() -> None:
    result = rehearse("-")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: rehearse reads the keyboard; name your files instead of -\n",
    )


def test_the_same_number_draws_the_same_question_from_the_bank() -> None:
    drawn = {rehearse("--seed", "7", "--questions", "nhs", keys="").stdout for _ in range(2)}
    assert len(drawn) == 1
    others = {rehearse("--seed", str(seed), "--questions", "nhs", keys="").stdout for seed in range(9)}
    assert len(others) > 1


def test_a_question_without_a_story_is_practised_all_the_same() -> None:
    shown = rehearse("--question", "How do you pack a parachute?").stdout
    assert "None of your stories answers" in shown
    assert "Your answer until 2:00" in shown
    assert "As written" not in shown


def test_the_timer_shows_which_section_it_is_and_how_far_it_is_over() -> None:
    found = (Mark("Situation", 20), Mark("Action", 90), Mark("Result", 120))
    assert line(found, 0) == "0:00 Situation until 0:20 ············"
    assert line(found, 42.7) == "0:42 Action until 1:30 ████········"
    assert line(found, 130, drawn=False) == "2:10 over by 0:10 ############"
    assert verdict(found, 160).startswith("You spoke for 2:40: 0:10 over 2:30")
    assert verdict(found, 130).startswith("You spoke for 2:10: a little over two minutes.")
    assert verdict(found, 60) == "You spoke for 1:00: within two minutes. As written, the story takes about 2:00."


def test_an_answer_and_a_story_of_less_than_a_minute_are_called_short() -> None:
    assert verdict((Mark("Your story", 20),), 4) == (
        "You spoke for 0:04: less than a minute, so there is little room for what you did and why. "
        "As written, the story takes about 0:20, which is short."
    )


def test_the_marks_are_those_of_the_story_at_its_pace() -> None:
    (scored,) = read(story("The queue")).finished
    found = marks(scored)
    assert [mark.name for mark in found] == ["Situation", "Task", "Action", "Result"]
    assert found[-1].until == round(scored.words * 60 / 140)


def test_a_story_without_labels_has_one_mark() -> None:
    text = re.sub(r"\*\*\w+:\*\* ", "", story("Tell me about a time you made a queue shorter."))
    (scored,) = read(text).finished
    assert marks(scored) == (Mark("Your story", round(scored.words * 60 / 140)),)


def test_the_stopwatch_counts_the_seconds_between_two_presses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopwatch, "wait", lambda: True)
    times = iter([100.0, 142.5])
    assert stopwatch.timed(lambda passed: "", 20, lambda: next(times)) == 42.5
