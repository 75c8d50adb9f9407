"""The sentences of a text, in notes as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from starlint import lexicon

# A sign that may be a stop, with the quotes and brackets that close after it; or the end of a line. The pattern begins
# with a set of characters because that is searched several times faster than alternatives.
_STOP = re.compile(r"[\n.!?…。！？](?:(?<=[.!?…])(?P<more>[.!?…]*)[\"'”’»)\]]*|(?<=[。！？])[。！？]*)?")
_NEXT_WORD = re.compile(r"\s{1,9}[^\w\n]{0,9}([\w'’]{1,40})")
_LAST_WORD = re.compile(r"[\w.&/-]{1,40}\Z")
_STARTS = re.compile(r"(?<=[.!?])[ \n]+([A-Za-z])")
_FEWEST_STARTS = 2  # of sentences, in small letters
_TIMES_AS_MANY = 3  # as begin with a capital
_NUMERAL = re.compile(r"[\W_]*(?:\d{1,3}|[a-z])\Z", re.IGNORECASE)
_NO_ABBREVIATION = 5  # letters; a word of so many before a stop is no abbreviation
_LONGEST_WORD = 40  # how far back the word before a stop is looked for, in code points

_WITHIN = lexicon.words("abbreviation")
_MAY_END = lexicon.words("abbreviation-may-end")
_BEFORE_A_NUMBER = lexicon.words("abbreviation-before-number")
_STARTERS = lexicon.words("sentence-starter")
_LOWER_VERBS = lexicon.words("sentence-verb")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the sentences of a text, without the white space around them."""
    begin = 0
    for stop in _STOP.finditer(text):
        if _ends(text, begin, stop):
            yield from _stripped(text, begin, stop.end())
            begin = stop.end()
    yield from _stripped(text, begin, len(text))


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The offsets without the white space around them; none if nothing is left."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    if left < right:
        yield start + left, start + right


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether this stop ends the sentence that began there."""
    if stop["more"] is None:  # the end of a line, or a wide stop
        return True
    if stop.end() < len(text) and not text[stop.end()].isspace():
        return False  # a decimal, a file name, a domain: 3.2, Node.js, .env
    following = _NEXT_WORD.match(text, stop.end())
    if following is None:
        return True
    word = following[1].replace("’", "'")
    sign = text[stop.start() : stop.end("more")]
    closed = stop.end() > stop.end("more")
    if sign == ".":
        return _full_stop_ends(text, begin, stop.start(), word, closed)
    if sign in ("!", "?"):
        return not word[0].islower() or (not closed and _starts_in_lower_case(word))
    return not word[0].islower() or word == "i"


def _full_stop_ends(text: str, begin: int, at: int, following: str, closed: bool) -> bool:
    """Whether a full stop ends a sentence, not only an abbreviation or a list numeral."""
    before = text[max(begin, at - _LONGEST_WORD) : at]
    if begin + len(before) == at and _NUMERAL.match(before) and before.strip().lower() != "i":
        return False
    found = _LAST_WORD.search(before)
    word = found[0].lower() if found else ""
    if word in _WITHIN or (word in _BEFORE_A_NUMBER and following[0].isdigit()):
        return False
    if word in _MAY_END or (len(word) == 1 and before[-1].isupper() and word != "i"):
        return following[0].isupper() and (word == "etc" or following.lower() in _STARTERS)
    if not following[0].islower():
        return True
    if closed:
        return False
    return len(word) >= _NO_ABBREVIATION or _starts_in_lower_case(following) or _is_in_lower_case(text)


@lru_cache(maxsize=8)
def _is_in_lower_case(text: str) -> bool:
    """Whether its sentences begin without a capital, so that a short word before a stop is no abbreviation."""
    if not text[:1].islower():
        return False
    starts = _STARTS.findall(text)
    return sum(map(str.islower, starts)) >= max(_FEWEST_STARTS, _TIMES_AS_MANY * sum(map(str.isupper, starts)))


def _starts_in_lower_case(word: str) -> bool:
    """Whether a sentence may begin with this word without a capital: a usual first word, or a name like "iOS"."""
    return word in _STARTERS or word in _LOWER_VERBS or not word.islower()
