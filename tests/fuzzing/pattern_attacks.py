"""Texts that make a regular expression look at the same characters again and again, made from its own pieces.

For each part of a pattern that may be repeated without end, one of its matches is repeated thousands of times, after
what stands before it in the pattern, and before a character at which the whole may fail. A pattern that is not linear
takes sixteen times as long for a text four times as long.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator, Sequence
from typing import Any

try:
    from re import _constants as constants
    from re import _parser as parser
except ImportError:  # Python 3.10
    import sre_constants as constants  # type: ignore[no-redef]
    import sre_parse as parser  # type: ignore[no-redef]

SHORT, LONG = 2_000, 20_000  # characters
HARMLESS = 0.004  # CPU seconds for a short text; a pattern that is not linear takes far longer
STEEPEST = 8  # times as long for a text four times as long
SAMPLES = 3  # for each part that is repeated
_MANY = 100  # repetitions, from which on there is no end
_CHARACTERS = "aAiI1 \t\n.,:;!?-–()[]*_`\"'“”’<>/&#|=é你\x00"
_TAILS = ("\x00", "!", "a", "\n", " ", "?")

Node = tuple[Any, Any]


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """What may hurt a pattern: a beginning, a piece to be repeated, and an end."""
    chance = random.Random(repr(pattern.pattern))
    tried: set[tuple[str, str, str]] = set()
    for before, body in _repeated(parser.parse(pattern.pattern, pattern.flags), ()):
        for _ in range(SAMPLES):
            lead, piece, other = (_sample(part, chance, pattern.flags) for part in (before, body, body))
            for repeated in {piece, piece + other, lead + piece, lead + piece + other} - {""}:
                for attack in ((lead, repeated, chance.choice(_TAILS)), ("", repeated, chance.choice(_TAILS))):
                    if attack not in tried:
                        tried.add(attack)
                        yield attack


def text_of(attack: tuple[str, str, str], length: int) -> str:
    """The text of an attack, about so long."""
    lead, piece, tail = attack
    return (lead + piece * (length // len(piece) + 1))[:length] + tail


def is_steep(pattern: re.Pattern[str], method: str, attack: tuple[str, str, str], longest: int = LONG) -> bool:
    """Whether the time grows faster than the text; only what is dear enough to matter is looked at closely."""
    long = min(LONG, longest)
    # On a busy machine a time may be too long, but never too short.
    if any(_seconds(pattern, method, text_of(attack, min(SHORT, long))) < HARMLESS for _ in range(3)):
        return False
    for _ in range(3):
        times = [min(_seconds(pattern, method, text_of(attack, size)) for _ in range(2)) for size in (long // 4, long)]
        if times[1] < STEEPEST * times[0]:
            return False
    return True


def _seconds(pattern: re.Pattern[str], method: str, text: str) -> float:
    started = time.process_time()
    if method == "finditer":
        for _ in pattern.finditer(text):
            pass
    elif method in ("sub", "subn"):
        pattern.sub("", text)
    else:
        getattr(pattern, method)(text)
    return time.process_time() - started


def _repeated(nodes: Sequence[Node], before: tuple[Node, ...]) -> Iterator[tuple[tuple[Node, ...], Sequence[Node]]]:
    """The parts of a pattern that are repeated without end, each with what stands before it."""
    for index, (kind, value) in enumerate(nodes):
        lead = (*before, *nodes[:index])
        for inner in _inside(kind, value):
            yield from _repeated(inner, lead)
        if _is_repeat(kind) and value[1] >= _MANY:
            yield lead, value[2]


def _inside(kind: Any, value: Any) -> Iterator[Sequence[Node]]:
    if _is_repeat(kind):
        yield value[2]
    elif kind is constants.SUBPATTERN:
        yield value[-1]
    elif kind is constants.BRANCH:
        yield from value[1]
    elif kind in (constants.ASSERT, constants.ASSERT_NOT):
        yield value[1]


def _is_repeat(kind: Any) -> bool:
    return kind in (constants.MAX_REPEAT, constants.MIN_REPEAT)


def _sample(nodes: Sequence[Node], chance: random.Random, flags: int) -> str:
    """A text that the nodes may match, what they only look at left out."""
    return "".join(_sample_of(kind, value, chance, flags) for kind, value in nodes)


def _sample_of(kind: Any, value: Any, chance: random.Random, flags: int) -> str:
    if kind is constants.LITERAL:
        return chr(value)
    if kind is constants.NOT_LITERAL:
        return chance.choice([character for character in _CHARACTERS if ord(character) != value])
    if kind is constants.ANY:
        return chance.choice('a 1.:*"')
    if kind is constants.IN:
        return _member(value, chance, flags)
    if _is_repeat(kind):
        least, most, body = value
        times = least if least > 3 else min(most, least + chance.randrange(3))
        return "".join(_sample(body, chance, flags) for _ in range(times))
    if kind in (constants.SUBPATTERN, constants.BRANCH):
        return _sample(value[-1] if kind is constants.SUBPATTERN else chance.choice(value[1]), chance, flags)
    return "*" if kind is constants.GROUPREF else ""


def _member(nodes: Sequence[Node], chance: random.Random, flags: int) -> str:
    """A character of a set."""
    own = [chr(value) for kind, value in nodes if kind is constants.LITERAL]
    own += [chr(value[0]) for kind, value in nodes if kind is constants.RANGE]
    matches = re.compile(_written(nodes), flags & re.IGNORECASE).fullmatch
    fitting = [character for character in (*own, *_CHARACTERS) if matches(character)]
    return chance.choice(fitting) if fitting else "x"


_CATEGORIES = {
    constants.CATEGORY_DIGIT: r"\d",
    constants.CATEGORY_NOT_DIGIT: r"\D",
    constants.CATEGORY_SPACE: r"\s",
    constants.CATEGORY_NOT_SPACE: r"\S",
    constants.CATEGORY_WORD: r"\w",
    constants.CATEGORY_NOT_WORD: r"\W",
}


def _written(nodes: Sequence[Node]) -> str:
    """A set as it is written in a pattern."""
    parts = []
    for kind, value in nodes:
        if kind is constants.NEGATE:
            parts.append("^")
        elif kind is constants.LITERAL:
            parts.append(re.escape(chr(value)))
        elif kind is constants.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        else:
            parts.append(_CATEGORIES[value])
    return f"[{''.join(parts)}]"
