"""The action and the problem matcher, tried without GitHub."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.test_cli import UNFINISHED, program

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


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("inputs", "code", "said"),
    [
        ({}, 1, "::error file=bank/weak.md,line=7,"),
        ({"paths": "good.md\nbank/*.md"}, 2, ""),
        ({"paths": "good.md"}, 0, ""),
        ({"format": "concise", "paths": "good.md bank"}, 1, "bank/weak.md:7:1: S101"),
        ({"format": "concise", "arguments": "--quiet", "paths": "good.md"}, 0, ""),
        ({"paths": "good.md", "arguments": "--stdin-filename $(touch${IFS}hacked)"}, 0, ""),
    ],
)
def test_the_action_checks_what_its_inputs_name(inputs: dict[str, str], code: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "weak.md").write_text(UNFINISHED)
    shutil.copy(ROOT / "examples" / "coordinator.md", tmp_path / "good.md")
    whole = action()
    values = {name: entry["default"] for name, entry in whole["inputs"].items()} | inputs
    step = whole["runs"]["steps"][-1]
    given = {key: values[re.fullmatch(r"\$\{\{ inputs\.(\S+) \}\}", value)[1]] for key, value in step["env"].items()}  # type: ignore[index]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, **given, "PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_WORKSPACE": str(tmp_path)}
    run = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]  # as GitHub runs bash
    done = subprocess.run(run, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == code, done.stderr
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
    printed = program("check", "--format", form, "--stdin-filename", "my notes/a.md", "-", stdin=UNFINISHED)
    annotations = [parts for line in printed.stdout.decode().splitlines() for _, parts in matched(line)]
    as_json = program("check", "--format", "json", "--stdin-filename", "my notes/a.md", "-", stdin=UNFINISHED)
    assert annotations == [
        {
            "file": entry["path"],
            "line": str(entry["line"]),
            "column": str(entry["column"]),
            "code": f"{entry['code']} {entry['name']}",
            "severity": "notice" if entry["severity"] == "info" else entry["severity"],
            "message": entry["message"],
        }
        for entry in json.loads(as_json.stdout)["findings"]
    ]


def test_a_note_is_read_as_a_notice() -> None:
    line = "a.md:1:2: L502 short-answer [info] Half a minute: too short."
    ((owner, parts),) = matched(line)
    assert owner == "starlint-notes"
    assert (parts["severity"], parts["message"]) == ("notice", "Half a minute: too short.")


def test_a_summary_is_no_problem() -> None:
    assert matched("2 stories, 1 error, 1 note") == []
