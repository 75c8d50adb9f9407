"""The options of a report of findings: its format, its length, its colours, and where it goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import Any

import click

from starlint.commands.options.nearest_choice import NearestChoice
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.output import repository_root, show, terminal_options
from starlint.commands.run.terminal import COLOURS, links
from starlint.errors import UsageError
from starlint.file_writer import write
from starlint.files import is_markdown, shown
from starlint.reports import FORMATS, Chunks
from starlint.reports.render_options import EXCERPTS


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Which report is requested, and where it goes."""

    form: str
    output: str | None  # a file; None: the terminal
    statistics: bool
    quiet: bool
    excerpts: int
    colour: str

    def write(self, run: LintRun) -> None:
        """Write the report of a run."""
        linked = self.output is None and self.colour != "never" and links(os.environ, sys.stdout.isatty())
        limits: dict[str, Any] = {"quiet": self.quiet, "excerpts": self.excerpts}
        options = terminal_options(linked=linked, **limits, root=repository_root(), errors=run.errors)
        self._deliver(FORMATS[self._sort][self.form](run, options))

    def check(self) -> None:
        """Raise UsageError for options that do not go together, before any work is done."""
        forms = FORMATS[self._sort]
        if self.form not in forms:
            raise UsageError(f"--statistics goes with --format {', '.join(forms)}, not with {self.form}")
        if self.output is not None and is_markdown(self.output):
            raise UsageError(f"{shown(self.output)}: a report is never written over notes; choose another ending")

    @property
    def _sort(self) -> str:
        return "check --statistics" if self.statistics else "check"

    def _deliver(self, chunks: Chunks) -> None:
        if self.output is None:
            show(chunks, self.colour)
        else:
            write(self.output, chunks if self.colour == "always" else map(_unstyled, chunks), force=True)


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options, and pass them to the command as `report`."""

    @wraps(command)
    def wrapped(*arguments: Any, **options: Any) -> Any:
        report = ReportOptions(**{field.name: options.pop(field.name) for field in fields(ReportOptions)})
        report.check()
        return command(*arguments, report=report, **options)

    for add in reversed(_OPTIONS):
        wrapped = add(wrapped)
    return wrapped


def _unstyled(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else click.unstyle(chunk).encode("utf-8", "replace")


_OPTIONS = (
    click.option(
        "--format",
        "form",
        type=NearestChoice(list(FORMATS["check"])),
        default="full",
        show_default=True,
        help="For a person: full, concise, grouped. For programs: all others.",
    ),
    click.option("--output", "-o", metavar="FILE", help="Write the report to this file, whole or not at all."),
    click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of showing them."),
    click.option("--quiet", "-q", is_flag=True, help="Show the findings alone, without a summary."),
    click.option(
        "--excerpts",
        type=click.IntRange(min=0),
        default=EXCERPTS,
        show_default=True,
        metavar="N",
        help="Show at most so many findings of one rule in full, and count the others.",
    ),
    click.option(
        "--color",
        "colour",
        type=NearestChoice(COLOURS),
        default="auto",
        show_default=True,
        help="NO_COLOR and FORCE_COLOR are heeded too.",
    ),
)
