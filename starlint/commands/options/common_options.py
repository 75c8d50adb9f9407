"""The options that every report has: the paths that it is about, the name of its format, and its colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from starlint.commands.options.nearest_choice import NearestChoice
from starlint.commands.run.terminal import COLOURS

F = TypeVar("F", bound=Callable[..., Any])

HERE = "."
FORMAT = ("--format", "--output-format", "form")  # both names, as other linters have the one or the other


def _here_if_none(context: click.Context, parameter: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    return paths or (HERE,)


def paths_argument(command: F) -> F:
    """Add PATHS: the current folder if there are none."""
    return click.argument("paths", nargs=-1, callback=_here_if_none)(command)


def colour_options(command: F) -> F:
    """Add --color and --no-color, and pass the choice to the command as `colour`."""
    for add in reversed(_COLOUR):
        command = add(command)
    return command


def _never(context: click.Context, parameter: click.Parameter, given: bool) -> None:
    """Take --no-color for --color never."""
    if given:
        context.params["colour"] = "never"


def _unless_never(context: click.Context, parameter: click.Parameter, colour: str) -> str:
    return context.params.get("colour") or colour


_COLOUR = (
    click.option("--no-color", is_flag=True, expose_value=False, is_eager=True, callback=_never, help="--color never."),
    click.option(
        "--color",
        "colour",
        type=NearestChoice(COLOURS),
        default="auto",
        show_default=True,
        callback=_unless_never,
        help="NO_COLOR and FORCE_COLOR also work.",
    ),
)
