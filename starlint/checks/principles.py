"""A check of the principles that notes list: whether each is one that starlint knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import ClassVar, Literal

from starlint.checks._check import Hit
from starlint.checks._quote import quoted
from starlint.finding import Severity, Span
from starlint.frameworks import frameworks, squashed
from starlint.notes.principles import is_list, principle
from starlint.notes.story import Notes, Story, StoryKind


@dataclass(frozen=True, slots=True)
class UnknownPrinciple:
    """A principle listed above a story ("LP: …", "Main: …") that no framework holds, shown where it stands.

    A line that says only "Main:" or "Sub:" may list anything: it counts once one of the names in the file is known.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"name", "hint"})
    OF_NOTES: ClassVar[Literal[True]] = True

    likeness: int  # percent of a known name's letters, above which a name has one near it
    typo: int  # percent from which on it is that name, misspelt

    def find(self, notes: Notes) -> Iterator[Hit]:
        stories = [story for story in notes.stories if story.kind is StoryKind.STORY]
        known = any(principle(name) for story in stories for name in story.principles)
        seen = set()
        for story in stories:
            for name, span in _unknown(story, notes.text, known):
                if span not in seen:
                    seen.add(span)
                    yield self.hit(name, span)

    def hit(self, name: str, span: Span) -> Hit:
        meant, near = _near(name, self.typo), _near(name, self.likeness)
        hint = f"the nearest known one is {quoted(near)}" if near else "none of the known ones is near it"
        if meant:
            return Hit(span, {"name": quoted(name), "hint": f"did you mean {quoted(meant)}?"}, Severity.WARNING)
        return Hit(span, {"name": quoted(name), "hint": hint})


def _near(name: str, percent: int) -> str | None:
    """The known principle that a name is most like."""
    near = get_close_matches(squashed(name), _known(), n=1, cutoff=percent / 100)
    return _known()[near[0]] if near else None


@cache
def _known() -> dict[str, str]:
    principles = (principle for framework in frameworks() for principle in framework.principles)
    return {squashed(spelling): principle.name for principle in principles for spelling in principle.spellings}


_OF_PRINCIPLES = re.compile(r"[\W_]*(?:(?:amazon|leadership)\s+)*(?:lps?|principles?)\b", re.I)
_BY_RANK = re.compile(r"[\W_]*(?:main|subs?)\b", re.I)


def _unknown(story: Story, text: str, known: bool) -> Iterator[tuple[str, Span]]:
    """The names over a story that are no principles, each where it stands."""
    names = [name for name in story.principles if principle(name) is None]
    for name in names:
        for line in _lists_before(story.span.start, text):
            at = text.find(name, line.start, line.end)
            if at >= 0 and (_OF_PRINCIPLES.match(text, line.start) or (known and _BY_RANK.match(text, line.start))):
                yield name, Span(at, at + len(name))
                break


def _lists_before(stop: int, text: str) -> list[Span]:
    """The lines before an offset that list principles, the nearest first."""
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text[:stop])]
    return [line for line in reversed(lines) if is_list(text[line.start : line.end])]
