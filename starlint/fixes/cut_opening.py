"""A fix of fillers: the one that a sentence begins with is cut, if what follows is a sentence without it."""

from __future__ import annotations

import re

from starlint.finding import Fix, Span
from starlint.fixes.fault import Fault, replacement
from starlint.wording import quoted

_FEWEST_WORDS = 3  # that must be left of the sentence
_TO_NEXT_WORD = re.compile(r"(?P<comma>,?)(?:[ \t]+|[ \t]*(?:\r\n|\r|\n)[ \t]*)(?=[^\W\d_])")
_WORD = re.compile(r"[\w'’]+")

# Without a comma, a filler may say how far the next word holds: "basically all of it". A clause is no sentence.
_NO_SUBJECT = {"that", "which", "who", "whose", "because"}
_LIMITED = _NO_SUBJECT | {
    *("all", "every", "everything", "everyone", "everybody", "everywhere", "always", "any", "half", "both", "only"),
    *("no", "none", "nothing", "nobody", "never"),
}


def cut_opening(fault: Fault) -> Fix | None:
    """The sentence without its first words, and with a capital."""
    sentence = next((one for one in fault.evidence.sentences if one.span.start == fault.span.start), None)
    gap = _TO_NEXT_WORD.match(fault.text, fault.span.end)
    if sentence is None or gap is None or gap.end() >= sentence.span.end:
        return None
    word = _WORD.match(fault.text, gap.end())
    rest = fault.text[gap.end() : sentence.span.end]
    if word is None or len(rest.split()) < _FEWEST_WORDS:
        return None
    set_off = bool(gap["comma"]) or fault.words.rstrip().endswith(",")
    if word[0].lower() in (_NO_SUBJECT if set_off else _LIMITED):
        return None
    cut = Span(fault.span.start, gap.end() + 1)
    return replacement(f"Cut {quoted(fault.words.rstrip(' ,'))}.", cut, _capital(word[0]))


def _capital(word: str) -> str:
    """The first letter, in capitals; as it is in a name such as "iPhone"."""
    return word[0] if any(map(str.isupper, word[1:])) else word[0].upper()
