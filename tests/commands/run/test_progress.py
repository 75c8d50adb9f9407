"""Progress: shown to whoever waits at a terminal, and to nobody else."""

from __future__ import annotations

import sys
from io import StringIO
from threading import Event

import pytest

from starlint.commands.run import progress
from starlint.commands.run.progress import Progress


class Terminal(StringIO):
    """A stream that somebody looks at."""

    def __init__(self) -> None:
        super().__init__()
        self.written = Event()

    def write(self, text: str) -> int:
        self.written.set()
        return super().write(text)

    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error is a terminal, standard output is not; nobody has patience. (No fixture: pytest would undo it.)"""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(sys, "stdout", StringIO())
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def test_a_long_run_says_which_file_it_is_at_and_takes_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_a_terminal(monkeypatch)
    with Progress.on(reports_at_end=True) as shown:
        shown.begin("no\x1btes.md")
        assert terminal.written.wait(60)
    assert "File 1: no␛tes.md" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_a_terminal(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 60)
    with Progress.on(reports_at_end=True) as shown:
        shown.begin("notes.md")
    assert terminal.getvalue() == ""


def test_no_progress_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    monkeypatch.setenv("TERM", "dumb")
    assert not Progress.on(reports_at_end=True).shown
    monkeypatch.setenv("TERM", "xterm")
    assert Progress.on(reports_at_end=True).shown
    monkeypatch.setattr(sys, "stderr", StringIO())
    assert not Progress.on(reports_at_end=True).shown


def test_findings_that_appear_on_the_same_terminal_are_progress_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_a_terminal(monkeypatch)
    assert Progress.on(reports_at_end=False).shown
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert not Progress.on(reports_at_end=False).shown
