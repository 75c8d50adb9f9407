"""Commands run with a linter of three rules, so that they are tested apart from what the real one finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.catalog import Catalog, catalog
from starlint.cli import starlint
from starlint.file_report import Report
from starlint.finding import Finding, Severity, Span
from starlint.language.results import Evidence
from starlint.notes.story import Notes
from starlint.rule import Criterion, Rule
from tests.builders import notes

FAULT = replace(
    catalog().get("missing-metrics"),
    code="G000",
    name="fault",
    question="Are you sure?",
    criterion=Criterion.DELIVERY,
    weight=2,
)
_FAULTS = {"we": Severity.ERROR, "maybe": Severity.WARNING, "just": Severity.INFO}


def lint(text: str, rules: Iterable[Rule], *options: object) -> Report:
    """Take the first line for a story, and three words for faults."""
    if not text:
        return Report(Notes(text, ()), (), ())
    read = replace(notes(text.splitlines()[0]), text=text)
    return Report(read, (Evidence((), ()),), tuple(map(fault, _words(text))))


def fault(word: re.Match[str]) -> Finding:
    """What is wrong with one of the three words."""
    severity = _FAULTS[word[0]]
    return Finding("G000", "fault", severity, Span(*word.span()), f'"{word[0]}".', "Leave it out.", 0)


def _words(text: str) -> Iterable[re.Match[str]]:
    return re.finditer(r"\b(we|maybe|just)\b", text)


@pytest.fixture
def small_linter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The linter of three faults, and a catalog of their one rule."""
    monkeypatch.setattr("starlint.linter.lint", lint)
    monkeypatch.setattr("starlint.notes.reader.is_bare", lambda notes: False)  # it has stories of its own
    monkeypatch.setattr("starlint.catalog.catalog", lambda *folders: Catalog((FAULT,)))
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which we stand."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(name="run")
def _run(small_linter: None, folder: Path) -> Callable[..., Result]:
    def run(*arguments: str, stdin: bytes = b"", **extra: bool) -> Result:
        return CliRunner().invoke(starlint, arguments, input=stdin, catch_exceptions=False, **extra)

    return run


@pytest.fixture(name="write")
def _write(folder: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return write
