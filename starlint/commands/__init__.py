"""One Click command per file, loaded when called; here, what those that read notes have in common."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from starlint.errors import StarlintError
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

    def __iter__(self) -> Iterator[File]:
        for source in sources(self.paths, self.complain, ChoiceBySettings(self.lookup, self.force_exclude)):
            with _named_in_a_bug(source):
                report = self.linting(source.path)(source.text)
            if self.ledger is not None:
                codes = (rule.code for rule in self.lookup.selection(source.path).rules)
                report = self.ledger.check(report, source.name, codes)
            config = self.lookup.settings(source.path).config
            self.verdict.add(report.findings, config)
            yield File(source.name, report, config.words_per_minute, source.path)

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


def page() -> Page:
    """As wide as the terminal, within reason. Where there is no terminal Click leaves the colours out."""
    columns = shutil.get_terminal_size((100, 24)).columns
    return Page(max(40, min(columns, 100)), lambda text, ink: click.style(text, **_INKS[ink]))


def show(chunks: Iterable[str] | Iterable[bytes]) -> None:
    """Write a report to standard output, piece by piece as it comes."""
    colour = False if os.environ.get("NO_COLOR") else None  # None: ask the stream
    for chunk in chunks:
        click.echo(chunk, nl=False, color=colour)
