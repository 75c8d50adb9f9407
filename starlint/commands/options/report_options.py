"""The options of a report of findings: its format, its length, its colours, and where it goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import wraps
from typing import Any

import click

from starlint.commands.options.common_options import FORMAT, colour_options
from starlint.commands.options.nearest_choice import NearestChoice
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.output import repository_root, show, terminal_options
from starlint.commands.run.report_file import ReportTarget
from starlint.commands.run.terminal import is_read, links
from starlint.errors import UsageError
from starlint.file_report import FileReport
from starlint.files import is_markdown, shown
from starlint.reports import FOR_PEOPLE, FORMATS
from starlint.reports.render_options import EVERY, EXCERPTS, OF_STORY


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Which report is requested, and where it goes."""

    form: str | None  # None: the one that suits whoever reads it
    output: str | None  # a file; None: the terminal
    force: bool  # replace a file that starlint did not write
    statistics: bool
    quiet: bool
    everything: bool
    most: int | None
    excerpts: int
    colour: str

    def write(self, run: LintRun, files: Iterable[FileReport] | None = None) -> None:
        """Write the report of a run: of its files as they are read, or of these."""
        linked = self.output is None and self.colour != "never" and links(os.environ, sys.stdout.isatty())
        options = terminal_options(
            linked=linked, wraps=self._is_read, **self._limits, root=repository_root(), errors=run.errors
        )
        form = self.form or ("stories" if self._is_read else "full")
        target = ReportTarget(self.output, self.force)
        chunks = FORMATS[self._sort][form](target.notes_among(run if files is None else files), options)
        if self.output is None:
            heard = None if run.known_run is None else run.known_run.add_printed
            show(chunks, self.colour, heard)
        else:
            run.known_run = None  # to print is not enough
            target.save(chunks if self.colour == "always" else map(_unstyled, chunks), form in FOR_PEOPLE)

    def check(self) -> None:
        """Raise UsageError for options that do not go together, before any work is done."""
        forms = FORMATS[self._sort]
        if self.form is not None and self.form not in forms:
            raise UsageError(f"--statistics goes with --format {', '.join(forms)}, not with {self.form}")
        if self.most is not None and (self.statistics or self.form not in (None, *FOR_PEOPLE)):
            other = "--statistics" if self.statistics else f"--format {self.form}"
            raise UsageError(f"--max-findings goes with --format {', '.join(FOR_PEOPLE)}, not with {other}")
        if self.output is not None and is_markdown(os.path.realpath(self.output)):
            raise UsageError(f"{shown(self.output)}: a report is never written over notes; choose another ending")
        ReportTarget(self.output, self.force).check()

    @property
    def _is_read(self) -> bool:
        return self.output is None and is_read(os.environ, sys.stdout.isatty())

    @property
    def _limits(self) -> dict[str, Any]:
        """How much of the report is shown."""
        return {
            "quiet": self.quiet,
            "excerpts": EVERY if self.everything else self.excerpts,
            "of_story": EVERY if self.everything else OF_STORY,
            "most": EVERY if self.most is None else self.most,
        }

    @property
    def _sort(self) -> str:
        return "check --statistics" if self.statistics else "check"


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options, and pass them to the command as `report`."""

    @wraps(command)
    def wrapped(*arguments: Any, **options: Any) -> Any:
        report = ReportOptions(**{field.name: options.pop(field.name) for field in fields(ReportOptions)})
        report.check()
        return command(*arguments, report=report, **options)

    for add in reversed((*_OPTIONS, colour_options)):
        wrapped = add(wrapped)
    return wrapped


def _unstyled(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else click.unstyle(chunk).encode("utf-8", "replace")


_OPTIONS = (
    click.option(
        *FORMAT,
        type=NearestChoice(list(FORMATS["check"])),
        help=f"For a person: {', '.join(FOR_PEOPLE)}. For programs: all others.  "
        "[default: stories on a terminal, full in a pipe, a file or CI]",
    ),
    click.option("--output", "-o", metavar="FILE", help="Write the report to this file, whole or not at all."),
    click.option("--force", is_flag=True, help="Replace the file even if starlint did not write it."),
    click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of showing them."),
    click.option("--quiet", "-q", is_flag=True, help="Show the findings alone, without a summary."),
    click.option(
        "--all",
        "everything",
        is_flag=True,
        help=f"Show every finding, not only {OF_STORY} of a story and {EXCERPTS} of a rule.",
    ),
    click.option(
        "--max-findings",
        "most",
        type=click.IntRange(min=0),
        metavar="N",
        help="Show at most N findings, and say how many more there are.",
    ),
    click.option(
        "--excerpts",
        type=click.IntRange(min=0),
        default=EXCERPTS,
        show_default=True,
        metavar="N",
        help="Show the words of at most N findings of each rule; full counts the others.",
    ),
)
