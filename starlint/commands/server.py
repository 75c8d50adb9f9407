"""`starlint server`: findings beside the sentence, in an editor that speaks the language server protocol."""

from __future__ import annotations

import click

from starlint.errors import UsageError


@click.command("server")
@click.option("--stdio", is_flag=True, help="Talk to the editor by standard input and output.  [default]")
@click.option(
    "--tcp",
    "port",
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help="Wait for one editor on this local port; 0 chooses a free one.",
)
def command(stdio: bool, port: int | None) -> None:
    """Start the language server, which an editor does for you.

    It shows findings while you write, explains them, and offers fixes. docs/editors.md says how to set up VS Code,
    Neovim, Helix, Emacs, Sublime Text, Zed and Obsidian. It needs: python -m pip install "starlint[server]"
    """
    if stdio and port is not None:
        raise click.UsageError("--stdio and --tcp are two ways to talk to an editor; choose one")
    try:
        from starlint.server import run  # an extra, which may be missing
    except ImportError as error:
        raise UsageError('starlint server needs pygls: python -m pip install "starlint[server]"') from error
    if port is None:
        run.serve_stdio()
    else:
        run.serve_tcp(port)
