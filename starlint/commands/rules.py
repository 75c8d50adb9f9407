"""``starlint rules``: every rule in one line each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click

from starlint.commands._options import asked_for, settings_options
from starlint.rule import Rule


@click.command("rules")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print them.",
)
@settings_options
def command(form: str, **options: Any) -> None:
    """List the rules: code, name, severity and advice in a nutshell."""
    click.echo(_FORMS[form](asked_for(**options).catalog(".").rules))


def _text(rules: Iterable[Rule]) -> str:
    rows = [(rule.code, rule.name, rule.severity.label, rule.summary) for rule in rules]
    code, name, severity, _ = (max(map(len, column)) for column in zip(*rows, strict=True))
    return "\n".join(f"{row[0]:{code}}  {row[1]:{name}}  {row[2]:{severity}}  {row[3]}" for row in rows)


def _json(rules: Iterable[Rule]) -> str:
    return json.dumps([_entry(rule) for rule in rules], ensure_ascii=False, indent=2)


def _entry(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.label,
        "criterion": rule.criterion.value,
        "weight": rule.weight,
        "message": rule.message,
        "advice": rule.advice,
        "question": rule.question,
        "source": {"title": rule.source.title, "address": rule.source.address},
    }


_FORMS = {"text": _text, "json": _json}
