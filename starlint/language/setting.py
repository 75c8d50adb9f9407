"""Where a story is set: the words that name a place or the teller's role, and the words that date it to no time.

Which words these are is data, in ``patterns/data/settings.toml`` and ``anchors.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from starlint.language.anchors import Time, times_named
from starlint.language.patterns.matcher import Matcher, load, matcher
from starlint.language.tokenizer import tokenized


def settings(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the words that name a place or a role; they may overlap."""
    tokens = tokenized(text)
    return ((tokens.starts[match.first], tokens.ends[match.end - 1]) for match in _places_and_roles().matches(tokens))


def times(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the words that say when: the anchors, but for those that could mean any year."""
    return ((anchor.start, anchor.end) for anchor in times_named(text) if anchor.time is not Time.VAGUE)


def is_set(text: str) -> bool:
    """Whether a time, a place or a role is named."""
    return any(times(text)) or any(settings(text))


def vague_times(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the words that say "when" without saying it: "recently", "at some point"."""
    return ((anchor.start, anchor.end) for anchor in times_named(text) if anchor.time is Time.VAGUE)


@cache
def _places_and_roles() -> Matcher:
    return matcher(load("settings"))
