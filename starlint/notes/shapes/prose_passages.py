"""Stories in prose that no question introduces: under a topic, a principle, a criterion or "Sample answer:".

In a file about interviews, each passage that no other shape has taken is weighed by its evidence (`evidence.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.block_text import has_check_box, prose
from starlint.notes.candidates import Taken
from starlint.notes.document import Document
from starlint.notes.evidence import (
    Observed,
    Weighed,
    evidence_data,
    observed,
    weighed,
)
from starlint.notes.first_person import has_first_person_action
from starlint.notes.gaps import has_placeholders
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.markdown import BlockKind
from starlint.notes.passages import Between, Lead, LeadKind, Passage, passages
from starlint.notes.prose import Prose
from starlint.notes.questions import asks_for_story, asks_for_way, bare, question_in
from starlint.notes.sections import answer_section
from starlint.notes.story import NotStory, Question, Story, StoryKind
from starlint.notes.story_context import context_of


def prose_passages(document: Document, taken: Taken) -> Iterator[Story | NotStory]:
    """The stories among the passages that are left, and those that are nearly some."""
    if document.speaks_of_interviews:
        yield from _told(document, taken)
    else:
        yield from _left_alone(document, taken)


def _told(document: Document, taken: Taken) -> Iterator[Story | NotStory]:
    """What a file about interviews tells in prose."""
    data = evidence_data()
    ends = sorted(span.end for span in taken.written)
    after = 0
    for passage, answer, found in _weighed(document, taken):
        if found.total >= data.story:
            before = bisect_left(ends, passage.span.start + 1)
            yield _story(document, passage, answer, max(after, ends[before - 1] if before else 0), found.reasons)
            after = passage.span.end
        elif found.total >= data.nearly and not _is_list(passage):
            yield NotStory(answer_section(answer).span, found.reasons, nearly=True)


def _is_list(passage: Passage) -> bool:
    """Whether a passage is several items of a list, of which `bullet_notes` says whether they are nearly a story."""
    return len(passage.blocks) > 1 and all(block.leads for block in passage.blocks)


def _left_alone(document: Document, taken: Taken) -> Iterator[NotStory]:
    """The first passages of another file, where they would be stories if it were about interviews."""
    led = (one for one in considered(document, taken) if is_led(one[0]))
    for _, answer, seen in islice(led, _MOST_LEFT_ALONE):
        found = weighed(seen)
        if found.total >= evidence_data().story:
            yield NotStory(answer_section(answer).span, (_NO_INTERVIEWS, *found.reasons))


def _weighed(document: Document, taken: Taken) -> Iterator[tuple[Passage, Prose, Weighed]]:
    """The passages that no other shape reads, weighed twice: among many stories, a doubtful one is a story, too."""
    data, unanswered = evidence_data(), _unanswered_headings(document, taken)

    def may_stand(passage: Passage, total: float) -> bool:
        surely_answers = total >= data.asked and _is_under_question(passage)
        return is_led(passage) or surely_answers or _answers_heading(passage, unanswered)

    totals = [(one, weighed(one[2]).total) for one in considered(document, taken)]
    led = [(one, total) for one, total in totals if may_stand(one[0], total)]
    are_stories = [total >= data.story for _, total in led]
    stories = sum(are_stories)
    for is_story, ((passage, answer, seen), _) in zip(are_stories, led, strict=True):
        share = (stories - is_story) / len(led)
        yield passage, answer, weighed(replace(seen, neighbours=share))


_MOST_LEFT_ALONE = 3  # passages that are looked at, only to say why they are no stories
_NO_INTERVIEWS = "nothing in the file says that it is about interviews"


def considered(document: Document, taken: Taken) -> Iterator[tuple[Passage, Prose, Observed]]:
    """The passages that may be stories, with their spoken words and what is known about them."""
    for passage in passages(document, taken):
        text = " ".join(passage.texts)
        if not has_first_person_action(text) or len(text.split()) < FEWEST_WORDS:  # the cheapest tests first
            continue
        answer = prose(document.text, passage.lines)
        if answer.words >= FEWEST_WORDS and _may_be_story(passage, answer):
            bold = passage.texts[0].lstrip().startswith(("**", "__"))
            item = passage.blocks[0].depth > 0
            yield passage, answer, observed(document, answer.text, passage.leads, item, bold)


def _may_be_story(passage: Passage, answer: Prose) -> bool:
    """Whether a passage has a lead, is no part of a labelled story, and has words rather than gaps to fill."""
    labelled = passage.is_under_label and not (passage.leads and _names_whole(passage.leads[-1]))
    if has_check_box(passage.texts[0]) or _compares_wordings(answer.text) or _is_to_be_avoided(passage):
        return False
    return bool(passage.leads) and not labelled and not _is_beside(passage) and not has_placeholders(answer.text)


def _is_to_be_avoided(passage: Passage) -> bool:
    """Whether the line above a passage says that it holds what not to say: "Red flags to avoid"."""
    return (
        bool(passage.leads)
        and passage.leads[-1].kind is LeadKind.ADVICE
        and bool(_AVOID.search(passage.leads[-1].text))
    )


_AVOID = late_pattern(r"\b(?:avoid|red flags?|pitfalls|do(?:n't| not) say|not to say)\b", re.I)


def _compares_wordings(text: str) -> bool:
    """Whether a text shows a sentence said badly and well, as advice does: "Weak: I helped. Strong: I built …"."""
    signs = _SAID.findall(text)
    return len(signs) >= _TWO_WAYS and len(text.split()) <= _LONGEST_OF_A_WAY * len(signs)


_TWO_WAYS = 2
_LONGEST_OF_A_WAY = 40  # words
_SAID = late_pattern(
    r"(?:^|[.!?\"”*_]\s+)[*_]*(?:weak|strong|bad|good|better|vague|specific)(?:er)?[*_]*\s?[:：]", re.I
)


def _is_beside(passage: Passage) -> bool:
    """Whether a passage stands beside a story, as a remark or retelling, or under labels as the example of one."""
    if passage.between is Between.LABELS:
        return not (_questions(passage) or any(_names_whole(lead) for lead in passage.leads))
    return passage.between is Between.STORY


def _names_whole(lead: Lead) -> bool:
    """Whether a lead says that a whole answer follows, rather than the example of one section."""
    return lead.kind is LeadKind.ANSWER and bool(_WHOLE.search(lead.text))


_WHOLE = late_pattern(r"answer|response|story", re.I)


def is_led(passage: Passage) -> bool:
    """Whether a passage has no question above it, which another shape reads, or is called an answer to it."""
    return not _is_asked(passage) or any(lead.kind is LeadKind.ANSWER for lead in passage.leads)


def _is_under_question(passage: Passage) -> bool:
    """Whether the nearest line above a passage that leads up to it is a question."""
    return bool(passage.leads) and passage.leads[-1].kind is LeadKind.QUESTION


def _unanswered_headings(document: Document, taken: Taken) -> frozenset[Span]:
    """The headings that ask for an event and have no finished story so far."""
    stories = (*taken.labelled, *taken.unlabelled)
    answered = {q.span for story in stories if story.kind is StoryKind.STORY for q in story.questions}
    headings = (block for block in document.blocks if block.kind is BlockKind.HEADING)
    return frozenset(one.span for one in headings if one.span not in answered and asks_for_story(one.text))


def _answers_heading(passage: Passage, unanswered: frozenset[Span]) -> bool:
    """Whether a passage answers the heading above it, though a title or advice stands in between."""
    question = next((lead for lead in reversed(passage.leads) if lead.kind is LeadKind.QUESTION), None)
    return question is not None and question.span in unanswered and not _is_under_question(passage)


def _is_asked(passage: Passage) -> bool:
    return any(lead.kind is LeadKind.QUESTION for lead in passage.leads)


def _story(document: Document, passage: Passage, answer: Prose, after: int, reasons: tuple[str, ...]) -> Story:
    section = answer_section(answer)
    context = context_of(document, section.span, after)
    questions = context.questions or _questions(passage)
    title = questions[-1].text if _is_asked(passage) and questions else _title(passage) or context.title
    return Story(title, StoryKind.STORY, section.span, (section,), questions, context.principles, why=reasons)


def _questions(passage: Passage) -> tuple[Question, ...]:
    """The question that a passage answers, where a heading such as "Sample answer" stands between the two."""
    return tuple(
        Question(question_in(lead.text), lead.span)
        for lead in passage.leads
        if lead.kind is LeadKind.QUESTION and (asks_for_story(lead.text) or asks_for_way(lead.text))
    )


def _title(passage: Passage) -> str | None:
    """The line in bold or with a colon just above a passage, or the heading over a sample answer; None: neither."""
    leads = [lead for lead in passage.leads if lead.kind is not LeadKind.ANSWER]
    if not leads:
        return None
    named = leads[-1].kind is LeadKind.TITLE or len(leads) < len(passage.leads)
    return bare(leads[-1].text).strip("*_:： ") or None if named else None
