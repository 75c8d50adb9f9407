"""`starlint inspect`: how the notes were read."""

from __future__ import annotations

from typing import Any

import click

from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.output import show, terminal_options
from starlint.exit_status import ERRORS, SUCCESS
from starlint.reports import FORMATS


@click.command("inspect")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(list(FORMATS["inspect"])), default="tree", show_default=True)
@click.option("--why", is_flag=True, help="Say by what evidence each passage was taken for a story, or was not.")
@rule_options
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], form: str, why: bool, **options: Any) -> None:
    """Show how the notes were read: stories, sections, metrics.

    PATHS are files, folders to be walked for *.md and *.markdown (what is hidden is left out), or - for
    standard input.

    Exits with 0 whatever was found, and with 2 when a file could not be read.
    """
    run = LintRun(paths, requested_settings(**options))
    show(FORMATS["inspect"][form](run, terminal_options(details=why)))
    context.exit(ERRORS if run.has_errors else SUCCESS)
