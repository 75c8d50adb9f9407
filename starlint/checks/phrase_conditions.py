"""When a phrase counts: how it is used in its sentence, and which numbers and longer phrases stand beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from starlint.language.results import Evidence, PhraseMatch, Sentence


class NumberIn(Enum):
    """Where a quantity says exactly what a phrase says vaguely."""

    NOWHERE = "nowhere"  # none counts
    SENTENCE = "sentence"
    NEXT_SENTENCE = "next-sentence"  # in this one or the next
    SECTION = "section"  # in this one or the next, or one that measures an outcome anywhere in the section


def has_number(sentence: Sentence, number: NumberIn, evidence: Evidence) -> bool:
    """Whether a quantity stands so near to a sentence."""
    if number is NumberIn.NOWHERE:
        return False
    near = [sentence]
    if number is not NumberIn.SENTENCE:
        near.extend(s for s in evidence.from_sentence(sentence, 2)[1:] if s.section is sentence.section)
    if any(any(evidence.quantities_in(one.span)) for one in near):
        return True
    return number is NumberIn.SECTION and evidence.has_outcome_in(sentence.section)


_QUOTES = ('"', "“", "'", "‘")


def is_quoted(match: PhraseMatch) -> bool:
    """Whether a quotation begins with the phrase: the children say “um” before each word."""
    return match.before.endswith(_QUOTES)


_LEAD_INS = ("", "so", "and", "but", "then", "well")


def is_set_off(match: PhraseMatch) -> bool:
    """Whether a phrase opens its sentence, or stands between commas."""
    before = match.before.strip().lower()
    if before.rstrip(",") in _LEAD_INS:
        return True
    return before.endswith(",") and (match.text.endswith(",") or match.after.startswith(","))


# "I was", "I have also been"; not "she asked if I was"
_SUBJECT = re.compile(
    r"(?:^|(?<!\bif )(?<!\bwhether )\bI)(?:'ve| have)?\s*(?:(?:also|then|first|just|even|\w+ly),?\s+)*$"
)


def is_of_speaker(match: PhraseMatch) -> bool:
    """Whether "I" is the subject of the phrase, or goes without saying, as at the beginning of a bullet."""
    return bool(_SUBJECT.search(match.before.lstrip('•–—-*"“ ')))


# "if the first move went well", "I hoped that they were pleased", "not everyone was happy", "until she was happy".
_NO_CLAIM = re.compile(
    r"\b(?:if|whether|unless|until|till|when|whenever|not|never|nobody|neither|hop(?:e|ed|ing)|ensur\w+|sure|want\w*"
    r"|would|could|should|might|to see|how|what|because|since|so that|learn\w*|taught)\b|n't\b",
    re.I,
)


def is_claimed(match: PhraseMatch) -> bool:
    """Whether the phrase is stated as a fact: not supposed, wished for, denied or given as a reason in its clause."""
    clause = re.split(r"[,;:.–—(]", match.before)[-1]
    return not _NO_CLAIM.search(clause)


class Only(Enum):
    """In which use a phrase counts."""

    ANY = "any"
    SET_OFF = "set-off"  # it opens its sentence, or stands between commas
    OF_SPEAKER = "of-speaker"  # "I" is its subject, or goes without saying
    CLAIMED = "claimed"  # it is stated as a fact


USES: dict[Only, Callable[[PhraseMatch], bool]] = {
    Only.ANY: lambda match: True,
    Only.SET_OFF: is_set_off,
    Only.OF_SPEAKER: is_of_speaker,
    Only.CLAIMED: is_claimed,
}
