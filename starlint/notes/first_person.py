"""Who speaks in a text, and of what: one's own past, or what somebody else ought to say."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Patterns that are looked for in whole texts begin with a set of characters, for which a text is searched several times
# faster than from one boundary of a word to the next.
_QUOTED = re.compile(r"[“\"'](?:(?<=“)[^”]*”|(?<=\")[^\"]*\"|(?<=(?<!\w)')[^']*'(?!\w))")
_ASKED = re.compile(r"(?<![^.!?\n])[^.!?\n]*\?")  # "Where was I working?", as a coach has one ask oneself
_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s|i|i['’](?:m|ve|d|ll)"
    r"|[Ii]ch|mich|mir|[Ww]ir|[Yy]o|nosotros|[Jj]e|[Nn]ous|[Ee]u)\b|[我私]"
)
_ALONE = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]yself|i)\b")
_SECOND_PERSON = re.compile(r"[yY你您](?:(?<=\b[yY])(?i:ou(?:r(?:s|self)?)?\b)|(?<=[你您]))")
_PAST_WORDS = (
    r"(?!(?:need|feed|seed|speed|indeed|proceed|succeed|exceed)\b)\w{2,}ed|was|were|had|did|went|got|made|took|came"
    r"|gave|found|thought|told|led|ran|wrote|built|brought|began|kept|held|met|sent|spent|felt|saw|knew|left|won"
    r"|grew|fell|rose|drove|chose|spoke|taught|dealt|sold|bought|rang|drew|fought|lost|paid|rebuilt|said|sat"
    r"|shook|shot|slept|stood|stuck|swept|threw|understood"
)
_PAST = rf"\b(?:{_PAST_WORDS}|cut|set|put|read)\b"
_ANY_PAST = re.compile(_PAST, re.I)
# "Set the scene" is an order, so the verbs whose past looks like one are no sign here.
_BEGINS_PAST = rf"[\W\d]*(?:Re-|Co-)?\b(?i:{_PAST_WORDS})\b"
_PAST_AT_ONCE = re.compile(_BEGINS_PAST)
_PAST_AFTER_STOP = re.compile(rf"[.!;:\n](?:(?<=\n)|\s+){_BEGINS_PAST}")
_I_DID = re.compile(
    r"[IiWw](?:(?<=\b[Ii])|(?<=\b[Ww])e)(?:['’]ve)?\s+"
    rf"(?:\w+ly\s+|also\s+|then\s+|first\s+|had\s+|have\s+)?(?i:{_PAST})"
)
_INSTRUCTS = re.compile(
    r"\W*(?:"
    # "Describe …", "Where did it happen?", "Your role …"
    r"(?:describe|explain|set|share|give|tell|state|show|focus|quantify|use|provide|include|be|outline|talk|say|reflect"
    r"|what|who|where|when|why|how|your|one|brief(?:ly)?|context|measurable|specific)\b"
    # "The context or background", "The specific steps taken"
    r"|(?:the|a|an|any) (?:\w+ )?(?:scene|goals?|outcome|context|background|challenge|steps?|actions?|objective)\b"
    # "20%", "30 seconds"
    r"|~?\d+(?:[-–]\d+)? ?(?:s|sec|seconds|min|minutes|sentences?|bullets?|%))",
    re.I,
)


def is_own(spoken: str) -> bool:
    """Whether somebody speaks of themselves, alone or with others."""
    return bool(_FIRST_PERSON.search(spoken))


def is_alone(spoken: str) -> bool:
    """Whether somebody says "I"."""
    return bool(_ALONE.search(spoken))


def is_past(spoken: str) -> bool:
    """Whether anything is told as past."""
    return bool(_ANY_PAST.search(spoken))


def acts_without_subject(spoken: str) -> bool:
    """Whether a sentence begins with a past verb, as notes do: "Built a dashboard"."""
    return bool(_PAST_AT_ONCE.match(spoken) or _PAST_AFTER_STOP.search(spoken))


def i_did(spoken: str) -> bool:
    """Whether somebody says what they did: "I mapped the flows"."""
    return bool(_I_DID.search(spoken))


def deeds(spoken: str) -> int:
    """How often somebody says what they did."""
    return sum(1 for _ in _I_DID.finditer(spoken))


def tells_of_past(spoken: str) -> bool:
    """Whether somebody speaks of what they did once: "I mapped the flows", or "Mapped the flows"."""
    return i_did(spoken) or acts_without_subject(spoken)


def explains(parts: Sequence[str]) -> bool:
    """Whether spoken texts tell what to say rather than what happened: "your role", no "I"."""
    spoken = " \n".join(parts)
    quoted_throughout = spoken.lstrip().startswith(("“", '"'))
    heard = spoken if quoted_throughout else _QUOTED.sub(" ", spoken)
    yours = len(_SECOND_PERSON.findall(heard))
    if (yours < 2 and is_own(_ASKED.sub(" ", heard))) or (yours <= 2 and acts_without_subject(spoken)):
        return False
    mine = len(_FIRST_PERSON.findall(_ASKED.sub(" ", heard)))
    instructing = sum(bool(_INSTRUCTS.match(part)) for part in parts)
    if mine == 0:
        return yours > 0 or (instructing >= 2 and instructing * 2 >= len(parts))
    return yours > mine * 2 or instructing == len(parts) > 1
