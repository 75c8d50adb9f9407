"""Checks of a story's sections: whether they are there, and whether something is told under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, last_words, name, named, parts
from starlint.finding import Severity
from starlint.language.results import Evidence
from starlint.notes.story import Section, SectionKind, Story

Group = tuple[SectionKind, ...]  # kinds of which one suffices


@dataclass(frozen=True, slots=True)
class MissingSection:
    """A labelled story without a section that a listener needs, shown at the label of its last section."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"missing", "present"})

    required: tuple[Group, ...]  # of each group one section must be there
    expected: tuple[Group, ...] = ()  # the same, but its absence is a warning at most

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if not story.labelled:
            return
        extra = bool(story.words_of(SectionKind.OTHER))  # what is missing may be told there
        for group in _absent(self.required, story):
            yield _missing(group, story, Severity.WARNING if extra else None)
        for group in _absent(() if extra else self.expected, story):
            yield _missing(group, story, Severity.WARNING)


def _absent(groups: tuple[Group, ...], story: Story) -> Iterator[Group]:
    return (group for group in groups if not any(story.sections_of(*group)))


def _missing(group: Group, story: Story, severity: Severity | None) -> Hit:
    present = ", ".join(dict.fromkeys(name(section) for section in story.sections))
    return Hit(heading(story.sections[-1]), {"missing": named(*group), "present": present}, severity)


@dataclass(frozen=True, slots=True)
class EmptySection:
    """A label with nothing under it, or a section whose last sentence breaks off."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "fault"})

    endings: tuple[str, ...]  # words that no sentence ends in, in lower case, with straight apostrophes

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections:
            if section.words and self.breaks_off(section, story):
                yield Hit(last_words(section.prose), _values(section, "breaks off"))
            elif not section.words and not _told_elsewhere(section, story):
                yield Hit(heading(section), _values(section, "has nothing under it"))

    def breaks_off(self, section: Section, story: Story) -> bool:
        """Whether a section stops at a word that wants another one, or at a comma as no other section does."""
        word = _last_word(section)
        if word.endswith(","):
            return sum(_last_word(other).endswith(",") for other in story.sections) == 1
        return word.lower() in self.endings and not word.isupper()


def _last_word(section: Section) -> str:
    words = section.prose.text.rsplit(None, 1)
    return words[-1].replace("’", "'") if words else ""


def _told_elsewhere(section: Section, story: Story) -> bool:
    """Whether other sections tell what this label announces, or it announces no part of a story."""
    rest = (s for s in story.sections if s.words and not set(parts(s.kind)).isdisjoint(parts(section.kind)))
    return section.kind is SectionKind.OTHER or any(rest)


def _values(section: Section, fault: str) -> dict[str, object]:
    return {"section": name(section), "fault": fault}
