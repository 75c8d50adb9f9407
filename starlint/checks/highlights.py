"""The words at which a finding is shown: a label, or the first or last words of a passage."""

from __future__ import annotations

import re
from itertools import islice

from starlint.finding import Span
from starlint.notes.prose import Prose
from starlint.notes.story import Section, Story

_WORD = re.compile(r"\S+")
_FEW = 3  # words, enough to find the place by


def beginning(story: Story) -> Span:
    """The first label of a story; its first words where it has none."""
    return heading(story.sections[0])


def heading(section: Section) -> Span:
    """The label of a section; its first words where it has none; its place where it has no words either.

    A cell of a table has no label, and may hold nothing, or nothing that is said aloud: a comment, a reminder.
    """
    if section.label:
        return section.label_span
    return first_words(section.prose) if section.words else section.span


def first_words(prose: Prose) -> Span:
    """The first few words of a passage that has some."""
    words = list(islice(_WORD.finditer(prose.text), _FEW))
    return prose.span(words[0].start(), words[-1].end())


def last_words(prose: Prose) -> Span:
    """The last few words of the last line of a passage that has some."""
    text = prose.text.rstrip()
    words = list(_WORD.finditer(text, text.rfind("\n") + 1))[-_FEW:]
    return prose.span(words[0].start(), words[-1].end())
