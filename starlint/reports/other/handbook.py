"""The rules as a handbook in Markdown: a table of all rules, and a section for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from starlint.examples import Example
from starlint.reports.check_parameters import settings
from starlint.rule import Rule, kind_of
from starlint.wording import count

_WIDTH = 118  # columns of the settings

_PREFACE = """\
# The rules

<!-- Written by "starlint rules --format markdown": to change it, change the files in rules/ and run it again. -->

There are {count}, each in a file in [rules](../rules). In the messages, a word in braces such as `{{words}}` stands for
words or figures of your story. In the examples, `«marks»` show the words that a finding points at. `starlint rule CODE`
shows one rule with all its examples.
"""


def handbook(rules: Sequence[Rule]) -> Iterator[str]:
    """The handbook, paragraph by paragraph."""
    yield _PREFACE.format(count=count(len(rules), "rule", "rules"))
    yield "\n".join(_index(rules))
    for rule in rules:
        yield from _section(rule)


def _index(rules: Sequence[Rule]) -> Iterator[str]:
    """A row for each rule, linked to its section."""
    yield "| code | name | severity | what to try |"
    yield "| --- | --- | --- | --- |"
    for rule in rules:
        anchor = f"{rule.code.lower()}-{rule.name}"
        yield f"| [{rule.code}](#{anchor}) | {rule.name} | {rule.severity.label} | {_cell(rule.summary)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}"
    yield _escaped(rule.what)
    core = ", core" if rule.core else ""
    yield f"*{rule.severity.label} · {rule.criterion.value}, weight {rule.weight:g}{core}*"
    yield f"> {_escaped(rule.message)}"
    yield f"**What to try.** {_escaped(rule.advice)}"
    yield f"**What an interviewer may ask.** {_escaped(rule.question)}"
    if rule.source:
        yield f"**Source.** [{rule.source.title}](<{rule.source.address}>)"
    if rule.fixes:
        yield f"**Fixes.** {', '.join(f'`{name}`' for name in rule.fixes)}"
    yield from _settings(rule)
    yield from _first(rule, "bad", "A story with this weakness")
    yield from _first(rule, "good", "A story without it")


def _settings(rule: Rule) -> Iterator[str]:
    lines = list(settings(rule.check, _WIDTH))
    yield f"**Check.** `{kind_of(rule.check)}`" + (", set up with" if lines else "")
    if lines:
        yield _fenced("\n".join(lines), "toml")


def _first(rule: Rule, sort: str, title: str) -> Iterator[str]:
    """The first example of a sort."""
    found = next((example for example in rule.examples if example.sort == sort), None)
    if found:
        yield f"**{title}{_beside(found)}:**"
        yield _fenced(found.marked.strip("\n"), "markdown")


def _beside(example: Example) -> str:
    return f" (and {', '.join(example.also)})" if example.also else ""


def _fenced(text: str, language: str) -> str:
    """The text in a fence longer than any inside it."""
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _escaped(text: str) -> str:
    """Text on one line that Markdown takes as it stands."""
    return re.sub(r"([*_`\[\]<>\\])", r"\\\1", " ".join(text.split()))
