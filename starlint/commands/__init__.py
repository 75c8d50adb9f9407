"""One Click command per file, loaded when called; here, what those that read notes have in common."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from starlint.commands.terminal import coloured, link
from starlint.errors import StarlintError
from starlint.files import Source, sources
from starlint.finding import Severity
from starlint.reports.page import File, Page, plain

if TYPE_CHECKING:
    from starlint.linter import Report
    from starlint.rule import Rule

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
    stdin_name: str | None = None  # what standard input goes by
    gitignore: bool = True  # whether what git ignores is left out of folders
    severities: Counter[Severity] = field(default_factory=Counter)  # of the findings so far
    troubles: list[str] = field(default_factory=list)
    memory: dict[str, tuple[str, Report]] | None = None  # by name: the text last linted, and what was said of it

    def __iter__(self) -> Iterator[File]:
        from starlint.catalog import catalog  # late: it loads the language, and `starlint rules` is to do without

        rules = catalog().rules
        by_code = {rule.code: rule for rule in rules}
        for source in sources(self.paths, self._complain, self.stdin_name, self.gitignore):
            with _named_in_a_bug(source):
                report = self._report(source, rules)
            self.severities.update(finding.severity for finding in report.findings)
            yield File(source.name, report, by_code)

    def _report(self, source: Source, rules: Iterable[Rule]) -> Report:
        """What is to be said of a file: what was said before, if there is a memory of the same text."""
        from starlint.linter import lint  # late, as the catalog

        text, report = (self.memory or {}).get(source.name, (None, None))
        if report is None or text != source.text:
            report = lint(source.text, rules)
        if self.memory is not None:
            self.memory[source.name] = source.text, report
        return report

    @property
    def troubled(self) -> bool:
        """Whether a file could not be read."""
        return bool(self.troubles)

    def _complain(self, error: StarlintError) -> None:
        self.troubles.append(str(error))
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


def page(linked: bool = False, **told: Any) -> Page:
    """As wide as the terminal, within reason. Where there is no terminal Click leaves the colours out."""
    columns = shutil.get_terminal_size((100, 24)).columns
    width = max(40, min(columns, 100))
    return Page(width, lambda text, ink: click.style(text, **_INKS[ink]), link if linked else plain, **told)


def root() -> str:
    """The folder from which programs name files: that of the repository on a build server, or else this one."""
    return os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or os.getcwd()


def show(chunks: Iterable[str] | Iterable[bytes], colour: str = "auto") -> None:
    """Write a report to standard output, piece by piece as it comes."""
    wanted = coloured(colour, os.environ)
    for chunk in chunks:
        click.echo(chunk, nl=False, color=wanted)
