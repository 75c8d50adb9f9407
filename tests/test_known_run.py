"""Runs that are answered whole: the same report as before, from the program alone, as long as nothing has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from starlint import cli, known_run, program
from starlint.cache import Cache
from starlint.reports import FORMATS

ROOT = Path(__file__).parent.parent
NOTES = """# My notes

**S:** In May 2022 the depot in Cork lost one parcel in ten.
**A:** We wrote a list. It was decided to move the gate.
**R:** It went well — for “all”.

## Groceries

Flour, eggs and a lemon.
"""
TOO_LONG = {"sarif"}  # a report that describes every rule
Run = Callable[..., tuple[int, str, bool]]


@pytest.fixture(name="run")
def _run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A run of the program: its exit code, what it prints, and whether it was answered whole."""
    monkeypatch.delenv("STARLINT_NO_CACHE", raising=False)
    monkeypatch.setenv("STARLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr("starlint.program.collect_rarely", lambda: None)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    asked: list[object] = []
    command_line = cli.main

    def counted(run: known_run.KnownRun | None) -> None:
        asked.append(run)
        command_line(run)

    monkeypatch.setattr("starlint.cli.main", counted)

    def run(*arguments: str) -> tuple[int, str, bool]:
        asked.clear()
        monkeypatch.setattr(sys, "argv", ["starlint", "check", *arguments])
        with pytest.raises(SystemExit) as ended:
            program.main()
        return int(str(ended.value.code)), capfdbinary.readouterr().out.decode(), not asked

    return run


def kept(folder: Path) -> list[Path]:
    """The answers that are whole runs."""
    paths = (folder / "cache").rglob("*.json")
    return [path for path in paths if "printed" in json.loads(path.read_bytes().partition(b"\n")[2])]


@pytest.mark.parametrize("form", FORMATS["check"])
def test_a_known_run_prints_what_a_new_one_prints(form: str, run: Run) -> None:
    new = run("notes.md", "--format", form, "--no-cache")
    assert run("notes.md", "--format", form) == new
    assert run("notes.md", "--format", form) == (*new[:2], form not in TOO_LONG)


def test_options_and_surroundings_are_part_of_the_question(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("notes.md")
    assert run("notes.md", "--quiet")[2] is False
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("notes.md")[1]
    assert run("notes.md")[2] is True
    assert "\x1b[" in run("notes.md")[1]


def test_what_says_only_where_a_program_was_started_is_not(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("notes.md")
    monkeypatch.setenv("SHLVL", "17")
    assert run("notes.md")[2] is True


@pytest.mark.parametrize("name", ["starlint.toml", "pyproject.toml", "../.starlint.toml"])
def test_new_settings_are_another_report(name: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "notes.md").write_text(NOTES, encoding="utf-8")
    before = run("in/notes.md")
    header = "[tool.starlint]\n" if name == "pyproject.toml" else ""
    (tmp_path / "in" / name).write_text(f"{header}ignore = ['A', 'O', 'S']\n")
    after = run("in/notes.md")
    assert after[1:] != before[1:]
    assert after[2] is False
    (tmp_path / "in" / name).unlink()
    assert run("in/notes.md") == before


def test_changed_settings_below_others_are_another_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text("ignore = ['A']\n")
    (tmp_path / "starlint.toml").write_text("extend = 'base.toml'\n")
    run("notes.md")
    assert run("notes.md")[2] is True
    (tmp_path / "base.toml").write_text("ignore = ['A', 'O']\n")
    assert run("notes.md")[2] is False


def test_a_changed_text_is_another_report_though_its_time_and_size_are_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    run("notes.md")
    status = path.stat()
    path.write_text(NOTES.replace("It went well", "It went fine"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert run("notes.md")[2] is False
    assert "It went fine" in run("notes.md")[1]


def test_files_are_known_together(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more.md").write_text(NOTES.replace("Cork", "Kent"), encoding="utf-8")
    new = run("notes.md", "more.md")
    assert run("notes.md", "more.md") == (*new[:2], True)
    (tmp_path / "more.md").unlink()
    assert run("notes.md", "more.md")[0] == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["."],
        ["notes.md", "--no-cache"],
        ["notes.md", "--output", "report.txt"],
        ["notes.md", "--fix"],
        ["notes.md", "--baseline", "known.json", "--update-baseline"],
        ["notes.md", "--config", "rule-paths = ['own']"],
        ["notes.md", "--config", "framework = 'nhs'"],
        ["notes.md", "--config", "cache-dir = 'elsewhere'"],
        ["notes.md", "missing.md"],
        ["notes.md", "--list-files"],
        ["long.md"],
    ],
)
def test_what_reads_or_writes_anything_else_is_not_kept(arguments: list[str], run: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    rule = (ROOT / "rules" / "G604.toml").read_text(encoding="utf-8").replace("G604", "X604").replace("cliche", "own")
    (tmp_path / "own" / "X604.toml").write_text(rule, encoding="utf-8")
    (tmp_path / "long.md").write_text(f"{NOTES}{'Flour and eggs. ' * 2000}\n", encoding="utf-8")
    run(*arguments)
    assert run(*arguments)[2] is False
    assert kept(tmp_path) == []


def test_the_words_of_the_notes_are_not_kept(run: Run, tmp_path: Path) -> None:
    assert "Cork lost one parcel" in run("notes.md")[1]
    [path] = kept(tmp_path)
    packed = known_run.a2b_base64(json.loads(path.read_bytes().partition(b"\n")[2])["printed"])
    with pytest.raises(zlib.error):
        zlib.decompress(packed)
    header = 6  # bytes, the last four of which ask for the dictionary
    blank = zlib.decompressobj(wbits=-15, zdict=b" " * len(NOTES.encode())).decompress(packed[header:])
    assert b"parcel" not in blank
    assert b"Cork" not in blank


@pytest.mark.parametrize("answer", [[], {"notes": []}, {"settings": 3}, {"settings": [["a"]], "notes": [], "code": 0}])
def test_an_answer_that_is_not_a_run_is_passed_over(
    answer: object, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new = run("notes.md")
    get = Cache.get
    [path] = kept(tmp_path)
    key = path.parent.name + path.stem
    monkeypatch.setattr(Cache, "get", lambda self, asked: answer if asked == key else get(self, asked))
    assert run("notes.md") == new


@pytest.mark.subprocess
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_it_fails_and_is_encoded_as_a_new_run(encoding: str, run: Run, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "starlint", "check", "notes.md"]
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    with open("/dev/full", "wb") as full:
        said = [
            subprocess.run(command, env=env, stdout=stdout, stderr=subprocess.PIPE, check=False)
            for stdout in (subprocess.PIPE, subprocess.PIPE, full)
        ]
    assert (kept(tmp_path) == []) == (encoding == "ascii")
    assert [done.returncode for done in said] == [1, 1, 2]
    assert said[0].stdout == said[1].stdout
    assert b"standard output: cannot be written" in said[2].stderr


@pytest.mark.subprocess
def test_it_loads_neither_click_nor_settings(run: Run) -> None:
    code = (
        "import sys\nfrom starlint.program import main\n"
        "try: main()\n"
        "finally: print(*sorted(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "check", "notes.md"]
    subprocess.run(command, capture_output=True, check=False)
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    names = set(done.stderr.split())
    ours = {name for name in names if name.startswith("starlint.")}
    assert ours == {"starlint.program", "starlint.known_run", "starlint.cache", "starlint.file_content"}
    assert not {"click", "typing", "dataclasses", "pathlib", "inspect", "traceback", "tomli", "hashlib"} & names
