"""`starlint check`: what weakens the stories, and what to try."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click

from starlint.commands import FOUND, TROUBLE, Reading, page, root, show
from starlint.commands._choice import NearestChoice
from starlint.commands.terminal import COLOURS, links
from starlint.errors import UsageError
from starlint.files import STDIN, is_markdown, shown
from starlint.finding import Severity
from starlint.reports import FORMATS
from starlint.reports.page import EXCERPTS


@dataclass(frozen=True, slots=True)
class Told:
    """How the findings are to be told, as the options say it."""

    form: str
    output: str | None
    statistics: bool
    quiet: bool
    excerpts: int
    colour: str

    def tell(self, reading: Reading) -> None:
        """Write the report to where it is wanted."""
        linked = self.output is None and self.colour != "never" and links(os.environ, sys.stdout.isatty())
        limits: dict[str, Any] = {"quiet": self.quiet, "excerpts": self.excerpts}
        shape = page(linked, **limits, root=root(), troubles=reading.troubles)
        self._put(FORMATS[self._sort()][self.form](reading, shape))

    def check(self) -> None:
        """Raise UsageError for options that do not go together, before any work is done."""
        forms = FORMATS[self._sort()]
        if self.form not in forms:
            raise UsageError(f"--statistics goes with --format {', '.join(forms)}, not with {self.form}")
        if self.output is not None and is_markdown(self.output):
            raise UsageError(f"{shown(self.output)}: a report is never written over notes; choose another ending")

    def _sort(self) -> str:
        return "check --statistics" if self.statistics else "check"

    def _put(self, chunks: Iterator[str] | Iterator[bytes]) -> None:
        if self.output is None:
            show(chunks, self.colour)
            return
        from starlint.output import write  # late: most reports go to the terminal

        write(self.output, chunks if self.colour == "always" else map(_unstyled, chunks), force=True)


def _unstyled(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else click.unstyle(chunk).encode("utf-8", "replace")


@click.command("check")
@click.argument("paths", nargs=-1)
@click.option(
    "--format", "form", type=NearestChoice(list(FORMATS["check"])), default="full", show_default=True,
    help="For a person: full, concise, grouped. For programs: all others.",
)  # fmt: skip
@click.option("--output", "-o", metavar="FILE", help="Write the report to this file, whole or not at all.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of showing them.")
@click.option("--quiet", "-q", is_flag=True, help="Show the findings alone, without a summary.")
@click.option(
    "--excerpts", type=click.IntRange(min=0), default=EXCERPTS, show_default=True, metavar="N",
    help="Show at most so many findings of one rule in full, and count the others.",
)  # fmt: skip
@click.option("--color", "colour", type=NearestChoice(COLOURS), default="auto", show_default=True)
@click.option("--stdin-filename", metavar="NAME", help="What standard input goes by in the report.")
@click.option("--no-respect-gitignore", is_flag=True, help="Check also what git ignores.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    no_respect_gitignore: bool,
    watch: bool,
    **told: Any,
) -> None:
    """Check stories, and say what weakens them.

    PATHS are files, folders to be walked for *.md and *.markdown, or - for standard input. In a folder, what is
    hidden, ignored by git, or other people's (node_modules, vendor …) is left out.

    Exits with 0 when no finding is a warning or an error, 1 when one is, and 2 when a file could not be
    read.
    """
    manner = Told(**told)
    manner.check()
    reading = Reading(_paths(paths, stdin_filename), stdin_filename, not no_respect_gitignore)
    if watch:
        from starlint.commands.watch import keep_telling  # late: only it knows what watches files

        keep_telling(reading, manner.tell)
        return
    manner.tell(reading)
    context.exit(TROUBLE if reading.troubled else FOUND if _weak(reading) else 0)


def _paths(paths: tuple[str, ...], stdin_filename: str | None) -> tuple[str, ...]:
    """The paths given; standard input, if it has been given a name and there is no other."""
    if not paths and stdin_filename is None:
        raise click.MissingParameter(param_hint="'PATHS...'", param_type="argument")
    return paths or (STDIN,)


def _weak(reading: Reading) -> bool:
    """Whether anything graver than a note was found."""
    return any(severity >= Severity.WARNING for severity in reading.severities)
