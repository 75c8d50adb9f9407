"""What was found in one story: the words that checks judge by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from starlint.language.anchors import is_dated
from starlint.language.language_id import is_english
from starlint.language.phrases import found
from starlint.language.pipeline import document, spelled
from starlint.language.quantities.quantity import Counted, counted_in, quantities
from starlint.language.results import Evidence, PhraseList, PhraseMatch, Quantity, QuantityKind, Sentence, Tense
from starlint.language.story_sentences import in_first_person, spoken_in, with_past_habits
from starlint.notes.story import Section, SectionKind, Story

if TYPE_CHECKING:
    from spacy.tokens import Doc


def analyse(story: Story, lists: Sequence[PhraseList] = ()) -> Evidence:
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
    dated = any(_names_a_date(sentence) for sentence in spoken if _begins(sentence))
    return Evidence(tuple(spoken), named, phrases, foreign, dated)


def _in_sentences(spoken: Iterable[Sentence], phrases: Iterable[PhraseMatch]) -> Iterator[PhraseMatch]:
    """The phrases, each in its sentence as it is told by the teller spoken of by name."""
    told = {sentence.span: sentence for sentence in spoken}
    return (replace(found, sentence=told[found.sentence.span]) for found in phrases)


_BEGINNING = 400  # characters of an answer without labels


_NOW_IT_IS = re.compile(r"\b(?:it['’]s|it is)\b|day\b", re.I)
_OPENING = 20  # characters: "Easter 2019, I'm running the galley"


def _names_a_date(sentence: Sentence) -> bool:
    """Whether it names the story's day or year; in the present tense "It's Friday" does, "as they did in 1998" not."""
    if not is_dated(sentence.text):
        return False
    if sentence.clause.tense is not Tense.PRESENT or _NOW_IT_IS.search(sentence.text):
        return True
    return is_dated(sentence.text[:_OPENING])


def _begins(sentence: Sentence) -> bool:
    """Whether a sentence stands where a story is set."""
    kind = sentence.section.kind
    return kind in _SETUP or (kind is SectionKind.OTHER and sentence.start < _BEGINNING)


_SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)


def _mentions(section: Section, before: Counted = frozenset()) -> Iterator[Quantity]:
    """The quantities that a section names, where so much was counted in those before it."""
    text = section.prose.text
    for q in quantities(text, section.kind, before):
        span = section.prose.span(q.start, q.end)
        yield Quantity(section, span, text[q.start : q.end], q.kind, q.baseline, q.target)


def _compared(named: list[Quantity], sections: Sequence[Section]) -> tuple[Quantity, ...]:
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


def _found(doc: Doc, text: str, spoken: Sequence[Sentence], lists: Sequence[PhraseList]) -> Iterator[PhraseMatch]:
    """The phrases in a section, each in the sentence that it begins in; `text` has straight apostrophes."""
    if not (spoken and lists):
        return
    starts = [sentence.start for sentence in spoken]
    for phrases, start, end in found(doc, lists):
        sentence = spoken[max(bisect_right(starts, start) - 1, 0)]
        yield PhraseMatch(phrases, sentence, start, end, text)
