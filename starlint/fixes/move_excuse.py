"""A fix of endings: a last clause that excuses is moved to the beginning of its sentence."""

from __future__ import annotations

import re

from starlint.finding import Fix, Span
from starlint.fixes.fault import Fault, replacement
from starlint.language.results import Sentence

_TURNS = ("even though", "although", "though")  # whose clause may come first as well as last
_PLAIN = re.compile(r"[\w\s,;:'’()€$£%–—/-]+")  # words without marks, which moving could break
_SPACES = re.compile(r"\s+")
_NO_NAME = re.compile(  # words that begin a sentence with a capital, and are no names
    r"(?:the|an?|th(?:is|at|ese|ose|ey|eir|ere|en)|we|our|my|its?|he|his|she|her|you|your|by|in|on|at|after|before|since"
    r"|within|during|with|for|from|to|all|both|each|every|most|some|no|not|now|today|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|complaints|customers|sales)\b",
    re.I,
)
_I = re.compile(r"I\b")


def move_excuse(fault: Fault) -> Fix | None:
    """The sentence with the excuse first: "Even though I could not pay, we kept the client"."""
    sentence = next((one for one in fault.evidence.sentences if one.span.covers(fault.span)), None)
    if sentence is None or not any(_begins_with(fault.words, turn) for turn in _TURNS):
        return None
    main, excuse, stop = _parts(fault, sentence)
    if not stop or not _PLAIN.fullmatch(main + excuse):
        return None
    lowered = _lowered(main)
    if lowered is None:
        return None
    moved = f"{excuse[0].upper()}{excuse[1:]}, {lowered}{stop}"
    return replacement("Move the excuse to the beginning of its sentence.", sentence.span, moved, safe=False)


def _begins_with(words: str, turn: str) -> bool:
    return _SPACES.sub(" ", words.lower()).startswith(f"{turn} ")


def _parts(fault: Fault, sentence: Sentence) -> tuple[str, str, str]:
    """The main clause, the excuse, and the full stop; no stop where the sentence has none at its end."""
    whole = fault.source(sentence.span)
    stop = whole[-1] if whole[-1] in ".!" else ""
    main = fault.source(Span(sentence.span.start, fault.span.start)).rstrip(" ,\t\r\n")
    excuse = whole[fault.span.start - sentence.span.start : len(whole) - len(stop)]
    return main, excuse, stop


def _lowered(main: str) -> str | None:
    """A clause that no longer begins its sentence; None where its first word may be a name."""
    if _I.match(main):
        return main
    return main[0].lower() + main[1:] if _NO_NAME.match(main) else None
