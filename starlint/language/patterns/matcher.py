"""A matcher of patterns, indexed by their triggers: at a token only those are tried that it can trigger."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from starlint.language.patterns.syntax import CAPITAL, Element, Reads, row
from starlint.language.tokens import Tokens

COMPILED = Path(__file__).parent / "compiled.json"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of a file, compiled."""

    name: str  # what it finds, in a phrase
    behind: tuple[Element, ...]  # the elements before the trigger, the nearest first
    ahead: tuple[Element, ...]  # the trigger and the elements after it
    triggers: frozenset[str]
    before: frozenset[str] | None  # what may stand before the trigger; None where it is more than a set of words
    after: frozenset[str] | None  # the same after it; most patterns that do not fit are passed over for one of these
    fields: Mapping[str, Any] = field(default_factory=dict, compare=False)  # what the file says of a match


class Match(NamedTuple):
    """Where a pattern was found."""

    pattern: Pattern
    first: int  # token indices of what stands in [ ]
    end: int
    trigger: int


class Matcher(NamedTuple):
    """Patterns by the words that trigger them, in the order of their file: the first that fits wins."""

    by_trigger: Mapping[str, tuple[Pattern, ...]]

    def at(self, tokens: Tokens, index: int) -> Match | None:
        """The match of the first pattern that fits with its trigger at this token."""
        patterns = self.by_trigger.get(tokens.at(index))
        match = _first(patterns, tokens, index) if patterns else None
        if match is None and CAPITAL in self.by_trigger and tokens.has_capital(index):
            match = _first(self.by_trigger[CAPITAL], tokens, index)
        return match

    def matches(self, tokens: Tokens) -> Iterator[Match]:
        """The matches in a text, at most one for each token, in order of their triggers; they may overlap."""
        known = self.by_trigger
        of_capitals = CAPITAL in known
        if not of_capitals and known.keys().isdisjoint(tokens.lower):
            return
        for index, token in enumerate(tokens.lower):
            if token in known or (of_capitals and tokens.has_capital(index)):
                match = self.at(tokens, index)
                if match is not None:
                    yield match


def load(name: str, readers: Mapping[str, Reads] | None = None) -> tuple[Pattern, ...]:
    """The patterns of ``data/<name>.toml``. Raises ValueError that names the file and the pattern."""
    return tuple(one for entry in _compiled()[name] for one in _patterns(entry, name, readers or {}))


@cache
def _compiled() -> Mapping[str, list[dict[str, Any]]]:
    """The entries of every file, which ``compile.py`` has put together."""
    found: dict[str, list[dict[str, Any]]] = json.loads(COMPILED.read_text(encoding="utf-8"))
    return found


def matcher(patterns: Sequence[Pattern]) -> Matcher:
    """The patterns, by their triggers."""
    index: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        for word in pattern.triggers:
            index[word].append(pattern)
    return Matcher({word: tuple(found) for word, found in index.items()})


def _patterns(entry: Mapping[str, Any], file: str, readers: Mapping[str, Reads]) -> Iterator[Pattern]:
    """The ways of writing one entry, each a pattern."""
    ways = entry["pattern"] if isinstance(entry["pattern"], list) else [entry["pattern"]]
    fields = {key: value for key, value in entry.items() if key not in ("name", "pattern")}
    for way in ways:
        try:
            yield pattern(way, readers, entry["name"], fields)
        except (KeyError, ValueError) as error:
            raise ValueError(f"{file}.toml: {entry['name']}: {error}") from error


def pattern(
    written: str,
    readers: Mapping[str, Reads] | None = None,
    name: str = "",
    fields: Mapping[str, Any] | None = None,
) -> Pattern:
    """One pattern, ready to be matched. Raises ValueError or KeyError, as `row` does."""
    read = row(written, readers or {})
    behind, ahead = read.elements[: read.trigger][::-1], read.elements[read.trigger :]
    return Pattern(
        name or written,
        behind,
        ahead,
        triggers=ahead[0].words,
        before=_neighbours(behind),
        after=_neighbours(ahead[1:]),
        fields=fields or {},
    )


def _neighbours(elements: Iterable[Element]) -> frozenset[str] | None:
    """The words one of which must come first if these elements are to fit; None where others will do too."""
    words: frozenset[str] = frozenset()
    for element in elements:
        if element.mark:
            continue
        if not element.words or CAPITAL in element.words:
            return None
        words |= element.words
        if element.least:
            return words
    return None


def _first(patterns: Iterable[Pattern], tokens: Tokens, index: int) -> Match | None:
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    for pattern in patterns:
        if pattern.before is not None and before not in pattern.before:
            continue
        if pattern.after is not None and after not in pattern.after:
            continue
        match = _match(pattern, tokens, index)
        if match is not None:
            return match
    return None


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
    """The same to the left; a mark remembers the token after it."""
    if at == len(elements):
        return True
    element = elements[at]
    if element.mark:
        return _backwards(elements, at + 1, tokens, index, places) and _keep(places, element.mark, index + 1)
    if element.greedy:
        before = _taken_back(element, tokens, index)
        if before is not None and _backwards(elements, at + 1, tokens, before, places):
            return True
    for taken in range(element.most + 1):
        if taken >= element.least and _backwards(elements, at + 1, tokens, index, places):
            return True
        before = _taken_back(element, tokens, index)
        if before is None:
            return False
        index = before
    return False


def _taken_back(element: Element, tokens: Tokens, index: int) -> int | None:
    """The index before what an element takes once, to the left; None where it does not fit."""
    if element.reads_back is not None:
        return element.reads_back(tokens, index)
    fits = index >= -1 and element.accepts is not None and element.accepts(tokens, index)
    return index - 1 if fits else None


def _keep(places: dict[str, int], mark: str, index: int) -> bool:
    if mark:
        places[mark] = index
    return True
