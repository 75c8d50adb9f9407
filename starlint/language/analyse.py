"""A story in, its evidence out: sentences with agent and tense, quantities, phrases, step by step."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from starlint.language.anchors import is_dated
from starlint.language.language_id import foreign_among
from starlint.language.parts.splitter import split
from starlint.language.phrases import found
from starlint.language.pipeline import trained_tagger
from starlint.language.quantities.quantity import Counted, counted_in, quantities
from starlint.language.results import Evidence, PhraseList, PhraseMatch, Quantity, Sentence, Tense
from starlint.language.story_sentences import in_first_person, in_past, sentences_of, with_past_habits
from starlint.notes.story import Section, SectionKind, Story

_SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)


def analyse(story: Story, lists: Sequence[PhraseList] = (), spacy_pipeline: str | None = None) -> Evidence:
    """Read a story's sections for what they say, and for the phrases of these lists.

    `spacy_pipeline` is the package of a trained pipeline that tags the words. Raises UsageError where it cannot.
    """
    tagger = trained_tagger(spacy_pipeline) if spacy_pipeline else None
    sections = [section for section in story.sections if section.prose.text]
    foreign = _foreign(sections)
    english = [section for section in sections if section not in foreign]
    read = [sentence for section in english for sentence in sentences_of(section, tagger)]
    sentences = with_past_habits(in_first_person(read))
    dates = [sentence for sentence in sentences if _sets_the_scene(sentence) and _names_a_date(sentence)]
    if any(sentence.clause.tense is Tense.PRESENT for sentence in dates):
        sentences = in_past(sentences)
    found_quantities = _quantities(english)
    return Evidence(
        tuple(sentences),
        found_quantities,
        tuple(_phrases(english, sentences, lists)),
        foreign,
        parts=None if story.labelled else split(sentences, found_quantities),
        dated=bool(dates),
    )


def _foreign(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections in another language than English."""
    texts = [section.prose.text for section in sections]
    return tuple(section for section, is_foreign in zip(sections, foreign_among(texts), strict=True) if is_foreign)


def _quantities(sections: Sequence[Section]) -> tuple[Quantity, ...]:
    """The quantities of all sections. Where the Result names no outcome, its counts are compared with the setup's."""
    named = [quantity for section in sections for quantity in _named(section)]
    results = [section for section in sections if section.kind is SectionKind.RESULT]
    if not results or any(quantity.section.kind is SectionKind.RESULT and quantity.is_outcome for quantity in named):
        return tuple(named)
    setup = (section.prose.text for section in sections if section.kind in _SETUP)
    before = frozenset(count for text in setup for count in counted_in(text))
    if not before:
        return tuple(named)
    compared = [quantity for section in results for quantity in _named(section, before)]
    elsewhere = [quantity for quantity in named if quantity.section.kind is not SectionKind.RESULT]
    return tuple(sorted([*elsewhere, *compared], key=lambda quantity: quantity.span))


def _named(section: Section, before: Counted = frozenset()) -> Iterator[Quantity]:
    """The quantities that a section names; `before` is what the setup counted."""
    text = section.prose.text
    for q in quantities(text, section.kind, before):
        span = section.prose.span(q.start, q.end)
        yield Quantity(section, span, text[q.start : q.end], q.kind, q.baseline, q.target)


def _phrases(
    sections: Iterable[Section], sentences: Sequence[Sentence], lists: Sequence[PhraseList]
) -> Iterator[PhraseMatch]:
    """The phrases of these lists in all sections, each in the sentence that it begins in."""
    by_section = {key: list(own) for key, own in groupby(sentences, key=lambda sentence: id(sentence.section))}
    for section in sections if lists else ():
        own = by_section.get(id(section), [])
        starts = [sentence.start for sentence in own]
        text = section.prose.text
        straight = text.replace("’", "'")
        for phrases, start, end in found(text, lists) if own else ():
            yield PhraseMatch(phrases, own[max(bisect_right(starts, start) - 1, 0)], start, end, straight)


_BEGINNING = 400  # code points of an answer without labels, in which its scene is set
# "It's ten to three", "Friday, and the hall is full"; not "on a Sunday morning when it rains".
_IT_IS_NOW = re.compile(
    r"^\W*(?:it['’]s|it is)\b|(?<!\bon )(?<!\ba )\b\w*day\b(?! (?:mornings?|evenings?|nights?))", re.I
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d+)"
_CLOCK = re.compile(
    r"\W*It(?:['’]s| is) (?:just |almost |nearly |about |only )?"
    rf"(?:\w+ (?:past|to) {_HOUR}\b|[\w:.]+ (?:o['’]clock|in the morning|at night|[ap]\.?m\b))",
)
_OPENING = 20  # code points: "Easter 2019, I'm running the galley"


def _sets_the_scene(sentence: Sentence) -> bool:
    """Whether a sentence stands in the setup, or at the beginning of an answer without labels."""
    kind = sentence.section.kind
    return kind in _SETUP or (kind is SectionKind.OTHER and sentence.start < _BEGINNING)


def _names_a_date(sentence: Sentence) -> bool:
    """Whether it names the story's day, year or hour.

    In the present tense "It's Friday" and "It's ten to three" do, and "as they did in 1998" does not.
    """
    if _CLOCK.match(sentence.text):
        return True
    if not is_dated(sentence.text):
        return False
    if sentence.clause.tense is not Tense.PRESENT or _IT_IS_NOW.search(sentence.text):
        return True
    return is_dated(sentence.text[:_OPENING])
