"""`starlint clean`: the reports kept for the next run, removed."""

from __future__ import annotations

from typing import Any

import click

from starlint.commands.options.rule_options import requested_settings, settings_options
from starlint.report_cache import ReportCache
from starlint.wording import count


@click.command("clean")
@click.argument("path", default=".")
@settings_options
def command(path: str, **options: Any) -> None:
    """Remove the reports that `starlint check` has kept.

    PATH is a file or a folder; the settings for it may name another cache folder. Nothing else is lost: the next check
    of each file takes as long as the first.
    """
    resolver = requested_settings(**options)
    cache = ReportCache(resolver).cache_of(resolver.settings(path).config)
    removed = cache.clear()
    click.echo(
        f"{count(removed, 'report', 'reports')} removed from {cache.folder}" if removed else "No reports were kept."
    )
