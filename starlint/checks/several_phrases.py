"""A check by phrases: words that weaken a story only where there are several of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.long_lead_in import tells_no_event
from starlint.checks.phrase_conditions import NumberIn, has_number
from starlint.finding import Spans
from starlint.language.results import Evidence, PhraseMatch
from starlint.notes.story import SectionKind, Story
from starlint.wording import listed


@dataclass(frozen=True, slots=True)
class SeveralPhrases:
    """Phrases that weaken a story together, shown once, at the first of them."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"all", "count"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "alone")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    phrases: tuple[str, ...]  # as they are said, in lower case
    alone: tuple[str, ...] = ()  # phrases of which one is enough
    at_least: int = 3  # phrases in a story, below which they are no fault
    in_a_hundred: int = 0  # of them in a hundred words of the story, below which they are no fault
    sections: tuple[SectionKind, ...] = ()  # where they count, beside answers without labels; none named: anywhere
    number: NumberIn = NumberIn.NOWHERE  # a quantity so near excuses a phrase
    wholly: int = 0  # percent of general sentences, from which on an answer is an opinion and may hedge; 0: none may

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        there = [match for match in self.found(evidence) if self.weakens(match, story, evidence)]
        enough = self.are_enough(len(there), story) or any(match.phrases == self.alone for match in there)
        opinion = bool(self.wholly) and tells_no_event(story, evidence, self.wholly)
        if there and enough and not opinion:
            texts = listed((match.text for match in there), most=4)
            yield Hit(there[0].span, {"all": texts, "count": _times(len(there))})

    def are_enough(self, count: int, story: Story) -> bool:
        """Whether so many phrases are a fault in a story of its length."""
        return count >= self.at_least and 100 * count >= self.in_a_hundred * story.words

    def found(self, evidence: Evidence) -> list[PhraseMatch]:
        """The phrases of both lists, in order."""
        alone = list(evidence.found(self.alone)) if self.alone else []
        longer = Spans(match.span for match in alone)
        others = (match for match in evidence.found(self.phrases) if not longer.cover(match.span))
        return sorted((*alone, *others), key=lambda match: match.span)

    def weakens(self, match: PhraseMatch, story: Story, evidence: Evidence) -> bool:
        """Whether a phrase counts where it stands."""
        read = not story.labelled or not self.sections or match.sentence.section.kind in self.sections
        return read and not has_number(match.sentence, self.number, evidence)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
