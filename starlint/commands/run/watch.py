"""`starlint check --watch`: a new report whenever a file of notes changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from starlint.commands.run.lint_run import LintRun
from starlint.errors import UsageError
from starlint.files import STDIN, is_markdown, is_skipped_folder

_MILLISECONDS = 300  # within which several changes count as one: an editor saves in more than one step


def watch(begin: Callable[[], LintRun], write_report: Callable[[LintRun], None]) -> None:
    """Report on a run, and on a new one after each change, until Ctrl-C.

    Raises UsageError where there is nothing to watch, or watchfiles is missing.
    """
    rounds = changes(begin().paths)
    with suppress(KeyboardInterrupt):
        for _ in rounds:
            click.clear()
            write_report(begin())
            click.echo("Watching for changes. Press Ctrl-C to stop.", err=True)
    click.echo(err=True)  # the terminal has shown ^C, and the cursor stands behind it


def changes(paths: tuple[str, ...], option: str = "--watch") -> Iterator[None]:
    """One item at the beginning, and one after each change to the files that the paths mean.

    Raises UsageError, which names the option, where there is nothing to watch, or watchfiles is missing.
    """
    if STDIN in paths:
        raise UsageError(f"{option}: standard input cannot be watched; name files or folders")
    try:
        import watchfiles  # an extra, which may be missing
    except ImportError as error:
        raise UsageError(f"{option} needs the package watchfiles: python -m pip install watchfiles") from error
    folders = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths}
    watched = watchfiles.watch(
        *sorted(filter(os.path.isdir, folders)),
        watch_filter=partial(_matters, paths),
        debounce=_MILLISECONDS,
        recursive=any(map(os.path.isdir, paths)),
    )
    return _first_and_then(watched)


def _first_and_then(watched: Iterator[object]) -> Iterator[None]:
    yield None
    for _ in watched:
        yield None


def _matters(paths: tuple[str, ...], change: object, path: str) -> bool:
    """Whether a changed file may be one of those to be checked."""
    whole = os.path.realpath(path)
    return any(_is_meant(whole, os.path.realpath(meant)) for meant in paths)


def _is_meant(path: str, meant: str) -> bool:
    if path == meant:
        return True
    inside = Path(path).relative_to(meant).parts if Path(path).is_relative_to(meant) else ()
    return bool(inside) and is_markdown(path) and not any(map(is_skipped_folder, inside))
