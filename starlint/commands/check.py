"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from starlint.commands import FOUND, TROUBLE, Reading, page, show
from starlint.commands._options import asked_for, rule_options, verdict_options
from starlint.reports import FORMATS


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(list(FORMATS["check"])), default="full", show_default=True)
@rule_options
@verdict_options
@click.option("--baseline", type=click.Path(dir_okay=False, path_type=Path), help="Leave out the findings it holds.")
@click.option("--update-baseline", is_flag=True, help="Write every finding of this run to the baseline.")
@click.option("--add-suppressions", is_flag=True, help="Write a comment into the notes for every finding.")
@click.option("--reason", default="", help="The reason that --add-suppressions gives.")
@click.option("--force-exclude", is_flag=True, help="Pass over excluded files even if they are named.")
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    form: str,
    exit_zero: bool,
    baseline: Path | None,
    update_baseline: bool,
    add_suppressions: bool,
    reason: str,
    force_exclude: bool,
    **options: Any,
) -> None:
    """Check stories, and say what weakens them.

    PATHS are files, folders to be walked for *.md and *.markdown (what is hidden is left out), or - for
    standard input.

    Exits with 0 when no finding is a warning or an error, 1 when one is, and 2 when a file could not be
    read.
    """
    if update_baseline and baseline is None:
        raise click.UsageError("--update-baseline needs --baseline FILE, the file to be written")
    reading = Reading(paths, asked_for(**options), force_exclude)
    if baseline is not None:
        from starlint.commands import _baseline

        reading.ledger = _baseline.opened(baseline, update_baseline)
    if add_suppressions:
        from starlint.commands import _suppress

        _suppress.add(reading, reason)
        context.exit(TROUBLE if reading.troubled else 0)
    show(FORMATS["check"][form](reading, page()))
    if baseline is not None and reading.ledger is not None:
        _baseline.close(reading.ledger, update_baseline and not reading.troubled)
    found = FOUND if reading.verdict.fails and not exit_zero and not update_baseline else 0
    context.exit(TROUBLE if reading.troubled else found)
