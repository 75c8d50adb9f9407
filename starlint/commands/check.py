"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

import click

from starlint.commands import FOUND, TROUBLE, Reading, page, show
from starlint.finding import Severity
from starlint.reports import FORMATS


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(list(FORMATS["check"])), default="full", show_default=True)
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], form: str) -> None:
    """Check stories, and say what weakens them.

    PATHS are files, folders to be walked for *.md and *.markdown (what is hidden is left out), or - for
    standard input.

    Exits with 0 when no finding is a warning or an error, 1 when one is, and 2 when a file could not be
    read.
    """
    reading = Reading(paths)
    show(FORMATS["check"][form](reading, page()))
    context.exit(TROUBLE if reading.troubled else FOUND if _weak(reading) else 0)


def _weak(reading: Reading) -> bool:
    """Whether anything graver than a note was found."""
    return any(severity >= Severity.WARNING for severity in reading.severities)
