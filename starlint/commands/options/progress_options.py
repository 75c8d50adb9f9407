"""The options of progress: the file of saved scores, and the gain that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from starlint.commands.run.saved_scores import SavedScores

_OPTIONS = (
    click.option("--save", metavar="FILE", help="Save the scores in this file, after those of earlier runs."),
    click.option("--compare", metavar="FILE", help="Show what each story has gained since its score was saved there."),
    click.option(
        "--min-gain",
        type=float,
        metavar="POINTS",
        help="Exit with 1 if the stories have gained fewer points on average since --compare.",
    ),
)


def progress_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --save, --compare and --min-gain, and pass them to the command as `saved`."""

    @wraps(command)
    def wrapped(*arguments: Any, save: str | None, compare: str | None, min_gain: float | None, **options: Any) -> Any:
        if min_gain is not None and compare is None:
            raise click.UsageError("--min-gain needs --compare FILE: the scores to compare with")
        return command(*arguments, saved=SavedScores(compare, save, min_gain), **options)

    for add in reversed(_OPTIONS):
        wrapped = add(wrapped)
    return wrapped
