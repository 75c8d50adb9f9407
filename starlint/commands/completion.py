"""`starlint completion SHELL`: what a shell needs to complete commands, options and formats."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from starlint.commands.options.nearest_choice import NearestChoice
from starlint.commands.options.powershell import register
from starlint.errors import UsageError

SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command("completion")
@click.argument("shell", type=NearestChoice(SHELLS))
@click.pass_context
def command(context: click.Context, /, shell: str) -> None:
    """Print a script that completes commands and options in your shell.

    \b
    bash:  eval "$(starlint completion bash)"      in ~/.bashrc (bash 4.4 or later)
    zsh:   eval "$(starlint completion zsh)"       in ~/.zshrc
    fish:  starlint completion fish | source       in ~/.config/fish/config.fish
    PowerShell:  starlint completion powershell | Out-String | Invoke-Expression       in $PROFILE
    """
    register()
    completion = get_completion_class(shell)
    if completion is None:
        raise UsageError(f"this version of click cannot complete commands in {shell}; install a newer version of click")
    root = context.find_root()
    click.echo(completion(root.command, {}, "starlint", "_STARLINT_COMPLETE").source())
