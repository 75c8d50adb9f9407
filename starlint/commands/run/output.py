"""Reports on standard output: their width, their colours, and how they are written."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from starlint.commands.run.terminal import coloured, link
from starlint.errors import OutputError
from starlint.inert import chunks_without_commands
from starlint.reports.render_options import RenderOptions, plain

_STYLES: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "cyan", "bold": True},
    "place": {"bold": True},
    "title": {"bold": True},
    "strong": {"fg": "green", "bold": True},
    "margin": {"fg": "blue"},
    "bar": {"fg": "blue"},
}


def terminal_options(widest: int = 100, linked: bool = False, **options: Any) -> RenderOptions:
    """A report as wide as the terminal, within reason. Click removes its colours where there is no terminal."""
    columns = shutil.get_terminal_size((100, 24)).columns
    width = max(40, min(columns, widest))
    return RenderOptions(width, _painted, link if linked else plain, drawn=_can_draw(), **options)


def _painted(text: str, ink: str) -> str:
    return click.style(text, **_STYLES[ink])


def _can_draw() -> bool:
    """Whether the encoding of standard output has lines and blocks."""
    try:
        "─█−–·…".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def repository_root() -> str:
    """The folder from which programs name files: that of the repository on a build server, or else this one."""
    return os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or os.getcwd()


def show(
    chunks: Iterable[str] | Iterable[bytes],
    colour: str = "auto",
    heard: Callable[[bytes], None] | None = None,
) -> None:
    """Write a report to standard output, piece by piece as it comes; each is also `heard`, as a pipe gets it."""
    wanted = coloured(colour, os.environ)
    for chunk in chunks_without_commands(chunks):
        try:
            click.echo(chunk, nl=False, color=wanted)
            if heard is not None:
                heard(chunk if isinstance(chunk, bytes) else _piped(chunk if wanted else click.unstyle(chunk)))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: cannot be written: {error.strerror or error}") from error


def _piped(text: str) -> bytes:
    """The text as it is written to a pipe."""
    return text.replace("\n", os.linesep).encode(sys.stdout.encoding, "replace")
