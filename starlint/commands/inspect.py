"""`starlint inspect`: how the notes were read."""

from __future__ import annotations

from typing import Any

import click

from starlint.commands import TROUBLE, Reading, page, show
from starlint.commands.options.rule_options import asked_for, rule_options
from starlint.reports import FORMATS


@click.command("inspect")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(list(FORMATS["inspect"])), default="tree", show_default=True)
@rule_options
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], form: str, **options: Any) -> None:
    """Show how the notes were read: stories, sections, metrics.

    PATHS are files, folders to be walked for *.md and *.markdown (what is hidden is left out), or - for
    standard input.

    Exits with 0 whatever was found, and with 2 when a file could not be read.
    """
    reading = Reading(paths, asked_for(**options))
    show(FORMATS["inspect"][form](reading, page()))
    context.exit(TROUBLE if reading.troubled else 0)
