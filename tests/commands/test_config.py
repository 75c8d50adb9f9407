"""`starlint config`: the effective settings, and where each was made."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from click.testing import CliRunner, Result

from starlint.cli import starlint
from starlint.settings.schema import schema

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


@pytest.fixture(name="run")
def _run(folder: Path) -> Run:
    return lambda *arguments: CliRunner().invoke(starlint, ["config", *arguments], catch_exceptions=False)


def test_without_a_file_everything_is_the_default(run: Run) -> None:
    assert run().stdout == (
        "extend = []             # default\n"
        "# select                # default: all rules\n"
        "ignore = []             # default\n"
        "extend-select = []      # default\n"
        "# fixable               # default: all rules\n"
        "unfixable = []          # default\n"
        "include = []            # default\n"
        "exclude = []            # default\n"
        "words-per-minute = 140  # default\n"
        "# target-minutes        # default: from the rule\n"
        "# framework             # default: the one that the stories name most\n"
        "rule-paths = []         # default\n"
        "max-file-size = 5.0     # default\n"
        'fail-on = "warning"     # default\n'
        "# max-warnings          # default: from fail-on\n"
        "# spacy-pipeline        # default: none, only the built-in words\n"
        "# cache-dir             # default: in your cache folder\n"
        "\n"
        "[severity]              # default\n"
        "\n"
        "[rules]                 # default\n"
        "\n"
        "[per-file-ignores]      # default\n"
        "\n"
        "[labels]                # default\n"
    )


def test_each_value_is_shown_with_its_origin(run: Run, write: Write) -> None:
    write("base.toml", 'fail-on = "error"\n[severity]\nA = "info"\n')
    write(
        "notes/starlint.toml",
        'extend = "../base.toml"\nselect = ["A", "R301"]\n\n[rules.thin-action]\nleast-words = 40\n',
    )
    write("notes/mine.md", "")
    shown = run("notes/mine.md", "--config", "words-per-minute = 120").stdout
    rows = {tuple(part.strip() for part in line.split("  # ")) for line in shown.splitlines() if "#" in line}
    assert {
        ('fail-on = "error"', "base.toml:1"),
        ('"A" = "info"', "base.toml:3"),
        ('select = ["A", "R301"]', "notes/starlint.toml:2"),
        ('"thin-action" = { least-words = 40 }', "notes/starlint.toml:4"),
        ("words-per-minute = 120", "--config"),
        ("ignore = []", "default"),
    } <= rows


def test_what_it_prints_can_be_read_as_toml(run: Run, write: Write) -> None:
    write(
        "starlint.toml", 'select = ["A"]\n[labels]\n"My part" = "action"\n[per-file-ignores]\n"old/*.md" = ["A201"]\n'
    )
    table = tomli.loads(run().stdout)
    assert table["select"] == ["A"]
    assert table["labels"] == {"My part": "action"}
    assert table["per-file-ignores"] == {"old/*.md": ["A201"]}


def test_a_mistake_is_reported_here_too(run: Run, write: Write) -> None:
    write("starlint.toml", 'ignore = ["thin-acton"]\n')
    result = run()
    assert result.exit_code == 2
    assert result.stderr == (
        'Error: starlint.toml:1: ignore: no rule is called "thin-acton"; did you mean A201 (thin-action)?\n'
    )


def test_a_file_of_settings_excludes_isolation(run: Run, write: Write) -> None:
    write("mine.toml", "")
    result = run("--isolated", "--config", "mine.toml")
    assert result.exit_code == 2
    assert (
        result.stderr
        == "Error: --isolated ignores every settings file, but --config names mine.toml; use one of the two\n"
    )


def test_a_missing_file_is_reported(run: Run) -> None:
    result = run("--config", "gone.toml")
    assert (result.exit_code, result.stderr) == (2, "Error: gone.toml: cannot be read: No such file or directory\n")


def test_the_schema_is_printed(run: Run) -> None:
    assert json.loads(run("--schema").stdout) == schema()


def test_a_path_that_is_not_there_is_named(run: Run) -> None:
    result = run("no/such.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: no/such.md: no such file or folder" in result.stderr
