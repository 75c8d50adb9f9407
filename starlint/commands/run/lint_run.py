"""One run over files of notes: each is read, linted and reported, and an error in one stops no other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING

import click

from starlint.commands.run.processors import ENOUGH
from starlint.commands.run.progress import Progress
from starlint.errors import NotesError, StarlintError
from starlint.exit_status import ExitStatus
from starlint.file_report import FileReport, Report
from starlint.files import OnError, Source, sources
from starlint.inert import printable_lines, sentence
from starlint.settings.resolver import Resolver, SettingsFileFilter

if TYPE_CHECKING:  # a baseline and fixes load markdown-it, which --help can do without; a known report needs no rules
    from starlint.baseline import Baseline
    from starlint.commands.run.fixing import Fixing
    from starlint.known_run import KnownRun
    from starlint.remembered import Remembered
    from starlint.report_cache import ReportCache
    from starlint.rule import Rule
    from starlint.rule_failure import RuleFailure


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
    last: dict[str, tuple[str, Report]] | None = None  # by path: the text that was linted last, and its report
    kept: ReportCache | None = None  # the reports of earlier runs
    known_run: KnownRun | None = None  # what the next run like this one is to be answered with
    remembered: Remembered | None = None  # the stories of files that are checked again and again
    exit_status: ExitStatus = field(default_factory=ExitStatus)  # of the findings so far
    errors: list[str] = field(default_factory=list)
    reports_at_end: bool = False  # nothing is shown before the last file is read
    outlined: bool = False  # only findings are reported, so that reports need no sections and no evidence
    jobs: int = 1  # processes that lint, where outlined reports are enough
    _failed: set[str] = field(default_factory=set)  # the codes of rules that failed in any file

    def __iter__(self) -> Iterator[FileReport]:
        seen = False
        with Progress.on(self.reports_at_end) as progress:
            for source, report in self._reports(progress):
                seen = True
                if report is not None:
                    yield self._file(source, report)
        if self.kept is not None:
            self.kept.close()
        if not seen and not self.errors:
            click.echo("Nothing to check: the settings exclude every file that was named.", err=True)

    def names(self) -> Iterator[str]:
        """The names of the files that the paths mean and that can be read, without linting them."""
        return (source.name for source in self._sources())

    def _sources(self, on_error: OnError | None = None) -> Iterator[Source]:
        file_filter = SettingsFileFilter(self.resolver, self.force_exclude)
        return sources(self.paths, on_error or self.show_error, file_filter, self.stdin_name, self.gitignore)

    def _reports(self, progress: Progress) -> Iterator[tuple[Source, Report | None]]:
        """Each file with its report; None where it brings out a bug, which must not keep the other files unread."""
        if self.outlined and self.jobs > 1 and self.last is None and self.fixing is None and may_be_many(self.paths):
            yield from self._spread(progress)
            return
        for source in self._sources():
            progress.begin(source.name)
            yield source, self._report_or_error(source)

    def _spread(self, progress: Progress) -> Iterator[tuple[Source, Report | None]]:
        """The same by several processes, where there is enough to do for them."""
        from starlint.commands.run.spread import HeldErrors, linted  # late: it loads the machinery of processes

        held = HeldErrors(self.show_error)
        found = held.counted(self._sources(held.add))
        known = self.kept.get if self.kept is not None else lambda source: None
        for source, result, is_new in linted(found, self.resolver, known, self.jobs):
            held.show_before_next()
            progress.begin(source.name)
            if isinstance(result, Report):
                if is_new and self.kept is not None:
                    self.kept.put(source, result)
                yield source, result
            else:
                self._show_trouble(source, result)
                yield source, None
        held.show_before_next()

    def _file(self, source: Source, report: Report) -> FileReport:
        if self.known_run is not None:
            self.known_run.add_notes(source.path, source.text)
        if self.fixing is not None:
            report = self._fixed(self.fixing, source, report)
        self.show_failures(source.name, report.failures)
        rules = _LateRules(self.resolver, source.path)
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
        from starlint import api  # late: a known report needs no rules

        return partial(api.check, path=path, settings=self.resolver, remembered=self.remembered)

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

    def _show_bug(self, source: Source, shown: str) -> None:
        """Name the file that brings out a bug, and show the traceback."""
        message = f"{source.name}: this file causes a bug in starlint; please report it"
        self.errors.append(message)
        click.echo(f"Error: {sentence(message)}\n{printable_lines(shown)}", err=True, nl=False)

    def _report_or_error(self, source: Source) -> Report | None:
        """The report of a file; None where it cannot be checked, which must not keep the other files unread."""
        try:
            return self._report(source)
        except StarlintError as error:
            self._show_trouble(source, error)
        except Exception:
            import traceback  # late, as all that only some runs need

            self._show_trouble(source, traceback.format_exc())
        return None

    def _show_trouble(self, source: Source, trouble: StarlintError | str) -> None:
        """Show why a file cannot be checked, or the traceback of a bug. Raises an error that is not the file's own."""
        if isinstance(trouble, NotesError):
            self.show_error(NotesError(f"{source.name}: {trouble}"))
        elif isinstance(trouble, StarlintError):
            raise trouble
        else:
            self._show_bug(source, trouble)

    def _report(self, source: Source) -> Report:
        """The report of a file: a known one where its text has not changed."""
        text, report = (self.last or {}).get(source.path, (None, None))
        if report is None or text != source.text:
            report = self._known_or_new(source)
        if self.last is not None:
            self.last[source.path] = source.text, report
        return report

    def _known_or_new(self, source: Source) -> Report:
        """The report of an earlier run, or a new one, which is kept."""
        report = self.kept.get(source) if self.kept is not None else None
        if report is None:
            report = self.linter_for(source.path)(source.text)
            if self.outlined:
                from starlint.report_cache import outlined  # late, as all that only some runs need

                report = outlined(report)
            if self.kept is not None:
                self.kept.put(source, report)
        return report


def may_be_many(paths: Iterable[str]) -> bool:
    """Whether files and folders may hold so many words that several processes are faster."""
    if any(os.path.isdir(path) for path in paths):
        return True
    return sum(os.path.getsize(path) for path in paths if os.path.isfile(path)) >= ENOUGH


class _LateRules(Mapping[str, "Rule"]):
    """The rules that a file is checked by, by code; loaded when they are looked at."""

    def __init__(self, resolver: Resolver, path: str) -> None:
        self._resolver, self._path = resolver, path

    @cached_property
    def _rules(self) -> dict[str, Rule]:
        return {rule.code: rule for rule in self._resolver.selection(self._path).rules}

    def __getitem__(self, code: str) -> Rule:
        return self._rules[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)
