"""One run over files of notes: each is read, linted and reported, and an error in one stops no other."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import click

from starlint import api
from starlint.commands.run.progress import Progress
from starlint.errors import NotesError, StarlintError
from starlint.exit_status import ExitStatus
from starlint.file_report import FileReport, Report
from starlint.files import Source, sources
from starlint.inert import printable_lines, sentence
from starlint.rule_failure import RuleFailure
from starlint.settings.resolver import Resolver, SettingsFileFilter

if TYPE_CHECKING:  # a baseline and fixes load markdown-it, which --help can do without
    from starlint.baseline import Baseline
    from starlint.commands.run.fixing import Fixing


@dataclass(slots=True)
class LintRun:
    """The files that the paths mean, linted one by one as they are iterated. Errors are shown at once."""

    paths: tuple[str, ...]
    resolver: Resolver = field(default_factory=Resolver)
    force_exclude: bool = False
    stdin_name: str | None = None  # the name of standard input
    gitignore: bool = True  # whether what git ignores is left out of folders
    baseline: Baseline | None = None
    fixing: Fixing | None = None  # the notes are fixed before they are reported on
    cache: dict[str, tuple[str, Report]] | None = None  # by path: the text that was linted last, and its report
    exit_status: ExitStatus = field(default_factory=ExitStatus)  # of the findings so far
    errors: list[str] = field(default_factory=list)
    reports_at_end: bool = False  # nothing is shown before the last file is read
    _failed: set[str] = field(default_factory=set)  # the codes of rules that failed in any file

    def __iter__(self) -> Iterator[FileReport]:
        file_filter, seen = SettingsFileFilter(self.resolver, self.force_exclude), False
        with Progress.on(self.reports_at_end) as progress:
            for source in sources(self.paths, self.show_error, file_filter, self.stdin_name, self.gitignore):
                progress.begin(source.name)
                seen = True
                file = self._file(source)
                if file is not None:
                    yield file
        if not seen and not self.errors:
            click.echo("Nothing to check: the settings exclude every file that was named.", err=True)

    def _file(self, source: Source) -> FileReport | None:
        """The report of one file; None where it brings out a bug, which must not keep the other files unread."""
        try:
            report = self._report(source)
        except NotesError as error:
            self.show_error(NotesError(f"{source.name}: {error}"))
            return None
        except StarlintError:
            raise
        except Exception:
            self._show_bug(source)
            return None
        if self.fixing is not None:
            report = self._fixed(self.fixing, source, report)
        self.show_failures(source.name, report.failures)
        rules = {rule.code: rule for rule in self.resolver.selection(source.path).rules}
        config = self.resolver.settings(source.path).config
        if self.baseline is not None:
            report = self.baseline.apply(report, source.name, rules)
        self.exit_status.add(report.findings, config)
        return FileReport(source.name, report, rules, config.words_per_minute, source.path)

    def _fixed(self, fixing: Fixing, source: Source, report: Report) -> Report:
        """What is left to find in a file after its fixes; all of it where it cannot be written."""
        try:
            return fixing.apply(source, report, self.linter_for(source.path))
        except NotesError as error:
            self.show_error(error)
            return report

    def linter_for(self, path: str) -> Callable[[str], Report]:
        """The function that lints a text by the settings of this file."""
        return partial(api.check, path=path, settings=self.resolver)

    @property
    def has_errors(self) -> bool:
        """Whether a file could not be read or written."""
        return bool(self.errors)

    def show_error(self, error: StarlintError) -> None:
        """Show an error in one file, and remember it."""
        self.errors.append(str(error))
        click.echo(f"Error: {sentence(str(error))}", err=True)

    def show_failures(self, name: str, failures: Iterable[RuleFailure]) -> None:
        """Name the rules that failed, each with its traceback the first time."""
        for failure in failures:
            message = sentence(f"{name}: {failure.sentence}")
            trace = "" if failure.code in self._failed else f"\n{printable_lines(failure.trace.rstrip())}"
            self.errors.append(message)
            self._failed.add(failure.code)
            click.echo(f"Error: {message}{trace}", err=True)

    def _show_bug(self, source: Source) -> None:
        """Name the file that brings out a bug, and show the traceback."""
        message = f"{source.name}: this file causes a bug in starlint; please report it"
        self.errors.append(message)
        click.echo(f"Error: {sentence(message)}\n{printable_lines(traceback.format_exc())}", err=True, nl=False)

    def _report(self, source: Source) -> Report:
        """The report of a file: the cached one where its text has not changed."""
        text, report = (self.cache or {}).get(source.path, (None, None))
        if report is None or text != source.text:
            report = self.linter_for(source.path)(source.text)
        if self.cache is not None:
            self.cache[source.path] = source.text, report
        return report
