"""The command line as a program: help, errors, streams."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint import __version__
from starlint.cli import COMMANDS, main, starlint

STORY = "S: In März the billing run 🎉 failed.\nT: I was on call.\nA: I rewrote it.\nR: 日本 is happy.\n"
UNFINISHED = """\
## Tell me about a time something you ran broke down.

**Situation:** In March our nightly billing run failed two nights in a row.

**Task:** I was on call and had to get the invoices out before Friday.

**Action:** I read the logs, found a lock that was never released, and rewrote the step that took it.
"""


def program(*arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run starlint in a process of its own."""
    command = [sys.executable, "-m", "starlint", *arguments]
    return subprocess.run(command, input=stdin.encode(), capture_output=True, env={**os.environ, **env})


RunMain = Callable[..., tuple[object, bytes, str]]


@pytest.fixture(name="run_main")
def _run_main(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> RunMain:
    """Run the program in this process: its exit code, what it writes to a stream of some encoding, and its errors."""

    def run_main(*arguments: str, encoding: str = "utf-8") -> tuple[object, bytes, str]:
        written = io.BytesIO()
        stdout = io.TextIOWrapper(written, encoding=encoding, write_through=True)
        monkeypatch.setattr(sys, "argv", ["starlint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode()), encoding=encoding))
        monkeypatch.setattr(sys, "stdout", stdout)
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code, written.getvalue(), capsys.readouterr().err

    return run_main


def test_help_lists_every_command_with_a_phrase() -> None:
    shown = CliRunner().invoke(starlint, ["--help"]).stdout
    across = max(map(len, COMMANDS))
    for name, (_, phrase) in COMMANDS.items():
        assert f"  {name:<{across}}  {phrase}\n" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_loaded_and_has_its_help(name: str) -> None:
    result = CliRunner().invoke(starlint, [name, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: starlint {name}")


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(starlint, ["--version"]).stdout == f"starlint {__version__}\n"


@pytest.mark.subprocess
def test_the_module_calls_itself_starlint() -> None:
    done = program("--help")
    assert done.returncode == 0
    assert done.stdout.startswith(b"Usage: starlint ")


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("chekc", "No such command 'chekc'. Did you mean 'check'?"),
        ("frobnicate", "No such command 'frobnicate'."),
    ],
)
def test_an_unknown_command_names_the_nearest(word: str, sentence: str) -> None:
    result = CliRunner().invoke(starlint, [word])
    assert result.exit_code == 2
    assert result.stderr.endswith(f"Error: {sentence}\n")


def test_a_file_in_place_of_a_command_is_answered_with_the_command(tmp_path: Path) -> None:
    result = CliRunner().invoke(starlint, [str(tmp_path)])
    assert result.exit_code == 2
    assert f"To check this file, use: starlint check {tmp_path}" in result.stderr


@pytest.mark.subprocess
def test_a_story_without_a_result_is_found_by_the_real_linter() -> None:
    done = program("check", "-", stdin=UNFINISHED)
    assert done.returncode == 1
    assert done.stderr == b""
    assert b"<stdin>:7:1: S101 missing-section [error]" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("command", ["check", "inspect"])
def test_a_report_survives_a_stream_that_cannot_write_it(command: str, encoding: str, run_main: RunMain) -> None:
    code, stdout, stderr = run_main(command, "-", encoding=encoding)
    assert code in (0, 1)
    assert stderr == ""
    assert stdout


@pytest.mark.subprocess
def test_a_report_survives_a_locale_that_cannot_write_it() -> None:
    done = program("check", "-", stdin=STORY, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    assert done.stdout


def test_json_is_utf_8_whatever_the_encoding(tmp_path: Path, run_main: RunMain) -> None:
    path = tmp_path / "März.md"
    path.write_text(STORY, encoding="utf-8")
    code, stdout, _ = run_main("inspect", "--format", "json", str(path), encoding="ascii")
    assert code == 0
    assert "März.md".encode() in stdout


@pytest.mark.subprocess
def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.md").write_text(STORY * 50)
    command = [sys.executable, "-m", "starlint", "inspect", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_bug_exits_with_2_its_traceback_and_the_file_it_came_of(
    run_main: RunMain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("starlint.notes.reader.read", lambda text, *options: 1 / 0)
    code, _, stderr = run_main("check", "-")
    assert code == 2
    assert stderr.startswith("Error: <stdin>: this file causes a bug")
    assert "ZeroDivisionError" in stderr
