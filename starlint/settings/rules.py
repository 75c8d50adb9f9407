"""The rules that a file is checked by, set up as its settings say: the first of the filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlint.errors import UsageError
from starlint.finding import Severity
from starlint.schema import all_of, changed
from starlint.settings.config import Config, Settings
from starlint.spoken_time import WORDS_A_MINUTE

if TYPE_CHECKING:  # whether a file is excluded can be said without loading any rule
    from starlint.catalog import Catalog
    from starlint.checks import Check
    from starlint.rule import Rule

_NAMED = 4  # how specific a code or a name is; a prefix is as specific as it is long


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules of one file, set up, and the severities that override those of their checks."""

    rules: tuple[Rule, ...]
    severities: dict[str, Severity]  # by code
    fault: str = ""  # why stories are not judged by these rules; empty where they are


def selection(settings: Settings, known: Catalog, path: Path | None = None) -> Selection:
    """The rules for the file of this path. Raises ConfigError with every unknown rule and every wrong option."""
    all_of(partial(_named_rules, word, key, settings, known) for key, word in _names(settings.config))
    severities = dict(_severities(settings, known))
    chosen = all_of(partial(_set_up, rule, severities, settings, known) for rule in _selected(settings, known))
    if not chosen and known.rules:
        key = "ignore" if "ignore" in settings.origins else "select"
        raise settings.error(key, "leaves out every rule; keep at least one")
    left_out, fixed = _left_out(settings, known, path), _fixed(settings, known)
    kept = (rule for rule in chosen if rule.code not in left_out)
    rules = tuple(rule if rule.code in fixed or not rule.fixes else replace(rule, fixes=()) for rule in kept)
    return Selection(rules, severities, _fault(chosen, rules))


def names_rules(config: Config) -> bool:
    """Whether settings name rules, which must be there, or change them; else all rules of starlint's own are meant."""
    return any(getattr(config, name) != getattr(_DEFAULT, name) for name in _NAMING)


def _names(config: Config) -> Iterator[tuple[str, str]]:
    """Each word that names rules, behind the key that has it."""
    for key in ("select", "ignore", "extend-select", "fixable", "unfixable"):
        yield from ((key, word) for word in getattr(config, key.replace("-", "_")) or ())
    for key, entries in (("severity", config.severity), ("rules", config.rules)):
        yield from ((f"{key}.{word}", word) for word, _ in entries)
    for glob, words in config.per_file_ignores:
        yield from ((f"per-file-ignores.{glob.pattern}", word) for word in words)


_NAMING = (
    "select", "ignore", "extend_select", "fixable", "unfixable", "severity", "rules", "per_file_ignores", "rule_paths",
)  # fmt: skip
_DEFAULT = Config()


def _fault(chosen: Iterable[Rule], left: Iterable[Rule]) -> str:
    """Why no rule looks at stories, of those that are chosen and those of them that are left for this file."""
    from starlint.checks import Scope  # late, as the rules are

    judging = (Scope.STORY, Scope.FILE)
    if not any(rule.check.SCOPE in judging for rule in chosen):
        return "the selected rules look at no story; select one that does"
    if not any(rule.check.SCOPE in judging for rule in left):
        return "per-file-ignores leaves out every rule that looks at stories; use exclude to skip the file"
    return ""


def is_excluded(config: Config, path: Path) -> bool:
    """Whether the settings exclude a file."""
    return any(glob.matches(path) for glob in config.exclude)


def is_included(config: Config, path: Path) -> bool:
    """Whether the settings include a file that was found in a folder; true without an `include`."""
    return not config.include or any(glob.matches(path) for glob in config.include)


def _selected(settings: Settings, known: Catalog) -> Iterator[Rule]:
    """The rules that are selected by a more specific word than the one that ignores them."""
    config = settings.config
    wanted = dict.fromkeys((rule.code for rule in known.rules), 0) if config.select is None else {}
    for key, words in (("select", config.select or ()), ("extend-select", config.extend_select)):
        _add_weights(wanted, key, words, settings, known)
    unwanted: dict[str, int] = {}
    _add_weights(unwanted, "ignore", config.ignore, settings, known)
    return (rule for rule in known.rules if wanted.get(rule.code, -1) > unwanted.get(rule.code, -1))


def _add_weights(weights: dict[str, int], key: str, words: Iterable[str], settings: Settings, known: Catalog) -> None:
    for word in words:
        for rule in _named_rules(word, key, settings, known):
            weights[rule.code] = max(weights.get(rule.code, 0), _specificity(word))


def _specificity(word: str) -> int:
    from starlint.catalog import is_prefix  # late, as the rules are

    return len(word) if is_prefix(word) else _NAMED


def _named_rules(word: str, key: str, settings: Settings, known: Catalog) -> tuple[Rule, ...]:
    """The rules that a word of the settings names."""
    try:
        return known.select([word])
    except UsageError as error:
        raise settings.error(key, str(error)) from error


def _severities(settings: Settings, known: Catalog) -> Iterator[tuple[str, Severity]]:
    """The severity of each rule for which one is set, the more specific word last."""
    for word, severity in sorted(settings.config.severity, key=lambda entry: _specificity(entry[0])):
        yield from ((rule.code, severity) for rule in _named_rules(word, f"severity.{word}", settings, known))


def _left_out(settings: Settings, known: Catalog, path: Path | None) -> set[str]:
    """The rules that are ignored for this file."""
    found: set[str] = set()
    for glob, words in settings.config.per_file_ignores:
        rules = [
            rule for word in words for rule in _named_rules(word, f"per-file-ignores.{glob.pattern}", settings, known)
        ]
        if path is not None and glob.matches(path):
            found.update(rule.code for rule in rules)
    return found


def _fixed(settings: Settings, known: Catalog) -> set[str]:
    """The rules whose findings may be fixed."""
    config = settings.config
    fixable = known.rules if config.fixable is None else _named_by("fixable", config.fixable, settings, known)
    unfixable = {rule.code for rule in _named_by("unfixable", config.unfixable, settings, known)}
    return {rule.code for rule in fixable if rule.fixes} - unfixable


def _named_by(key: str, words: Iterable[str], settings: Settings, known: Catalog) -> Iterator[Rule]:
    return (rule for word in words for rule in _named_rules(word, key, settings, known))


def _set_up(rule: Rule, severities: dict[str, Severity], settings: Settings, known: Catalog) -> Rule:
    """A rule with the severity and the options that the settings give it."""
    check = _paced(rule.check, settings.config)
    for word, options in sorted(settings.config.rules, key=lambda entry: _specificity(entry[0])):
        key = f"rules.{word}"
        if rule in _named_rules(word, key, settings, known):
            check = changed(check, options, settings.origins[key])
            from starlint.rule import check_phrases  # late, as the rules are

            check_phrases(check, settings.origins[key])
    if check == rule.check and rule.code not in severities:
        return rule
    return replace(rule, check=check, severity=severities.get(rule.code, rule.severity))


def _paced(check: Check, config: Config) -> Check:
    """A check of spoken time with the speaker's own pace and target; any other check as it is."""
    paced: Any = check
    names = {field.name for field in fields(paced)}
    if "words_per_minute" in names and config.words_per_minute != WORDS_A_MINUTE:
        paced = replace(paced, words_per_minute=config.words_per_minute)
    if hasattr(paced, "aimed_at") and config.target_minutes is not None:
        paced = paced.aimed_at(config.target_minutes)
    return paced  # type: ignore[no-any-return]
