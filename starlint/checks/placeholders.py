"""A check of what is left to be filled in: placeholders in a story that is otherwise told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from starlint.checks._asides import blank_of
from starlint.checks._check import Hit
from starlint.checks._place import name
from starlint.finding import Span
from starlint.language.placeholders import placeholders
from starlint.language.results import Evidence
from starlint.notes.story import Section, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Words that stand for others still to be found, each shown where it stands."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"blank", "section"})

    names: tuple[str, ...]  # words in brackets that name what is missing: "[company]"
    most: int = 3  # places shown in a section; one finding a place is enough of a hint

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections:
            for span, text in islice(sorted(self.places(section)), self.most):
                yield Hit(span, {"blank": quoted(text), "section": name(section)})

    def places(self, section: Section) -> Iterator[tuple[Span, str]]:
        """Every placeholder among the spoken words, and those that hide the words behind them."""
        for start, end in placeholders(section.prose.text, self.names):
            yield section.prose.span(start, end), section.prose.text[start:end].strip()
        for aside in section.notes:
            blank = blank_of(aside)
            if blank is not None:
                yield blank, aside.text[: blank.end - blank.start]
