"""The baseline of a run: opened before it, and reported or rewritten after it."""

from __future__ import annotations

from pathlib import Path

import click

from starlint.baseline import Baseline, Entry, read
from starlint.inert import sentence
from starlint.wording import count

_MOST_NAMED = 5  # stale entries


def opened(file: Path, update: bool) -> Baseline:
    """The baseline of this file; an empty one where the run is to write it for the first time."""
    return Baseline(file) if update and not file.exists() else Baseline(file, read(file))


def save(baseline: Baseline) -> None:
    """Write the baseline again, without its stale entries, and say so."""
    stale = baseline.stale.total()
    baseline.save()
    removed = f", {count(stale, 'stale entry', 'stale entries')} removed" if stale else ""
    number = count(baseline.updated.total(), "finding", "findings")
    click.echo(sentence(f"{baseline.file}: {number} written{removed}"), err=True)


def name_stale_entries(baseline: Baseline) -> None:
    """Name the stale entries, if there are any."""
    stale = list(baseline.stale.elements())
    if stale:
        click.echo(sentence(f"{baseline.file}: {_stale_entries(stale)}; --update-baseline removes them"), err=True)


def _stale_entries(stale: list[Entry]) -> str:
    named = ", ".join(f"{entry.rule} in {entry.path}" for entry in stale[:_MOST_NAMED])
    more = f" and {len(stale) - _MOST_NAMED} more" if len(stale) > _MOST_NAMED else ""
    return f"{count(len(stale), 'stale entry', 'stale entries')} ({named}{more}), fixed or changed since"
