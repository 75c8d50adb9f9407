"""`starlint coverage`: what the stories cover."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


def test_a_table_is_the_default(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("coverage", "notes.md")
    assert result.stdout.startswith("1 story, of which 1 strong (★, 90 points or more).\n")
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("json", "{\n"), ("markdown", "<!-- Written by starlint "), ("html", "<!DOCTYPE html>\n")],
)
def test_every_format_is_whole(run: Run, write: Write, form: str, beginning: str) -> None:
    write("notes.md", "I did it.")
    result = run("coverage", "--format", form, "--framework", "amazon", "notes.md")
    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)
    assert "Ownership" in result.stdout


def test_the_settings_say_whose_principles_and_the_option_stands_above_them(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    write("starlint.toml", 'framework = "amazon"\n')
    write("values.toml", 'name = "Ours"\n[[principles]]\nname = "Keep Calm"\nabout = "Do."\n')
    assert "Dive Deep" in run("coverage", "notes.md").stdout
    assert "Dive Deep" not in run("coverage", "--isolated", "notes.md").stdout
    assert "Keep Calm" in run("coverage", "--framework", "values.toml", "notes.md").stdout


def test_an_unknown_framework_is_reported_in_a_sentence(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("coverage", "--framework", "amazn", "notes.md")
    assert result.exit_code == 2
    assert result.stderr == (
        'Error: no framework is called "amazn"; use amazon, civil-service, general, google, meta, nace, nhs, '
        "or a file such as values.toml\n"
    )


def test_a_broken_framework_is_reported_in_a_sentence(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    write("values.toml", 'name = "Values"\nprinciples = []\n')
    result = run("coverage", "--framework", "values.toml", "notes.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: values.toml: principles: ")


def test_a_file_that_cannot_be_read_stops_no_other(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("coverage", "--format", "json", "gone.md", "notes.md")
    assert result.exit_code == 2
    assert len(json.loads(result.stdout)["stories"]) == 1
    assert result.stderr.startswith("Error: gone.md: ")


def test_nothing_is_reported_where_nothing_could_be_read(run: Run) -> None:
    result = run("coverage", "gone.md")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_report_is_written_and_replaced_but_nobody_elses_file(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    for _ in range(2):
        result = run("coverage", "--format", "html", "--output", "page.html", "notes.md")
        assert (result.exit_code, result.stdout) == (0, "")
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n")
    write("page.html", "mine")
    result = run("coverage", "--format", "html", "--output", "page.html", "notes.md")
    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert Path("page.html").read_text(encoding="utf-8") == "mine"


def test_notes_are_never_replaced_by_a_report_of_them(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("coverage", "--output", "notes.md", "--force", "notes.md")
    assert result.exit_code == 2
    assert Path("notes.md").read_text(encoding="utf-8") == "I did it."
