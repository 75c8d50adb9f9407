"""`starlint check --jobs`: the same words in the same order, by however many processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.cli import starlint
from starlint.commands.run import spread
from starlint.commands.run.lint_run import may_be_many

STORY = """**S:** In May 2022 the depot in Cork lost one parcel in {number}.
**A:** I wrote a list, and then we moved the gate.
**R:** It went well.
"""
Check = Callable[..., tuple[int, str, str]]


@pytest.fixture(name="check")
def _check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    monkeypatch.chdir(tmp_path)
    for number in range(40):
        (tmp_path / f"{number:02}.md").write_text(STORY.format(number=number + 2), encoding="utf-8")
    (tmp_path / "03.md").write_text("> " * 200 + "deep")  # which is known when it is linted
    (tmp_path / "07.md").write_bytes(b"\xff\xfe\x00")  # … and when it is read

    def check(*options: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(starlint, ["check", ".", *options], catch_exceptions=False)
        return result.exit_code, result.stdout, result.stderr

    return check


@pytest.fixture(name="small_batches")
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "ENOUGH", 1000)
    monkeypatch.setattr(spread, "_BATCH", 500)


@pytest.mark.subprocess
@pytest.mark.parametrize("form", ["json", "full"])
def test_two_processes_say_what_one_says(form: str, check: Check, small_batches: None) -> None:
    assert check("--format", form, "--jobs", "2") == check("--format", form, "--jobs", "1")


def test_few_words_are_left_to_one_process(check: Check) -> None:  # or the test would need its marker
    alone = check("--jobs", "1")
    assert check("--jobs", "8") == alone
    assert [line.partition(":")[2][1:6] for line in alone[2].splitlines()] == ["03.md", "07.md"]


def test_a_file_with_two_names_is_fixed_once(check: Check, small_batches: None, tmp_path: Path) -> None:
    (tmp_path / "40.md").write_text(STORY.format(number=50).replace("**R:**", "**R:** Basically,"), encoding="utf-8")
    (tmp_path / "41.md").symlink_to("40.md")
    _, _, errors = check("--fix", "--jobs", "2", "--format", "concise")
    assert "41.md" not in errors
    assert "Basically" not in (tmp_path / "40.md").read_text(encoding="utf-8")


@pytest.mark.subprocess
def test_kept_reports_are_not_handed_on(
    check: Check, small_batches: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("STARLINT_NO_CACHE")
    monkeypatch.setenv("STARLINT_CACHE_DIR", str(tmp_path / ".cache"))
    first = check("--jobs", "2")
    monkeypatch.setattr("starlint.commands.run.spread.in_order", None)  # called for new files alone
    assert check("--jobs", "2") == first


def test_a_bug_in_one_file_stops_no_other(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    lint = sys.modules["starlint.linter"].lint

    def buggy(text: str, *options: object) -> object:
        if "parcel in 7." in text:
            raise ZeroDivisionError("a bug")
        return lint(text, *options)

    monkeypatch.setattr("starlint.linter.lint", buggy)
    code, found, errors = check("--jobs", "2", "--format", "concise")
    assert code == 2
    assert "05.md: this file causes a bug in starlint" in errors
    assert "06.md" in found


def test_named_files_are_weighed_before_they_are_read(tmp_path: Path) -> None:
    small, large = tmp_path / "a.md", tmp_path / "b.md"
    small.write_text("a")
    large.write_text("word " * 200_000)
    assert [may_be_many([str(path)]) for path in (small, large, tmp_path, tmp_path / "missing.md")] == [
        False, True, True, False,
    ]  # fmt: skip


@pytest.mark.subprocess
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_ends_every_process(tmp_path: Path) -> None:
    program = tmp_path / "interrupted.py"
    program.write_text(
        "import sys, time\n"
        "from starlint.workers import in_order\n\n"
        "def work(item):\n    time.sleep(0.01)\n    return item\n\n"
        'if __name__ == "__main__":\n'
        "    try:\n"
        "        for item in in_order(work, iter(range(10**9)), 2):\n"
        "            print(item, flush=True)\n"
        "    except KeyboardInterrupt:\n"
        '        print("ended", flush=True)\n'
    )
    running = subprocess.Popen(
        [sys.executable, str(program)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert running.stdout is not None
    assert [running.stdout.readline() for _ in range(3)] == ["0\n", "1\n", "2\n"]
    os.killpg(running.pid, signal.SIGINT)
    shown, _ = running.communicate()
    assert shown.splitlines()[-1] == "ended"
    while is_running(running.pid):  # soon nobody of its group is left; else this test does not end
        time.sleep(0.02)


def is_running(group: int) -> bool:
    """Whether a group of processes has a member."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
