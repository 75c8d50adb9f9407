"""`starlint inspect`: how the notes were read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


def test_an_outline_is_the_default(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    result = run("inspect", "notes.md")
    assert result.stdout == (
        "notes.md\n"
        "\n"
        "  (no title) · story, line 1 · 3 words, 0:01\n"
        "    other                  1     3 words  100%  ████████████████████\n"
        "    G000       fault [error], line 1\n"
        "\n"
    )
    assert result.exit_code == 0


def test_json_holds_every_file_in_order(run: Run, write: Write) -> None:
    write("b.md", "we did it.")
    write("a.md", "")
    result = run("inspect", "--format", "json", "b.md", ".")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["schema_version"] == 2
    assert [(file["path"], len(file["stories"])) for file in document["files"]] == [("b.md", 1), ("a.md", 0)]


def test_json_stays_whole_when_a_file_cannot_be_read(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("inspect", "--format", "json", "gone.md", "notes.md")
    assert result.exit_code == 2
    assert [file["path"] for file in json.loads(result.stdout)["files"]] == ["notes.md"]
    assert result.stderr.startswith("Error: gone.md: ")


def test_an_unknown_format_names_the_known_ones(run: Run) -> None:
    result = run("inspect", "--format", "yaml", "-")
    assert result.exit_code == 2
    assert "'tree', 'json'" in result.stderr


def test_a_list_names_each_file_and_what_was_read_in_it(run: Run, write: Write) -> None:
    write("b.md", "we did it.")
    write("a.md", "")
    result = run("inspect", "--format", "list", "b.md", ".")
    assert result.stdout == "b.md: 1 story\na.md: no stories\n\n2 files: 1 story\n"
    assert result.exit_code == 0
