"""What built-in rules find in small notes, and where."""

from __future__ import annotations

from functools import cache

from starlint.catalog import Catalog, catalog
from starlint.finding import Finding
from starlint.linter import lint

SITUATION = "In June 2022 I ran the ticket office of a ferry line, and the queue reached the car park."
RESULT = "By August the longest wait was 12 minutes, down from 50."


@cache
def _rules() -> Catalog:
    return catalog()


def findings(rule: str, text: str) -> list[tuple[str, Finding]]:
    """What the rule of this code or name finds in a text, each with the words it stands at."""
    report = lint(text, [_rules().get(rule)])
    return [(text[f.span.start : f.span.end], f) for f in report.findings]


def story(action: str, *, situation: str = SITUATION, result: str = RESULT) -> str:
    """A labelled story around an Action."""
    return f"**S:** {situation}\n\n**A:** {action}\n\n**R:** {result}\n"
