"""A check of the words of a story: whether one of them comes back so often that a listener hears it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.language.results import Evidence
from starlint.lexicon import verb, words
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
        spans = self.spans(evidence, self.subject(story))
        for base, found in sorted(spans.items(), key=lambda item: -len(item[1]))[:1]:
            if len(found) >= self.at_least and 100 * len(found) >= self.share * story.words:
                every = round(story.words / len(found))
                yield Hit(found[0], {"word": quoted(base), "count": len(found), "every": every})

    def subject(self, story: Story) -> frozenset[str]:
        """What the story is about, and what nobody hears."""
        named = [story.title or "", *(question.text for question in story.questions), *story.principles]
        return frozenset((*self.fine, *(_base(word.lower()) for text in named for word in _WORD.findall(text))))

    def spans(self, evidence: Evidence, left_out: frozenset[str]) -> dict[str, list[Span]]:
        """Where each content word stands, by its base form."""
        spans = defaultdict(list)
        for sentence in evidence.sentences:
            for match in _WORD.finditer(sentence.text):
                base = _base(match[0].lower())
                if len(base) >= _SHORTEST and base not in left_out and match[0].lower() not in _FUNCTION_WORDS:
                    start = sentence.start + match.start()
                    spans[base].append(sentence.section.prose.span(start, start + len(match[0])))
        return spans


def _base(low: str) -> str:
    """The base form of a word: "listen" of "listened", "truck" of "trucks" and "truck's"."""
    low = low.replace("’", "'").removesuffix("'s")
    known = verb(low)
    if known:
        return known.lemma
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low
