"""`starlint coverage`: which principles the stories cover, and what to write next."""

from __future__ import annotations

from typing import Any

import click

from starlint import file_writer
from starlint.commands import TROUBLE, Reading
from starlint.commands.options.rule_options import asked_for, rule_options
from starlint.commands.run.report_file import deliver, other_than
from starlint.reports import COVERAGES
from starlint.scored_story import bank


@click.command("coverage")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--framework",
    "name",
    metavar="NAME|FILE",
    help="Whose principles: a built-in name such as amazon, or a TOML file.  "
    "[default: as the settings say, else the one that the stories name most]",
)
@click.option("--format", "form", type=click.Choice(list(COVERAGES)), default="table", show_default=True)
@click.option("--output", "target", metavar="FILE", help="Write the report to a file, and nothing to the terminal.")
@click.option("--force", is_flag=True, help="Replace the file though starlint did not write it.")
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    name: str | None,
    form: str,
    target: str | None,
    force: bool,
    **options: Any,
) -> None:
    """Show which principles the stories cover, and what to write next.

    PATHS are files, folders to be walked for *.md and *.markdown (what is hidden is left out), or - for
    standard input.

    Two stories for a principle are good, four are better. A story counts for each principle that its heading, its tags
    or a line such as "Principles: Ownership, Dive Deep" names.

    Exits with 0 whatever is missing, and with 2 when a file could not be read or written.
    """
    from starlint.coverage import coverage, known, likeliest

    lookup = asked_for(**options)
    name = name or lookup.settings(paths[0]).config.framework
    framework = known(name) if name else None
    if target:
        file_writer.check(target, force)
    reading = Reading(paths, lookup, gathers=True)
    told = bank(other_than(target, reading))
    if told.files or not reading.troubled:
        covered = coverage(told, framework or likeliest(told.scored), lookup.selection(paths[0]).rules)
        deliver(lambda page: COVERAGES[form](covered, page), form, target, force)
    context.exit(TROUBLE if reading.troubled else 0)
