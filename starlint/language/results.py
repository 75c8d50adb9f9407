"""What language analysis finds in a story: sentences with their agent and tense, quantities, phrases.

All that checks and reports import of this folder. Nothing here needs spaCy.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice, takewhile
from typing import NamedTuple

from starlint.finding import Span
from starlint.language.parts.parts import Parts
from starlint.notes.story import Section, SectionKind, Story

PhraseList = tuple[str, ...]  # phrases as a rule writes them: "was|were involved", "the customer is always? right"


class Agent(str, Enum):
    """Who does the main verb of a sentence."""

    I = "I"  # noqa: E741  the label that notes are marked with
    WE = "we"
    OTHER = "other"  # another person or group, named or not
    PASSIVE = "passive"  # done by nobody the sentence names
    IMPLIED_I = "implied-I"  # a bullet without a subject: "Built a dashboard"
    NONE = "none"  # a thing, a label, a fragment, a question


class Tense(str, Enum):
    """In which tense and mood a sentence tells its main verb."""

    SPECIFIC_PAST = "specific-past"
    HABITUAL = "habitual"
    HYPOTHETICAL = "hypothetical"
    PRESENT = "present"
    NONE = "none"


class QuantityKind(str, Enum):
    """What a quantity says of the story."""

    OUTCOME = "outcome"  # measures an effect
    SCALE = "scale"  # the size of what was there: team, budget, users, volumes, work done
    TIMEFRAME = "timeframe"  # how long something took, or how far it reached


class MainClause(NamedTuple):
    """The clause that says who acts in a sentence: agent, tense, verb, and the words that show them."""

    agent: Agent
    tense: Tense
    verb: str  # the main verb, in its base form where the lexicon has it; "" when there is none
    start: int  # offsets of those words within the sentence's text; equal
    end: int  # when no words stand out


class Sentence(NamedTuple):
    """One sentence of a story, and who acts in it."""

    section: Section
    start: int  # offsets in section.prose.text
    end: int
    span: Span  # in the source
    text: str
    words: int
    clause: MainClause
    first_person_verbs: tuple[str, ...]  # what the speaker does in any of its clauses, base forms
    first_person_actions: tuple[str, ...] = ()  # those of them that are actions: not being, feeling, attending
    specific_words: int = 0  # how many of its words belong to this story alone
    is_step: bool = False  # it tells a step that was taken, in words one can picture
    is_stative: bool = False  # it tells a state, a wish or a belief instead

    @property
    def clause_span(self) -> Span:
        """The words in the source that say who acts; the whole sentence where none stand out."""
        if self.clause.start == self.clause.end:
            return self.span
        return self.section.prose.span(self.start + self.clause.start, self.start + self.clause.end)


class Quantity(NamedTuple):
    """One quantity named in a story."""

    section: Section
    span: Span  # in the source
    text: str
    kind: QuantityKind
    baseline: bool = False  # expressed as a change or a comparison
    target: bool = False  # wanted, planned or promised, not reached

    @property
    def is_outcome(self) -> bool:
        """Whether it measures an effect that was reached."""
        return self.kind is QuantityKind.OUTCOME and not self.target


_SIGHT = 1000  # code points; so that many phrases in one endless sentence cost no more than its length


class PhraseMatch(NamedTuple):
    """One phrase of a rule's list, in its sentence. The rest is computed when asked for: most are never looked at."""

    phrases: PhraseList  # the list that it is of
    sentence: Sentence
    start: int  # offsets in the section's spoken text
    end: int
    section_text: str  # that text, with straight apostrophes

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.sentence.section.prose.span(self.start, self.end)

    @property
    def text(self) -> str:
        """The phrase as written."""
        return self.section_text[self.start : self.end]

    @property
    def before(self) -> str:
        """Its sentence before the phrase, up to 1000 code points."""
        return self.section_text[max(self.sentence.start, self.start - _SIGHT) : self.start]

    @property
    def after(self) -> str:
        """Its sentence after the phrase, up to 1000 code points."""
        return self.section_text[self.end : min(self.sentence.end, self.end + _SIGHT)]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that language analysis finds in one story."""

    sentences: tuple[Sentence, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    phrases: tuple[PhraseMatch, ...] = ()
    foreign: tuple[Section, ...] = ()  # sections in another language than English, which are not analysed
    parts: Parts | None = None  # of an answer without labels; None where it has labels, or cannot be split
    dated: bool = False  # whether its setup, or the first words of an answer, name the day or the year
    _by_list: dict[PhraseList, list[PhraseMatch]] = field(init=False, repr=False, compare=False, default_factory=dict)

    _with_outcome: set[int] = field(init=False, repr=False, compare=False, default_factory=set)  # sections

    def __post_init__(self) -> None:
        for match in self.phrases:
            self._by_list.setdefault(match.phrases, []).append(match)
        self._with_outcome.update(id(quantity.section) for quantity in self.quantities if quantity.is_outcome)

    def sentences_of(self, *kinds: SectionKind) -> Iterator[Sentence]:
        """The sentences of its sections of these kinds, in order."""
        return (s for s in self.sentences if s.section.kind in kinds)

    def sentences_for(self, story: Story, *kinds: SectionKind) -> Iterator[Sentence]:
        """The sentences of its sections of these kinds; all sentences of an answer without labels."""
        return self.sentences_of(*kinds) if story.labelled else iter(self.sentences)

    def sentences_in(self, section: Section) -> list[Sentence]:
        """The sentences of one section, in order."""
        first = bisect_left(self.sentences, section.span.start, key=lambda one: one.span.start)
        return list(takewhile(lambda one: one.section is section, islice(self.sentences, first, None)))

    def from_sentence(self, sentence: Sentence, count: int) -> tuple[Sentence, ...]:
        """A sentence and those after it, up to so many in all."""
        index = bisect_left(self.sentences, sentence.span.start, key=lambda one: one.span.start)
        return self.sentences[index : index + count]

    def quantities_of(self, *kinds: SectionKind) -> Iterator[Quantity]:
        """The quantities of its sections of these kinds, in order."""
        return (q for q in self.quantities if q.section.kind in kinds)

    def quantities_for(self, story: Story, *kinds: SectionKind) -> Iterator[Quantity]:
        """The quantities of its sections of these kinds; all quantities of an answer without labels."""
        return self.quantities_of(*kinds) if story.labelled else iter(self.quantities)

    def found(self, phrases: PhraseList, *kinds: SectionKind) -> Iterator[PhraseMatch]:
        """The phrases of this list, in order; those in sections of these kinds, where some are named."""
        return (m for m in self._by_list.get(phrases, ()) if not kinds or m.sentence.section.kind in kinds)

    def found_in(self, sentence: Sentence, phrases: PhraseList) -> Iterator[PhraseMatch]:
        """The phrases of this list in one sentence, in order."""
        matches = self._by_list.get(phrases, [])
        first = bisect_left(matches, sentence.span.start, key=lambda match: match.sentence.span.start)
        return takewhile(lambda match: match.sentence is sentence, islice(matches, first, None))

    def has_outcome_in(self, section: Section) -> bool:
        """Whether a section names an outcome."""
        return id(section) in self._with_outcome

    def quantities_in(self, span: Span) -> Iterator[Quantity]:
        """The quantities in a part of the source, in order."""
        first = bisect_left(self.quantities, span.start, key=lambda quantity: quantity.span.start)
        begun = takewhile(lambda quantity: quantity.span.start < span.end, islice(self.quantities, first, None))
        return (quantity for quantity in begun if span.covers(quantity.span))
