"""`starlint check --watch`: the same again whenever a file of notes changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from starlint.commands import Reading
from starlint.errors import UsageError
from starlint.files import STDIN, is_markdown, passed_over

_MILLISECONDS = 300  # within which several changes are one: an editor saves in more than one step


def keep_telling(begin: Callable[[], Reading], tell: Callable[[Reading], None]) -> None:
    """Tell what a reading finds, and begin another after each change, until Ctrl-C.

    Raises UsageError where there is nothing to watch, or nothing to watch it with.
    """
    rounds = _changes(begin().paths)
    with suppress(KeyboardInterrupt):
        for _ in rounds:
            click.clear()
            tell(begin())
            click.echo("Watching for changes; Ctrl-C ends it.", err=True)
    click.echo(err=True)  # the terminal has shown the key, and stands behind it


def _changes(paths: tuple[str, ...]) -> Iterator[None]:
    """Once at the beginning, and once after each change to what the paths mean."""
    if STDIN in paths:
        raise UsageError("--watch: standard input cannot be watched; name files or folders")
    try:
        from watchfiles import watch
    except ImportError as error:
        raise UsageError('--watch needs watchfiles: python -m pip install "starlint[watch]"') from error
    folders = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths}
    watched = watch(
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
    """Whether a changed file is one of those to be checked, or may be."""
    whole = os.path.realpath(path)
    return any(_is_meant(whole, os.path.realpath(meant)) for meant in paths)


def _is_meant(path: str, meant: str) -> bool:
    if path == meant:
        return True
    inside = Path(path).relative_to(meant).parts if Path(path).is_relative_to(meant) else ()
    return bool(inside) and is_markdown(path) and not any(map(passed_over, inside))
