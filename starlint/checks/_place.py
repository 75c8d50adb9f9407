"""Sections and stories as findings show them: at which words, and by what name."""

from __future__ import annotations

import re

from starlint.finding import Span
from starlint.notes.prose import Prose
from starlint.notes.story import Section, SectionKind, Story

_WORD = re.compile(r"\S+")
_FEW = 3  # words, enough to find the place by


def beginning(story: Story) -> Span:
    """The first label of a story; its first words where it has none."""
    return heading(story.sections[0])


def heading(section: Section) -> Span:
    """The label of a section; its first words where it has none."""
    return section.label_span if section.label else first_words(section.prose)


def first_words(prose: Prose) -> Span:
    """The first few words of a passage that has some."""
    words = list(_WORD.finditer(prose.text))[:_FEW]
    return prose.span(words[0].start(), words[-1].end())


def last_words(prose: Prose) -> Span:
    """The last few words of the last line of a passage that has some."""
    text = prose.text.rstrip()
    words = list(_WORD.finditer(text, text.rfind("\n") + 1))[-_FEW:]
    return prose.span(words[0].start(), words[-1].end())


def parts(kind: SectionKind) -> list[str]:
    """What a section of this kind tells: ``["situation", "task"]`` for one that tells both."""
    return kind.value.split("+")


def name(section: Section) -> str:
    """What to call a section: "Situation and Task"; an extra one as it is labelled."""
    if section.kind is SectionKind.OTHER:
        return section.label.strip("*_#: ") or "answer"
    return " and ".join(part.capitalize() for part in parts(section.kind))


def named(*kinds: SectionKind) -> str:
    """The kinds of which one is wanted: "Situation or Task"."""
    return " or ".join(dict.fromkeys(part.capitalize() for kind in kinds for part in parts(kind)))
