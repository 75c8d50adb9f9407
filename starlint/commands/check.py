"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

from functools import partial
from os.path import realpath
from pathlib import Path
from typing import Any

import click

from starlint.commands.options.common_options import HERE
from starlint.commands.options.fix_options import FixOptions, fix_options
from starlint.commands.options.report_options import ReportOptions, report_options
from starlint.commands.options.rule_options import exit_options, requested_settings, rule_options
from starlint.commands.run.kept_run import keep, listen
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.output import show
from starlint.commands.run.processors import processors
from starlint.exit_status import ERRORS, FINDINGS, SUCCESS
from starlint.file_report import FileReport
from starlint.files import STDIN
from starlint.known_run import KnownRun
from starlint.report_cache import kept_reports


@click.command("check")
@click.argument("paths", nargs=-1)
@report_options
@rule_options
@exit_options
@fix_options
@click.option(
    "--baseline", type=click.Path(dir_okay=False, path_type=Path), help="Show only findings that are not in this file."
)
@click.option("--update-baseline", is_flag=True, help="Write all findings of this run to the baseline file.")
@click.option("--add-suppressions", is_flag=True, help="Add a comment to the notes for each finding, to hide it.")
@click.option("--reason", default="", help="The reason that --add-suppressions writes.")
@click.option("--force-exclude", is_flag=True, help="Skip excluded files, even if you name them.")
@click.option("--stdin-filename", metavar="NAME", help="A name for standard input, for the report and the settings.")
@click.option("--no-respect-gitignore", is_flag=True, help="Also check files that git ignores.")
@click.option("--list-files", is_flag=True, help="List the files that would be checked, and check none.")
@click.option("--no-cache", is_flag=True, help="Check every file anew, and keep no answers for the next run.")
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=0),
    metavar="N",
    help="Check by N processes, 0 for one per processor.  [default: as many as pay]",
)
@click.option("--watch", is_flag=True, help="Check again after each change to a file. Ctrl-C stops it.")
@click.pass_context
def command(
    context: click.Context,
    /,
    report: ReportOptions,
    fixes: FixOptions,
    exit_zero: bool,
    baseline: Path | None,
    update_baseline: bool,
    add_suppressions: bool,
    reason: str,
    list_files: bool,
    watch: bool,
    **options: Any,
) -> None:
    """Check stories, and show what weakens them.

    PATHS are files, folders, or - for standard input; without any, the current folder. In a folder, starlint checks
    all *.md and *.markdown files. It leaves out hidden files, files that git ignores, and other people's files
    (node_modules, vendor …).

    The exit code is 0 without warnings or errors, 1 with them, and 2 if a file cannot be read or written. With --fix,
    only what is left counts.
    """
    _check_baseline(baseline, update_baseline, report.output)
    fixes.check(add_suppressions or update_baseline)
    begin = partial(_begin, baseline, update_baseline, context.obj, **_run_options(**options))
    if watch:
        _watch(begin, report, fixes, update_baseline, add_suppressions)
        return
    run = begin()
    if list_files:
        _list_files(context, run)
    if add_suppressions:
        _add_suppressions(context, run, reason)
    if fixes.requested:
        _fix(context, run, fixes, report.output, exit_zero)
    report.write(run, _with_new_baseline(run) if update_baseline else run)
    _say_what_was_fixed(run, fixes)
    _name_stale_entries(run, update_baseline)
    context.exit(keep(run, _exit_code(run, never_fails=exit_zero or update_baseline)))


def _exit_code(run: LintRun, never_fails: bool) -> int:
    failed = run.exit_status.fails and not never_fails
    return ERRORS if run.has_errors else FINDINGS if failed else SUCCESS


def _list_files(context: click.Context, run: LintRun) -> None:
    """List the files that would be checked, and end the command."""
    show(f"{name}\n" for name in run.names())
    context.exit(ERRORS if run.has_errors else SUCCESS)


def _check_baseline(baseline: Path | None, update: bool, output: str | None) -> None:
    """Raise UsageError for options that do not go together."""
    if update and baseline is None:
        raise click.UsageError("--update-baseline needs --baseline FILE: the file to write")
    if baseline is not None and output is not None and realpath(baseline) == realpath(output):
        raise click.UsageError("--output and --baseline name the same file; choose another one for the report")


def _run_options(
    paths: tuple[str, ...],
    force_exclude: bool,
    stdin_filename: str | None,
    no_respect_gitignore: bool,
    no_cache: bool,
    jobs: int | None,
    **options: Any,
) -> dict[str, Any]:
    """The fields of a run. Without a path, the current folder is meant, or standard input if it was given a name."""
    resolver = requested_settings(**options)
    return {
        "paths": paths or (HERE if stdin_filename is None else STDIN,),
        "resolver": resolver,
        "kept": None if no_cache else kept_reports(resolver),
        "outlined": True,
        "jobs": jobs or processors(),
        "force_exclude": force_exclude,
        "stdin_name": stdin_filename,
        "gitignore": not no_respect_gitignore,
    }


# The modules below are imported late: they load markdown-it or watchfiles, which --help can do without.


def _begin(baseline: Path | None, update_baseline: bool, known_run: KnownRun | None, **options: Any) -> LintRun:
    """A run with its baseline opened."""
    run = LintRun(**options)
    listen(run, known_run)
    if baseline is not None:
        from starlint.commands.run.baseline import opened

        run.baseline = opened(baseline, update_baseline)
    return run


def _watch(
    begin: partial[LintRun], report: ReportOptions, fixes: FixOptions, update_baseline: bool, add_suppressions: bool
) -> None:
    """Report again after each change. Raises UsageError for options by which anything else is to be done."""
    others = (("--update-baseline", update_baseline), ("--add-suppressions", add_suppressions))
    given = [*fixes.given, *(name for name, is_given in others if is_given)]
    if given:
        raise click.UsageError(f"--watch shows findings and changes no file; leave out {' and '.join(given)}")
    from starlint.commands.run.watch import watch
    from starlint.remembered import Remembered

    watch(partial(begin, last={}, remembered=Remembered()), report.write)


def _fix(context: click.Context, run: LintRun, fixes: FixOptions, output: str | None, exit_zero: bool) -> None:
    """Have the notes fixed as they are read. What needs no report ends here."""
    from starlint.remembered import Remembered

    run.fixing, run.remembered = fixes.fixing(to_files=STDIN not in run.paths), Remembered()
    if STDIN in run.paths and len(run.paths) > 1:
        raise click.UsageError("--fix takes standard input alone, or files; leave out -")
    if fixes.diff or fixes.fix_only or STDIN in run.paths:
        if output is not None:
            raise click.UsageError("--fix-only, --diff and --fix - write no report; leave out --output")
        from starlint.commands.run.fix_alone import fix_alone

        context.exit(fix_alone(run, run.fixing, fixes, exit_zero))


def _say_what_was_fixed(run: LintRun, fixes: FixOptions) -> None:
    if run.fixing is not None:
        from starlint.commands.run.fix_alone import say_what_was_fixed

        say_what_was_fixed(run.fixing, fixes)


def _add_suppressions(context: click.Context, run: LintRun, reason: str) -> None:
    from starlint.commands.run.add_suppressions import add

    run.kept, run.outlined = None, False  # comments are placed by the sections of stories
    add(run, reason)
    context.exit(ERRORS if run.has_errors else SUCCESS)


def _with_new_baseline(run: LintRun) -> list[FileReport]:
    """All files of a run, after its baseline is written: whoever reads the report may stop after its first line."""
    files = list(run)
    if run.baseline is not None and not run.has_errors:
        from starlint.commands.run.baseline import save

        save(run.baseline)
    return files


def _name_stale_entries(run: LintRun, update_baseline: bool) -> None:
    """Name what the baseline has and the notes have no more, unless a new one was written without it."""
    if run.baseline is not None and (run.has_errors or not update_baseline):
        from starlint.commands.run.baseline import name_stale_entries

        name_stale_entries(run.baseline)
