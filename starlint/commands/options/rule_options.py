"""The options that commands share for rules and settings, and the settings that they amount to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import click

from starlint.settings.config import FailOn, Layer, option
from starlint.settings.resolver import Resolver, resolver_for

F = TypeVar("F", bound=Callable[..., Any])

_SETTINGS = (
    click.option(
        "--config",
        multiple=True,
        metavar="FILE | 'KEY = VALUE'",
        help="Use this settings file instead of those found, or set one key. May be repeated.",
    ),
    click.option("--isolated", is_flag=True, help="Ignore all settings files."),
)
_RULES = (
    click.option(
        "--select",
        multiple=True,
        metavar="RULES",
        help="Check only these rules: codes, names or the beginning of codes, with commas.",
    ),
    click.option("--ignore", multiple=True, metavar="RULES", help="Leave out these rules."),
    click.option("--extend-select", multiple=True, metavar="RULES", help="Add these rules to the selected ones."),
)
_EXIT = (
    click.option(
        "--fail-on",
        type=click.Choice([word.value for word in FailOn]),
        help="The lowest severity that makes the exit code 1.  [default: warning]",
    ),
    click.option(
        "--max-warnings", type=click.IntRange(min=0), metavar="N", help="Allow up to N warnings.  [default: none]"
    ),
    click.option(
        "--exit-zero",
        is_flag=True,
        help="Exit with 0 even if there are findings. Errors such as a missing file still exit with 2.",
    ),
)


def settings_options(command: F) -> F:
    """Add --config and --isolated."""
    return _with(command, _SETTINGS)


def rule_options(command: F) -> F:
    """Add --select, --ignore and --extend-select, --config and --isolated."""
    return _with(command, (*_RULES, *_SETTINGS))


def exit_options(command: F) -> F:
    """Add the options that decide on the exit code."""
    return _with(command, _EXIT)


def requested_settings(config: Iterable[str], isolated: bool, **options: Any) -> Resolver:
    """The settings that the options request; an option that was not given is None or empty."""
    return resolver_for(tuple(config), isolated, tuple(_layers(options)))


def _layers(options: dict[str, Any]) -> Iterator[Layer]:
    for name, value in options.items():
        if isinstance(value, tuple) and value:
            yield option(name, _split(value))
        elif value is not None and value != ():
            yield option(name, FailOn(value) if name == "fail_on" else value)


def _split(values: Iterable[str]) -> tuple[str, ...]:
    """The words of ``--select A,missing-metrics --select R3``."""
    words = tuple(word.strip() for value in values for word in value.split(",") if word.strip())
    if not words:
        raise click.UsageError("expected rules with commas between them, but found no rule")
    return words


def _with(command: F, options: Iterable[Callable[[F], F]]) -> F:
    for add in reversed(tuple(options)):
        command = add(command)
    return command
