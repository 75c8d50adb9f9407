"""A fix of answers without labels: each part gets its label, where it is sure which sentences tell which part."""

from __future__ import annotations

from itertools import pairwise

from starlint.finding import Edit, Fix, Span
from starlint.fixes.fault import Fault
from starlint.fixes.label_layout import NAMES
from starlint.fixes.source_text import is_whole, space_before
from starlint.language.parts.parts import Part
from starlint.notes.story import SectionKind
from starlint.text_encoding import line_end

_NEEDED = {SectionKind.ACTION, SectionKind.RESULT}
_LEAST_SURE = 0.8  # the chance of each part


def label_parts(fault: Fault) -> Fix | None:
    """A label before each part, the first on its line, the others in paragraphs of their own."""
    parts = fault.evidence.parts
    told = [part for part in parts.runs if part.kind] if parts and parts.sure else []
    runs = told[:1] + [part for before, part in pairwise(told) if part.kind is not before.kind]
    if not {part.kind for part in runs} >= _NEEDED or any(part.confidence < _LEAST_SURE for part in runs):
        return None
    edits = [_edit(part, fault, first=part is runs[0]) for part in runs]
    if any(edit is None for edit in edits):
        return None
    return Fix("Label the parts of the answer.", tuple(edit for edit in edits if edit), safe=False)


def _edit(part: Part, fault: Fault, first: bool) -> Edit | None:
    """The label before a part; None where more than space stands before it on its line."""
    start, space = part.span.start, space_before(fault.text, part.span.start)
    on_own_line = not space.start or any(end in fault.source(space) for end in "\r\n")
    if part.kind is None or not is_whole(fault.text, part.span) or (space.start == start and start > 0):
        return None
    label = f"**{NAMES[part.kind]}:** "
    if first:
        return Edit(Span(start, start), label) if on_own_line else None
    return Edit(space, line_end(fault.text) * 2 + label)
