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
        at_commas = sum(_last_word(section).endswith(",") for section in story.sections)
        filled = {part for section in story.sections if section.words for part in parts(section.kind)}
        for section in story.sections:
            if section.words and self.breaks_off(section, at_commas):
                yield Hit(last_words(section.prose), _values(section, "stops in the middle of a sentence"))
            elif not section.words and section.kind is not SectionKind.OTHER and filled.isdisjoint(parts(section.kind)):
                severity = Severity.ERROR if section.kind in _CORE else None
                yield Hit(heading(section), _values(section, "is empty"), severity)

    def breaks_off(self, section: Section, at_commas: int) -> bool:
        """Whether a section stops at a word that wants another one, or at a comma as no other of the sections does."""
        word = _last_word(section)
        if word.endswith(","):
            return at_commas == 1
        return word.lower() in self.endings and not word.isupper()


_CORE = (SectionKind.ACTION, SectionKind.RESULT)


def _last_word(section: Section) -> str:
    words = section.prose.text.rsplit(None, 1)
    return words[-1].replace("’", "'") if words else ""


def _values(section: Section, fault: str) -> dict[str, object]:
    return {"section": name(section), "fault": fault}
