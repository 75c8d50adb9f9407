"""`starlint check --watch`: the same again after each change."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from starlint.commands.run.watch import _matters

Run = Callable[..., Result]


def test_watching_without_its_library_names_the_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = run("check", "--watch", ".")
    assert result.exit_code == 2
    assert result.stderr == 'Error: --watch needs watchfiles: python -m pip install "starlint[watch]"\n'


def test_standard_input_cannot_be_watched(run: Run) -> None:
    result = run("check", "--watch", "-")
    assert result.exit_code == 2
    assert result.stderr == "Error: --watch: standard input cannot be watched; name files or folders\n"


def test_changes_matter_to_the_files_that_would_be_checked(folder: Path) -> None:
    changed = {name: str(folder.resolve() / name) for name in ("a.md", "a.txt", ".git/a.md", "sub/vendor/a.md")}
    assert [name for name, path in changed.items() if _matters((".",), None, path)] == ["a.md"]
    assert [name for name, path in changed.items() if _matters(("a.txt",), None, path)] == ["a.txt"]


@pytest.mark.parametrize("by", ["file", "folder"])
def test_only_what_has_changed_is_linted_again(
    by: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("watchfiles")
    linted, small = [], sys.modules["starlint.linter"].lint
    monkeypatch.setattr("starlint.linter.lint", lambda text, *rest: linted.append(text) or small(text, *rest))
    (folder / "a.md").write_text("we did it.")
    (folder / "b.md").write_text("I did it.")

    def changes(*folders: str, **options: object) -> object:
        assert folders == (".",)
        (folder / "a.md").write_text("I did it, maybe.")
        yield {(2, "a.md")}

    monkeypatch.setattr("watchfiles.watch", changes)
    result = run("check", "--watch", "--format", "concise", *(["."] if by == "folder" else ["a.md", "b.md"]))
    assert result.exit_code == 0
    assert linted == ["we did it.", "I did it.", "I did it, maybe."]
    assert result.stdout == (
        'a.md:1:1: G000 fault [error] "we".\n2 stories, 1 error\n'
        'a.md:1:11: G000 fault [warning] "maybe".\n2 stories, 1 warning\n'
    )


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there")
def test_a_change_is_seen_and_an_interrupt_ends_it_quietly(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    (tmp_path / "a.md").write_text("# Nothing yet\n")
    command = [sys.executable, "-u", "-m", "starlint", "check", "--watch", "--format", "concise", "."]
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout
            assert process.stderr
            lines: queue.Queue[str] = queue.Queue()
            threading.Thread(target=lambda: [*map(lines.put, process.stdout or ())], daemon=True).start()
            assert lines.get(timeout=60) == "No stories found in 1 file.\n"
            assert process.stderr.readline() == "Watching for changes; Ctrl-C ends it.\n"
            seen = ""
            for attempt in range(60):  # the watching begins a moment after it is announced
                (tmp_path / "b.md").write_text(f"# Nothing here either {attempt}\n")
                with_timeout = threading.Event()
                with_timeout.wait(0.5)
                if not lines.empty():
                    seen = lines.get()
                    break
            assert seen == "No stories found in 2 files.\n"
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 0
            assert process.stderr.read().strip() == "Watching for changes; Ctrl-C ends it."
        finally:
            process.kill()
