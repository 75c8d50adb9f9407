"""What was found in one story: the words that checks judge by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from starlint.finding import Span
from starlint.language.agents import Mood
from starlint.language.anchors import is_dated
from starlint.language.english import is_english
from starlint.language.phrases import PhraseList, found
from starlint.language.pipeline import document, spelled
from starlint.language.quantities import Counted, QuantityKind, counted_in, quantities
from starlint.language.spoken import Sentence, in_first_person, spoken_in, with_past_habits
from starlint.notes.story import Section, SectionKind, Story

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Mention:
    """One quantity named in a story."""

    section: Section
    span: Span  # in the source
    text: str
    kind: QuantityKind
    baseline: bool = False  # told as a change or a comparison
    target: bool = False  # wanted, planned or promised, not reached


_SIGHT = 1000  # code points; so that many phrases in one endless sentence cost no more than its length


@dataclass(frozen=True, slots=True)
class Found:
    """One phrase of a rule's list, in its sentence. Most are never looked at, so the rest is told when asked for."""

    phrases: PhraseList  # the list that it is of
    sentence: Sentence
    start: int  # offsets in the section's spoken text
    end: int
    heard: str  # that text, with straight apostrophes

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.sentence.section.prose.span(self.start, self.end)

    @property
    def text(self) -> str:
        """The phrase as it is said."""
        return self.heard[self.start : self.end]

    @property
    def before(self) -> str:
        """Its sentence up to it, as far as one can see."""
        return self.heard[max(self.sentence.start, self.start - _SIGHT) : self.start]

    @property
    def after(self) -> str:
        """Its sentence from it on, as far as one can see."""
        return self.heard[self.end : min(self.sentence.end, self.end + _SIGHT)]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that language has to say of one story."""

    sentences: tuple[Sentence, ...] = ()
    quantities: tuple[Mention, ...] = ()
    phrases: tuple[Found, ...] = ()
    foreign: tuple[Section, ...] = ()  # sections in another language than English, of which nothing is heard

    def sentences_of(self, *kinds: SectionKind) -> Iterator[Sentence]:
        """The sentences of its sections of these kinds, in order."""
        return (s for s in self.sentences if s.section.kind in kinds)

    def quantities_of(self, *kinds: SectionKind) -> Iterator[Mention]:
        """The quantities of its sections of these kinds, in order."""
        return (q for q in self.quantities if q.section.kind in kinds)

    @property
    def dated(self) -> bool:
        """Whether where it begins, in the setup or the first words of an answer, the day or the year is named."""
        return any(_dates(sentence) for sentence in self.sentences if _begins(sentence))

    def found(self, phrases: PhraseList, *kinds: SectionKind) -> Iterator[Found]:
        """The phrases of this list, in order; those in sections of these kinds, where some are named."""
        return (f for f in self.phrases if f.phrases is phrases and (not kinds or f.sentence.section.kind in kinds))


def evidence(story: Story, lists: Sequence[PhraseList] = ()) -> Evidence:
    """Read a story's sections for what they say, and for the phrases of these lists."""
    told = [section for section in story.sections if section.prose.text]
    english = [section for section in told if is_english(section.prose.text)]
    heard = [_heard(section, lists) for section in english]
    as_told = [sentence for part in heard for sentence in part.sentences]
    spoken = with_past_habits(in_first_person(as_told))
    named = _compared([mention for part in heard for mention in part.quantities], english)
    phrases = tuple(found for part in heard for found in part.phrases)
    if spoken is not as_told:
        phrases = tuple(_in_sentences(spoken, phrases))
    foreign = tuple(section for section in told if section not in english) if len(english) < len(told) else ()
    return Evidence(tuple(spoken), named, phrases, foreign)


def _in_sentences(spoken: Iterable[Sentence], phrases: Iterable[Found]) -> Iterator[Found]:
    """The phrases, each in its sentence as it is told by the teller spoken of by name."""
    told = {sentence.span: sentence for sentence in spoken}
    return (replace(found, sentence=told[found.sentence.span]) for found in phrases)


_BEGINNING = 400  # characters of an answer without labels


_NOW_IT_IS = re.compile(r"\b(?:it['’]s|it is)\b|day\b", re.I)
_OPENING = 20  # characters: "Easter 2019, I'm running the galley"


def _dates(sentence: Sentence) -> bool:
    """Whether it names the story's day or year; in the present tense "It's Friday" does, "as they did in 1998" not."""
    if not is_dated(sentence.text):
        return False
    if sentence.act.mood is not Mood.PRESENT or _NOW_IT_IS.search(sentence.text):
        return True
    return is_dated(sentence.text[:_OPENING])


def _begins(sentence: Sentence) -> bool:
    """Whether a sentence stands where a story is set."""
    kind = sentence.section.kind
    return kind in _SETUP or (kind is SectionKind.OTHER and sentence.start < _BEGINNING)


_SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)


def _mentions(section: Section, before: Counted = frozenset()) -> Iterator[Mention]:
    """The quantities that a section names, where so much was counted in those before it."""
    text = section.prose.text
    for q in quantities(text, section.kind, before):
        span = section.prose.span(q.start, q.end)
        yield Mention(section, span, text[q.start : q.end], q.kind, q.baseline, q.target)


def _compared(named: list[Mention], sections: Sequence[Section]) -> tuple[Mention, ...]:
    """The quantities, where no outcome is told those of the Result held against what the setup counts."""
    results = [section for section in sections if section.kind is SectionKind.RESULT]
    outcomes = (m for m in named if m.section in results and m.kind is QuantityKind.OUTCOME and not m.target)
    if not results or any(outcomes):
        return tuple(named)
    setup = (section.prose.text for section in sections if section.kind in _SETUP)
    before = frozenset(count for text in setup for count in counted_in(text))
    if not before:
        return tuple(named)
    again = [mention for section in results for mention in _mentions(section, before)]
    elsewhere = [mention for mention in named if mention.section not in results]
    return tuple(sorted([*elsewhere, *again], key=lambda mention: mention.span))


def _heard(section: Section, lists: Sequence[PhraseList]) -> Evidence:
    text = section.prose.text
    doc = document(text)
    spoken = list(spoken_in(section, *spelled(doc)))
    return Evidence(tuple(spoken), tuple(_mentions(section)), tuple(_found(doc, text.replace("’", "'"), spoken, lists)))


def _found(doc: Doc, text: str, spoken: Sequence[Sentence], lists: Sequence[PhraseList]) -> Iterator[Found]:
    """The phrases in a section, each in the sentence that it begins in; `text` has straight apostrophes."""
    if not (spoken and lists):
        return
    starts = [sentence.start for sentence in spoken]
    for phrases, start, end in found(doc, lists):
        sentence = spoken[max(bisect_right(starts, start) - 1, 0)]
        yield Found(phrases, sentence, start, end, text)
