"""A text cut into tokens, once, for everything that reads it: numbers, clauses, phrases, patterns.

A token is a word, a contraction's ending ("n't", "'s"), a run of digits ("5,000", "3.2"), an address, a line end, or
one other sign. Hyphens, slashes and letters glued to digits are tokens of their own ("re-ran", "10k", "Q3"): what
belongs together in a clause is put together again as a *compound*. spaCy's own tokenizer is not used because it cuts
one number in many ways (``$``/``10K``, ``~30s``, but ``10``/``K``) and hyphens by what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from starlint import lexicon
from starlint.language.tokens import Tokens

# Cutting a text at white space first lets each chunk be cut once and remembered: most come again and again.
_SPACE = re.compile(r"(\s+)")
_TOKEN = re.compile(
    r"(?:https?://|www\.)\S*[^\s.,;:!?)\]\"'”»]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"  # addresses
    r"|(?:[A-Za-z]\.){2,}"  # e.g., U.S., p.m.
    r"|[pP][0-9]{2}(?:\.[0-9]+)?(?![\w%])"  # p95, the percentile
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|(?<![\w.])\.[0-9]+"
    r"|\.{2,}|-{2,}|\S"
)
_ENDING = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
_WITHOUT_APOSTROPHE = lexicon.table("contractions")  # "dont": what stands before its ending
_JOINTS = frozenset("-/‑_.&:")
_HYPHENS = frozenset("-/‑_")
_ABBREVIATIONS = lexicon.words("abbreviation")


class _Chunk(NamedTuple):
    """What stands between two white spaces, cut."""

    texts: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]  # offsets in the chunk
    ends: tuple[int, ...]
    compounds: tuple[tuple[str, int], ...]
    is_one_word: bool = False


@lru_cache(maxsize=64)  # sections are read for quantities, clauses and phrases; several rules ask about one question
def tokenized(text: str) -> Tokens:
    """Cut a text into tokens."""
    texts: list[str] = []
    lower: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    compounds: list[tuple[str, int]] = []
    at = 0
    for index, piece in enumerate(_SPACE.split(text)):  # every other piece is white space
        if index % 2:
            if "\n" in piece:
                for place, sign in enumerate(piece, at):
                    if sign == "\n":
                        texts.append(sign)
                        lower.append(sign)
                        starts.append(place)
                        ends.append(place + 1)
        elif piece:
            chunk = _chunk(piece)
            if chunk.is_one_word:  # as most are
                texts.append(chunk.texts[0])
                lower.append(chunk.lower[0])
                starts.append(at)
                ends.append(at + len(piece))
                compounds.append((piece, at))
            else:
                texts += chunk.texts
                lower += chunk.lower
                starts += [at + start for start in chunk.starts]
                ends += [at + end for end in chunk.ends]
                compounds += [(word, at + start) for word, start in chunk.compounds]
        at += len(piece)
    return Tokens.of(text, texts, lower, starts, ends, compounds)


def spelled(word: str) -> tuple[str, ...]:
    """The tokens, in small letters, of what stands between two white spaces."""
    return _chunk(word).lower if word else ()


@lru_cache(maxsize=lexicon.WORDS)
def _chunk(chunk: str) -> _Chunk:
    if chunk.isalpha() and chunk.lower() not in _WITHOUT_APOSTROPHE:  # a word alone
        return _Chunk((chunk,), (chunk.lower(),), (0,), (len(chunk),), ((chunk, 0),), is_one_word=True)
    cut = [part for match in _TOKEN.finditer(chunk) for part in _parts(match[0], match.start())]
    texts = tuple(text for text, _ in cut)
    lower = tuple(text.lower().replace("’", "'") for text in texts)
    starts = tuple(start for _, start in cut)
    ends = tuple(start + len(text) for text, start in cut)
    compounds = tuple(_compounds(texts, lower, starts))
    return _Chunk(texts, lower, starts, ends, compounds, is_one_word=len(texts) == len(compounds) == 1)


def _parts(token: str, start: int) -> Iterator[tuple[str, int]]:
    """A word and the ending of its contraction: "did", "n't"; other tokens whole."""
    at = _WITHOUT_APOSTROPHE.get(token.lower(), 0)
    if not at:
        ending = _ENDING.search(token) if token[-1].isalpha() else None
        at = ending.start() if ending else 0
    if at:
        yield token[:at], start
        yield token[at:], start + at
    else:
        yield token, start


def _compounds(texts: Sequence[str], lower: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The words that the tokens of a chunk make."""
    word, begin = "", 0
    for index, (text, start) in enumerate(zip(texts, starts, strict=True)):
        following = texts[index + 1] if index + 1 < len(texts) else ""
        if word and _joins(word, text, following, is_contracted=lower[index] in _ENDINGS):
            word += text
            continue
        if word:
            yield word, begin
        word, begin = text, start
    yield word, begin


_ENDINGS = frozenset(("n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "nt", "ve", "m", "not"))


def _joins(word: str, token: str, following: str, *, is_contracted: bool) -> bool:
    """Whether a token goes on with a word: "re", "-", "ran"; "10", "k"; "Node", ".", "js"; "Dr", "."."""
    if is_contracted and word[-1].isalpha():
        return False
    if token in _HYPHENS:
        return word[-1].isalnum()
    if token in _JOINTS:
        ends_abbreviation = token == "." and not following and word.lower() in _ABBREVIATIONS
        return ends_abbreviation or (
            word[-1].isalnum() and following[:1].isalnum() and _goes_on(word, token, following)
        )
    if word[-1] in _JOINTS:
        return len(word) > 1 and (token[0].isalnum() or word[-1] in _HYPHENS)
    return word[-1].isalnum() and token[0].isalnum()


def _goes_on(word: str, sign: str, following: str) -> bool:
    """Whether a sign between two letters or digits belongs to a word: a colon only between digits, no missing space."""
    if sign == ":":
        return word[-1].isdigit() and following[0].isdigit()
    return not (sign == "." and word[-1].islower() and following[0].isupper())
