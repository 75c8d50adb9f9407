"""A fix of notes to self: one at the end of a paragraph is moved into a comment, where nobody says it by mistake."""

from __future__ import annotations

import re

from starlint.finding import Fix
from starlint.fixes.fault import Fault, replacement
from starlint.fixes.source_text import is_whole

_REST_OF_LINE = re.compile(r"[ \t]*(?:(?P<end>\Z)|(?:\r\n|\r|\n)[ \t>]*(?P<blank>[\r\n]|\Z)?)")
_CONTAINERS = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
_WORD = re.compile(r"\w+")
_UNFIT = re.compile(r"--|[<>*`]|\A-|-\Z|[\r\n]|\Astarlint", re.I)  # what a comment cannot hold, or not in one line


def move_into_comment(fault: Fault) -> Fix | None:
    """The note as a comment in its place; only at the end of a paragraph, and where a comment can hold it.

    None for a note that a story is titled by, which would lose its title.
    """
    note = fault.words.strip("*_ ")
    note = note[1:-1].strip() if note.startswith("[") and note.endswith("]") else note
    rest = _REST_OF_LINE.match(fault.text, fault.span.end)
    if not note or _UNFIT.search(note) or rest is None or not is_whole(fault.text, fault.span):
        return None
    ends = rest["end"] is not None or rest["blank"] is not None
    if not ends and _begins_line(fault):  # a comment at the beginning of a line ends the paragraph before it
        return None
    if any(_is_part(note, story.title) for story in fault.notes.stories if story.title):
        return None
    return replacement("Move the note into a comment.", fault.span, f"<!-- {note} -->")


def _begins_line(fault: Fault) -> bool:
    start = max(fault.text.rfind(end, 0, fault.span.start) for end in "\r\n") + 1
    return bool(_CONTAINERS.fullmatch(fault.text, start, fault.span.start))


def _is_part(note: str, title: str) -> bool:
    """Whether a title has the words of a note, in their order, whatever decorates them."""
    return f" {' '.join(_WORD.findall(note))} " in f" {' '.join(_WORD.findall(title))} "
