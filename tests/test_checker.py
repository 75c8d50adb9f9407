"""A checker for other processes: small to hand over, loaded where it is used, with the findings of the command."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import starlint
from starlint.cli import starlint as command_line
from starlint.errors import ConfigError
from tests.test_cli import UNFINISHED


def lines(*options: str) -> list[object]:
    said = CliRunner().invoke(
        command_line, ["check", "--isolated", "--format", "json-lines", *options, "-"], UNFINISHED
    )
    return [json.loads(line) for line in said.stdout.splitlines()]


def test_records_are_those_of_json_lines() -> None:
    assert starlint.records(UNFINISHED, "<stdin>") == lines()


@pytest.mark.parametrize("settings", [{"ignore": ["S"]}, {"select": ["A", "R"], "severity": {"A201": "info"}}])
def test_settings_are_the_keys_of_a_file_of_settings(settings: dict[str, object], tmp_path: Path) -> None:
    file = tmp_path / "starlint.toml"
    text = [f"{key} = {json.dumps(value)}" for key, value in settings.items() if not isinstance(value, dict)]
    text += ["[severity]\nA201 = 'info'"] if "severity" in settings else []
    file.write_text("\n".join(text))
    found = starlint.Checker(settings).records(UNFINISHED, "<stdin>")
    assert found
    assert found == starlint.Checker(file).records(UNFINISHED, "<stdin>") != lines()


def test_a_checker_is_pickled_as_its_settings() -> None:
    checker = starlint.Checker({"ignore": ["S"]})
    checker.records(UNFINISHED)
    pickled = pickle.dumps(checker)
    assert len(pickled) < 200
    assert pickle.loads(pickled).records(UNFINISHED) == checker.records(UNFINISHED)
    assert pickle.loads(pickled) is pickle.loads(pickled)  # so that each process loads the rules once


def test_a_broken_setting_is_named_at_once() -> None:
    with pytest.raises(ConfigError, match='settings: ignored: unknown key; did you mean "ignore"'):
        starlint.Checker({"ignored": ["S"]})


@pytest.mark.subprocess
def test_making_a_checker_loads_no_rule() -> None:
    code = "import sys, starlint; starlint.Checker({'ignore': ['S']}); print('starlint.rule' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout == "False\n"
