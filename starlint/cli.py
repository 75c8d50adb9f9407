"""The command line: its commands, and errors turned into sentences and exit codes."""

from __future__ import annotations

import gc
import io
import os
import sys
import traceback
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from starlint import __version__
from starlint.errors import OutputError, StarlintError

COMMANDS = {  # in the order of the help: module and summary of each; --help loads none of them
    "check": ("starlint.commands.check", "Check stories, and show what weakens them."),
    "inspect": ("starlint.commands.inspect", "Show how starlint reads your notes: stories, sections, metrics."),
    "score": ("starlint.commands.score", "Score stories, and show where each point was lost."),
    "coverage": ("starlint.commands.coverage", "Show which principles the stories cover, and what to write next."),
    "new": ("starlint.commands.new", "Start a story: its labels, with a prompt under each."),
    "server": ("starlint.commands.server", "Show findings in your editor, while you write."),
    "rules": ("starlint.commands.rules", "List the rules."),
    "rule": ("starlint.commands.rule", "Explain one rule, with examples."),
    "completion": ("starlint.commands.completion", "Print a script that completes commands in your shell."),
    "config": ("starlint.commands.config", "Show the settings, and where each one is set."),
}

PIPE_CLOSED = 141  # as a shell reports a program ended by SIGPIPE


class ExpectedError(click.ClickException):
    """An error that is no bug, shown as one sentence."""

    exit_code = 2


class LazyGroup(click.Group):
    """The commands by name, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = import_module(module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List them with a phrase each."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, phrase) for name, (_, phrase) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called, or suggest the nearest one."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            ctx.fail(_unknown(name))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. An expected error becomes a sentence; a closed pipe ends the run without one."""
        try:
            return super().invoke(ctx)
        except StarlintError as error:
            if isinstance(error, OutputError):
                _forget_stdout()
            raise ExpectedError(str(error)) from error
        except BrokenPipeError:
            _forget_stdout()
            ctx.exit(PIPE_CLOSED)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="starlint", message="%(prog)s %(version)s")
def starlint() -> None:
    """A linter for behavioural-interview stories: Situation, Task, Action, Result."""


def main() -> None:
    """Run starlint as a program. A bug keeps its traceback, and exits with 2, since 1 stands for findings."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # better a question mark than no report
    collect_rarely()
    try:
        starlint(prog_name="starlint")
    except Exception:
        traceback.print_exc()
        sys.exit(2)


def collect_rarely() -> None:
    """Let Python collect garbage less often, in a process of our own.

    Reading notes makes very many small objects, which hardly ever form circles and so are freed without a collection.
    To look through them at the usual rate costs more than a tenth of the time.
    """
    gc.set_threshold(50_000, 20, 50)


def _unknown(name: str) -> str:
    if os.path.exists(name):
        return f"No such command '{name}'. To check this file, use: starlint check {name}"
    near = get_close_matches(name, COMMANDS, n=1)
    return f"No such command '{name}'." + (f" Did you mean '{near[0]}'?" if near else "")


def _forget_stdout() -> None:
    """Send what is still in the buffer nowhere, so that Python does not complain about it at exit."""
    with suppress(io.UnsupportedOperation):  # in a test, something else stands in for the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
