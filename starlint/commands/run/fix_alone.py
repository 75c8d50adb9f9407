"""Fixes in place of a report: the notes as they would be, or what would change."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Sequence

import click

from starlint.commands.options.fix_options import FixOptions
from starlint.commands.run.fixing import Fixing
from starlint.commands.run.lint_run import LintRun
from starlint.exit_status import ERRORS, FINDINGS, SUCCESS
from starlint.file_report import FileReport
from starlint.files import STDIN


def fix_alone(run: LintRun, fixing: Fixing, fixes: FixOptions, never_fails: bool) -> int:
    """Fix the notes of a run, and return the exit code. Standard input is written to standard output as fixed."""
    last = deque(run, maxlen=1)
    if fixes.diff:
        for line in fixing.diff():
            click.echo(line, nl=False)
    elif STDIN in run.paths:
        click.echo(_fixed(last, fixing, run.has_errors), nl=False)
    say_what_was_fixed(fixing, fixes)
    if run.has_errors:
        return ERRORS
    failed = fixing.changed if fixes.diff else fixes.fix and run.exit_status.fails
    return FINDINGS if failed and not never_fails else SUCCESS


def _fixed(read: Sequence[FileReport], fixing: Fixing, failed: bool) -> bytes:
    """Standard input as fixed, in its own encoding; as it is where the settings exclude it."""
    if read and fixing.encoding is not None:
        return fixing.encoding.encode(read[0].report.notes.text)
    return b"" if failed else sys.stdin.buffer.read()


def say_what_was_fixed(fixing: Fixing, fixes: FixOptions) -> None:
    """On standard error, where no program reads it as a part of the report."""
    for line in fixing.lines() if fixes.show_fixes else ():
        click.echo(line, err=True)
    click.echo(fixing.summary(), err=True)
