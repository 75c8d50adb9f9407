"""Where an answer tells one more event: a paragraph that opens as the first one did, with a scene of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlint.late import late_pattern
from starlint.notes.first_person import has_first_person_action
from starlint.notes.judging import FEWEST_WORDS


def beginnings(paragraphs: Sequence[str]) -> list[int]:
    """The paragraphs of an answer with which an event begins; the first alone where it tells one event."""
    return [at for at, text in enumerate(paragraphs) if not at or opens_another(paragraphs[0], text)] or [0]


def opens_another(first: str, paragraph: str) -> bool:
    """Whether a paragraph opens an event beside the one that this first paragraph opens."""
    return bool(_NEW_SCENE.match(paragraph) and _SCENE.match(first)) and _is_whole(first) and _is_whole(paragraph)


def _is_whole(paragraph: str) -> bool:
    """Whether a paragraph is long enough to tell an event, and somebody acts in it."""
    return len(paragraph.split()) >= FEWEST_WORDS and has_first_person_action(paragraph)


_POST = (
    r"(?:job|role|position|company|project|internship|team|school|employer|firm|organi[sz]ation|semester|year|class)"
)
_FORMER = r"(?:previous|last|current|recent|first|second|third|old|final|former|past|senior|freshman|junior|sophomore)"
# What follows "once" where it goes on with an event: "Once I had …", "Once the … was …", "Once I saw it, I …".
_GOES_ON = (
    r"(?: (?:i|we|it|he|she|they|the|this|that|my|everything) (?:had|was|were|got|knew|saw)"
    r"| (?:i|we|he|she|they) (?:reali[sz]ed|noticed|finished|established|discovered|identified|understood|decided"
    r"|gathered|received|confirmed|completed|arrived)\b)"
)
_NEW_SCENE = late_pattern(
    rf"[\W\d]*(?:(?:once|one time)\b(?!{_GOES_ON})|once upon|i once|one more"
    r"|another (?:time|example|story|situation|instance|one|project|case|challenge|experience)"
    r"|a(?:nother)? (?:second|different|more recent) (?:example|story|time|situation|instance)"
    rf"|(?:in|at|during|for|on) (?:my|one of my|a|one) (?:\w+ ){{0,2}}{_FORMER} (?:[\w-]+ ){{0,3}}{_POST}"
    r"|recently,? (?:there was|i was|we had|my)|(?:a|two|three|few|couple)[\w ]{0,12} (?:years?|months?) ago"
    r"|when i was (?:an? |at |in (?:my |the |college|school|university|high)|running my|working (?:at|for|as|in))"
    r"|while (?:i was )?(?:working|interning|studying|serving) (?:at|for|as|in)"
    r"|i (?:worked|was working) on an? |i was (?:once|brought into|assigned (?:to )?an?))",
    re.I,
)
_SCENE = late_pattern(
    r"[\W\d]*(?:(?:yes|sure|so|well|ok(?:ay)?|basically),? )?(?:in|at|during|on|for|once|one|when|while|as|last"
    r"|recently|there|another|an?|two|three|i (?:was|had|worked|once)|we (?:were|had))\b",
    re.I,
)
