"""Where a story is set: the words that name a place or the teller's role, and the words that date it to no time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from starlint import lexicon
from starlint.language.anchors import anchors
from starlint.notes.prose import lowered

_PLACE = "(?:" + "|".join(sorted(lexicon.words("place"))) + ")"
_ROLE = "(?:" + "|".join(sorted(lexicon.words("role"))) + ")s?"
_NAME = r"(?-i:\[?[A-Z][\w&./'’-]*|\d\w*[a-z]{2}\w*|[a-z]+[A-Z]\w*)"
_OWNER = r"(?:an?|the|my|our|their|this|that|one|another|his|her)"

_SETTINGS = (
    rf"(?:at|for|with|in|near|outside|from|of|by|across|during|joined) (?:{_OWNER} )?{_NAME}",  # at the Red Cross
    rf"(?:{_OWNER}|at|in) (?:[\w'’-]+,? ){{0,3}}?{_PLACE}\b",  # at a small bakery
    rf"(?:as|was|am|became|i'm|i’m|than) (?:{_OWNER} )?(?:[\w'’-]+ ){{0,3}}?{_ROLE}\b",  # as the night nurse
    rf"(?:a|an|the|my|our) (?:[\w'’-]+ ){{0,2}}?{_ROLE}\b",
    r"(?-i:I) (?:\w+ )?(?:led|ran|run|owned|own|managed|headed|supervised|taught|coached|founded|joined|served)\b",
    r"(?-i:I) (?:was|am|had been|have been) (?:\w+ )?(?:on|in|with|for|at)\b",
    r"(?-i:I) (?:was|am|had been|have been) (?:\w+ )?(?:promoted|hired|appointed|elected|responsible)\b",
    r"(?-i:I) (?:\w+ )?work(?:ed|s|ing)?\b|(?-i:I)(?:'m|’m| was| am) (?:\w+ )?working\b",
    r"(?:on|last|that) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    r"on[- ]call|(?:early|late) in my career|(?:first|second|third|final)[- ]year",
    r"my (?:own )?(?:role|job|position|internship|degree|studies)",
)
_SETTING = re.compile(rf"\b(?:{'|'.join(_SETTINGS)})", re.I)
# A name at the head of a sentence is told from a common word by what it does: "Meijer needed", "Costco's".
_LEADING_NAME = re.compile(
    r"(?:^|[.!?\n] ?)(?!(?:It|He|She|They|We|You|This|That|There|Who|What|Nobody|Everybody|Everyone|Someone)\b)"
    r"[A-Z][\w&.]*[^\Ws](?:'s\b|’s\b| (?:needed|wanted|launched|partnered|hired|acquired|asked|decided)\b)"
    r"|\b[a-z]+[A-Z]\w+|\b[A-Z][a-z]+[A-Z]\w+"
)
_VAGUE = re.compile(
    r"\b(?:recently|earlier on|early on|(?:quite )?a while (?:ago|back)|some ?time (?:ago|back)|at some point"
    r"|at one point|in the past)\b"
)


def settings(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the words that name a place or a role, in no order."""
    for pattern in (_SETTING, _LEADING_NAME):
        yield from (match.span() for match in pattern.finditer(text))


def times(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the words that say when: the anchors, but for those that could mean any year."""
    low = lowered(text)
    return ((start, end) for start, end in anchors(text) if not _VAGUE.match(low, start))


def is_set(text: str) -> bool:
    """Whether a time, a place or a role is named."""
    return any(times(text)) or any(settings(text))


def vague_times(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the words that say "when" without saying it: "recently", "at some point"."""
    return (match.span() for match in _VAGUE.finditer(lowered(text)))
