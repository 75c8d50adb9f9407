"""All rules: found, read, checked against each other, and chosen from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from starlint.errors import RuleError, UsageError
from starlint.rule import Rule, rule_from
from starlint.schema import Place, table_in

_PREFIX = re.compile(r"[A-Z]\d{0,3}")
_MISSPELT = 0.85  # the likeness, as difflib measures it, from which on a word is a name misspelt


class Catalog(NamedTuple):
    """Rules with unique codes and names."""

    rules: tuple[Rule, ...]  # sorted by code

    def get(self, code_or_name: str) -> Rule:
        """The rule of this code or name, in capitals or not. Raises UsageError with the nearest one."""
        for rule in self.rules:
            if code_or_name.upper() == rule.code or code_or_name.lower() == rule.name:
                return rule
        raise self._unknown(code_or_name)

    def select(self, selectors: Iterable[str]) -> tuple[Rule, ...]:
        """The rules that any selector stands for: a code, a name, or the beginning of a code.

        Raises UsageError for a selector that stands for none.
        """
        chosen = {rule.code for selector in selectors for rule in self._selected(selector)}
        return tuple(rule for rule in self.rules if rule.code in chosen)

    def _selected(self, selector: str) -> tuple[Rule, ...]:
        if not is_prefix(selector):
            return (self.get(selector),)
        rules = tuple(rule for rule in self.rules if rule.code.startswith(selector.upper()))
        if not rules:
            raise self._unknown(selector)
        return rules

    def misspelt(self, word: str) -> str | None:
        """The name of a rule that a word misspells for sure; a code has too few characters for that."""
        from difflib import get_close_matches  # late: only a mistake is compared with what is known

        names = [rule.name for rule in self.rules]
        return next(iter(get_close_matches(word, names, n=1, cutoff=_MISSPELT)), None)

    def _unknown(self, word: str) -> UsageError:
        from difflib import get_close_matches  # late: only a mistake is compared with what is known

        known = {key: rule for rule in self.rules for key in (rule.code, rule.name)}
        spelt = word.upper() if is_prefix(word) else word.lower()
        near = [known[key] for key in get_close_matches(spelt, known, n=1)]
        hint = f"did you mean {near[0].code} ({near[0].name})?" if near else '"starlint rules" lists them all'
        return UsageError(f'no rule is called "{word}"; {hint}')


def is_prefix(word: str) -> bool:
    """Whether a word is a code or the beginning of one, in capitals or not; else it is the name of a rule."""
    return _PREFIX.fullmatch(word.upper()) is not None


def catalog(folders: Iterable[Path] = ()) -> Catalog:
    """The built-in rules and those of further folders.

    Raises RuleError for a broken rule file, two rules of one code or name, and a folder without rules.
    """
    rules = [rule for folder in (built_in(), *folders) for rule in _read(folder)]
    for key in ("code", "name"):
        _check_unique(rules, key)
    return Catalog(tuple(sorted(rules, key=lambda rule: rule.code)))


def built_in() -> Path:
    """The folder of starlint's own rules: in the package once installed, beside it in a checkout."""
    package = Path(__file__).parent
    packaged = package / "rules"
    return packaged if packaged.is_dir() else package.parent / "rules"


def _read(folder: Path) -> Iterator[Rule]:
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise RuleError(f"{folder}: expected a folder with rule files such as S101.toml, found none")
    return (rule_from(table_in(Place(path)), path) for path in files)


def _check_unique(rules: Iterable[Rule], key: str) -> None:
    first: dict[str, Rule] = {}
    for rule in rules:
        value = getattr(rule, key)
        if value in first:
            raise RuleError(f'{rule.path}: {key}: "{value}" is taken by {first[value].path}')
        first[value] = rule
