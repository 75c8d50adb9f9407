"""First person and past tense in a text: somebody's own actions, or instructions to somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlint.late import late_pattern
from starlint.lexicon import words
from starlint.notes.quotation import without_open_quotes

# Patterns that are searched for in whole texts begin with a set of characters, which makes the search several times
# faster than from one word boundary to the next.
_QUOTED = late_pattern(r"[“\"'](?:(?<=“)[^”]*”|(?<=\")[^\"]*\"|(?<=(?<!\w)')[^']*'(?!\w))")
_QUESTION = late_pattern(r"(?<![^.!?\n])[^.!?\n]*\?")  # "Where was I working?", as a coach writes it
# "us" is a person, "US" a country.
_ENGLISH_FIRST_PERSON = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(words("first-person")))
_FIRST_PERSON = late_pattern(
    rf"\b(?:{_ENGLISH_FIRST_PERSON}"
    r"|[Ii]ch|mich|mir|[Ww]ir|[Yy]o|nosotros|[Jj]e|[Nn]ous|[Ee]u)\b|[我私]"
)
_FIRST_PERSON_SINGULAR = late_pattern(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]yself|i)\b")
_SINGULAR_WORD = late_pattern(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b|我(?!们)")
_PLURAL_WORD = late_pattern(r"\b(?:[Ww]e|[Oo]ur|us)\b|我们")
_SECOND_PERSON = late_pattern(r"[yY你您](?:(?<=\b[yY])(?i:ou(?:r(?:s|self)?)?\b)|(?<=[你您]))")
_NOT_PAST, _IRREGULAR_PAST = frozenset(words("not-past")), frozenset(words("irregular-past"))
_SAME_IN_PAST = frozenset(("cut", "set", "put", "read"))
_PAST_WORDS = rf"(?!(?:{'|'.join(sorted(_NOT_PAST))})\b)(?:\w{{2,}}ed|{'|'.join(sorted(_IRREGULAR_PAST))})"
_PAST = rf"\b(?:{_PAST_WORDS}|{'|'.join(sorted(_SAME_IN_PAST))})\b"
_ANY_PAST = late_pattern(_PAST, re.I)
# "Set the scene" is an instruction, so verbs whose past tense looks the same are no sign here.
_BEGINS_PAST = rf"[\W\d]*(?:Re-|Co-)?\b(?i:{_PAST_WORDS})\b"
_PAST_AT_START = late_pattern(_BEGINS_PAST)
# Each run of signs and numbers after a stop is passed once, with the verb behind it or without.
_AFTER_STOP = late_pattern(rf"[.!;:\n](?:(?<=\n)|\s)(?:\W|\d+(?!\w))*(?P<past>(?:Re-|Co-)?\b(?i:{_PAST_WORDS})\b)?")
_FIRST_PERSON_ACTION = late_pattern(
    r"[IiWw](?:(?<=\b[Ii])|(?<=\b[Ww])e)(?:['’]ve)?\s+"
    rf"(?:\w+ly\s+|also\s+|then\s+|first\s+|had\s+|have\s+)?(?i:{_PAST})"
)
_YOU_DID = late_pattern(rf"\W*[Yy]ou(?:r (?:\w+ ){{1,2}}| ){_PAST}")
_INSTRUCTION = late_pattern(
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


def has_first_person(text: str) -> bool:
    """Whether a text says "I", "we", or the like."""
    return bool(_FIRST_PERSON.search(text))


def has_first_person_singular(text: str) -> bool:
    """Whether a text says "I" or "my"."""
    return bool(_FIRST_PERSON_SINGULAR.search(text))


def count_singular(text: str) -> int:
    """How often a text says "I", "my" or "me"."""
    return len(_SINGULAR_WORD.findall(text))


def count_plural(text: str) -> int:
    """How often a text says "we", "our" or "us"."""
    return len(_PLURAL_WORD.findall(text))


def count_second_person(text: str) -> int:
    """How often a text says "you" or "your"."""
    return len(_SECOND_PERSON.findall(text))


def is_past_verb(word: str) -> bool:
    """Whether a word in small letters may be a verb in the past tense.

    For whole texts this is many times faster than the pattern behind `has_past_tense`, which knows the same words.
    """
    if word in _IRREGULAR_PAST or word in _SAME_IN_PAST:
        return True
    return word.endswith("ed") and len(word) > len("red") and word not in _NOT_PAST


def has_past_tense(text: str) -> bool:
    """Whether any verb of a text is in the past tense."""
    return bool(_ANY_PAST.search(text))


def has_action_without_subject(text: str) -> bool:
    """Whether a sentence begins with a past verb, as notes do: "Built a dashboard"."""
    return bool(_PAST_AT_START.match(text)) or any(stop["past"] for stop in _AFTER_STOP.finditer(text))


def has_first_person_action(text: str) -> bool:
    """Whether a text says what its writer did: "I mapped the flows"."""
    return bool(_FIRST_PERSON_ACTION.search(text))


def count_first_person_actions(text: str) -> int:
    """How often a text says what its writer did."""
    return sum(1 for _ in _FIRST_PERSON_ACTION.finditer(text))


def has_past_action(text: str) -> bool:
    """Whether a text says what its writer did, with a subject or without: "I mapped the flows", "Mapped the flows"."""
    return has_first_person_action(text) or has_action_without_subject(text)


def tells_you_the_past(parts: Sequence[str]) -> bool:
    """Whether sections begin with what "you" did, as a case study tells a story, and none says how to answer."""
    told = sum(bool(_YOU_DID.match(part)) for part in parts) >= _FEWEST_YOU_DID
    return told and not any(_ORDER.match(sentence) for part in parts for sentence in _SENTENCE.split(part))


_ORDER = late_pattern(
    r"\W*(?:describe|explain|set|share|give|tell|state|show|focus|quantify|use|provide|include|outline|talk|say|add|mention)\b",
    re.I,
)
_SENTENCE = late_pattern(r"(?<=[.;!?])\s+")
_FEWEST_YOU_DID = 2  # sections


def is_instruction(parts: Sequence[str]) -> bool:
    """Whether the parts of a text say how to answer rather than what happened: "your role", no "I"."""
    text = " \n".join(parts)
    quoted_throughout = text.lstrip().startswith(("“", '"'))
    unquoted = text if quoted_throughout else _QUOTED.sub(" ", without_open_quotes(text))
    second_person = count_second_person(unquoted)
    statements = _QUESTION.sub(" ", unquoted)
    if second_person < 2 and has_first_person(statements):
        return False
    if second_person <= 2 and has_action_without_subject(text):
        return False
    first_person = len(_FIRST_PERSON.findall(statements))
    instructions = sum(bool(_INSTRUCTION.match(part)) for part in parts)
    if first_person == 0:
        return second_person > 0 or (instructions >= 2 and instructions * 2 >= len(parts))
    return second_person > first_person * 2 or instructions == len(parts) > 1
