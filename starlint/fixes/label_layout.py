"""How a story sets its labels, so that a new one can be written like the others: what is around each, and its form."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from starlint.notes.story import Section, SectionKind, Story
from starlint.story_template import FRAMEWORKS

NAMES = {
    SectionKind.SITUATION: "Situation",
    SectionKind.TASK: "Task",
    SectionKind.ACTION: "Action",
    SectionKind.RESULT: "Result",
    SectionKind.LEARNING: "Learning",
}
PROMPTS = {kind: FRAMEWORKS["STARL"][name] for kind, name in NAMES.items()}  # the question that each answers

# An end of line or two, and the marks of a quote or an item of a list; a number would have to be counted on.
_BEFORE = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t>\r\n]*(?:[-*+][ \t]+)?")
_AFTER = re.compile(r"[ \t>]+|[ \t]*(?:\r\n|\r|\n)[ \t>\r\n]*")
_WORD = re.compile(r"[^\W\d_]+")


class LabelLayout(NamedTuple):
    """What stands before and after the labels of a story, and one of them as a pattern."""

    before: str  # from the last word of one section to the label of the next: "\n\n", "\n- "
    after: str  # from the label to the first word: " ", "\n\n"
    pattern: str  # a label of the story: "**Situation:**"

    def label(self, kind: SectionKind) -> str:
        """A label of the same form for a section of another kind."""
        return _WORD.sub(lambda word: _like(word[0], NAMES[kind]), self.pattern, count=1)

    def opening(self, kind: SectionKind) -> str:
        """A label with what stands around it."""
        return self.before + self.label(kind) + self.after


def label_layout(story: Story, text: str) -> LabelLayout | None:
    """The layout of the last label that others can be like; None where there is no such label."""
    for section, following in reversed(list(pairwise(story.sections))):
        before = text[section.span.end : following.label_span.start]
        after = _after(following, text)
        if _is_pattern(following) and after is not None and _BEFORE.fullmatch(before):
            return LabelLayout(before.lstrip(" \t"), after, following.label)
    return None


def _is_pattern(section: Section) -> bool:
    """Whether a label is one word or letter, in whatever decoration."""
    return len(_WORD.findall(section.label)) == 1 and not any(map(str.isdigit, section.label))


def _after(section: Section, text: str) -> str | None:
    """What stands between a label and its first word; None where it is more than space."""
    if not section.prose.spans:
        return None
    after = text[section.label_span.end : section.prose.spans[0].start]
    return after if _AFTER.fullmatch(after) else None


def _like(word: str, name: str) -> str:
    """A name in the letters of another word: "R" like "S", "RESULT" like "TASK"."""
    if len(word) == 1:
        name = name[0]
    return name.upper() if word.isupper() else name.lower() if word.islower() else name
