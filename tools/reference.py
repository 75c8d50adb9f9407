"""Pages of reference that are made of rule files, frameworks and code, in Markdown."""

from __future__ import annotations

import importlib
import inspect
import re
import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import click

import starlint
from starlint.checks import KINDS, Check, Scope
from starlint.cli import COMMANDS
from starlint.cli import starlint as root
from starlint.examples import Example
from starlint.finding import Severity
from starlint.frameworks import Framework, frameworks
from starlint.notes.story import SectionKind
from starlint.reports.check_parameters import settings
from starlint.rule import Rule, kind_of, parameters
from starlint.schema import members, present
from starlint.settings.config import Config

_WIDTH = 100  # columns of what is set up in a rule

_SEVERITIES = {
    Severity.ERROR: "An **error**: it fails a check.",
    Severity.WARNING: "A **warning**: it fails a check unless you allow it.",
    Severity.INFO: "An **info**: it never fails a check.",
}
_GROUPS = {
    "S": "Structure",
    "A": "Action",
    "R": "Result",
    "O": "Ownership",
    "L": "Length and words",
    "G": "Generic answers and phrases",
    "P": "Principles and questions",
    "N": "Notes",
}
_SCOPES = {
    Scope.STORY: "one story at a time",
    Scope.FILE: "a whole file",
    Scope.BANK: "all stories of a principle",
    Scope.SUPPRESSIONS: "the comments that hide findings",
}


# Rules


def rule_index(rules: Sequence[Rule]) -> str:
    """The page that lists all rules, by what they are about."""
    return "\n".join(_rule_index(rules)) + "\n"


def _rule_index(rules: Sequence[Rule]) -> Iterator[str]:
    yield f"# The rules\n\nThere are {len(rules)} rules. Each has a page: what it finds, why, examples, its options."
    yield "`starlint rule A201` shows the same in the terminal."
    for letter, title in _GROUPS.items():
        group = [rule for rule in rules if rule.code.startswith(letter)]
        if group:
            yield f"\n## {title}\n\n| code | name | severity | what is wrong |\n| --- | --- | --- | --- |"
            yield from (f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity.label} | {_cell(r.what)} |" for r in group)


def rule_page(rule: Rule) -> str:
    """The page of one rule."""
    return "\n\n".join(_rule_page(rule)) + "\n"


def _rule_page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield f"**{_escaped(rule.what)}** {_SEVERITIES[rule.severity]}"
    yield "## What a finding says"
    yield f"> {_escaped(rule.message)}"
    if "{" in rule.message:
        yield "Words in braces stand for words and figures of your story."
    yield f"## What to try\n\n{_escaped(rule.advice)}"
    yield f"## Why it matters\n\nAn interviewer may ask: *{_escaped(rule.question)}*"
    if rule.source:
        yield f"The advice follows [{_escaped(rule.source.title)}](<{rule.source.address}>)."
    yield from _examples(rule, "bad", "Weak examples", "The `«marks»` show the words that a finding points at.")
    yield from _examples(rule, "good", "Strong examples", "Nothing is found by this rule.")
    yield from _examples(rule, "near-miss", "Near misses", "These look like the fault, but are not.")
    yield from _options(rule)
    yield from _score(rule)
    yield from _hiding(rule)


def _examples(rule: Rule, sort: str, title: str, about: str) -> Iterator[str]:
    found = [example for example in rule.examples if example.sort == sort]
    if found:
        yield f"## {title}\n\n{about}"
    for example in found:
        if example.also:
            others = ", ".join(f"[{code}]({code}.md)" for code in example.also)
            yield f"Other findings in this example: {others}."
        yield fenced(_marked(example), "markdown")


def _marked(example: Example) -> str:
    return example.marked.strip("\n")


def _options(rule: Rule) -> Iterator[str]:
    yield f"## Options\n\nThe kind of check is [`{kind_of(rule.check)}`](../kinds.md#{kind_of(rule.check)})."
    values = parameters(rule.check)
    if not values:
        return
    about = {parameter.name: parameter.about for parameter in _parameters(type(rule.check))}
    short = {name: value for name, value in values.items() if not isinstance(value, list)}
    if short:
        yield "\n".join(
            (
                "| option | value | meaning |\n| --- | --- | --- |",
                *(f"| `{name}` | `{_toml(value)}` | {_cell(about.get(name, ''))} |" for name, value in short.items()),
            )
        )
        name, value = next(iter(short.items()))
        yield "Set an option in your settings:"
        yield fenced(f"[rules.{rule.name}]\n{name} = {_toml(value)}", "toml")
    yield "All that is set up:"
    yield fenced("\n".join(settings(rule.check, _WIDTH)), "toml")


def _score(rule: Rule) -> Iterator[str]:
    times = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 4}
    costs = ", ".join(f"{round(rule.weight * factor)} as {_a(severity)}" for severity, factor in times.items())
    yield f"## In the score\n\nA finding takes points from **{rule.criterion.value}**: {costs}."
    if rule.core:
        yield "This rule looks at the core of a story. A warning keeps the story below 90 points, an error below 56."
    if rule.covered_by:
        others = ", ".join(f"[{code}]({code}.md)" for code in rule.covered_by)
        yield f"Where {others} points at the same words, this finding is left out."


def _a(severity: Severity) -> str:
    return f"{'an' if severity.label[0] in 'aeiou' else 'a'} {severity.label}"


def _hiding(rule: Rule) -> Iterator[str]:
    yield "## When you disagree\n\nHide a finding with a comment, or leave the rule out in your settings:"
    yield fenced(f"<!-- starlint-disable-next-line {rule.name} -- the reason -->", "markdown")
    yield fenced(f'ignore = ["{rule.code}"]', "toml")
    yield f"The rule itself is the file [{rule.code}.toml](../../rules/{rule.code}.toml)."


# Kinds of check


@dataclass(frozen=True, slots=True)
class _Parameter:
    """One parameter of a kind of check."""

    name: str  # as rule files call it
    type: str
    default: str | None  # None: it must be set
    about: str

    @property
    def unset(self) -> str:
        """What holds where a rule does not set it."""
        return "must be set" if self.default is None else f"`{_cell(self.default)}`"


def kinds() -> str:
    """The page of all kinds of check, with their parameters and how phrases are written."""
    return "\n\n".join(_kinds()) + "\n"


def _kinds() -> Iterator[str]:
    yield "# Kinds of check"
    yield (
        "A rule names a kind of check under `[check]`, and sets its parameters. `phrases`, `several-phrases`, "
        "`missing-evidence` and `length` suit any rule of your own; each of the other kinds answers one question."
    )
    yield f"## How phrases are written\n\n{_phrases()}"
    for kind, cls in KINDS.items():
        yield from _kind(kind, cls)


def _phrases() -> str:
    """What the module that reads phrases says of them."""
    module = importlib.import_module("starlint.language.phrase_forms")
    _, _, text = (inspect.getdoc(module) or "").partition("\n\n")  # its first sentence is for those who read the code
    return _code_words(text)


def _kind(kind: str, cls: type[Check]) -> Iterator[str]:
    yield f"## {kind}\n\n{_code_words(inspect.getdoc(cls) or '')}"
    yield f"It looks at {_SCOPES[cls.SCOPE]}."
    found = list(_parameters(cls))
    if found:
        rows = (f"| `{one.name}` | {_cell(one.type)} | {one.unset} | {_cell(one.about)} |" for one in found)
        yield "\n".join(("| parameter | type | if not set | meaning |\n| --- | --- | --- | --- |", *rows))
    if cls.FILLS:
        yield f"The message may use {', '.join(f'`{{{name}}}`' for name in sorted(cls.FILLS))}."


_FIELD = re.compile(r"    (?P<name>[a-z]\w*): (?P<type>[^=#]+?)(?: = (?P<default>.+?))?(?:  # (?P<about>.*))?$")
_COMMENT = re.compile(r"    +# (.*)$")
_NAMES = {str: "string", int: "whole number", float: "number", bool: "true or false", SectionKind: "section"}


def _type(hint: Any, many: bool = False) -> str:
    """A type as rule files know it: "list of sections", "whole number", "`any` or `set-off`"."""
    hint = present(hint)
    if typing.get_origin(hint) is tuple:
        return f"{'lists' if many else 'list'} of {_type(typing.get_args(hint)[0], many=True)}"
    if hint in _NAMES:
        return _NAMES[hint] + "s" * many
    words = [f"`{word}`" for word in members(hint)]
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _parameters(cls: type[Check]) -> Iterator[_Parameter]:
    """The fields of a kind with the comments beside them; a comment of several lines goes on below its field."""
    lines = inspect.getsource(cls).partition("\n    def ")[0].splitlines()
    hints = typing.get_type_hints(cls)
    for number, line in enumerate(lines):
        field = _FIELD.match(line)
        if field and "ClassVar" not in field["type"]:
            more = _continued(lines[number + 1 :]) if field["about"] else ""
            about = f"{field['about'] or ''} {more}".strip()
            kind = _type(hints[field["name"]])
            yield _Parameter(field["name"].replace("_", "-"), kind, _default(field["default"]), about)


def _continued(lines: Sequence[str]) -> str:
    """The rest of a comment that stands on lines of its own, set in as far as the comment."""
    found = []
    for line in lines:
        if not re.match(r" {8,}# ", line):
            break
        found.append(line.strip().removeprefix("# "))
    return " ".join(found)


def _default(text: str | None) -> str | None:
    if text is None:
        return None
    return {"()": "[]", "None": "none", "True": "true", "False": "false"}.get(text, text.rpartition(".")[2].lower())


# Frameworks


def frameworks_page() -> str:
    """The page of the built-in frameworks, each with its source, its principles and their questions."""
    return "\n\n".join(_frameworks()) + "\n"


def _frameworks() -> Iterator[str]:
    yield "# Frameworks of principles"
    yield (
        "`--framework NAME` chooses the principles for `coverage`, `match` and `rehearse`. What each principle asks "
        "for, and the questions, are in our words; the names are those of the source. "
        "[Write your own](coaches.md#your-own-principles)."
    )
    for framework in frameworks():
        yield from _framework(framework)


def _framework(framework: Framework) -> Iterator[str]:
    yield f"## {framework.name}"
    source = f" Source: [{framework.source.title}](<{framework.source.address}>)." if framework.source else ""
    yield f"`--framework {framework.path.stem}`.{source}"
    for one in framework.principles:
        also = f" Also called {', '.join(one.aliases)}." if one.aliases else ""
        questions = "".join(f"\n    - {question}" for question in one.questions)
        yield f"- **{one.name}.** {one.about}{also}{questions}"


# Settings, commands and API


def all_settings() -> str:
    """Every key of the settings, with what it means."""
    rows = (f"| `{one.name.replace('_', '-')}` | {_cell(one.metadata['about'])} |" for one in fields(Config))
    return "\n".join(("| key | meaning |\n| --- | --- |", *rows))


def commands() -> str:
    """The options of every command."""
    return "\n\n".join(_commands())


def _commands() -> Iterator[str]:
    context = click.Context(root, info_name="starlint")
    for name, (_, phrase) in COMMANDS.items():
        command = root.get_command(context, name)
        if command is None:
            continue
        inner = click.Context(command, info_name=name, parent=context)
        usage = " ".join((inner.command_path, *command.collect_usage_pieces(inner)))
        yield f"### All options of {name}\n\n{phrase}"
        yield fenced(usage, "text")
        options = [option for option in command.get_params(inner) if isinstance(option, click.Option)]
        records = [record for record in (option.get_help_record(inner) for option in options) if record]
        rows = (f"| `{_cell(names)}` | {_cell(' '.join(about.split()))} |" for names, about in records)
        yield "\n".join(("| option | what it does |\n| --- | --- |", *rows))


def api() -> str:
    """The names of the package, each with its signature and the first paragraph of what it says of itself."""
    names = [name for name in starlint.__all__ if not name.startswith("__")]
    return "\n\n".join(_name(name, getattr(starlint, name)) for name in names)


def _name(name: str, value: object) -> str:
    about = (inspect.getdoc(value) or "").partition("\n\n")[0]
    if not inspect.isfunction(value):
        return f"### {name}\n\n{_code_words(about)}"
    whole = _code_words(inspect.getdoc(value) or "")
    return f"### {name}\n\n{fenced(f'{name}{inspect.signature(value)}', 'python')}\n\n{whole}"


# Examples


def example_page(path: Path) -> str:
    """An example: the note, and what starlint says of it."""
    note, said = path.read_text(encoding="utf-8"), path.with_suffix(".txt").read_text(encoding="utf-8")
    return (
        f"# {path.name}\n\n## The notes\n\n{fenced(note.strip(), 'markdown')}\n\n"
        f"## What `starlint check` says\n\n{fenced(said.strip(), 'text')}\n"
    )


# Text


def fenced(text: str, language: str) -> str:
    """The text in a fence longer than any inside it."""
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _code_words(text: str) -> str:
    """A docstring in Markdown: what stands in two backquotes is code."""
    return re.sub(r"``([^`]+)``", r"`\1`", text)


def _escaped(text: str) -> str:
    return re.sub(r"([*_`\[\]<>\\])", r"\\\1", " ".join(text.split()))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
