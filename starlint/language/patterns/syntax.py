"""The language in which patterns are written: from "[ no <word>{0,4} <harm> ] since" to elements that test tokens.

A pattern is a row of elements with a space between. What stands in ``[ ]`` is what is found; the rest is context.

    zero|nil      one of these words
    <harm>        a word of this class of the lexicon; ``<harm|since>`` of one of them
    *             any token of the clause; ``*ed`` a word with this ending
    !of|to        a token that is none of these
    <harm>&!loss  both: of the class, and not this word
    ~of|to        nothing is taken, but the next token must be none of these
    x?  x{0,4}    may be missing; so many times, as few as will do
    ^x            the trigger: patterns are looked for where their trigger stands; else the first element in ``[ ]``

Some classes are not words but what a token looks like: <word> <nonword> <number> <plural> <capital> <hyphen>, <camel>
(eBay, LinkedIn), <year> (four digits, 1980 to 2039), <bracket> (a square one that opens), <break> (the end of a clause,
or of the text) and <inside> (no end of a clause).

A few take several tokens: <compound> a word with all that is joined to it ("family-run", "hospital's"); others ask the
reader of numbers, and stand after the trigger: <amount> <count> <counted> <time>.

A trigger must stand for words, so that few tokens are tried in vain: listed ones, those of a class, or a <year>. It
may also be a <capital> or <camel>, which is tried at every token with a capital letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from starlint import lexicon
from starlint.language.tokens import BREAKS, HYPHENS, Tokens

Accepts = Callable[[Tokens, int], bool]  # whether the token at an index will do
Reads = Callable[[Tokens, int], "int | None"]  # the index after what begins at an index; None where nothing does
ReadsBack = Callable[[Tokens, int], "int | None"]  # the index before what ends at an index


class Element(NamedTuple):
    """One element of a pattern."""

    accepts: Accepts | None = None  # for one token
    reads: Reads | None = None  # for several
    reads_back: ReadsBack | None = None  # for several before the trigger
    least: int = 1
    most: int = 1
    greedy: bool = False  # takes as many as it can, rather than as few as will do
    mark: str = ""  # "[" or "]": takes nothing, remembers the place
    ahead: bool = False  # takes nothing, looks at the next token
    words: frozenset[str] = frozenset()  # the words that it stands for, where these are known


_REPEATED = re.compile(r"(?P<atom>.+?)(?:(?P<optional>\?)|\{(?P<least>\d+),(?P<most>\d+)\})?")
_PART = re.compile(r"<[^<>]*>|[^|<]+")


class Row(NamedTuple):
    """A pattern as read: its elements, and which of them is the trigger."""

    elements: tuple[Element, ...]
    trigger: int


def row(pattern: str, readers: Mapping[str, Reads]) -> Row:
    """Read a pattern. Raises ValueError with what is wrong; KeyError for an unknown class."""
    written = pattern.split()
    if written.count("[") != 1 or written.count("]") != 1:
        raise ValueError(f"{pattern!r}: expected one [ and one ]")
    elements = tuple(_element(one.removeprefix("^"), readers) for one in written)
    marked = [index for index, one in enumerate(written) if one.startswith("^")]
    trigger = marked[0] if marked else written.index("[") + 1
    if any(element.ahead for element in elements[:trigger]):
        raise ValueError(f"{pattern!r}: ~ looks ahead and cannot stand before the trigger {written[trigger]!r}")
    if not elements[trigger].words or elements[trigger].least != 1:
        raise ValueError(f"{pattern!r}: the trigger {written[trigger]!r} stands for no words; mark another with ^")
    return Row(elements, trigger)


def _element(written: str, readers: Mapping[str, Reads]) -> Element:
    if written in "[]":
        return Element(mark=written)
    if written.startswith("~"):
        return Element(accepts=_none_of(written[1:]), ahead=True)
    repeated = _REPEATED.fullmatch(written)
    assert repeated is not None
    atom = repeated["atom"]
    least, most = int(repeated["least"] or 1), int(repeated["most"] or 1)
    least = 0 if repeated["optional"] else least
    name = atom[1:-1]
    if atom == "<compound>":
        return Element(reads=_after_compound, reads_back=_before_compound, least=least, most=most)
    if atom.startswith("<") and name in readers:
        return Element(reads=readers[name], least=least, most=most)
    greedy = bool(repeated["optional"])
    return Element(accepts=_accepts(atom), least=least, most=most, greedy=greedy, words=_words_of(atom))


@cache
def _words_of(atom: str) -> frozenset[str]:
    """The words that may fit an atom; none where these are not known, as with an ending or a look."""
    first = atom.partition("&")[0]
    words, names, endings = _parts(first)
    if first.startswith("!") or endings or any(name in LOOKS and name not in _WORDS_OF_LOOKS for name in names):
        return frozenset()
    return _known(words, names).union(*(_WORDS_OF_LOOKS.get(name, frozenset()) for name in names))


def _parts(atom: str) -> tuple[list[str], list[str], list[str]]:
    """What stands in an atom with "|" between: words, names of classes, endings."""
    parts = _PART.findall(atom)
    classes = [name for part in parts if part.startswith("<") for name in part[1:-1].split("|")]
    endings = [part[1:] for part in parts if part.startswith("*")]
    return [part for part in parts if part[0] not in "<*"], classes, endings


def _known(words: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """These words, and those of the classes among the names."""
    classes = [name for name in names if name not in LOOKS]
    return frozenset(words) | (lexicon.words(*classes) if classes else frozenset())


@cache
def _accepts(atom: str) -> Accepts:
    """The test of an atom: all of the conditions with "&" between."""
    tests = [_none_of(one[1:]) if one.startswith("!") else _one_of(one) for one in atom.split("&")]
    if len(tests) == 1:
        return tests[0]
    return lambda tokens, index: all(test(tokens, index) for test in tests)


def _none_of(atom: str) -> Accepts:
    test = _one_of(atom)
    return lambda tokens, index: not test(tokens, index)


@cache
def _one_of(atom: str) -> Accepts:
    """The test of one condition: words, classes, looks and endings with "|" between."""
    if atom == "*":
        return LOOKS["inside"]
    words, names, endings = _parts(atom)
    known = _known(words, names)
    tests: list[Accepts] = [LOOKS[name] for name in names if name in LOOKS]
    if endings:
        ending = tuple(endings)
        tests.append(lambda tokens, index: tokens.at(index).endswith(ending))
    if not tests:
        return lambda tokens, index: tokens.at(index) in known
    return lambda tokens, index: tokens.at(index) in known or any(test(tokens, index) for test in tests)


def _after_compound(tokens: Tokens, index: int) -> int | None:
    if not (tokens.is_word(index) or tokens.is_number(index)):
        return None
    index += 1
    while tokens.glued(index) and _is_of_compound(tokens, index):
        index += 1
    return index


def _before_compound(tokens: Tokens, index: int) -> int | None:
    if index < 0 or not _is_of_compound(tokens, index) or tokens.at(index) in HYPHENS:
        return None
    while tokens.glued(index) and _is_of_compound(tokens, index - 1):
        index -= 1
    return index - 1


def _is_of_compound(tokens: Tokens, index: int) -> bool:
    return tokens.is_word(index) or tokens.is_number(index) or tokens.at(index) in _JOINTS


_JOINTS = HYPHENS | {"'s"}
_NUMBER_WORDS = frozenset(lexicon.table("values")) | lexicon.words("plenty")
_YEARS = frozenset(str(year) for year in range(1980, 2040))
_CAMEL = re.compile(r"[A-Z]?[a-z]+[A-Z]\w")


def _is_camel(tokens: Tokens, index: int) -> bool:
    return 0 <= index < len(tokens.texts) and _CAMEL.match(tokens.texts[index]) is not None


LOOKS: Mapping[str, Accepts] = {
    "bracket": lambda tokens, index: tokens.at(index) == "[",
    "break": lambda tokens, index: tokens.at(index) in BREAKS,
    "inside": lambda tokens, index: tokens.at(index) not in BREAKS,
    "word": lambda tokens, index: tokens.is_word(index),
    "nonword": lambda tokens, index: not tokens.is_word(index),
    "number": lambda tokens, index: tokens.is_number(index) or tokens.at(index) in _NUMBER_WORDS,
    "plural": lambda tokens, index: lexicon.is_plural(tokens.at(index)),
    "hyphen": lambda tokens, index: tokens.at(index) in HYPHENS,
    "capital": lambda tokens, index: 0 <= index < len(tokens.texts) and tokens.texts[index][0].isupper(),
    "camel": _is_camel,
    "year": lambda tokens, index: tokens.at(index) in _YEARS,
}
CAPITAL = "A"  # stands in an index for every token with a capital letter; no token in small letters is the same
_WORDS_OF_LOOKS = {"year": _YEARS, "capital": frozenset((CAPITAL,)), "camel": frozenset((CAPITAL,))}
