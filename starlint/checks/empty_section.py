"""A check of the sections: whether something stands under each, and whether it is finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading, last_words
from starlint.checks.section_names import name, parts
from starlint.finding import Severity
from starlint.language.results import Evidence
from starlint.notes.story import Section, SectionKind, Story


@dataclass(frozen=True, slots=True)
class EmptySection:
    """A label with nothing under it, or a section whose last sentence breaks off.

    An empty Action or Result is an error: a story without either is no story.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "fault"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    endings: tuple[str, ...]  # words that no sentence ends in, in lower case, with straight apostrophes

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections:
            if section.words and self.breaks_off(section, story):
                yield Hit(last_words(section.prose), _values(section, "stops in the middle of a sentence"))
            elif not section.words and not _is_filled_elsewhere(section, story):
                severity = Severity.ERROR if section.kind in _CORE else None
                yield Hit(heading(section), _values(section, "is empty"), severity)

    def breaks_off(self, section: Section, story: Story) -> bool:
        """Whether a section stops at a word that wants another one, or at a comma as no other section does."""
        word = _last_word(section)
        if word.endswith(","):
            return sum(_last_word(other).endswith(",") for other in story.sections) == 1
        return word.lower() in self.endings and not word.isupper()


_CORE = (SectionKind.ACTION, SectionKind.RESULT)


def _last_word(section: Section) -> str:
    words = section.prose.text.rsplit(None, 1)
    return words[-1].replace("’", "'") if words else ""


def _is_filled_elsewhere(section: Section, story: Story) -> bool:
    """Whether other sections hold what this label announces, or it announces no part of a story."""
    rest = (s for s in story.sections if s.words and not set(parts(s.kind)).isdisjoint(parts(section.kind)))
    return section.kind is SectionKind.OTHER or any(rest)


def _values(section: Section, fault: str) -> dict[str, object]:
    return {"section": name(section), "fault": fault}
