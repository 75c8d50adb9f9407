"""One Click command per file, loaded when called; here, what those that read notes have in common."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from starlint.commands.progress import Progress
from starlint.errors import OutputError, StarlintError
from starlint.files import Source, sources
from starlint.lookup import ChoiceBySettings, Lookup
from starlint.reports.page import File, Page
from starlint.verdict import Verdict

if TYPE_CHECKING:
    from starlint.baseline import Ledger
    from starlint.linter import Report

FOUND, TROUBLE = 1, 2  # exit codes

_INKS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "cyan", "bold": True},
    "place": {"bold": True},
    "title": {"bold": True},
    "margin": {"fg": "blue"},
    "bar": {"fg": "blue"},
}


@dataclass(slots=True)
class Reading:
    """The files that the paths mean, linted one by one. Trouble is told at once, and stops no other file."""

    paths: tuple[str, ...]
    lookup: Lookup = field(default_factory=Lookup)
    force_exclude: bool = False
    ledger: Ledger | None = None  # the baseline
    verdict: Verdict = field(default_factory=Verdict)  # on the findings so far
    troubled: bool = False
    gathers: bool = False  # nothing is shown before the last file is read

    def __iter__(self) -> Iterator[File]:
        choice = ChoiceBySettings(self.lookup, self.force_exclude)
        with Progress.on(self.gathers) as progress:
            for source in sources(self.paths, self.complain, choice):
                progress.begin(source.name)
                yield self._file(source)

    def _file(self, source: Source) -> File:
        with _named_in_a_bug(source):
            report = self.linting(source.path)(source.text)
        rules, config = self.lookup.selection(source.path).rules, self.lookup.settings(source.path).config
        if self.ledger is not None:
            report = self.ledger.check(report, source.name, (rule.code for rule in rules))
        self.verdict.add(report.findings, config)
        by_code = {rule.code: rule for rule in rules}
        return File(source.name, report, by_code, config.words_per_minute, source.path)

    def linting(self, path: str) -> Callable[[str], Report]:
        """How the text of this file is linted, as its settings ask."""
        from starlint import linter  # late: it loads the language, and `starlint rules` is to do without

        chosen, config = self.lookup.selection(path), self.lookup.settings(path).config
        return lambda text: linter.lint(text, chosen.rules, self.lookup.catalog(path), config.labels, chosen.severities)

    def complain(self, error: StarlintError) -> None:
        """Tell of trouble with one file."""
        self.troubled = True
        click.echo(f"Error: {error}", err=True)


@contextmanager
def _named_in_a_bug(source: Source) -> Iterator[None]:
    """Say which file it was that a traceback comes of."""
    try:
        yield
    except StarlintError:
        raise
    except Exception:
        click.echo(f"Error: {source.name}: starlint has a bug that this file brings out; please report it", err=True)
        raise


def page(most: int = 100) -> Page:
    """As wide as the terminal, within reason. Where there is no terminal Click leaves the colours out."""
    columns = shutil.get_terminal_size((100, 24)).columns
    return Page(max(40, min(columns, most)), lambda text, ink: click.style(text, **_INKS[ink]), drawn=_can_draw())


def _can_draw() -> bool:
    """Whether standard output has an encoding that holds lines and blocks."""
    try:
        "─█−–·…".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def show(chunks: Iterable[str] | Iterable[bytes]) -> None:
    """Write a report to standard output, piece by piece as it comes."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    colour = False if plain else None  # None: ask the stream
    for chunk in chunks:
        try:
            click.echo(chunk, nl=False, color=colour)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: cannot be written: {error.strerror or error}") from error
