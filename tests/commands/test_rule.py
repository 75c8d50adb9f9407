"""The page of one rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.commands.rule import command
from starlint.errors import UsageError

ROOT = Path(__file__).parents[2]


def page(word: str) -> str:
    result = CliRunner().invoke(command, [word], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_the_page_shows_all_of_a_rule() -> None:
    text = page("overlong-answer")
    assert text.startswith("L501 overlong-answer (warning)\n")
    for part in (
        "These {words} words take about {time}",
        "What to try\n  Aim at two minutes.",
        "What an interviewer may ask\n  Could you give me the short version?",
        "https://virtualinterview.ai/amazon-leadership-principles",
        "Where to read more\n  ",
        "Criterion\n  Delivery, weight 2",
        "Check: length\n  words-per-minute = 140\n  warning-seconds = 150\n  error-seconds = 185\n",
        "Bad example 1\n  «**Situation:**» In March",
        "Near miss 1\n  **Situation:** In March",
    ):
        assert part in text


def test_no_title_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert "Bad example 3 (other findings: L502,\nO401)\n" in page("A201")


def test_code_and_name_show_the_same_page() -> None:
    assert page("S101") == page("missing-section")


def test_parameters_stand_as_a_rule_file_sets_them() -> None:
    assert '\n  required = [["action"], ["result"]]\n' in page("S101")


def test_an_unknown_rule_is_an_error() -> None:
    result = CliRunner().invoke(command, ["S999"])
    assert isinstance(result.exception, UsageError)


def test_the_page_of_the_site_is_named_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Where to read more\n  rules/S101.toml\n" in page("S101").replace(str(ROOT), "").replace("\\", "/")
    monkeypatch.setenv("STARLINT_DOCS", "https://docs.example.org")
    assert "Where to read more\n  https://docs.example.org/rules/S101/\n" in page("S101")
