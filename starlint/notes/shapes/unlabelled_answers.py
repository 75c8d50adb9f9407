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
from starlint.notes.block_text import STOPS, is_aside, is_byline, is_title, is_wholly_italic, prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person, has_past_tense, is_instruction
from starlint.notes.gaps import is_to_be_filled
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.prose import Prose
from starlint.notes.purpose import speaks_of_a_post
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
    while len(passages) > 1 and _is_note(document, *(source_of(document, lines) for lines in passages[-2:])):
        passages.pop()
    while len(passages) > 1 and is_aside(source_of(document, passages[0])):
        passages.pop(0)
    while passages and not answer.labelled and is_advice(source_of(document, passages[0])):
        passages.pop(0)
    return passages[1:] if _opens_with_title(document, passages) else passages


def _is_note(document: Document, before: str, last: str) -> bool:
    """Whether a note to oneself stands behind a whole paragraph: a few words, of nothing that was done."""
    if not before.rstrip("*_ ").endswith(STOPS) or len(last.split()) > _MOST_WORDS_OF_NOTE:
        return False
    if has_first_person(last) or has_past_tense(last) or document.label_at_start(last):
        return False
    if speaks_of_a_post(last) or is_aside(last):
        return True
    set_off = is_wholly_italic(last) or _IS_NAMED.match(last)
    return not _TELLS.search(last) and bool(set_off or not last.rstrip("*_ ").endswith(STOPS))


_MOST_WORDS_OF_NOTE = 16
_IS_NAMED = late_pattern(r"\*\*[^*:]{2,30}:\*\*\s")  # "**To learn:** the names"
_TELLS = late_pattern(r"[\d“”\"]")  # a figure, or what somebody said


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
