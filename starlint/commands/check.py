"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

from functools import partial

import click

from starlint.commands import FOUND, TROUBLE, Reading
from starlint.commands._telling import Telling, telling_options
from starlint.files import STDIN
from starlint.finding import Severity


@click.command("check")
@click.argument("paths", nargs=-1)
@telling_options
@click.option("--stdin-filename", metavar="NAME", help="What standard input goes by in the report.")
@click.option("--no-respect-gitignore", is_flag=True, help="Check also what git ignores.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    telling: Telling,
    stdin_filename: str | None,
    no_respect_gitignore: bool,
    watch: bool,
) -> None:
    """Check stories, and say what weakens them.

    PATHS are files, folders to be walked for *.md and *.markdown, or - for standard input. In a folder, what is
    hidden, ignored by git, or other people's (node_modules, vendor …) is left out.

    Exits with 0 when no finding is a warning or an error, 1 when one is, and 2 when a file could not be
    read.
    """
    begin = partial(Reading, _meant(paths, stdin_filename), stdin_filename, not no_respect_gitignore)
    if watch:
        from starlint.commands.watch import keep_telling  # late: only it knows what watches files

        keep_telling(partial(begin, memory={}), telling.tell)
        return
    reading = begin()
    telling.tell(reading)
    context.exit(TROUBLE if reading.troubled else FOUND if _weak(reading) else 0)


def _meant(paths: tuple[str, ...], stdin_filename: str | None) -> tuple[str, ...]:
    """The paths given; standard input, if it has been given a name and there is no other."""
    if not paths and stdin_filename is None:
        raise click.MissingParameter(param_hint="'PATHS...'", param_type="argument")
    return paths or (STDIN,)


def _weak(reading: Reading) -> bool:
    """Whether anything graver than a note was found."""
    return any(severity >= Severity.WARNING for severity in reading.severities)
