"""The command line: its commands, and errors turned into sentences and exit codes."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from starlint import __version__
from starlint.errors import OutputError, StarlintError
from starlint.inert import sentence

if TYPE_CHECKING:  # the program asks for it first
    from starlint.known_run import KnownRun

COMMANDS = {  # in the order of the help: module and summary of each; --help loads none of them
    "check": ("starlint.commands.check", "Check stories, and show what weakens them."),
    "inspect": ("starlint.commands.inspect", "Show how starlint reads your notes: stories, sections, metrics."),
    "score": ("starlint.commands.score", "Score stories, and show where each point was lost."),
    "coverage": ("starlint.commands.coverage", "Show which principles the stories cover, and what to write next."),
    "match": ("starlint.commands.match", "Show which story answers a question best, and why."),
    "rehearse": ("starlint.commands.rehearse", "Practise one question with a timer, then see what to fix."),
    "new": ("starlint.commands.new", "Start a story: its labels, with a prompt under each."),
    "server": ("starlint.commands.server", "Show findings in your editor, while you write."),
    "rules": ("starlint.commands.rules", "List the rules."),
    "rule": ("starlint.commands.rule", "Explain one rule, with examples."),
    "completion": ("starlint.commands.completion", "Print a script that completes commands in your shell."),
    "config": ("starlint.commands.config", "Show the settings, and where each one is set."),
    "bulk": ("starlint.commands.bulk", "Check very many notes, by all processors or by a cluster."),
    "clean": ("starlint.commands.clean", "Remove the reports kept for the next run."),
}

COMPLETES = "_STARLINT_COMPLETE"  # set by the shell that asks
# As a shell reports a program that a signal has ended: 128 and the number of the signal.
INTERRUPTED, PIPE_CLOSED = 130, 141


class ExpectedError(click.ClickException):
    """An error that is no bug, shown as one sentence."""

    exit_code = 2


class LazyGroup(click.Group):
    """The commands by name, each loaded when it is called."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run as a program, or complete a command line where a shell asks for it."""
        if COMPLETES in os.environ:
            import_module("starlint.commands.options.powershell").register()
        return super().main(*arguments, **options)

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

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Read the arguments; --help and --version are printed here."""
        with _errors_as_sentences():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _errors_as_sentences():
            return super().invoke(ctx)


class Terminated(BaseException):
    """A signal asks the program to end; its number is the argument."""


def _terminate(number: int, frame: object) -> None:
    raise Terminated(number)


@contextmanager
def _errors_as_sentences() -> Iterator[None]:
    """An expected error becomes a sentence, or one for each mistake, and exit code 2."""
    try:
        with _signals_as_codes():
            yield
    except StarlintError as error:
        if isinstance(error, OutputError):
            _forget_stdout()
        raise ExpectedError("\nError: ".join(map(sentence, error.sentences))) from error
    except click.ClickException as error:  # it may quote the arguments
        said = "\n".join(map(sentence, error.format_message().split("\n")))
        error.format_message = lambda: said  # type: ignore[method-assign]
        raise
    except OSError as error:
        if error.filename is not None:  # a file, which is a bug: commands say themselves what is wrong with it
            raise
        _forget_stdout()
        raise ExpectedError(f"standard output: cannot be written: {error.strerror or error}") from error


@contextmanager
def _signals_as_codes() -> Iterator[None]:
    """A signal ends the run with the code of a shell; where nobody reads any more, without a word."""
    try:
        yield
    except BrokenPipeError:
        _forget_stdout()
        sys.exit(PIPE_CLOSED)
    except KeyboardInterrupt:
        click.echo("\nInterrupted: what is shown is not complete, and no file is half written.", err=True)
        sys.exit(INTERRUPTED)
    except Terminated as ended:
        click.echo("Terminated: what is shown is not complete, and no file is half written.", err=True)
        sys.exit(128 + ended.args[0])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="starlint", message="%(prog)s %(version)s")
def starlint() -> None:
    """A linter for behavioural-interview stories: Situation, Task, Action, Result."""


def main(run: KnownRun | None = None) -> None:
    """Run the command line, whose report may be kept as that of a run.

    A bug keeps its traceback, and exits with 2, since 1 stands for findings.
    """
    if sys.stdout is None:  # closed by the program that started us: to write there is an error, not silence
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # better a question mark than no report
    _heed_signals()
    try:
        starlint(prog_name="starlint", obj=run)
    except Terminated as ended:  # before a command has begun
        sys.exit(128 + ended.args[0])
    except Exception:
        import traceback  # late, as all that few runs need

        traceback.print_exc()
        sys.exit(2)


def _heed_signals() -> None:
    """Let the signals that ask a program to end do so in order: what is half written is removed first."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is signal.SIG_DFL:
            signal.signal(getattr(signal, name), _terminate)


def _unknown(name: str) -> str:
    if os.path.exists(name):
        return f"No such command '{name}'. To check this file, use: starlint check {name}"
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    return f"No such command '{name}'." + (f" Did you mean '{near[0]}'?" if near else "")


def _forget_stdout() -> None:
    """Send what is still in the buffer nowhere, so that Python does not complain about it at exit."""
    with suppress(io.UnsupportedOperation):  # in a test, something else stands in for the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
