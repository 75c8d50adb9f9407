"""Phrases for messages and reports: a short quotation, a list of quotations, a number with its noun."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

_LONGEST = 9  # words
_FIRST = 5  # words of a sentence that is one of several


def quoted(text: str, most: int = _LONGEST) -> str:
    """The text in quotation marks, cut after nine words, or so many as are wanted."""
    words = text.strip(' \n“”"').lstrip(": ").removesuffix(".").split()
    cut = " ".join(words[:most]).rstrip(" ,;:.") + " …" if len(words) > most else " ".join(words)
    return f"“{cut}”"


def listed(texts: Iterable[str], most: int = 2) -> str:
    """The first of some texts, quoted, and how many more there are: "“it” and “them”", "“it”, “them” and 3 more"."""
    every = list(dict.fromkeys(texts))
    return joined([*map(quoted, every[:most]), *_more(len(every[most:]))])


def tallied(texts: Iterable[str], most: int) -> str:
    """The same, with how often each of them occurs; the number of the others is that of all places: "“it” (twice)"."""
    times = list(Counter(texts).items())
    shown = (quoted(text) + _times(number) for text, number in times[:most])
    return joined([*shown, *_more(sum(number for _, number in times[most:]))])


def _times(number: int) -> str:
    return "" if number == 1 else " (twice)" if number == 2 else f" ({number:,} times)"


def _more(number: int) -> tuple[str, ...]:
    return (f"{number:,} more",) if number else ()


def joined(phrases: Sequence[str]) -> str:
    """Some phrases as one: "A201", "A201 and R301", "A201, R301 and S101"."""
    return " and ".join(part for part in (", ".join(phrases[:-1]), *phrases[-1:]) if part)


def longest(sentences: Iterable[tuple[int, str]], most: int) -> str:
    """So many sentences, the longest, by their words and first words: "“Because it was …”, 44 words"."""
    chosen = sorted(sentences, key=lambda sentence: -sentence[0])[: max(most, 0)]
    return "; ".join(f"{quoted(text, _FIRST)}, {words} words" for words, text in chosen)


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 story", "3 stories"."""
    return f"{number:,} {one if number == 1 else many}"
