"""A fix of vague quantities: a blank for the number takes their place."""

from __future__ import annotations

import re

from starlint.finding import Fix
from starlint.fixes.fault import Fault, replacement
from starlint.wording import quoted

BLANK = "[number]"

# What is counted or measured: a plural, or one of these.
_MEASURED = (
    r"(?:\w+[^\Ws]s|time|money|people|traffic|revenue|work|uptick|increase|decrease|drop|reduction|growth|rise|decline"
    r"|improvement|gain|saving|number|amount|share)\b"
)
_NOUN_AFTER = re.compile(rf"\s+(?:\w+\s+){{0,2}}?{_MEASURED}", re.I)
_COMPARED_AFTER = re.compile(r"\s+(?:\w+er|less|more|fewer)\b", re.I)
_VERB_BEFORE = re.compile(r"\b(?:\w+ed|fell|rose|grew|sank|shrank|went (?:up|down))\s+\Z", re.I)
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[.,;:!?)]|\Z)|\s+(?:and|but|so|after|before|when|in|by|at|on|from|within|over|for)\b", re.I
)
_SIGHT = 40  # characters before and after the words


def leave_number(fault: Fault) -> Fix | None:
    """A blank in place of "a lot of"; "by" and a blank where a verb says what it is a measure of."""
    blank = _blank(fault)
    if blank is None or "\n" in fault.words:
        return None
    title = f"Leave {quoted(blank)} for the figure in place of {quoted(fault.words)}."
    return replacement(title, fault.span, blank, safe=False, blank=True)


def _blank(fault: Fault) -> str | None:
    """What takes the place of the words; None where no figure could."""
    before = fault.text[max(0, fault.span.start - _SIGHT) : fault.span.start]
    after = fault.text[fault.span.end : fault.span.end + _SIGHT]
    if not fault.words.lower().endswith("ly"):
        return BLANK if _NOUN_AFTER.match(after) else None
    if _COMPARED_AFTER.match(after):
        return BLANK
    return f"by {BLANK}" if _VERB_BEFORE.search(before) and _CLAUSE_ENDS.match(after) else None
