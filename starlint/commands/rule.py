"""``starlint rule CODE``: the page of one rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import fill, indent
from typing import Any

import click

from starlint.commands.options.rule_options import requested_settings, settings_options
from starlint.commands.run.output import terminal_options
from starlint.examples import Example
from starlint.help_address import rule_page
from starlint.inert import printable_lines
from starlint.reports.check_parameters import settings
from starlint.rule import Rule, kind_of
from starlint.settings.origin import near

_INDENT = "  "


@click.command("rule")
@click.argument("code_or_name")
@settings_options
def command(code_or_name: str, **options: Any) -> None:
    """Explain a rule: its message, advice, parameters and examples."""
    rule = requested_settings(**options).catalog(".").get(code_or_name)
    click.echo(printable_lines("\n\n".join(_page(rule, terminal_options().width - len(_INDENT)))))


def _page(rule: Rule, width: int) -> Iterator[str]:
    """The page, part by part, its text within so many columns."""
    yield f"{rule.code} {rule.name} ({rule.severity.label})"
    yield fill(rule.what, width)
    yield _part("What a finding says", fill(rule.message.strip(), width))
    yield _part("What to try", fill(rule.advice.strip(), width))
    yield _part("What an interviewer may ask", fill(rule.question.strip(), width))
    if rule.source:
        yield _part("Where this comes from", f"{fill(rule.source.title, width)}\n{rule.source.address}")
    core = "; caps the score" if rule.core else ""
    yield _part("Where to read more", rule_page(rule.path) or near(rule.path))
    yield _part("Criterion", f"{rule.criterion.value}, weight {rule.weight:g}{core}")
    if rule.fixes:
        yield _part("Fixes", ", ".join(rule.fixes))
    yield _part(f"Check: {kind_of(rule.check)}", "\n".join(settings(rule.check, width)))
    for example in rule.examples:
        yield _part(fill(_title(example), width + len(_INDENT)), "\n".join(_folded(example.marked, width)))


def _part(title: str, body: str) -> str:
    return f"{title}\n{indent(body.strip(), _INDENT)}".rstrip()


def _title(example: Example) -> str:
    name = f"{_SORTS[example.sort]} {example.number}"
    return f"{name} (other findings: {', '.join(example.also)})" if example.also else name


_SORTS = {"bad": "Bad example", "good": "Good example", "near-miss": "Near miss"}

# A line of Markdown that does not continue another: a heading, an item, a quote, a row, or an empty line.
_BEGINS = re.compile(r"\s*(?:«?(?:#|\*\*|[-*+]\s|\d+[.)]\s|>|\|)|$)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+|\s*")


def _folded(text: str, width: int) -> Iterator[str]:
    """The lines of an example; where one is too long for the page, its paragraphs are wrapped again."""
    lines = text.strip().splitlines()
    for paragraph in _paragraphs(lines) if max(map(len, lines)) > width else lines:
        lead = _ITEM.match(paragraph)
        hanging = " " * (lead.end() if lead else 0)
        yield fill(paragraph, width, subsequent_indent=hanging, break_on_hyphens=False, break_long_words=False)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """The lines, with each that continues another joined to it."""
    whole = ""
    for line in lines:
        if _BEGINS.match(line) or not whole.strip() or whole.lstrip("«").startswith("#"):
            yield from [whole] if whole or line else []
            whole = line
        else:
            whole = f"{whole} {line.strip()}"
    yield whole
