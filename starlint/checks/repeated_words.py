"""A check of the words of a story: whether one of them comes back so often that a listener hears it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.language.results import Evidence
from starlint.lexicon import WORDS, verb, words
from starlint.notes.story import Story
from starlint.wording import quoted

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_FUNCTION_WORDS = words(
    "stop-word", "first-person", "determiner", "preposition", "conjunction", "subordinator", "modal", "be", "have",
    "do", "other-pronoun", "impersonal", "quantifier", "negation", "question-word", "time",
)  # fmt: skip
_SHORTEST = 4  # letters


@dataclass(frozen=True, slots=True)
class RepeatedWords:
    """A content word that fills more than its share of a story, shown where it first stands.

    Its forms count together: "listen", "listened". What the title or the question names is what the story is about,
    and left out.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"word", "count", "every"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    share: float  # percent of the words, from which on it is heard
    at_least: int  # times, below which it is no fault
    fine: tuple[str, ...] = ()  # words, in their base forms, that nobody hears

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if evidence.foreign:
            return
        words = Counter(_WORD.findall("\n".join([sentence.text for sentence in evidence.sentences]).lower()))
        base, count = self.most_repeated(words, self.subject(story))
        if count >= self.at_least and 100 * count >= self.share * story.words:
            every = round(story.words / count)
            yield Hit(_first(base, evidence), {"word": quoted(base), "count": count, "every": every})

    def subject(self, story: Story) -> frozenset[str]:
        """What the story is about, and what nobody hears."""
        named = [story.title or "", *(question.text for question in story.questions), *story.principles]
        return frozenset((*self.fine, *(_base(word.lower()) for text in named for word in _WORD.findall(text))))

    def most_repeated(self, words: Counter[str], left_out: frozenset[str]) -> tuple[str, int]:
        """The base form of the content word that comes most often, the first of several, and how often."""
        bases: Counter[str] = Counter()
        for word, count in words.items():
            base = _content(word)
            if base and base not in left_out:
                bases[base] += count
        return max(bases.items(), key=itemgetter(1), default=("", 0))


def _first(base: str, evidence: Evidence) -> Span:
    """Where a word first stands, in any of its forms."""
    return next(
        sentence.section.prose.span(sentence.start + match.start(), sentence.start + match.end())
        for sentence in evidence.sentences
        for match in _WORD.finditer(sentence.text)
        if _base(match[0].lower()) == base
    )


@lru_cache(maxsize=WORDS)
def _content(low: str) -> str:
    """The base form of a content word; empty for a function word and a short one."""
    base = "" if low in _FUNCTION_WORDS else _base(low)
    return base if len(base) >= _SHORTEST else ""


@lru_cache(maxsize=WORDS)
def _base(low: str) -> str:
    """The base form of a word: "listen" of "listened", "truck" of "trucks" and "truck's"."""
    low = low.replace("’", "'").removesuffix("'s")
    known = verb(low)
    if known:
        return known.lemma
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low
