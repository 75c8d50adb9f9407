"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from starlint.commands import FOUND, TROUBLE, Reading
from starlint.commands.options.report_options import Telling, telling_options
from starlint.commands.options.rule_options import asked_for, rule_options, verdict_options
from starlint.files import STDIN


@click.command("check")
@click.argument("paths", nargs=-1)
@telling_options
@rule_options
@verdict_options
@click.option("--baseline", type=click.Path(dir_okay=False, path_type=Path), help="Leave out the findings it holds.")
@click.option("--update-baseline", is_flag=True, help="Write every finding of this run to the baseline.")
@click.option("--add-suppressions", is_flag=True, help="Write a comment into the notes for every finding.")
@click.option("--reason", default="", help="The reason that --add-suppressions gives.")
@click.option("--force-exclude", is_flag=True, help="Pass over excluded files even if they are named.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input goes by, in the report and for settings.")
@click.option("--no-respect-gitignore", is_flag=True, help="Check also what git ignores.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
@click.pass_context
def command(
    context: click.Context,
    /,
    telling: Telling,
    exit_zero: bool,
    baseline: Path | None,
    update_baseline: bool,
    add_suppressions: bool,
    reason: str,
    watch: bool,
    **options: Any,
) -> None:
    """Check stories, and say what weakens them.

    PATHS are files, folders to be walked for *.md and *.markdown, or - for standard input. In a folder, what is
    hidden, ignored by git, or other people's (node_modules, vendor …) is left out.

    Exits with 0 when no finding is a warning or an error, 1 when one is, and 2 when a file could not be
    read.
    """
    if update_baseline and baseline is None:
        raise click.UsageError("--update-baseline needs --baseline FILE, the file to be written")
    begin = partial(_begun, baseline, update_baseline, **_reading(**options))
    if watch:
        _keep_telling(begin, telling, writes=update_baseline or add_suppressions)
        return
    reading = begin()
    if add_suppressions:
        _add_suppressions(context, reading, reason)
    telling.tell(reading)
    _close(reading, update_baseline)
    found = FOUND if reading.verdict.fails and not exit_zero and not update_baseline else 0
    context.exit(TROUBLE if reading.troubled else found)


def _reading(
    paths: tuple[str, ...],
    force_exclude: bool,
    stdin_filename: str | None,
    no_respect_gitignore: bool,
    **options: Any,
) -> dict[str, Any]:
    """What a reading is begun with. Standard input is meant, if it has been given a name and there is no path."""
    if not paths and stdin_filename is None:
        raise click.MissingParameter(param_hint="'PATHS...'", param_type="argument")
    return {
        "paths": paths or (STDIN,),
        "lookup": asked_for(**options),
        "force_exclude": force_exclude,
        "stdin_name": stdin_filename,
        "gitignore": not no_respect_gitignore,
    }


def _begun(baseline: Path | None, update_baseline: bool, **reading: Any) -> Reading:
    """A reading, with its baseline opened."""
    begun = Reading(**reading)
    if baseline is not None:
        from starlint.commands.run.baseline import opened  # late, as all that few runs need

        begun.ledger = opened(baseline, update_baseline)
    return begun


def _keep_telling(begin: partial[Reading], telling: Telling, writes: bool) -> None:
    if writes:
        raise click.UsageError("--watch only looks on; leave out --update-baseline and --add-suppressions")
    from starlint.commands.run.watch import keep_telling

    keep_telling(partial(begin, memory={}), telling.tell)


def _add_suppressions(context: click.Context, reading: Reading, reason: str) -> None:
    from starlint.commands.run import add_suppressions

    add_suppressions.add(reading, reason)
    context.exit(TROUBLE if reading.troubled else 0)


def _close(reading: Reading, update_baseline: bool) -> None:
    """Say of the baseline what is stale, or write it anew."""
    if reading.ledger is not None:
        from starlint.commands.run import baseline

        baseline.close(reading.ledger, update_baseline and not reading.troubled)
