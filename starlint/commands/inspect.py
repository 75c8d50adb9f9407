"""`starlint inspect`: how the notes were read."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from starlint.commands.options.common_options import FORMAT, colour_options, paths_argument
from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.output import show, terminal_options
from starlint.commands.run.terminal import is_read
from starlint.exit_status import ERRORS, SUCCESS
from starlint.reports import FORMATS


@click.command("inspect")
@paths_argument
@click.option(*FORMAT, type=click.Choice(list(FORMATS["inspect"])), default="tree", show_default=True)
@click.option("--why", is_flag=True, help="Show why each passage was read as a story, or was not.")
@colour_options
@rule_options
@click.pass_context
def command(
    context: click.Context, /, paths: tuple[str, ...], form: str, why: bool, colour: str, **options: Any
) -> None:
    """Show how starlint reads your notes: stories, sections, metrics.

    PATHS are files, folders, or - for standard input; without any, the current folder. In a folder, starlint reads
    all *.md and *.markdown files that are not hidden.

    The exit code is 0, or 2 if a file cannot be read.
    """
    resolver = requested_settings(**options)
    resolver.judges = False
    run = LintRun(paths, resolver)
    wraps = is_read(os.environ, sys.stdout.isatty())
    show(FORMATS["inspect"][form](run, terminal_options(details=why, wraps=wraps)), colour)
    context.exit(ERRORS if run.has_errors else SUCCESS)
