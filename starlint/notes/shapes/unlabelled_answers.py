"""Answers without labels: the prose under an interview question, and questions without any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.another_event import beginnings
from starlint.notes.answer_judging import Answer, answers, is_general_answer
from starlint.notes.answer_labels import is_advice, is_commentary
from starlint.notes.answer_rows import answers_in_rows
from starlint.notes.answer_walk import possible_answers, source_of
from starlint.notes.block_text import is_byline, is_title, prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person, is_instruction
from starlint.notes.gaps import is_to_be_filled
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.prose import Prose
from starlint.notes.questions import asks_for_story
from starlint.notes.sections import answer_section
from starlint.notes.story import Question, Section, Story, StoryKind
from starlint.notes.story_context import principles_of


def unlabelled_answers(document: Document, taken: Taken) -> Iterator[Story]:
    """The unlabelled answers, and the questions without one, except those that labelled stories answer."""
    answered = taken.questions
    in_full = [story for story in taken.labelled if story.kind is StoryKind.STORY]
    in_full_spans = sorted(question.span for story in in_full for question in story.questions)
    found: list[_Considered] = []
    passages = taken.passages
    read = chain(possible_answers(document, passages), answers_in_rows(document, passages))
    for answer in chain.from_iterable(_each_event(document, one) for one in read):
        others = in_full_spans if answer.labelled and answer.passages else answered
        if not any(overlaps(question.span, others) for question in answer.questions):
            words = prose(document.text, _spoken(document, answer))
            whole = words.words >= FEWEST_WORDS and not is_instruction([words.text])
            found.append(_Considered(answer, words, whole, whole and answers(document, answer, words.text)))
    among_stories = _are_mostly_stories(len(in_full), found)
    for one in found:
        yield from _stories(document, one, among_stories)


def _each_event(document: Document, answer: Answer) -> Iterator[Answer]:
    """An answer, or the events in it where each of its paragraphs tells another one."""
    begin = beginnings([source_of(document, lines) for lines in answer.passages])
    for first, stop in pairwise((*begin, len(answer.passages))):
        yield answer if len(begin) == 1 else replace(answer, again=first > 0, passages=answer.passages[first:stop])


class _Considered(NamedTuple):
    """An answer with its spoken words."""

    answer: Answer
    words: Prose
    is_whole: bool  # it is long enough, and no instruction
    is_story: bool  # even if no other answer of the file is one


def _are_mostly_stories(labelled: int, found: Sequence[_Considered]) -> bool:
    """Whether most of what a file answers is answered by stories, so that a general answer is a weak one."""
    stories = labelled + sum(one.is_story for one in found)
    answered = labelled + sum(one.is_whole for one in found)
    return stories >= _FEWEST_STORIES and 100 * stories >= _SHARE_OF_STORIES * answered


_FEWEST_STORIES = 2  # of a file
_SHARE_OF_STORIES = 60  # percent of its answers


def _stories(document: Document, one: _Considered, among_stories: bool) -> Iterator[Story]:
    """What becomes of an answer: a story, or a stub where its questions ask for one event; or nothing."""
    answer, words = one.answer, one.words
    if not one.is_whole:
        if answer.event and not answer.again:
            is_noted = bool(words.spans) and not is_instruction([words.text])
            note = (answer_section(words),) if is_noted else ()
            yield _story(document, answer, _events(answer.questions), StoryKind.STUB, *note)
    elif one.is_story or (among_stories and is_general_answer(answer, words.text)):
        own = 0 if answer.labelled else len(answer.questions) - 1  # a sample answer serves all questions above it
        if own > 0:
            yield _story(document, answer, _events(answer.questions[:own]), StoryKind.STUB)
        kind = StoryKind.TEMPLATE if is_to_be_filled(words.text) else StoryKind.STORY
        yield _story(document, answer, answer.questions[max(own, 0) :], kind, answer_section(words))


def _events(questions: Sequence[Question]) -> Sequence[Question]:
    """The questions that ask for an event, so that they miss an answer."""
    return [question for question in questions if asks_for_story(question.text)] or questions


def _spoken(document: Document, answer: Answer) -> list[tuple[Span, ...]]:
    """The passages of an answer that are spoken: no title, and no advice before or after."""
    passages = list(answer.passages)
    while passages[answer.labelled :] and is_commentary(source_of(document, passages[-1])):
        passages.pop()
    last = [source_of(document, lines) for lines in passages[-2:]]
    if _ends_with_note(last) and not document.label_at_start(last[-1]):
        passages.pop()
    while passages and not answer.labelled and is_advice(source_of(document, passages[0])):
        passages.pop(0)
    return passages[1:] if _opens_with_title(document, passages) else passages


def _ends_with_note(last: Sequence[str]) -> bool:
    """Whether behind a long paragraph stands a note to oneself: few words without a stop or an "I"."""
    if len(last) < 2 or len(last[0].split()) < _FEWEST_BEFORE_NOTE or not last[0].rstrip("*_ ").endswith(_STOPS):
        return False
    note = last[1]
    if len(note.split()) > _MOST_WORDS_OF_NOTE or has_first_person(note):
        return False
    return bool(_ITALIC.match(note) or _NAMED.match(note)) or not note.rstrip("*_ ").endswith(_STOPS)


_ITALIC = late_pattern(r"(\*|_)(?!\1)[^*_]+\1\Z")  # "*salary: ask*"
_NAMED = late_pattern(r"\W{0,3}(?:[\w'’]{1,20} ){0,2}[\w'’]{1,20}[*_]{0,2}:[*_]{0,2}\s")  # "Notice period: 60 days."
_FEWEST_BEFORE_NOTE, _MOST_WORDS_OF_NOTE = 40, 16
_STOPS = (".", "!", "”", '"', ")", ":", "…", "。", "！")


def _opens_with_title(document: Document, passages: Sequence[tuple[Span, ...]]) -> bool:
    """Whether a title stands over what would be an answer without it; a title alone may be the note of one."""
    title = source_of(document, passages[0]) if passages else ""
    is_one = (is_title(title) or is_byline(title)) and not has_first_person(title)
    return is_one and prose(document.text, passages[1:]).words >= FEWEST_WORDS


def _story(
    document: Document, answer: Answer, questions: Sequence[Question], kind: StoryKind, *sections: Section
) -> Story:
    span = sections[0].span if sections else Span(questions[0].span.start, questions[-1].span.end)
    start = questions[0].span.start if questions else span.start
    principles = principles_of(document, start, start)
    title = questions[-1].text if questions else answer.title
    return Story(title, kind, span, sections, tuple(questions), principles)
