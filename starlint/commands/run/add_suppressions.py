"""`starlint check --add-suppressions`: comments written into the notes, in place of a report."""

from __future__ import annotations

import click

from starlint.commands.run.lint_run import LintRun
from starlint.errors import NotesError, UsageError
from starlint.file_report import FileReport
from starlint.files import STDIN
from starlint.inert import sentence
from starlint.suppressions.writer import rewrite, with_suppressions
from starlint.wording import count


def add(run: LintRun, reason: str) -> None:
    """Write a comment into the notes for every finding, and say how many findings are suppressed."""
    if STDIN in run.paths:
        raise UsageError("--add-suppressions changes files; name the files instead of -")
    if "--" in reason or ">" in reason or not reason.isprintable():
        raise UsageError('--reason: a comment cannot hold "--", ">" or a line break')
    total = 0
    for file in run:
        try:
            total += _add_to_file(run, file, reason)
        except NotesError as error:
            run.show_error(error)
    click.echo(f"{count(total, 'finding', 'findings')} suppressed.")


def _add_to_file(run: LintRun, file: FileReport, reason: str) -> int:
    """Suppress the findings of one file, and return their number."""
    if not file.report.findings:
        return 0
    text = file.report.notes.text
    try:
        after = with_suppressions(text, file.report.findings, run.linter_for(file.path), reason)
    except NotesError as error:
        raise NotesError(f"{file.name}: {error}") from error
    rewrite(file.path, text, after)
    click.echo(sentence(f"{file.name}: {count(len(file.report.findings), 'finding', 'findings')} suppressed"))
    return len(file.report.findings)
