"""The tokens of a text, with what stands around each: all that quantities, patterns and phrases are read from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

HYPHENS = frozenset("-–‐‑")
BREAKS = frozenset("\n.;!?:|")  # a sentence, or at least its clause, ends here
_DIGITS = frozenset("0123456789")


class Tokens(NamedTuple):
    """The tokens of one text, in parallel sequences; line ends are tokens too."""

    text: str
    texts: tuple[str, ...]  # as written
    lower: tuple[str, ...]  # in small letters, with straight apostrophes
    starts: tuple[int, ...]  # offsets in the text, in code points
    ends: tuple[int, ...]
    compounds: tuple[tuple[str, int], ...]  # the words of a clause, with their offsets: "re-ran" is one
    breaks: tuple[int, ...]  # the indices of the tokens that end a clause

    @classmethod
    def of(
        cls,
        text: str,
        texts: Sequence[str],
        lower: Sequence[str],
        starts: Sequence[int],
        ends: Sequence[int],
        compounds: Sequence[tuple[str, int]],
    ) -> Tokens:
        """The tokens, with the clauses that they stand in."""
        signs = [index for index, token in enumerate(lower) if token in BREAKS or token[:2] == ".."]
        breaks = [index for index in signs if not _joins_words(text, lower[index], ends[index])]
        return cls(text, tuple(texts), tuple(lower), tuple(starts), tuple(ends), tuple(compounds), tuple(breaks))

    def at(self, index: int) -> str:
        """The token there, in small letters; a line end outside the text."""
        if index < 0:
            return "\n"
        try:
            return self.lower[index]
        except IndexError:  # seldom; and a question before each answer would cost more
            return "\n"

    def glued(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return 0 < index < len(self.lower) and self.starts[index] == self.ends[index - 1]

    def is_number(self, index: int) -> bool:
        """Whether the token is written in digits, as 1,200.5 and .5 are and an address such as 7@b.com is not."""
        token = self.at(index)
        if len(token) == 1:
            return token in _DIGITS
        return token.removeprefix(".")[:1] in _DIGITS and not token.strip("0123456789.,")

    def is_word(self, index: int) -> bool:
        """Whether the token is made of letters."""
        return self.at(index)[0].isalpha()

    def has_capital(self, index: int) -> bool:
        """Whether the token is written with a capital letter somewhere."""
        return 0 <= index < len(self.texts) and self.texts[index].lower() != self.texts[index]

    def before(self, index: int, count: int = 12) -> tuple[str, ...]:
        """Up to so many tokens of the same clause to the left, in order."""
        last_break = bisect_left(self.breaks, index) - 1
        first = self.breaks[last_break] + 1 if last_break >= 0 else 0
        return self.lower[max(first, index - count, 0) : index]

    def after(self, index: int, count: int = 8) -> tuple[str, ...]:
        """Up to so many tokens of the same clause from this one on, in order."""
        next_break = bisect_left(self.breaks, index)
        last = self.breaks[next_break] if next_break < len(self.breaks) else len(self.lower)
        return self.lower[index : min(last, index + count)]


def _joins_words(text: str, sign: str, end: int) -> bool:
    """Whether a stop or colon stands inside a word, "Node.js", "3:10", and ends no clause."""
    return sign in ".:" and text[end : end + 1].isalnum()
