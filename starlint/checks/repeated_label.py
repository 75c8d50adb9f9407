"""A check of labels: whether one stands twice at the beginning of a section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal, NamedTuple

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.notes.label_names import bare_name
from starlint.notes.story import Notes, Section, Story, StoryKind
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class RepeatedLabel:
    """A label with nothing under it but the same label, shown at the first; or one repeated before its words."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"label"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    def find(self, notes: Notes) -> Iterator[Hit]:
        finished = (story for story in notes.stories if story.kind is StoryKind.STORY)
        for place in (place for story in finished for place in repeated(story, notes.text)):
            yield Hit(place.label, {"label": quoted(place.name)})


class Repeated(NamedTuple):
    """A label that stands twice."""

    label: Span  # the one that says nothing
    surplus: Span  # what can be deleted: the label with what follows it, up to its other or to the words
    name: str  # "Action"


def repeated(story: Story, text: str) -> Iterator[Repeated]:
    """The labels of a story in these notes that stand twice, in order."""
    for section, following in pairwise(story.sections):
        empty = not section.words and not section.notes and bool(bare_name(section.label))
        between = text[section.label_span.end : following.label_span.start]
        if empty and section.label == following.label and not _CONTENT.search(between):
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


_CONTENT = re.compile(r"[^\W_]|!\[|`{3}|~{3}")  # words, an image, code; not the marks of a list, a quote or a rule
_SHORTEST = 3  # letters; "A:" may say who speaks


def _name(section: Section) -> str:
    return section.label.strip("*_#: ")
