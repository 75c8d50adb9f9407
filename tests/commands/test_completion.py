"""`starlint completion`: scripts that real shells understand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.cli import starlint
from starlint.commands.completion import SHELLS

ASKED = {  # what a shell is to do after its script: to complete "starlint check --format sa", and print it
    "bash": "COMP_WORDS=(starlint check --format sa); COMP_CWORD=3; _starlint_completion starlint;"
    ' printf "%s\\n" "${COMPREPLY[@]}"',
    "fish": 'complete --do-complete "starlint check --format sa"',
}


def script(shell: str) -> str:
    result = CliRunner().invoke(starlint, ["completion", shell])
    assert result.exit_code == 0
    return result.stdout


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A PATH on which `starlint` is this checkout's."""
    program = tmp_path / "starlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m starlint "$@"\n')
    program.chmod(0o755)
    return f"{tmp_path}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.subprocess  # bash is asked for its version
@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_asks_starlint_itself(shell: str) -> None:
    assert re.search(rf"_STARLINT_COMPLETE ?= ?\"?{shell}_complete", script(shell))


@pytest.mark.subprocess
@pytest.mark.parametrize("shell", [shell for shell in SHELLS if shell != "powershell"])  # which cannot only read
def test_a_script_is_understood_by_its_shell(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([shell, "-n"], input=script(shell), capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.subprocess
@pytest.mark.parametrize("shell", ASKED)
def test_a_format_is_completed_by_the_shell(shell: str, path: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script_and_request = f"{script(shell)}\n{ASKED[shell]}\n"
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [shell, "-c", script_and_request],
        env={**os.environ, "PATH": path, "PYTHONPATH": root},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "sarif", done.stderr


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_are_completed(shell: str) -> None:
    asked = {"COMP_WORDS": "starlint che", "COMP_CWORD": "1" if shell in ("bash", "zsh") else "che"}
    environ = {"_STARLINT_COMPLETE": f"{shell}_complete", **asked}
    done = CliRunner(env=environ).invoke(starlint, prog_name="starlint")
    assert "check" in done.stdout.replace(",", "\n").split()


@pytest.mark.parametrize(("word", "suggested"), [("", "plain\tcheck\t"), ("sc", "plain\tscore\tScore stories")])
def test_powershell_is_given_a_line_for_each_word_with_its_help(word: str, suggested: str) -> None:
    environ = {"_STARLINT_COMPLETE": "powershell_complete", "COMP_WORDS": f"starlint {word}"}
    done = CliRunner(env={**environ, **({"COMP_CWORD": word} if word else {})}).invoke(starlint, prog_name="starlint")
    assert suggested in done.stdout


def test_an_unknown_shell_names_the_nearest() -> None:
    result = CliRunner().invoke(starlint, ["completion", "bahs"])
    assert result.exit_code == 2
    assert "Did you mean 'bash'?" in result.stderr
