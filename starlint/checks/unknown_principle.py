"""A check of the principles that notes list: whether each is one that starlint knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Severity, Span
from starlint.frameworks import frameworks, squashed
from starlint.notes.principles import is_list, principle
from starlint.notes.story import Notes, Story, StoryKind
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class UnknownPrinciple:
    """A principle listed above a story ("LP: …", "Main: …") that no framework holds, shown where it stands.

    A line that says only "Main:" or "Sub:" may list anything: it counts once one of the names in the file is known.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"name", "hint"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    likeness: int  # percent of the letters in common, from which on a name has a known one near it
    typo: int  # percent from which on it is that one, misspelt

    def find(self, notes: Notes) -> Iterator[Hit]:
        stories = [story for story in notes.stories if story.kind is StoryKind.STORY]
        known = any(principle(name, distinctive=True) for story in stories for name in story.principles)
        seen = set()
        for story in stories:
            for name, span in _unknown(story, notes.text, known):
                if span not in seen:
                    seen.add(span)
                    yield from self.hits(name, span)

    def hits(self, name: str, span: Span) -> Iterator[Hit]:
        """A name misspelt, or one of another principle; words that are no name at all are passed over."""
        meant = _alike(name, self.typo)
        near = meant or _of_one_word(name) or _alike(name, self.likeness)
        if meant:
            yield Hit(
                span, {"name": quoted(name), "hint": f"did you mean {quoted(meant)}?"}, Severity.WARNING, meant=meant
            )
        elif _is_name(name):
            hint = f"the most similar one it knows is {quoted(near)}." if near else "it knows no similar one."
            yield Hit(span, {"name": quoted(name), "hint": hint})


def _is_name(name: str) -> bool:
    """Whether words are written as the name of a principle: "Customer Focus", not "took over the shop", "SOLID"."""
    return not name.isupper() and all(word[:1].isupper() or word in _SMALL for word in name.split())


def _alike(name: str, percent: int) -> str | None:
    """The known principle that has so many letters in common with a name."""
    near = get_close_matches(squashed(name), _known(), n=1, cutoff=percent / 100)
    return _known()[near[0]] if near else None


def _of_one_word(name: str) -> str | None:
    """The known principle that has the most words in common with a name, if it has any."""
    words = _words(name)
    shared = {known: len(words & _words(known)) for known in _known().values()}
    best = max(shared, key=lambda known: shared[known])
    return best if shared[best] else None


_SMALL = frozenset(("a", "and", "be", "for", "of", "on", "the", "to", "with", "lot"))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", name.lower())) - _SMALL


@cache
def _known() -> dict[str, str]:
    """Every known spelling, squashed, with its principle."""
    principles = (principle for framework in frameworks() for principle in framework.principles)
    return {squashed(spelling): principle.name for principle in principles for spelling in principle.spellings}


_OF_PRINCIPLES = re.compile(r"[\W_]*(?:(?:amazon|leadership)\s+)*(?:lps?|principles?)\b", re.I)
_BY_RANK = re.compile(r"[\W_]*(?:main|subs?)\b", re.I)


def _unknown(story: Story, text: str, known: bool) -> Iterator[tuple[str, Span]]:
    """The names over a story that are no principles, each where it stands."""
    names = [name for name in story.principles if principle(name) is None]
    lines = [line for line in _lists_before(story.span.start, text) if _counts(line, text, known)] if names else []
    for name in names:
        whole = re.compile(rf"(?<![\w(]){re.escape(name)}(?!\w)")
        places = (whole.search(text, line.start, line.end) for line in lines)
        place = next((place for place in places if place), None)
        if place:
            yield name, Span(*place.span())


def _counts(line: Span, text: str, known: bool) -> bool:
    """Whether a line lists principles for sure."""
    return bool(_OF_PRINCIPLES.match(text, line.start) or (known and _BY_RANK.match(text, line.start)))


def _lists_before(stop: int, text: str) -> list[Span]:
    """The lines before an offset that list principles, the nearest first."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text[:stop])]
    return [line for line in reversed(lines) if is_list(text[line.start : line.end])]
