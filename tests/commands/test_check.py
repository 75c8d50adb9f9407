"""`starlint check`: findings, streams and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from starlint.errors import RuleError
from starlint.file_report import Report
from tests.commands.conftest import lint

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


def test_findings_are_shown_with_a_summary(run: Run, write: Write) -> None:
    write("notes.md", "I think\r\nwe did it, just so.\r\n")
    result = run("check", "notes.md")
    assert result.exit_code == 1
    assert result.stderr == ""
    assert result.stdout == (
        'notes.md:2:1: G000 fault [error] "we".\n'
        "  |\n"
        "2 | we did it, just so.\n"
        "  | ^^\n"
        "  |\n"
        "  = help: Leave it out.\n"
        "\n"
        'notes.md:2:12: G000 fault [info] "just".\n'
        "  |\n"
        "2 | we did it, just so.\n"
        "  |            ^^^^\n"
        "  |\n"
        "  = help: see above\n"
        "\n"
        "1 story, 1 error, 1 info\n"
    )


@pytest.mark.parametrize(
    ("text", "code", "summary"),
    [
        ("I did it.", 0, "The one story passes."),
        ("I just did it.", 0, "\n1 story, 1 info"),
        ("maybe I did it.", 1, "\n1 story, 1 warning"),
        ("we did it.", 1, "\n1 story, 1 error"),
        ("", 0, "No stories found in 1 file.\nTo see what was read, and why: starlint inspect --why FILE"),
    ],
)
def test_a_warning_fails_and_an_info_does_not(text: str, code: int, summary: str, run: Run, write: Write) -> None:
    write("notes.md", text)
    result = run("check", "notes.md")
    assert result.exit_code == code
    assert result.stdout.endswith(f"{summary}\n")


def test_standard_input_is_named_as_such(run: Run) -> None:
    result = run("check", "-", stdin=b"we did it.")
    assert result.exit_code == 1
    assert result.stdout.startswith("<stdin>:1:1: G000")


def test_an_error_in_one_file_is_shown_and_stops_no_other(run: Run, write: Write) -> None:
    write("one.md", "we did it.")
    write("two.md", "I did it.")
    result = run("check", "one.md", "gone.md", "two.md")
    assert result.exit_code == 2
    assert result.stderr == ("Error: gone.md: no such file or folder; check the spelling and the folder you are in\n")
    assert result.stdout.startswith("one.md:1:1:")
    assert result.stdout.endswith("2 stories, 1 error\n")


def test_when_nothing_could_be_read_nothing_is_praised(run: Run, folder: Path) -> None:
    result = run("check", ".")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == "Error: .: no Markdown files in this folder; name the files to check\n"


def test_a_broken_rule_file_is_one_sentence(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*folders: object) -> None:
        raise RuleError("rules/S203.toml: check.words: expected a list of strings, found 3")

    monkeypatch.setattr("starlint.catalog.catalog", broken)
    write("notes.md", "I did it.")
    result = run("check", "notes.md")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == "Error: rules/S203.toml: check.words: expected a list of strings, found 3\n"


def test_a_bug_in_one_file_keeps_its_traceback_and_does_not_keep_the_others_unread(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def buggy(text: str, *arguments: object) -> Report:
        if "divide" in text:
            raise ZeroDivisionError
        return lint(text, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("starlint.linter.lint", buggy)
    write("a.md", "divide")
    write("b.md", "we did it.")
    result = run("check", "--format", "json", "a.md", "b.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: a.md: this file causes a bug in starlint; please report it\n")
    assert "ZeroDivisionError" in result.stderr
    report = json.loads(result.stdout)
    assert [finding["path"] for finding in report["findings"]] == ["b.md"]
    assert report["troubles"] == ["a.md: this file causes a bug in starlint; please report it"]


def test_the_notes_are_never_written_to(run: Run, write: Write) -> None:
    path = write("notes.md", "\ufeffwe did it. \r\n\r")
    path.chmod(0o444)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    run("check", "notes.md")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_terminal_is_given_colours_unless_they_are_unwanted(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    write("notes.md", "we did it.")
    assert "\x1b[31m" in run("check", "notes.md", color=True).stdout
    assert "\x1b" not in run("check", "notes.md").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "notes.md", color=True).stdout


def test_without_a_path_the_current_folder_is_meant(run: Run, write: Write) -> None:
    write("bank/notes.md", "we did it.")
    for command in ("check", "score", "inspect", "coverage"):
        assert run(command).stderr == ""
    assert run("check").stdout.startswith("bank/notes.md:1:1: G000")


def test_files_are_listed_and_not_checked(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("bank/more.md", "we did it.")
    write("bank/plain.txt", "we did it.")
    result = run("check", "--list-files", ".", "gone.md")
    assert result.stdout == "bank/more.md\nnotes.md\n"
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: gone.md: no such file")
    assert run("check", "--list-files").exit_code == 0


@pytest.mark.parametrize("command", ["check", "score", "inspect"])
def test_colours_are_left_out_by_either_option(
    command: str, run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    write("notes.md", "we did it.")
    assert "\x1b" in run(command, color=True).stdout
    for option in (["--no-color"], ["--color", "never"], ["--no-color", "--color", "always"]):
        assert "\x1b" not in run(command, *option, color=True).stdout


def test_the_format_has_the_name_that_other_linters_give_it(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    for command in ("check", "score", "inspect", "coverage"):
        shown = run(command, "--output-format", "json", "notes.md").stdout
        assert shown == run(command, "--format", "json", "notes.md").stdout
