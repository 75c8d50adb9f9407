"""A check of labels: whether each is spelt right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.language.results import Evidence
from starlint.notes.story import Section, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class MisspeltLabel:
    """A label of one word that misspells a name that starlint knows, shown at that word.

    In a story of another language it may be a word of that language.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"word", "meant"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections if not evidence.foreign else ():
            word = _WORD.search(section.label) if section.meant else None
            if word:
                meant = _cased(section.meant, word[0])
                yield Hit(_place(section, word), {"word": quoted(word[0]), "meant": quoted(meant)}, meant=meant)


_WORD = re.compile(r"[^\W\d_]{2,}")


def _place(section: Section, word: re.Match[str]) -> Span:
    return Span(section.label_span.start + word.start(), section.label_span.start + word.end())


def _cased(name: str, like: str) -> str:
    return name.upper() if like.isupper() else name if like.islower() else name.capitalize()
