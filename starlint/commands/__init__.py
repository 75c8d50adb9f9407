"""One Click command per file, loaded when called; here, what those that read notes have in common."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import click

from starlint.commands.progress import Progress
from starlint.errors import OutputError, StarlintError
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
    gathers: bool = False  # nothing is shown before the last file is read
    severities: Counter[Severity] = field(default_factory=Counter)  # of the findings so far
    troubled: bool = False

    def __iter__(self) -> Iterator[File]:
        from starlint.catalog import catalog  # late: these load the language, and
        from starlint.linter import lint  # `starlint rules` is to do without

        rules = catalog().rules
        by_code = {rule.code: rule for rule in rules}
        with Progress.on(self.gathers) as progress:
            for source in sources(self.paths, self._complain):
                progress.begin(source.name)
                with _named_in_a_bug(source):
                    report = lint(source.text, rules)
                self.severities.update(finding.severity for finding in report.findings)
                yield File(source.name, report, by_code)

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
