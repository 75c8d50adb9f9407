"""A check of labels: whether one stands twice at the beginning of a section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal, NamedTuple

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.language.results import Evidence
from starlint.notes.label_names import bare_name
from starlint.notes.story import Section, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class RepeatedLabel:
    """A label with nothing under it but the same label, shown at the first; or one repeated before its words."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"label"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for place in repeated(story):
            yield Hit(place.label, {"label": quoted(place.name)})


class Repeated(NamedTuple):
    """A label that stands twice."""

    label: Span  # the one that says nothing
    surplus: Span  # what can be deleted: the label with what follows it, up to its other or to the words
    name: str  # "Action"


def repeated(story: Story) -> Iterator[Repeated]:
    """The labels of a story that stand twice, in order."""
    for section, following in pairwise(story.sections):
        empty = not section.words and not section.notes and bool(bare_name(section.label))
        near = following.label_span.start - section.label_span.end <= _GAP
        if empty and near and section.label == following.label:
            surplus = Span(section.label_span.start, following.label_span.start)
            yield Repeated(section.label_span, surplus, _name(section))
    yield from (place for section in story.sections if (place := _before_words(section)))


def _before_words(section: Section) -> Repeated | None:
    """The label of a section again, as the first of its words: "**Action:** Action: I rang …"."""
    name = bare_name(section.label)
    if len(name) < _SHORTEST or not section.prose.text:
        return None
    again = re.match(rf"{re.escape(name)}[:：][ \t]+(?=\w)", section.prose.text, re.I)
    if again is None:
        return None
    start = section.prose.span(0, 1).start
    label = Span(start, section.prose.span(again.end() - 1, again.end()).end)
    words = section.prose.span(0, len(name) + 1)
    return Repeated(words, label, section.prose.text[: len(name)])


_GAP = 8  # characters: room for empty lines and the marks of a list or a quote
_SHORTEST = 3  # letters; "A:" may say who speaks


def _name(section: Section) -> str:
    return section.label.strip("*_#: ")
