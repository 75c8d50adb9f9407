"""``starlint rules``: every rule in one line each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import click

from starlint.commands.options.common_options import FORMAT
from starlint.commands.options.rule_options import requested_settings, settings_options
from starlint.commands.run.output import terminal_options
from starlint.commands.run.terminal import is_read
from starlint.help_address import rule_page
from starlint.inert import json_text, printable_lines
from starlint.reports.other.handbook import handbook
from starlint.reports.terminal.wrapping import words, wrapped
from starlint.rule import Rule, kind_of, parameters


@click.command("rules")
@click.option(
    *FORMAT,
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to print the rules.",
)
@settings_options
def command(form: str, **options: Any) -> None:
    """List the rules: code, name, severity and a short advice.

    With --format markdown, print a handbook with a section for each rule. With --format json, print data for programs.
    """
    click.echo(printable_lines(_FORMS[form](requested_settings(**options).catalog(".").rules)))


def _text(rules: Sequence[Rule]) -> str:
    """A line for each rule; where a person reads at a terminal, as many as its advice takes there."""
    rows = [(rule.code, rule.name, rule.severity.label, rule.summary) for rule in rules]
    code, name, severity, _ = (max(map(len, column)) for column in zip(*rows, strict=True))
    heads = [f"{row[0]:{code}}  {row[1]:{name}}  {row[2]:{severity}}  " for row in rows]
    if not is_read(os.environ, sys.stdout.isatty()):
        return "\n".join(head + row[3] for head, row in zip(heads, rows, strict=True))
    room = terminal_options(_WIDEST).width
    pairs = zip(heads, rows, strict=True)
    return "\n".join(line for head, row in pairs for line in _lines(head, row[3], room))


_WIDEST = 1000  # columns: what a terminal shows in one line stays in one
_LEAST_ROOM = 30  # columns beside the head of a rule, in which its advice can be read


def _lines(head: str, advice: str, room: int) -> Iterator[str]:
    """A rule within so many columns: its advice beside its head, or below it where that leaves too little room."""
    if room - len(head) >= _LEAST_ROOM:
        yield from wrapped(words(advice), room, head, " " * len(head))
    else:
        yield "  ".join(head.split())
        yield from wrapped(words(advice), room, "  ", "  ")


def _json(rules: Sequence[Rule]) -> str:
    return json_text([_entry(rule) for rule in rules])


def _entry(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "fault": rule.what,
        "severity": rule.severity.label,
        "criterion": rule.criterion.value,
        "weight": rule.weight,
        "message": rule.message,
        "advice": rule.advice,
        "question": rule.question,
        "source": {"title": rule.source.title, "address": rule.source.address} if rule.source else None,
        "page": rule_page(rule.path),
        "fixes": list(rule.fixes),
        "check": {"kind": kind_of(rule.check), **parameters(rule.check)},
    }


def _markdown(rules: Sequence[Rule]) -> str:
    return "\n\n".join(part.strip("\n") for part in handbook(rules))


_FORMS = {"text": _text, "json": _json, "markdown": _markdown}
