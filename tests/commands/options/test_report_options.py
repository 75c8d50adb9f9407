"""`starlint check`: which report, where to, how much of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from starlint.reports import FORMATS

Run = Callable[..., Result]
Write = Callable[[str, str], Path]

SAID = 'notes.md:1:1: G000 fault [error] "we".\n'


@pytest.mark.parametrize("form", FORMATS["check"])
def test_every_format_reports_a_finding_and_fails(form: str, run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    result = run("check", "--format", form, "notes.md")
    assert result.exit_code == 1
    assert "G000" in result.stdout
    assert result.stderr == ""


def test_an_unknown_format_names_the_nearest(run: Run) -> None:
    result = run("check", "--format", "sarfi", "-")
    assert result.exit_code == 2
    assert "'checkstyle', 'rdjson'. Did you mean 'sarif'?\n" in result.stderr


def test_a_report_may_go_to_a_file(run: Run, write: Write, folder: Path) -> None:
    write("notes.md", "we did it.")
    (folder / "report.txt").write_text("An older report, which is replaced.")
    result = run("check", "--format", "concise", "--output", "report.txt", "notes.md", color=True)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
    assert (folder / "report.txt").read_text() == SAID + "1 story, 1 error\n"
    assert sorted(path.name for path in folder.iterdir()) == ["notes.md", "report.txt"]


def test_a_report_that_cannot_be_written_is_an_error(run: Run, write: Write, folder: Path) -> None:
    write("notes.md", "we did it.")
    (folder / "folder").mkdir()
    for target in ("gone/report.json", "folder"):
        result = run("check", "--output", target, "notes.md")
        assert result.exit_code == 2
        assert result.stderr.startswith(f"Error: {target}: ")


def test_notes_are_never_written_over(run: Run, write: Write) -> None:
    path = write("notes.md", "we did it.")
    result = run("check", "--output", "notes.md", "notes.md")
    assert result.exit_code == 2
    assert result.stderr == "Error: notes.md: a report is never written over notes; choose another ending\n"
    assert path.read_text() == "we did it."


def test_statistics_count_in_place_of_the_findings(run: Run, write: Write) -> None:
    write("notes.md", "we did it, we did, just so.")
    result = run("check", "--statistics", "notes.md")
    assert result.exit_code == 1
    assert result.stdout == ("2  G000 fault [error]\n1  G000 fault [info]\n\n1 story, 2 errors, 1 note\n")
    result = run("check", "--statistics", "--format", "json", "notes.md")
    assert [entry["count"] for entry in json.loads(result.stdout)] == [2, 1]


def test_statistics_are_not_to_be_had_in_every_format(run: Run) -> None:
    result = run("check", "--statistics", "--format", "junit", "-")
    assert result.exit_code == 2
    assert result.stderr == "Error: --statistics goes with --format full, concise, grouped, json, not with junit\n"


def test_quiet_leaves_the_findings_alone(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("good.md", "I did it.")
    assert run("check", "--quiet", "--format", "concise", "notes.md").stdout == SAID
    assert run("check", "--quiet", "good.md").stdout == ""


def test_excerpts_are_as_many_as_requested(run: Run, write: Write) -> None:
    write("notes.md", "we did it, we did, just so.")
    shown = run("check", "--excerpts", "1", "notes.md").stdout
    assert shown.count("= help:") == 1
    assert "G000 fault: … and 2 more\n" in shown


def test_colours_are_forced_and_forbidden_by_an_option(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    write("notes.md", "we did it.")
    assert "\x1b[31m" in run("check", "--color", "always", "notes.md").stdout
    assert "\x1b" not in run("check", "--color", "never", "notes.md", color=True).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in run("check", "notes.md").stdout


def test_codes_are_links_where_it_is_forced(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = run("check", "--format", "concise", "-", stdin=b"we did it.", color=True).stdout
    assert "\x1b]8;;https://" in shown


def test_standard_input_goes_by_the_name_it_is_given(run: Run) -> None:
    result = run("check", "--stdin-filename", "bank/one.md", "--format", "concise", "-", stdin=b"we did it.")
    assert result.stdout.startswith("bank/one.md:1:1: G000")
    assert run("check", "--stdin-filename", "one.md", stdin=b"we did it.").stdout.startswith("one.md:1:1: G000")


def test_what_git_ignores_is_left_out_unless_requested(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("old/notes.md", "we did it.")
    write(".gitignore", "old/\n")
    assert "old" not in run("check", "--format", "concise", ".").stdout
    assert "old/notes.md:1:1:" in run("check", "--format", "concise", "--no-respect-gitignore", ".").stdout


def test_other_peoples_folders_are_left_out(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("node_modules/theirs/README.md", "we did it.")
    assert run("check", "--format", "concise", ".").stdout == SAID + "1 story, 1 error\n"


def test_a_file_that_cannot_be_read_stands_in_the_report(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("check", "--format", "json", "gone.md", "notes.md")
    assert result.exit_code == 2
    (trouble,) = json.loads(result.stdout)["troubles"]
    assert trouble.startswith("gone.md: no such file")


@pytest.mark.subprocess
@pytest.mark.parametrize("form", ["concise", "sarif", "junit"])
def test_a_reader_who_has_gone_is_no_trouble(form: str, tmp_path: Path) -> None:
    wrong = "<!-- starlint-disable-line zzz -->\n\n"  # is found without a language model, and so soon
    (tmp_path / "notes.md").write_text(wrong * 400)
    command = [sys.executable, "-m", "starlint", "check", "--format", form, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
