"""``starlint rule CODE``: the page of one rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from textwrap import fill, indent

import click

from starlint.catalog import catalog
from starlint.checks import AnyCheck
from starlint.examples import Example
from starlint.rule import Rule, kind_of


@click.command("rule")
@click.argument("code_or_name")
def command(code_or_name: str) -> None:
    """Explain a rule: what it says, what to try, its parameters and its examples."""
    click.echo("\n\n".join(_page(catalog().get(code_or_name))))


def _page(rule: Rule) -> Iterator[str]:
    """The page, part by part."""
    yield f"{rule.code} {rule.name} ({rule.severity.label})"
    yield _paragraph(rule.message)
    yield _part("What to try", _paragraph(rule.advice))
    yield _part("The follow-up it invites", _paragraph(rule.question))
    yield _part("Where this comes from", f"{rule.source.title}\n{rule.source.address}")
    yield _part("Criterion", f"{rule.criterion.value}, weight {rule.weight:g}")
    yield _part(f"Check: {kind_of(rule.check)}", "\n".join(_parameters(rule.check)))
    yield from (_part(_title(example), example.marked) for example in rule.examples)


def _part(title: str, body: str) -> str:
    return f"{title}\n{indent(body.strip(), '  ')}"


def _paragraph(text: str) -> str:
    return fill(text.strip(), 98)


def _title(example: Example) -> str:
    name = f"{_SORTS[example.sort]} {example.number}"
    return f"{name} (may also draw {', '.join(example.also)})" if example.also else name


_SORTS = {"bad": "Bad example", "good": "Good example", "near-miss": "Near miss"}


def _parameters(check: AnyCheck) -> Iterator[str]:
    """The parameters as a rule file would set them."""
    for field in fields(check):  # type: ignore[arg-type]
        value = json.dumps(_plain(getattr(check, field.name)), ensure_ascii=False)
        yield _wrapped(f"{field.name.replace('_', '-')} = {value}")


def _wrapped(line: str) -> str:
    return fill(line, 98, subsequent_indent="  ", break_on_hyphens=False)


def _plain(value: object) -> object:
    """A parameter in the words of TOML."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value
