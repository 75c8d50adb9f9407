"""Remarks to oneself told from placeholders: "TODO: ask Ann" from the "TBD" in "saved TBD euros"."""

from __future__ import annotations

import re

from starlint.finding import Span
from starlint.notes.story import Reminder

_BLANK = re.compile(r"(?:TBD|TBC|XXX)\b(?!\s*[:–—-])|\[(?:insert|fill in|enter|your)\b[^\[\]]*\]", re.I)


def blank_of(aside: Reminder) -> Span | None:
    """The placeholder that a remark begins with; the words behind it are none to oneself."""
    match = _BLANK.match(aside.text)
    return Span(aside.span.start, aside.span.start + match.end()) if match else None
