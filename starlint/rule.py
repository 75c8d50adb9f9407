"""A rule: the frozen form of one TOML file, with its check and the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from string import Formatter

from starlint.checks import KINDS, Check, Hit
from starlint.examples import Example
from starlint.finding import Finding, Severity
from starlint.fixes import FIXERS
from starlint.language.phrase_forms import fault
from starlint.schema import Place, filled, nearest


class Criterion(str, Enum):
    """What a coach scores a story by."""

    STRUCTURE = "Structure"
    ACTION = "Action"
    OWNERSHIP = "Ownership"
    EVIDENCE = "Evidence"
    DELIVERY = "Delivery"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the advice of a rule can be read."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One weakness: how it is found, what a finding says of it, and what to try."""

    code: str  # "S101"
    name: str  # "missing-section"
    severity: Severity  # of a finding that its check does not grade
    message: str  # what was seen; the check fills its {placeholders}
    advice: str  # what to try
    question: str  # the follow-up question that the weakness invites
    criterion: Criterion  # what it counts against in the score
    weight: float  # how much it counts there, beside the other rules of the criterion
    check: Check
    examples: tuple[Example, ...]
    path: Path  # where it was read
    fault: str = ""  # what is wrong, in one short sentence; every rule of starlint's own has one
    source: Source | None = None  # where its advice can be read; every rule of starlint's own names one
    core: bool = False  # it looks at the core of a story: a warning of it caps the score, and an error more so
    fixes: tuple[str, ...] = ()  # the names of what may fix its findings, the best one first
    covered_by: tuple[str, ...] = ()  # codes of rules that say it too, where they point at some of the same words

    @property
    def what(self) -> str:
        """What is wrong, in one sentence; a rule without one is called by its name."""
        return self.fault or f"{self.name.replace('-', ' ').capitalize()}."

    @property
    def summary(self) -> str:
        """The advice in a nutshell: its first sentence."""
        return _SENTENCE_END.split(self.advice.strip(), maxsplit=1)[0]

    def finding(self, hit: Hit, story: int | None) -> Finding:
        """What is said of a place that its check found, in this story of the file; None: in none of them."""
        severity = self.severity if hit.severity is None else hit.severity
        message = self.message.format_map(hit.values)
        return Finding(self.code, self.name, severity, hit.span, message, self.advice, story, hit.related, hit.meant)


_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def rule_from(table: Mapping[str, object], path: Path) -> Rule:
    """The rule that a file's table describes. Raises RuleError, which names the file and the key."""
    at = Place(path)
    rule = filled(Rule, table, at, {"check": _check, "examples": _examples}, path=path)
    for key, sentence in _faults(rule):
        raise at.at(key).error(sentence)
    return rule


def kind_of(check: Check) -> str:
    """The name by which rule files call this kind of check."""
    kind = type(check).__module__.rpartition(".")[2].replace("_", "-")
    if kind in KINDS and KINDS[kind] is type(check):
        return kind
    from starlint.checks.installed import installed_name  # late, as below

    return installed_name(type(check))


def parameters(check: Check) -> dict[str, object]:
    """What a rule file sets for a check, by the names and in the words of TOML; what is not set has no word there."""
    values = {field.name: getattr(check, field.name) for field in fields(check)}  # type: ignore[arg-type]
    return {name.replace("_", "-"): _plain(value) for name, value in values.items() if value is not None}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def _check(value: object, at: Place) -> Check:
    """The check that a ``[check]`` table sets up: its kind, and the kind's parameters."""
    if not isinstance(value, Mapping):
        raise at.expected("a table", value)
    parameters = dict(value)
    kind = parameters.pop("kind", None)
    if not isinstance(kind, str):
        raise at.at("kind").expected("the name of a kind of check", kind)
    cls: Callable[..., Check] = KINDS[kind] if kind in KINDS else _installed(kind, at.at("kind"))
    check = filled(cls, parameters, at)
    check_phrases(check, at)
    return check


def check_phrases(check: Check, at: Place) -> None:
    """Raise the place's trouble for phrases of a check that stand for too many."""
    for name in getattr(check, "LISTS", ()):
        found = fault(getattr(check, name))
        if found:
            raise at.at(name.replace("_", "-")).error(found)


def _installed(kind: str, at: Place) -> type[Check]:
    """The kind of check of this name that another installed package brings."""
    from starlint.checks.installed import installed  # late: it loads importlib.metadata, and few rules have such a kind

    try:
        found = installed(kind)
    except ValueError as error:
        raise at.error(str(error)) from error
    if found is None:
        raise at.error(f'unknown kind "{kind}"{nearest(kind, KINDS)}')
    return found


@dataclass(frozen=True, slots=True)
class _Note:
    """An entry of ``[[examples.bad]]`` and its like."""

    text: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Examples:
    """The ``examples`` of a rule file."""

    bad: tuple[_Note, ...]
    good: tuple[_Note, ...]
    near_miss: tuple[_Note, ...] = ()


def _examples(value: object, at: Place) -> tuple[Example, ...]:
    notes = filled(_Examples, value, at)
    sorts = {"bad": notes.bad, "good": notes.good, "near-miss": notes.near_miss}
    return tuple(example for sort, entries in sorts.items() for example in _of_sort(sort, entries, at.at(sort)))


def _of_sort(sort: str, notes: tuple[_Note, ...], at: Place) -> Iterator[Example]:
    for number, note in enumerate(notes, 1):
        try:
            yield Example(sort, number, note.text, note.also)
        except ValueError as error:
            raise at.item(number).at("text").error(str(error)) from error


_CODE = re.compile(r"[A-Z]\d{3}")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")


def _faults(rule: Rule) -> Iterator[tuple[str, str]]:
    """What is wrong with a rule whose values are of the right types: the key, and the sentence."""
    if not _CODE.fullmatch(rule.code):
        yield "code", f'expected a capital and three digits, such as "S101", found "{rule.code}"'
    if rule.path.stem != rule.code:
        yield "code", f'expected "{rule.path.stem}" as the file is called, found "{rule.code}"'
    if not _NAME.fullmatch(rule.name):
        yield "name", f'expected words in lower case with hyphens between them, found "{rule.name}"'
    if rule.weight < 0:
        yield "weight", f"expected 0 or more, found {rule.weight:g}"
    if rule.source and not rule.source.address.startswith("https://"):
        yield "source.address", f'expected an address with https://, found "{rule.source.address}"'
    yield from (("fixes", f'unknown fix "{name}"{nearest(name, FIXERS)}') for name in rule.fixes if name not in FIXERS)
    if not any(example.is_bad for example in rule.examples):
        yield "examples.bad", "expected at least one example, found none"
    yield from (("message", fault) for fault in _message_faults(rule.message, rule.check))


def _message_faults(message: str, check: Check) -> Iterator[str]:
    """What is wrong with a message: stray braces, formats, and placeholders that the check never fills."""
    try:
        placeholders = [part for part in Formatter().parse(message) if part[1] is not None]
    except ValueError:
        yield "expected each { to have its }; a brace itself is written twice"
        return
    for _, name, form, conversion in placeholders:
        if name not in check.FILLS:
            yield f"unknown placeholder {{{name}}}{nearest(name or '', sorted(check.FILLS))}"
        elif form or conversion:
            yield f"expected {{{name}}} alone, without a format or conversion"
