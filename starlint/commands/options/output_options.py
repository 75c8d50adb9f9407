"""The options of a report of a whole bank: the file that it goes to, and its colours."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from starlint.commands.options.common_options import colour_options
from starlint.commands.run.report_file import ReportTarget

_OPTIONS = (
    click.option("--output", "path", metavar="FILE", help="Write the report to this file instead of the terminal."),
    click.option("--force", is_flag=True, help="Replace the file even if starlint did not write it."),
)


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --output, --force and the colours, and pass them to the command as `target`."""

    @wraps(command)
    def wrapped(*arguments: Any, path: str | None, force: bool, colour: str, **options: Any) -> Any:
        return command(*arguments, target=ReportTarget(path, force, colour), **options)

    for add in reversed((*_OPTIONS, colour_options)):
        wrapped = add(wrapped)
    return wrapped
