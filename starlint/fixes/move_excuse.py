"""A fix of endings: a last clause that excuses is moved to the beginning of its sentence."""

from __future__ import annotations

import re

from starlint.finding import Fix, Span
from starlint.fixes.fault import Fault, replacement
from starlint.language.results import Sentence

_TURNS = ("even though", "although", "though")  # whose clause may come first as well as last
_PLAIN = re.compile(r"[\w\s,;:'’()€$£%–—/-]+")  # words without marks, which moving could break
_SPACES = re.compile(r"\s+")
_FIRST_WORDS = {  # that are no names, though they begin a sentence with a capital
    *("the", "a", "an", "this", "that", "these", "those", "we", "our", "my", "it", "its", "they", "their", "he", "his"),
    *(
        "she",
        "her",
        "you",
        "your",
        "by",
        "in",
        "on",
        "at",
        "after",
        "before",
        "since",
        "within",
        "during",
        "with",
        "for",
    ),
    *("from", "to", "all", "both", "each", "every", "most", "some", "no", "not", "there", "then", "now", "today"),
    *(
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "complaints",
        "customers",
        "sales",
    ),
}


def move_excuse(fault: Fault) -> Fix | None:
    """ "We kept the client, even though I could not pay" as "Even though I could not pay, we kept the client"."""
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
    first = main.split(None, 1)[0] if main.strip() else ""
    if first in ("I", "I'd", "I'm", "I've"):
        return main
    return main[0].lower() + main[1:] if first.lower() in _FIRST_WORDS else None
