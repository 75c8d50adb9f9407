"""Settings that somebody wrote to do harm: each is a sentence, and none costs an hour or the memory of the machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.cli import starlint

STORY = "**S:** In 2020 we lost parcels.\n\n**A:** I rang.\n\n**R:** 40 to 3.\n"


@pytest.fixture(name="run")
def _run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_text(STORY)
    return lambda *words: CliRunner().invoke(starlint, words, catch_exceptions=False)


Run = Callable[..., Result]

HOSTILE = {
    "deep lists": ("exclude = " + "[" * 400 + "]" * 400, "starlint.toml:1: exclude, item 1: expected a string"),
    "very deep lists": ("exclude = " + "[" * 100_000, "starlint.toml: invalid TOML: nested too deeply"),
    "deep tables": ("[rules.A201" + ".a" * 400 + "]", "unknown key"),
    "a long number": (f"words-per-minute = {'9' * 5000}", "invalid TOML: a number or date that cannot be read"),
    "a large number": (f"words-per-minute = {'9' * 4000}", "words-per-minute: expected a whole number of at most"),
    "infinity": ("target-minutes = inf", "target-minutes: expected a number of at most 1,000,000,000, found inf"),
    "no number": ("max-file-size = nan", "max-file-size: expected a number of at most 1,000,000,000, found nan"),
    "a huge file": ("max-file-size = 1e6", "max-file-size: expected more than 0, at most 1000, found 1e+06"),
    "more than a megabyte": ("# " + "a" * 1_000_000, "starlint.toml: cannot be read: larger than 1 MB"),
    "a NUL in a path": ('extend = "a\\u0000b"', "extend: expected a path"),
    "a pattern": ('exclude = ["[z-a]"]', "exclude: expected a pattern as in a .gitignore"),
    "alternatives": (
        "[rules.cliche]\nphrases = ['" + "a|b|c|d " * 40 + "']",
        'rules.cliche.phrases: expected at most 5,000 ways of saying "a|b|c|d a|b|c|d',
    ),
}


@pytest.mark.parametrize(("text", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_setting_is_a_sentence(text: str, sentence: str, run: Run) -> None:
    Path("starlint.toml").write_text(text)
    for command in (["check", "notes.md"], ["config"]):
        result = run(*command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert sentence in result.stderr
        assert len(result.stderr) < 2000


def test_a_pattern_with_many_stars_ends(run: Run) -> None:
    name = "a" * 240 + ".md"
    Path(name).write_text(STORY)
    Path(".git").mkdir()
    Path(".gitignore").write_text("*a*a*a*a*a*a*a*ab\n[z-a]\n")
    Path("starlint.toml").write_text('exclude = ["*a*a*a*a*a*a*a*ab"]\ninclude = ["*a*a*a*a*a*a*a*a.md"]')
    result = run("inspect", "--format", "list", ".")
    assert (result.exit_code, result.stderr) == (0, "")
    assert name in result.stdout


def test_a_base_that_is_reached_by_many_ways_is_refused_before_they_multiply(run: Run) -> None:
    for level in range(12):
        Path(f"{level}.toml").write_text(f'extend = ["{level + 1}.toml", "{level + 1}.toml"]')
    Path("12.toml").write_text("")
    result = run("check", "--config", "0.toml", "notes.md")
    assert result.stderr == "Error: 0.toml: extend: expected at most 100 files in all; extend fewer\n"


def test_a_long_row_of_bases_is_refused(run: Run) -> None:
    for level in range(200):
        Path(f"{level}.toml").write_text(f'extend = "{level + 1}.toml"')
    Path("200.toml").write_text("")
    result = run("check", "--config", "0.toml", "notes.md")
    assert result.exit_code == 2
    assert "expected at most 20 files that extend one another" in result.stderr


NO_FILE = "cannot be read: it is a device, a pipe or a socket, not a file\n"
no_devices = pytest.mark.skipif(os.name == "nt", reason="there are no such files there")
both = pytest.mark.parametrize("file", ["/dev/zero", "pipe"])


@no_devices
@both
def test_a_device_or_a_pipe_is_no_settings_file(file: str, run: Run) -> None:
    os.mkfifo("pipe")
    assert run("check", "--config", file, "notes.md").stderr == f"Error: {file}: {NO_FILE}"
    Path("starlint.toml").write_text(f'extend = "{file}"')
    assert run("check", "notes.md").stderr == f"Error: {file}: {NO_FILE}"


@no_devices
@both
def test_a_device_or_a_pipe_holds_no_rule_and_no_principles(file: str, run: Run) -> None:
    os.mkfifo("pipe")
    Path("rules").mkdir()
    Path("rules/X100.toml").symlink_to(Path(file).absolute())
    assert run("check", "--config", 'rule-paths = ["rules"]', "notes.md").stderr.endswith(f"X100.toml: {NO_FILE}")
    assert run("coverage", "--framework", file, "notes.md").stderr == f"Error: {file}: {NO_FILE}"


@no_devices
@both
def test_a_device_or_a_pipe_ignores_no_notes(file: str, run: Run) -> None:
    os.mkfifo("pipe")
    Path(".git").mkdir()
    Path(".gitignore").symlink_to(Path(file).absolute())
    assert "notes.md" in run("inspect", "--format", "list", ".").stdout


def test_a_weight_without_end_is_no_weight(run: Run) -> None:
    source = Path(__file__).parents[2] / "rules" / "G606.toml"
    Path("rules").mkdir()
    for weight in ("inf", "nan", "1e308", "-1"):
        text = source.read_text(encoding="utf-8").replace("G606", "X606").replace("filler", "filling")
        text = "\n".join(f"weight = {weight}" if line.startswith("weight") else line for line in text.splitlines())
        Path("rules/X606.toml").write_text(text, encoding="utf-8")
        result = run("score", "--config", 'rule-paths = ["rules"]', "notes.md")
        assert result.exit_code == 2
        assert "X606.toml: weight: expected " in result.stderr
