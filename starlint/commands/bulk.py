"""`starlint bulk`: very many notes checked, by the processors of this machine or by a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.processors import processors
from starlint.errors import UsageError
from starlint.exit_status import ERRORS, SUCCESS
from starlint.wording import count

if TYPE_CHECKING:  # libraries of the extra, which may be missing
    from starlint.bulk.work import Counts

_ENGINES = ("processes", "dask", "ray")
_FORMS = ("parquet", "jsonl")


@click.command("bulk")
@click.argument("source")
@click.option("--output", "-o", "folder", required=True, metavar="FOLDER", help="Write the parts of the output there.")
@click.option(
    "--engine", type=click.Choice(_ENGINES), default="processes", show_default=True, help="Who does the work."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="parquet",
    show_default=True,
    help="What the parts are.",
)
@click.option("--column", default="text", show_default=True, help="The column of a table that holds the notes.")
@click.option("--path-column", metavar="COLUMN", help="The column that names them.  [default: numbered]")
@click.option("--jobs", "-j", type=click.IntRange(min=0), default=0, metavar="N", help="Workers; 0: one per processor.")
@click.option("--address", help="The scheduler of a cluster; without it, this machine does the work.")
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    source: str,
    folder: str,
    engine: str,
    form: str,
    column: str,
    path_column: str | None,
    jobs: int,
    address: str | None,
    **options: Any,
) -> None:
    """Check very many notes, and write their findings as data.

    SOURCE is a folder or a glob of notes, or of .parquet or .jsonl files with a column of notes, here or wherever
    fsspec can read: "notes/**/*.md", "s3://bucket/answers/*.parquet".

    All notes get the settings of the current folder. Started again, it goes on with the notes that are not done.

    The exit code is 0, or 2 if a note could not be checked; its row says why.
    """
    try:
        from starlint.bulk.engines import ENGINES
        from starlint.bulk.parts import Output
        from starlint.bulk.units import Columns, NotesAndTables, units
        from starlint.bulk.work import Counts, Work
        from starlint.cache import hashed
        from starlint.checker import Checker
        from starlint.report_cache import grounds
        from starlint.settings.resolver import SettingsFileFilter
    except ImportError as error:
        raise UsageError('bulk needs fsspec: python -m pip install "starlint[bulk]"') from error
    resolver = requested_settings(**options).fixed(".")
    work = Work(Checker(resolver), Output(folder, form), hashed(grounds(resolver.settings(".").config, ".")))
    found = units(source, Columns(column, path_column), NotesAndTables(SettingsFileFilter(resolver), folder))
    total = sum(ENGINES[engine](work, found, jobs or processors(), address), Counts())
    click.echo(_summary(total, folder))
    context.exit(ERRORS if total.failed else SUCCESS)


def _summary(total: Counts, folder: str) -> str:
    """What came of all notes: "3 notes checked, 12 findings, written to out"."""
    parts = [f"{count(total.checked, 'note', 'notes')} checked", count(total.findings, "finding", "findings")]
    parts += [f"{total.skipped:,} done before"] if total.skipped else []
    parts += [f"{total.failed:,} could not be checked"] if total.failed else []
    return f"{', '.join(parts)}; see {folder}"
