"""`starlint config`: the settings in effect, and where each was made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any

import click

from starlint.checks.installed import brought_along
from starlint.commands.options.rule_options import requested_settings, settings_options
from starlint.errors import UsageError
from starlint.files import STDIN, shown
from starlint.finding import Severity
from starlint.globs import Glob
from starlint.inert import json_text, one_line, printable_lines
from starlint.settings.config import TABLES, Config, Settings
from starlint.settings.origin import near
from starlint.settings.schema import schema


@click.command("config")
@click.argument("path", default=".")
@settings_options
@click.option("--schema", "as_schema", is_flag=True, help="Print the JSON Schema of the settings instead.")
def command(path: str, as_schema: bool, **options: Any) -> None:
    """Show the settings for PATH, and where each one is set.

    PATH is a file or a folder. Without it, the current folder is used. You can use the output as a starlint.toml file.
    """
    if as_schema:
        click.echo(json_text(schema()))
        return
    if path != STDIN and not os.path.exists(path):
        raise UsageError(f"{shown(path)}: no such file or folder; check the spelling and the folder you are in")
    resolver = requested_settings(**options)
    resolver.selection(path)  # raises an error for a word that names no rule
    click.echo(printable_lines("\n".join(_lines(resolver.settings(path)))))


def _lines(settings: Settings) -> Iterator[str]:
    """A line for each setting, with its origin in a comment; the tables come last, as TOML requires."""
    rows = [row for field in fields(Config) if field.name not in TABLES for row in _rows(field.name, settings)]
    width = min(max(len(row) for row, _ in rows), 48)
    yield from (f"{row:{width}}  # {origin}" for row, origin in rows)
    for name in TABLES:
        yield ""
        yield from _table(name, settings, width)
    kinds = [f"# {_KINDS}: {one_line(f'{kind} ({package})')}" for kind, package in brought_along()]
    yield from ["", *kinds] if kinds else []


_KINDS = "kind of check from an installed package, loaded only for a rule that uses it"


def _rows(name: str, settings: Settings) -> Iterator[tuple[str, str]]:
    key = name.replace("_", "-")
    value = getattr(settings.config, name)
    origin = settings.origins[key].where if key in settings.origins else "default"
    if value is None:
        yield f"# {key}", f"{origin}: {_UNSET[name]}"
    else:
        yield f"{key} = {_toml(value)}", origin


_UNSET = {
    "select": "all rules",
    "fixable": "all rules",
    "target_minutes": "from the rule",
    "framework": "the one that the stories name most",
    "max_warnings": "from fail-on",
    "spacy_pipeline": "none, only the built-in words",
    "cache_dir": "in your cache folder",
}


def _table(name: str, settings: Settings, width: int) -> Iterator[str]:
    key = name.replace("_", "-")
    entries = getattr(settings.config, name)
    yield f"[{key}]" if entries else f"{f'[{key}]':{width}}  # default"
    for word, value in entries:
        word = word.pattern if isinstance(word, Glob) else word
        row = f"{_toml(word)} = {_toml(value)}"
        yield f"{row:{width}}  # {settings.origins[f'{key}.{word}'].where}"


def _toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{word} = {_toml(one)}" for word, one in value.items()) + " }"
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_toml, value))}]"
    return json_text(_plain(value), None)


def _plain(value: object) -> object:
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, Glob):
        return value.pattern
    if isinstance(value, Path):
        return near(value)
    return value.value if isinstance(value, Enum) else value
