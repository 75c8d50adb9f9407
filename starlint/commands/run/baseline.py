"""What `starlint check` does with a baseline before its run, and after it."""

from __future__ import annotations

from pathlib import Path

import click

from starlint.baseline import Entry, Ledger, read, written
from starlint.errors import UsageError
from starlint.wording import count

_NAMED = 5  # stale entries that are told one by one


def opened(file: Path, update: bool) -> Ledger:
    """The baseline; an empty one where it is yet to be written."""
    return Ledger(file) if update and not file.exists() else Ledger(file, read(file))


def close(ledger: Ledger, update: bool) -> None:
    """Say what is stale, or write the baseline anew without it."""
    stale = list(ledger.stale.elements())
    if update:
        _write(ledger)
        removed = f", {count(len(stale), 'stale entry', 'stale entries')} removed" if stale else ""
        click.echo(f"{ledger.file}: {_findings(ledger.updated.total())} written{removed}", err=True)
    elif stale:
        click.echo(f"{ledger.file}: {_told(stale)}; --update-baseline removes them", err=True)


def _told(stale: list[Entry]) -> str:
    named = ", ".join(f"{entry.rule} in {entry.path}" for entry in stale[:_NAMED])
    more = f" and {len(stale) - _NAMED} more" if len(stale) > _NAMED else ""
    return f"{count(len(stale), 'stale entry', 'stale entries')} ({named}{more}), mended or changed since"


def _findings(number: int) -> str:
    return count(number, "finding", "findings")


def _write(ledger: Ledger) -> None:
    try:
        ledger.file.write_text(written(ledger.updated), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{ledger.file}: cannot be written: {error.strerror}") from error
