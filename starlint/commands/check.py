"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from starlint.commands.options.report_options import ReportOptions, report_options
from starlint.commands.options.rule_options import exit_options, requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.exit_status import ERRORS, FINDINGS, SUCCESS
from starlint.files import STDIN


@click.command("check")
@click.argument("paths", nargs=-1)
@report_options
@rule_options
@exit_options
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
    report: ReportOptions,
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
    begin = partial(_begin, baseline, update_baseline, **_run_options(**options))
    if watch:
        _watch(begin, report, writes=update_baseline or add_suppressions)
        return
    run = begin()
    if add_suppressions:
        _add_suppressions(context, run, reason)
    report.write(run)
    _close_baseline(run, update_baseline)
    failed = run.exit_status.fails and not exit_zero and not update_baseline
    context.exit(ERRORS if run.has_errors else FINDINGS if failed else SUCCESS)


def _run_options(
    paths: tuple[str, ...],
    force_exclude: bool,
    stdin_filename: str | None,
    no_respect_gitignore: bool,
    **options: Any,
) -> dict[str, Any]:
    """The fields of a run. Without a path, standard input is meant if it was given a name."""
    if not paths and stdin_filename is None:
        raise click.MissingParameter(param_hint="'PATHS...'", param_type="argument")
    return {
        "paths": paths or (STDIN,),
        "resolver": requested_settings(**options),
        "force_exclude": force_exclude,
        "stdin_name": stdin_filename,
        "gitignore": not no_respect_gitignore,
    }


# The modules below are imported late: they load markdown-it or watchfiles, which --help can do without.


def _begin(baseline: Path | None, update_baseline: bool, **options: Any) -> LintRun:
    """A run with its baseline opened."""
    run = LintRun(**options)
    if baseline is not None:
        from starlint.commands.run.baseline import opened

        run.baseline = opened(baseline, update_baseline)
    return run


def _watch(begin: partial[LintRun], report: ReportOptions, writes: bool) -> None:
    if writes:
        raise click.UsageError("--watch only looks on; leave out --update-baseline and --add-suppressions")
    from starlint.commands.run.watch import watch

    watch(partial(begin, cache={}), report.write)


def _add_suppressions(context: click.Context, run: LintRun, reason: str) -> None:
    from starlint.commands.run.add_suppressions import add

    add(run, reason)
    context.exit(ERRORS if run.has_errors else SUCCESS)


def _close_baseline(run: LintRun, update_baseline: bool) -> None:
    """Name the stale entries of the baseline, or write it again."""
    if run.baseline is not None:
        from starlint.commands.run.baseline import close

        close(run.baseline, update_baseline and not run.has_errors)
