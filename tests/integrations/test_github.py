"""The action and the problem matcher, tried without GitHub."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from starlint.cli import starlint
from tests.test_cli import UNFINISHED

ROOT = Path(__file__).parent.parent.parent
MATCHERS = json.loads((ROOT / ".github" / "problem-matcher.json").read_bytes())["problemMatcher"]


def action() -> Any:
    """The action, as YAML."""
    yaml = pytest.importorskip("yaml", reason="PyYAML, which comes with pre-commit, is not installed")
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def test_no_input_is_pasted_into_a_script() -> None:
    for step in action()["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_input_has_a_description_and_a_default() -> None:
    for entry in action()["inputs"].values():
        assert set(entry) == {"description", "default"}


BASH = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


@pytest.fixture(name="check")
def _check(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the action's last step with these inputs in a folder of a good note and a weak one."""
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "weak.md").write_text(UNFINISHED)
    (tmp_path / "my bank").mkdir()
    (tmp_path / "my bank" / "weak.md").write_text(UNFINISHED)
    shutil.copy(ROOT / "examples" / "coordinator.md", tmp_path / "good.md")

    def check(inputs: dict[str, str], programs: Path) -> subprocess.CompletedProcess[str]:
        whole = action()
        values = {name: entry["default"] for name, entry in whole["inputs"].items()} | inputs
        step = whole["runs"]["steps"][-1]
        given = {
            key: values[value.removeprefix("${{ inputs.").removesuffix(" }}")]
            for key, value in step["env"].items()
            if "inputs." in value  # the rest is known to GitHub alone
        }
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        env = {**os.environ, **given, "PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_WORKSPACE": str(tmp_path)}
        run = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]  # as GitHub runs bash
        return subprocess.run(run, cwd=tmp_path, env=env, capture_output=True, text=True)

    return check


Check = Callable[[dict[str, str], Path], subprocess.CompletedProcess[str]]


@BASH
@pytest.mark.subprocess
def test_the_action_runs_starlint_and_ends_as_it_does(check: Check) -> None:
    done = check({}, Path(sys.executable).parent)
    assert done.returncode == 1, done.stderr
    assert "::error file=bank/weak.md,line=7," in done.stdout


@BASH
@pytest.mark.subprocess
@pytest.mark.parametrize(
    ("inputs", "code", "said"),
    [
        ({}, 1, "::error file=bank/weak.md,line=7,"),
        ({"paths": "good.md\nbank/*.md"}, 2, ""),
        ({"paths": "good.md"}, 0, ""),
        ({"format": "concise", "paths": "good.md\nbank\n"}, 1, "bank/weak.md:7:1: S101"),
        ({"format": "concise", "paths": "my bank\r\n"}, 1, "my bank/weak.md:7:1: S101"),
        ({"format": "concise", "arguments": "--quiet", "paths": "good.md"}, 0, ""),
        ({"paths": "good.md", "arguments": "--stdin-filename $(touch${IFS}hacked)"}, 0, ""),
    ],
)
def test_the_action_checks_what_its_inputs_name(
    inputs: dict[str, str], code: int, said: str, check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "programs"  # with a python that says how it was called; starlint itself runs in this process
    programs.mkdir()
    (programs / "python").write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    (programs / "python").chmod(0o755)
    module, *arguments = check(inputs, programs).stdout.removesuffix("\n").split("\n")[1:]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    done = CliRunner().invoke(starlint, arguments)
    assert (module, done.exit_code) == ("starlint", code)
    assert said in done.stdout
    assert not (tmp_path / "hacked").exists()


def matched(line: str) -> list[tuple[str, dict[str, str]]]:
    """What the matchers read out of a line: the owner, and its parts by name."""
    found = []
    for matcher in MATCHERS:
        (pattern,) = matcher["pattern"]
        match = re.search(pattern["regexp"], line)
        if match:
            parts = {name: match[number] for name, number in pattern.items() if name != "regexp"}
            found.append((matcher["owner"], {"severity": matcher.get("severity"), **parts}))
    return found


@pytest.mark.parametrize("form", ["concise", "full"])
def test_the_matcher_reads_what_the_command_prints(form: str) -> None:
    def printed(form: str) -> str:
        arguments = ["check", "--format", form, "--stdin-filename", "my notes/a.md", "-"]
        return CliRunner().invoke(starlint, arguments, input=UNFINISHED).stdout

    read = [parts for line in printed(form).splitlines() for _, parts in matched(line)]
    assert read == [
        {
            "file": entry["path"],
            "line": str(entry["line"]),
            "column": str(entry["column"]),
            "code": f"{entry['code']} {entry['name']}",
            "severity": "notice" if entry["severity"] == "info" else entry["severity"],
            "message": entry["message"],
        }
        for entry in json.loads(printed("json"))["findings"]
    ]


def test_an_info_is_read_as_a_notice() -> None:
    line = "a.md:1:2: L502 short-answer [info] Half a minute: too short."
    ((owner, parts),) = matched(line)
    assert owner == "starlint-notes"
    assert (parts["severity"], parts["message"]) == ("notice", "Half a minute: too short.")


def test_a_summary_is_no_problem() -> None:
    assert matched("2 stories, 1 error, 1 info") == []
