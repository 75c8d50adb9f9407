"""Checks by phrases: words that weaken a story by being there, or by being missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, name, named
from starlint.finding import Severity
from starlint.language.results import Evidence, PhraseMatch, Sentence
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import listed


class NumberIn(Enum):
    """Where a quantity excuses a phrase: it says exactly what the phrase says vaguely."""

    NOWHERE = "nowhere"
    SENTENCE = "sentence"
    NEXT_SENTENCE = "next-sentence"  # in this one or the next


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases that weaken a story, each shown where it stands.

    An answer without labels is read in the sections' stead, from the share on that `answer_from` tells.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"phrase", "section", "count", "all"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "weak", "fine")

    phrases: tuple[str, ...]
    weak: tuple[str, ...] = ()  # phrases that are only remarked on, as info
    fine: tuple[str, ...] = ()  # longer phrases in which they are meant well: "without significant"
    sections: tuple[SectionKind, ...] = ()  # where they weaken; none named: anywhere
    answer_from: int = 0  # percent of an answer without labels, counted in its words
    at_least: int = 1  # phrases in a story, below which it is no fault
    most: int = 3  # phrases shown in a section; one finding a place is enough of a hint
    number: NumberIn = NumberIn.NOWHERE

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        there = [found for found in self.found(evidence) if self.weakens(found, story, evidence)]
        if len(there) < self.at_least:
            return
        for section in story.sections:
            for found in [f for f in there if f.sentence.section is section][: self.most]:
                yield self.hit(found, there)

    def found(self, evidence: Evidence) -> list[PhraseMatch]:
        """The phrases of both lists, in order."""
        both = [*evidence.found(self.phrases), *(evidence.found(self.weak) if self.weak else ())]
        fine = list(evidence.found(self.fine)) if self.fine else []
        return sorted((f for f in both if not is_within(f, fine)), key=lambda found: found.span)

    def weakens(self, found: PhraseMatch, story: Story, evidence: Evidence) -> bool:
        section = found.sentence.section
        if section.kind is SectionKind.OTHER and not story.labelled:
            stands = found.sentence.start * 100 >= self.answer_from * len(section.prose.text)
        else:
            stands = not self.sections or section.kind in self.sections
        return stands and not is_excused(found.sentence, self.number, evidence)

    def hit(self, found: PhraseMatch, there: list[PhraseMatch]) -> Hit:
        values = {
            "phrase": listed([found.text]),
            "section": name(found.sentence.section),
            "count": len(there),
            "all": listed((f.text for f in there), most=4),
        }
        return Hit(found.span, values, Severity.INFO if found.phrases == self.weak else None)


def is_within(found: PhraseMatch, longer: Iterable[PhraseMatch]) -> bool:
    """Whether a phrase is part of a longer one."""
    return any(other.span.covers(found.span) for other in longer)


def is_excused(sentence: Sentence, number: NumberIn, evidence: Evidence) -> bool:
    """Whether a quantity in the sentence, or in the next one, says what was meant."""
    if number is NumberIn.NOWHERE:
        return False
    excusing = [sentence]
    if number is NumberIn.NEXT_SENTENCE:
        index = evidence.sentences.index(sentence) + 1
        excusing.extend(s for s in evidence.sentences[index : index + 1] if s.section is sentence.section)
    return any(s.span.covers(mention.span) for s in excusing for mention in evidence.quantities)


@dataclass(frozen=True, slots=True)
class AbsentPhrases:
    """Sections in which none of the phrases stands that ought to, shown at the label of the first of them."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "words"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases",)

    phrases: tuple[str, ...]
    sections: tuple[SectionKind, ...]
    least_words: int = 0  # of those sections together; in fewer, nothing is expected
    answers: bool = True  # whether answers without labels are read too

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        read = self.read(story)
        words = sum(section.words for section in read)
        if not read or words < self.least_words or any(section in evidence.foreign for section in read):
            return
        if not any(found.sentence.section in read for found in evidence.found(self.phrases)):
            called = named(*(s.kind for s in read)) if story.labelled else "answer"
            yield Hit(heading(read[0]), {"section": called, "words": words})

    def read(self, story: Story) -> list[Section]:
        """The sections in which the phrases are looked for."""
        if not story.labelled:
            return [section for section in story.sections if section.words] if self.answers else []
        return [section for section in story.sections_of(*self.sections) if section.words]
