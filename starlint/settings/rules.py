"""Which rules a file is checked by, and how they are set up: the first of the filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from starlint.catalog import Catalog
from starlint.checks import Check
from starlint.errors import UsageError
from starlint.finding import Severity
from starlint.rule import Rule
from starlint.schema import changed
from starlint.settings.config import Config, Settings
from starlint.spoken_time import WORDS_A_MINUTE

_NAMED = 4  # how specific a code or a name is; a prefix is as specific as it is long


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules of one file, set up, and the severities that stand above what their checks say."""

    rules: tuple[Rule, ...]
    severities: dict[str, Severity]  # by code


def selection(settings: Settings, known: Catalog, path: Path | None = None) -> Selection:
    """The rules by which the file of this path is checked. Raises ConfigError for a rule that does not exist."""
    severities = dict(_severities(settings, known))
    chosen = [_set_up(rule, severities, settings, known) for rule in _selected(settings, known)]
    if not chosen and known.rules:
        key = "ignore" if "ignore" in settings.origins else "select"
        raise settings.error(key, "leaves no rule to check by")
    left_out = _left_out(settings, known, path)
    return Selection(tuple(rule for rule in chosen if rule.code not in left_out), severities)


def passed_over(config: Config, path: Path) -> bool:
    """Whether the settings exclude a file."""
    return any(glob.matches(path) for glob in config.exclude)


def included(config: Config, path: Path) -> bool:
    """Whether the settings include a file that was found in a folder, where they say so at all."""
    return not config.include or any(glob.matches(path) for glob in config.include)


def _selected(settings: Settings, known: Catalog) -> Iterator[Rule]:
    """The rules that are selected by a more specific word than they are ignored by."""
    config = settings.config
    wanted = dict.fromkeys((rule.code for rule in known.rules), 0) if config.select is None else {}
    for key, words in (("select", config.select or ()), ("extend-select", config.extend_select)):
        _weigh(wanted, key, words, settings, known)
    unwanted: dict[str, int] = {}
    _weigh(unwanted, "ignore", config.ignore, settings, known)
    return (rule for rule in known.rules if wanted.get(rule.code, -1) > unwanted.get(rule.code, -1))


def _weigh(weights: dict[str, int], key: str, words: Iterable[str], settings: Settings, known: Catalog) -> None:
    for word in words:
        for rule in _meant(word, key, settings, known):
            weights[rule.code] = max(weights.get(rule.code, 0), _specificity(word))


def _specificity(word: str) -> int:
    return len(word) if word[:1].isupper() else _NAMED


def _meant(word: str, key: str, settings: Settings, known: Catalog) -> tuple[Rule, ...]:
    """The rules that a word of the settings stands for."""
    try:
        return known.select([word])
    except UsageError as error:
        raise settings.error(key, str(error)) from error


def _severities(settings: Settings, known: Catalog) -> Iterator[tuple[str, Severity]]:
    """The severity of each rule that has one set, the more specific word last."""
    for word, severity in sorted(settings.config.severity, key=lambda entry: _specificity(entry[0])):
        yield from ((rule.code, severity) for rule in _meant(word, f"severity.{word}", settings, known))


def _left_out(settings: Settings, known: Catalog, path: Path | None) -> set[str]:
    """The rules that are ignored for this file."""
    found: set[str] = set()
    for glob, words in settings.config.per_file_ignores:
        rules = [rule for word in words for rule in _meant(word, f"per-file-ignores.{glob.pattern}", settings, known)]
        if path is not None and glob.matches(path):
            found.update(rule.code for rule in rules)
    return found


def _set_up(rule: Rule, severities: dict[str, Severity], settings: Settings, known: Catalog) -> Rule:
    """A rule with the severity and the options that the settings give it."""
    check = _paced(rule.check, settings.config)
    for word, options in sorted(settings.config.rules, key=lambda entry: _specificity(entry[0])):
        key = f"rules.{word}"
        if rule in _meant(word, key, settings, known):
            check = changed(check, options, settings.origins[key])
    if check == rule.check and rule.code not in severities:
        return rule
    return replace(rule, check=check, severity=severities.get(rule.code, rule.severity))


def _paced(check: Check, config: Config) -> Check:
    """A check of how long a story takes, at the speaker's own pace and aim."""
    named: Any = check
    names = {field.name for field in fields(named)}
    if "words_per_minute" in names and config.words_per_minute != WORDS_A_MINUTE:
        named = replace(named, words_per_minute=config.words_per_minute)
    if hasattr(named, "aimed_at") and config.target_minutes is not None:
        named = named.aimed_at(config.target_minutes)
    return named  # type: ignore[no-any-return]
