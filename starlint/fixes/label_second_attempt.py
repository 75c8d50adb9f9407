"""A fix of a second attempt inside a Result: its lines get an Action label, and what came of them a Result label."""

from __future__ import annotations

import re

from starlint.finding import Edit, Fix, Span
from starlint.fixes.fault import Fault
from starlint.fixes.label_layout import label_layout
from starlint.fixes.source_text import is_whole, space_before
from starlint.notes.story import SectionKind

_SPACE = re.compile(r"\s+")
_STARTS_SENTENCE = re.compile(r"[^\W_]|[\"“‘'(]")


def label_second_attempt(fault: Fault) -> Fix | None:
    """A second Action and a second Result, labelled like those of the story."""
    layout = label_layout(fault.story, fault.text) if fault.story else None
    before, after = _space_inside(fault), _space_after(fault)
    if layout is None or before is None or after is None or not is_whole(fault.text, fault.span):
        return None
    edits = Edit(before, layout.opening(SectionKind.ACTION)), Edit(after, layout.opening(SectionKind.RESULT))
    return Fix("Label the second attempt as an Action, and what follows as its Result.", edits, safe=False)


def _space_inside(fault: Fault) -> Span | None:
    """The space before the attempt; None where it begins the section, or something else stands there."""
    space, section = space_before(fault.text, fault.span.start), fault.section
    inside = section is not None and section.prose.spans and space.start > section.prose.spans[0].start
    return space if inside and space.start < space.end else None


def _space_after(fault: Fault) -> Span | None:
    """The space after the attempt, before another sentence."""
    space = _SPACE.match(fault.text, fault.span.end)
    if space is None or not _STARTS_SENTENCE.match(fault.text, space.end()):
        return None
    return Span(*space.span())
