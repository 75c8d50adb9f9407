"""A matcher of patterns, indexed by their triggers: at a token only those are tried that it can begin."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlint.language.patterns.syntax import Element, Reads, row
from starlint.language.tokens import Tokens

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of a file, compiled."""

    name: str  # what it finds, in a phrase
    written: tuple[str, ...]  # as in the file
    behind: tuple[Element, ...]  # the elements before the trigger, the nearest first
    ahead: tuple[Element, ...]  # the trigger and the elements after it
    triggers: frozenset[str]
    fields: Mapping[str, Any] = field(default_factory=dict, compare=False)  # what the file says of a match


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found."""

    pattern: Pattern
    first: int  # token indices of what stands in [ ]
    end: int
    trigger: int


@dataclass(frozen=True, slots=True)
class Matcher:
    """Patterns by the words that trigger them, in the order of their file: the first that fits wins."""

    by_trigger: Mapping[str, tuple[Pattern, ...]]

    def at(self, tokens: Tokens, index: int) -> Match | None:
        """The match of the first pattern that fits with its trigger at this token."""
        for pattern in self.by_trigger.get(tokens.at(index), ()):
            match = _match(pattern, tokens, index)
            if match is not None:
                return match
        return None

    def matches(self, tokens: Tokens) -> Iterator[Match]:
        """The matches in a text, at most one for each token, in order; they may overlap."""
        known = self.by_trigger
        for index, token in enumerate(tokens.lower):
            if token in known:
                match = self.at(tokens, index)
                if match is not None:
                    yield match


def load(name: str, readers: Mapping[str, Reads] | None = None) -> tuple[Pattern, ...]:
    """The patterns of ``data/<name>.toml``. Raises ValueError that names the file and the pattern."""
    path = DATA / f"{name}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(pattern for entry in table["pattern"] for pattern in _patterns(entry, path, readers or {}))


def matcher(patterns: Sequence[Pattern]) -> Matcher:
    """The patterns, by their triggers."""
    index: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        for word in pattern.triggers:
            index[word].append(pattern)
    return Matcher({word: tuple(found) for word, found in index.items()})


def _patterns(entry: Mapping[str, Any], path: Path, readers: Mapping[str, Reads]) -> Iterator[Pattern]:
    """The ways of writing one entry, each a pattern."""
    written = entry["pattern"] if isinstance(entry["pattern"], list) else [entry["pattern"]]
    fields = {key: value for key, value in entry.items() if key not in ("name", "pattern")}
    for way in written:
        try:
            read = row(way, readers)
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path.name}: {entry['name']}: {error}") from error
        yield Pattern(
            entry["name"],
            tuple(written),
            read.elements[: read.trigger][::-1],
            read.elements[read.trigger :],
            read.elements[read.trigger].words,
            fields,
        )


def _match(pattern: Pattern, tokens: Tokens, index: int) -> Match | None:
    places: dict[str, int] = {}
    if not _forwards(pattern.ahead, 0, tokens, index, places):
        return None
    if not _backwards(pattern.behind, 0, tokens, index - 1, places):
        return None
    return Match(pattern, places["["], places["]"], index)


def _forwards(elements: Sequence[Element], at: int, tokens: Tokens, index: int, places: dict[str, int]) -> bool:
    """Whether the elements from this one on fit from a token on; marks remember the index of the next token."""
    if at == len(elements):
        return True
    element = elements[at]
    if element.mark or (element.ahead and element.accepts and element.accepts(tokens, index)):
        return _forwards(elements, at + 1, tokens, index, places) and _keep(places, element.mark, index)
    if element.ahead:
        return False
    if element.greedy and _greedily(elements, at, tokens, index, places):
        return True
    for taken in range(element.most + 1):
        if taken >= element.least and _forwards(elements, at + 1, tokens, index, places):
            return True
        after = _taken(element, tokens, index)
        if after is None:
            return False
        index = after
    return False


def _greedily(elements: Sequence[Element], at: int, tokens: Tokens, index: int, places: dict[str, int]) -> bool:
    """Whether the elements fit with this one taken once."""
    after = _taken(elements[at], tokens, index)
    return after is not None and _forwards(elements, at + 1, tokens, after, places)


def _taken(element: Element, tokens: Tokens, index: int) -> int | None:
    """The index after what an element takes once; None where it does not fit."""
    if element.reads is not None:
        return element.reads(tokens, index)
    return index + 1 if element.accepts is not None and element.accepts(tokens, index) else None


def _backwards(elements: Sequence[Element], at: int, tokens: Tokens, index: int, places: dict[str, int]) -> bool:
    """The same to the left, where elements take one token each; a mark remembers the token after it."""
    if at == len(elements):
        return True
    element = elements[at]
    if element.mark:
        return _backwards(elements, at + 1, tokens, index, places) and _keep(places, element.mark, index + 1)
    accepts = element.accepts
    for taken in range(element.most + 1):
        if taken >= element.least and _backwards(elements, at + 1, tokens, index, places):
            return True
        if accepts is None or index < -1 or not accepts(tokens, index):
            return False
        index -= 1
    return False


def _keep(places: dict[str, int], mark: str, index: int) -> bool:
    if mark:
        places[mark] = index
    return True
