"""`starlint coverage`: which principles the stories cover, and what to write next."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from starlint.commands.options.output_options import output_options
from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.report_file import ReportTarget
from starlint.coverage import coverage, framework_named, likeliest_framework
from starlint.exit_status import ERRORS, SUCCESS
from starlint.reports import COVERAGES
from starlint.rule_failure import Failures
from starlint.scored_story import story_bank


@click.command("coverage")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--framework",
    "name",
    metavar="NAME|FILE",
    help="The principles: a built-in name such as amazon, or a TOML file.  "
    "[default: from the settings, else the framework that the stories name most]",
)
@click.option("--format", "form", type=click.Choice(list(COVERAGES)), default="table", show_default=True)
@output_options
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    name: str | None,
    form: str,
    target: ReportTarget,
    **options: Any,
) -> None:
    """Show which principles the stories cover, and what to write next.

    PATHS are files, folders, or - for standard input. In a folder, starlint reads all *.md and *.markdown files
    that are not hidden.

    Two stories for a principle are good, four are better. A story counts for each principle that it names: in its
    heading, its tags, or a line such as "Principles: Ownership, Dive Deep".

    The exit code is 0 even if something is missing, and 2 if a file cannot be read or written.
    """
    resolver = requested_settings(**options)
    name = name or resolver.settings(paths[0]).config.framework
    framework = framework_named(name) if name else None
    target.check()
    resolver.judges = False
    run = LintRun(paths, resolver, reports_at_end=True)
    bank = story_bank(target.notes_among(run))
    if bank.files or not run.has_errors:
        rules = resolver.selection(paths[0]).rules
        failed: Failures = {}
        covered = coverage(bank, framework or likeliest_framework(bank.finished), rules, failed)
        run.show_failures("coverage", failed.values())
        target.write(partial(COVERAGES[form], covered), form)
    context.exit(ERRORS if run.has_errors else SUCCESS)
