"""`starlint score`: how good each story is, which is the weakest, and by what."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import click

from starlint import output
from starlint.card import ORDERS, Bank, bank
from starlint.commands import FOUND, TROUBLE, Reading, page, show
from starlint.commands._options import asked_for, rule_options
from starlint.errors import OutputError
from starlint.files import STDIN, shown
from starlint.reports import SCORES
from starlint.reports.page import File, Page, count

_WIDEST = 160  # columns of the table
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
        output.check(target, force)
    reading = Reading(paths, asked_for(**options), gathers=True)
    told = bank(_without(target, reading)).ordered(order.lstrip("-"), order.startswith("-") != reverse)
    if told.files or not reading.troubled:
        _report(told, form, details, target, force)
    below = min_score is not None and _is_below(told, min_score)
    context.exit(TROUBLE if reading.troubled else FOUND if below else 0)


def _without(target: str | None, files: Iterable[File]) -> Iterator[File]:
    """The files but for an earlier report. Raises OutputError for notes that the report would replace."""
    for file in files:
        if target is None or file.name != shown(target) or not os.path.exists(target):
            yield file
        elif not output.is_ours(target):
            raise OutputError(f"{shown(target)}: holds the notes that are to be scored; write the report elsewhere")


def _report(told: Bank, form: str, details: bool, target: str | None, force: bool) -> None:
    if target is None or target == STDIN:
        show(SCORES[form](told, replace(page(_WIDEST), details=details)))
    else:
        output.write(target, _signed(form, SCORES[form](told, Page(details=details))), force)


def _signed(form: str, chunks: Iterator[str] | Iterator[bytes]) -> Iterator[bytes]:
    """The report as bytes; a table, which does not say so itself, with a line that says who wrote it."""
    if form == "table":
        yield f"{output.NOTICE}\n\n".encode()
    for chunk in chunks:
        yield chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace")


def _is_below(told: Bank, least: int) -> bool:
    """Whether a story, or the want of any, is to be told of on standard error."""
    weak = [(card, card.score.total) for card in told.scored if card.score and card.score.total < least]
    for card, total in weak:
        click.echo(f"{card.place}: {total} of 100, below {least}: {' '.join(card.title.split())}", err=True)
    if not told.scored:
        click.echo(f"No story in {count(told.files, 'file', 'files')} to reach {least}", err=True)
    return bool(weak) or not told.scored
