"""`starlint check --watch`: the same again after each change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from click.testing import Result

from starlint.commands.run.watch import _matters

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


def test_watching_without_its_library_names_the_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = run("check", "--watch", ".")
    assert result.exit_code == 2
    assert result.stderr == "Error: --watch needs the package watchfiles: python -m pip install watchfiles\n"


def test_standard_input_cannot_be_watched(run: Run) -> None:
    result = run("check", "--watch", "-")
    assert result.exit_code == 2
    assert result.stderr == "Error: --watch: standard input cannot be watched; name files or folders\n"


def test_what_would_write_files_is_refused_by_name(run: Run) -> None:
    result = run("check", "--watch", "--add-suppressions", "--baseline", "a", "--update-baseline", ".")
    assert result.exit_code == 2
    said = "--watch shows findings and changes no file; leave out --update-baseline and --add-suppressions\n"
    assert result.stderr.endswith(said)


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


HINT = "To see what was read, and why: starlint inspect --why FILE\n"
ANNOUNCED = "Watching for changes. Press Ctrl-C to stop."


def test_an_interrupt_ends_the_watching_quietly(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("watchfiles")
    write("a.md", "we did it.")

    def interrupted(*folders: str, **options: object) -> Iterator[object]:
        yield {(2, "a.md")}
        raise KeyboardInterrupt

    monkeypatch.setattr("watchfiles.watch", interrupted)
    result = run("check", "--watch", ".")
    assert result.exit_code == 0
    assert result.stderr == f"{ANNOUNCED}\n{ANNOUNCED}\n\n"


@pytest.mark.subprocess
@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there")
def test_a_change_is_seen_and_an_interrupt_ends_it_quietly(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    (tmp_path / "a.md").write_text("# Nothing yet\n")
    command = [sys.executable, "-u", "-m", "starlint", "check", "--watch", "--format", "concise", "."]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        hung = threading.Timer(
            300, process.kill
        )  # seconds, where the change is never seen: to fail is better than to wait
        hung.start()
        try:
            assert process.stdout
            assert process.stderr
            assert process.stdout.readline() == "No stories found in 1 file.\n"
            assert process.stderr.readline() == f"{ANNOUNCED}\n"
            with changing(tmp_path / "b.md"):
                assert [process.stdout.readline(), process.stdout.readline()] == [
                    HINT,
                    "No stories found in 2 files.\n",
                ]
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate()
            assert process.returncode == 0
            assert set(errors.splitlines()) <= {ANNOUNCED, ""}  # as often as a change was seen before the interrupt
        finally:
            hung.cancel()
            process.kill()


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Write a file again and again: the watching begins a moment after it is announced, and nothing says when."""
    seen = threading.Event()

    def write() -> None:
        for number in count():
            path.write_text(f"# Nothing here either {number}\n")
            if seen.wait(0.2):
                return

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        seen.set()
        writer.join()
