"""`starlint score`: how good each story is, which is the weakest, and by what."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from starlint import file_writer
from starlint.commands import FOUND, TROUBLE, Reading
from starlint.commands.options.rule_options import asked_for, rule_options
from starlint.commands.run.report_file import deliver, other_than
from starlint.reports import SCORES
from starlint.scored_story import ORDERS, Bank, bank
from starlint.wording import count

_ORDERS = [sign + order for order in ORDERS for sign in ("", "-")]


@click.command("score")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(list(SCORES)), default="table", show_default=True)
@click.option(
    "--details", is_flag=True, help="Add a card for each story: every lost point, and what will be asked next."
)
@click.option(
    "--sort",
    "order",
    type=click.Choice(_ORDERS),
    metavar="ORDER",
    default="score",
    show_default=True,
    help=f"{', '.join(ORDERS)}; with - before it, the other way round.",
)
@click.option("--reverse", is_flag=True, help="The other way round.")
@click.option("--min-score", type=click.IntRange(0, 100), help="Exit with 1 when a story has less, and name it.")
@click.option("--output", "target", metavar="FILE", help="Write the report to a file, and nothing to the terminal.")
@click.option("--force", is_flag=True, help="Replace the file though starlint did not write it.")
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    form: str,
    details: bool,
    order: str,
    reverse: bool,
    min_score: int | None,
    target: str | None,
    force: bool,
    **options: Any,
) -> None:
    """Score stories, and say what each point was lost by.

    PATHS are files, folders to be walked for *.md and *.markdown (what is hidden is left out), or - for
    standard input.

    A story has up to 100 points: 20 each for Structure, Action, Ownership, Evidence and Delivery, of which each
    finding takes its part. The weakest comes first. What is not yet a story has no score.

    Exits with 0 whatever the scores, 1 when one is below --min-score, and 2 when a file could not be read or
    written.
    """
    if target:
        file_writer.check(target, force)
    reading = Reading(paths, asked_for(**options), gathers=True)
    told = bank(other_than(target, reading)).ordered(order.lstrip("-"), order.startswith("-") != reverse)
    if told.files or not reading.troubled:
        make = SCORES[form]
        deliver(lambda page: make(told, replace(page, details=details)), form, target, force)
    below = min_score is not None and _is_below(told, min_score)
    context.exit(TROUBLE if reading.troubled else FOUND if below else 0)


def _is_below(told: Bank, least: int) -> bool:
    """Whether a story, or the want of any, is to be told of on standard error."""
    weak = [(card, card.score.total) for card in told.scored if card.score and card.score.total < least]
    for card, total in weak:
        click.echo(f"{card.place}: {total} of 100, below {least}: {' '.join(card.title.split())}", err=True)
    if not told.scored:
        click.echo(f"No story in {count(told.files, 'file', 'files')} to reach {least}", err=True)
    return bool(weak) or not told.scored
