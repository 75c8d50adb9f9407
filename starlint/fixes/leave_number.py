"""A fix of vague quantities: a blank for the number takes their place, in a sentence that stays one."""

from __future__ import annotations

import re
from typing import TypeGuard

from starlint.finding import Fix, Span
from starlint.fixes.fault import Fault, replacement
from starlint.lexicon import words
from starlint.wording import quoted

BLANK = "[number]"

_COUNTING = re.compile(r"(?:\bof|numerous|countless|quite a few)\Z", re.I)  # words that stand for a number
_RATING = re.compile(r"(?:significant|substantial|considerable|drastic|dramatic|huge|tremendous)\Z", re.I)
_ARTICLE_BEFORE = re.compile(r"\b(?P<article>an?)\s+\Z", re.I)
_DETERMINER_BEFORE = re.compile(r"\b(?:the|this|that|my|our|your|his|her|its|their|each|every)\s+\Z", re.I)
# "The team's significant improvement", "a very significant improvement": no blank leaves a sentence there.
_HELD_BEFORE = re.compile(
    r"(?:['’]s?|\b(?:another|some|any|no|one|such|very|quite|really|more|most|so|too))\s+\Z", re.I
)
_VOWEL = re.compile(r"[aio]|e(?!u)|u(?!s[eu]|ni[^nm])|hour|hon(?:est|our)", re.I)  # which "an" stands before

_BETWEEN = r"(?P<between>(?:\w+\s+){0,2}?)"  # words before the noun
_CHANGE = (
    "(?:improvement|increase|decrease|drop|reduction|rise|decline|uptick)(?P<many>s?)|(?P<mass>growth|gains?|savings?)"
)
_END = r"\s*(?:[.,;:!?)]|\Z)|\s+(?:and|but|so|after|before|when|in|by|at|on|from|within|over|for|to|that|with|into)\b"
_WHO_DOES = re.compile(r"(?:people|\w+s)\s", re.I)  # in "a lot of people drop out", which is no drop

# What may follow the words, and what takes the place of both: "an improvement of 5", "5 hours of work", "5 calls".
_FORMS = tuple(
    (re.compile(pattern, re.I), blank)
    for pattern, blank in (
        (r"\s+number of\b", BLANK),
        (r"\s+share of\b", f"{BLANK} percent of"),
        (rf"\s+amount of\b(?=\s+(?:time|work)\b(?={_END}))", f"{BLANK} hours of"),
        (r"\s+amount of\b", "[amount] of"),
        (rf"\s+(?P<name>{_BETWEEN}(?:{_CHANGE}))\b", "{name} of " + BLANK),
        (rf"(?=\s+{_BETWEEN}(?:time|work)\b(?={_END}))", f"{BLANK} hours of"),
        (rf"(?=\s+{_BETWEEN}(?:money|traffic|revenue)\b)", "[amount] of"),
    )
)
_COUNTED_AFTER = re.compile(rf"\s+{_BETWEEN}(?:people|(?!was|has|this|his|its)\w+[^\Ws]s)\b", re.I)

_COMPARED_AFTER = re.compile(r"\s+(?!after|over|under|her\b)(?:\w+er|less|more|fewer)\b", re.I)
_VERB_BEFORE = re.compile(r"\b(?:\w+ed|fell|rose|grew|sank|shrank|went (?:up|down))\s+\Z", re.I)
_CLAUSE_ENDS = re.compile(_END, re.I)
_SIGHT = 40  # characters before and after the words


def leave_number(fault: Fault) -> Fix | None:
    """A blank in place of "a lot of"; "by" and a blank where a verb says what it is a measure of."""
    span, blank = _of_adverb(fault) if fault.words.lower().endswith("ly") else _of_noun(fault)
    if not blank or any(end in fault.source(span) for end in "\r\n"):
        return None
    title = f"Leave {quoted(blank)} for the figure in place of {quoted(fault.source(span))}."
    return replacement(title, span, blank, safe=False, blank=True)


def _of_adverb(fault: Fault) -> tuple[Span, str]:
    """What takes the place of "significantly", and where; nothing where no figure could."""
    after = fault.text[fault.span.end : fault.span.end + _SIGHT]
    if _COMPARED_AFTER.match(after):
        return fault.span, BLANK
    measures = _VERB_BEFORE.search(_before(fault)) and _CLAUSE_ENDS.match(after)
    return fault.span, f"by {BLANK}" if measures else ""


def _of_noun(fault: Fault) -> tuple[Span, str]:
    """What takes the place of "a lot of" or "significant", by the noun after it; nothing where no figure could."""
    counts = _COUNTING.search(fault.words)
    after = fault.text[fault.span.end : fault.span.end + _SIGHT]
    if not counts and not _RATING.search(fault.words):
        return fault.span, ""
    for pattern, blank in _FORMS:
        match = pattern.match(after)
        name = match and match.groupdict().get("name")
        if name and _HELD_BEFORE.search(_before(fault)):
            return fault.span, ""
        if _belongs(match) and not (counts and name and (match["many"] or _WHO_DOES.match(name))):
            return _with_article(fault, match, blank)
    return fault.span, BLANK if counts and _belongs(_COUNTED_AFTER.match(after)) else ""


def _belongs(noun: re.Match[str] | None) -> TypeGuard[re.Match[str]]:
    """Whether there is a noun that the words are about: not "work" in "a huge difference between work and play"."""
    between = noun.groupdict().get("between") or "" if noun else ""
    return noun is not None and words("stop-word").isdisjoint(between.lower().split())


def _with_article(fault: Fault, match: re.Match[str], blank: str) -> tuple[Span, str]:
    """A blank in place of the words and what follows them; an article goes, or agrees with the word after it now."""
    found, before = match.groupdict(), _before(fault)
    article = _ARTICLE_BEFORE.search(before)
    name = found.get("name") or ""
    is_one = name and not found["many"] and not found["mass"]
    if article or (is_one and not _DETERMINER_BEFORE.search(before)):
        name = name and f"{'an' if _VOWEL.match(name) else 'a'} {name}"
    span = Span(fault.span.start - (len(article[0]) if article else 0), fault.span.end + match.end())
    text = blank.format(name=name)
    return span, text[:1].upper() + text[1:] if fault.source(span)[0].isupper() else text


def _before(fault: Fault) -> str:
    return fault.text[max(0, fault.span.start - _SIGHT) : fault.span.start]
