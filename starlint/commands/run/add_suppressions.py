"""What `starlint check --add-suppressions` does in place of a report."""

from __future__ import annotations

import click

from starlint.commands import Reading
from starlint.errors import NotesError, UsageError
from starlint.file_report import FileReport
from starlint.files import STDIN
from starlint.wording import count


def add(reading: Reading, reason: str) -> None:
    """Write a comment into the notes for every finding, and say how many."""
    if STDIN in reading.paths:
        raise UsageError("--add-suppressions writes into files; name them in place of -")
    if "--" in reason or ">" in reason or not reason.isprintable():
        raise UsageError('--reason: a comment cannot hold "--", ">" or a line break')
    total = 0
    for file in reading:
        try:
            total += _in_file(reading, file, reason)
        except NotesError as error:
            reading.complain(error)
    click.echo(f"{count(total, 'finding', 'findings')} suppressed.")


def _in_file(reading: Reading, file: FileReport, reason: str) -> int:
    """How many findings of one file were suppressed."""
    from starlint.suppressions.writer import rewrite, silenced  # late: it reads Markdown

    if not file.report.findings:
        return 0
    text = file.report.notes.text
    try:
        rewrite(file.path, text, silenced(text, file.report.findings, reading.linting(file.path), reason))
    except NotesError as error:
        raise error if str(error).startswith(file.path) else NotesError(f"{file.name}: {error}") from error
    click.echo(f"{file.name}: {count(len(file.report.findings), 'finding', 'findings')} suppressed")
    return len(file.report.findings)
