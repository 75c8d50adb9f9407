"""One Click command per file, loaded when called; here, what those that read notes have in common."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from starlint import api
from starlint.commands.run.progress import Progress
from starlint.commands.run.terminal import coloured, link
from starlint.errors import OutputError, StarlintError
from starlint.exit_status import ExitStatus
from starlint.file_report import FileReport, Report
from starlint.files import Source, sources
from starlint.reports.render_options import RenderOptions, plain
from starlint.settings.resolver import ChoiceBySettings, Lookup

if TYPE_CHECKING:
    from starlint.baseline import Ledger  # it reads Markdown

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
    stdin_name: str | None = None  # what standard input goes by
    gitignore: bool = True  # whether what git ignores is left out of folders
    ledger: Ledger | None = None  # the baseline
    memory: dict[str, tuple[str, Report]] | None = None  # by path: the text last linted, and what was said of it
    verdict: ExitStatus = field(default_factory=ExitStatus)  # on the findings so far
    troubles: list[str] = field(default_factory=list)
    gathers: bool = False  # nothing is shown before the last file is read

    def __iter__(self) -> Iterator[FileReport]:
        choice = ChoiceBySettings(self.lookup, self.force_exclude)
        with Progress.on(self.gathers) as progress:
            for source in sources(self.paths, self.complain, choice, self.stdin_name, self.gitignore):
                progress.begin(source.name)
                yield self._file(source)

    def _file(self, source: Source) -> FileReport:
        with _named_in_a_bug(source):
            report = self._report(source)
        rules = {rule.code: rule for rule in self.lookup.selection(source.path).rules}
        config = self.lookup.settings(source.path).config
        if self.ledger is not None:
            report = self.ledger.check(report, source.name, rules)
        self.verdict.add(report.findings, config)
        return FileReport(source.name, report, rules, config.words_per_minute, source.path)

    def linting(self, path: str) -> Callable[[str], Report]:
        """How the text of this file is linted, as its settings ask."""
        return partial(api.check, path=path, settings=self.lookup)

    @property
    def troubled(self) -> bool:
        """Whether a file could not be read."""
        return bool(self.troubles)

    def complain(self, error: StarlintError) -> None:
        """Tell of trouble with one file."""
        self.troubles.append(str(error))
        click.echo(f"Error: {error}", err=True)

    def _report(self, source: Source) -> Report:
        """What is to be said of a file: what was said before, if there is a memory of the same text."""
        text, report = (self.memory or {}).get(source.path, (None, None))
        if report is None or text != source.text:
            report = self.linting(source.path)(source.text)
        if self.memory is not None:
            self.memory[source.path] = source.text, report
        return report


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


def page(most: int = 100, linked: bool = False, **told: Any) -> RenderOptions:
    """As wide as the terminal, within reason. Where there is no terminal Click leaves the colours out."""
    columns = shutil.get_terminal_size((100, 24)).columns
    width = max(40, min(columns, most))
    return RenderOptions(width, _painted, link if linked else plain, drawn=_can_draw(), **told)


def _painted(text: str, ink: str) -> str:
    return click.style(text, **_INKS[ink])


def _can_draw() -> bool:
    """Whether standard output has an encoding that holds lines and blocks."""
    try:
        "─█−–·…".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def root() -> str:
    """The folder from which programs name files: that of the repository on a build server, or else this one."""
    return os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or os.getcwd()


def show(chunks: Iterable[str] | Iterable[bytes], colour: str = "auto") -> None:
    """Write a report to standard output, piece by piece as it comes."""
    wanted = coloured(colour, os.environ)
    for chunk in chunks:
        try:
            click.echo(chunk, nl=False, color=wanted)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: cannot be written: {error.strerror or error}") from error
