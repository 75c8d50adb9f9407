"""The option that chooses the principles that stories are for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def framework_option(command: F) -> F:
    """Add --framework."""
    return click.option(
        "--framework",
        metavar="NAME|FILE",
        help="The principles: amazon, civil-service, general, google, meta, nace, nhs, or a TOML file.  "
        "[default: from the settings, else the framework that the stories name most]",
    )(command)
