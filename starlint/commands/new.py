"""`starlint new`: the skeleton of a story, to be filled."""

import click


@click.command("new")
def command() -> None:
    """Begin a story."""
