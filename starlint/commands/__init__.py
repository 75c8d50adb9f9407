"""One Click command per file, loaded when called; here, what those that read notes have in common."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import click

from starlint.errors import StarlintError
from starlint.files import Source, sources
from starlint.finding import Severity
from starlint.reports.page import File, Page

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
    severities: Counter[Severity] = field(default_factory=Counter)  # of the findings so far
    troubled: bool = False

    def __iter__(self) -> Iterator[File]:
        from starlint.catalog import catalog  # late: these load the language, and
        from starlint.linter import lint  # `starlint rules` is to do without

        rules = catalog().rules
        for source in sources(self.paths, self._complain):
            with _named_in_a_bug(source):
                report = lint(source.text, rules)
            self.severities.update(finding.severity for finding in report.findings)
            yield File(source.name, report)

    def _complain(self, error: StarlintError) -> None:
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
