"""The man page of starlint, made from the help of its commands: ``python -m tools.man_page > docs/man/starlint.1``"""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from starlint import __version__
from starlint.cli import COMMANDS, starlint

_NAME = "a linter for behavioural-interview stories"


def man_page() -> str:
    """The page in the language of man(7), with a section for every command."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    root = click.Context(starlint, info_name="starlint")
    yield f'.TH STARLINT 1 "" "starlint {__version__}" "User Commands"'
    yield from (".SH NAME", f"starlint \\- {_NAME}", ".SH SYNOPSIS", ".B starlint")
    yield _text("COMMAND [OPTIONS] …")
    yield from (".SH DESCRIPTION", _text((starlint.help or "").strip()))
    for name in COMMANDS:
        command = starlint.get_command(root, name)
        assert command is not None
        yield from _command(command, click.Context(command, info_name=name, parent=root))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f'.SH "{_text(context.command_path)}"'
    yield from (".B", _text(" ".join((context.command_path, *command.collect_usage_pieces(context)))))
    for paragraph in re.split(r"\n\s*\n", (command.help or "").strip()):
        yield ".PP"
        yield from _paragraph(paragraph)
    options = (one for one in command.get_params(context) if isinstance(one, click.Option))
    records = (option.get_help_record(context) for option in options)
    for names, about in filter(None, records):
        yield from (".TP", f"\\fB{_text(names)}\\fR", _text(" ".join(about.split())))


def _paragraph(text: str) -> Iterator[str]:
    """A paragraph; one that begins with a backspace keeps its lines, as in Click."""
    if text.lstrip().startswith("\b"):
        yield ".nf"
        yield from (_text(line.strip()) for line in text.strip("\b \n").splitlines())
        yield ".fi"
    else:
        yield _text(" ".join(text.split()))


def _text(text: str) -> str:
    """Text that man takes as it is: backslashes, hyphens, and a dot or an apostrophe at the beginning of a line."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    click.echo(man_page(), nl=False)
