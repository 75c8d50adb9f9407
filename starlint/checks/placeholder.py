"""A check of what is left to be filled in: placeholders in a story that is otherwise finished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.section_names import name
from starlint.finding import Span
from starlint.language.placeholders import placeholders
from starlint.language.results import Evidence
from starlint.notes.story import Reminder, Section, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Words that stand for others still to be found, each shown where it stands."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"blank", "section"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    names: tuple[str, ...]  # words in brackets that name what is missing: "[company]"
    most: int = 3  # places shown in a section; one finding a place is enough of a hint

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections:
            for span, text in islice(sorted(self.places(section)), self.most):
                yield Hit(span, {"blank": quoted(text), "section": name(section)})

    def places(self, section: Section) -> Iterator[tuple[Span, str]]:
        """Every placeholder among the spoken words, and those that a note to self begins with."""
        for start, end in placeholders(section.prose.text, self.names):
            yield section.prose.span(start, end), section.prose.text[start:end].strip()
        for note in section.notes:
            place = leading_placeholder(note)
            if place is not None:
                yield place, note.text[: place.end - place.start]


_LEADING = re.compile(r"(?:TBD|TBC|XXX)\b(?!\s*[:–—-])|\[(?:insert|fill in|enter|your)\b[^\[\]]*\]", re.I)


def leading_placeholder(note: Reminder) -> Span | None:
    """The placeholder that a note to self begins with: the "TBD" of "saved TBD euros", not "TODO: ask Ann".

    What begins so is a gap in the story, and no reminder.
    """
    match = _LEADING.match(note.text)
    return Span(note.span.start, note.span.start + match.end()) if match else None
