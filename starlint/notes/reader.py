"""Notes read into stories: blocks and labels in, stories with their sections and questions out.

First the labels are gathered into drafts (`drafts.py`), each a run of labels that tells one story. A draft is
filled with the prose under its labels and told apart from explanations, stubs and templates (`telling.py`), then
given its title, questions and principles (`surroundings.py`). What stands under a question without any label is
read as a spoken answer (`answers.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from starlint.finding import Span
from starlint.notes.answers import Told, answers
from starlint.notes.drafts import Draft, drafts
from starlint.notes.markdown import Block, blocks, front_matter
from starlint.notes.principles import from_front_matter
from starlint.notes.purpose import prepares
from starlint.notes.story import Notes, Question, Section, Story, StoryKind
from starlint.notes.surroundings import Page
from starlint.notes.telling import kind_of, sections


def read(text: str) -> Notes:
    """The stories of a Markdown text, in the order of the text."""
    parts = blocks(text)
    page = Page(text, parts, from_front_matter(text[: front_matter(text).end]))
    gathered = drafts(text, parts)
    labelled = list(_labelled(page, gathered))
    claimed = {question.span for story in labelled for question in story.questions}
    taken = [_stretch(page, draft) for draft in gathered]
    told = answers(text, parts, taken, claimed)
    stories = sorted([*labelled, *_unlabelled(page, told)], key=lambda story: story.span)
    return Notes(text, tuple(stories))


def _stretch(page: Page, draft: Draft) -> Span:
    ends = (section.span.end for section in sections(page.text, page.blocks, draft))
    return Span(draft.marks[0].span.start, max(ends))


def _labelled(page: Page, gathered: Sequence[Draft]) -> Iterator[Story]:
    after = 0
    for draft in gathered:
        told = sections(page.text, page.blocks, draft)
        kind = kind_of(page.text, told, draft.sure, prepares(page.text))
        if kind is not None and not (kind is not StoryKind.STORY and _in_code(page.blocks, draft)):
            yield _story(page, kind, told, after)
        after = max(section.span.end for section in told)


def _in_code(parts: Sequence[Block], draft: Draft) -> bool:
    """Whether a draft stands in a code fence, where only a story fully told is more than a specimen."""
    return parts[draft.marks[0].block].code


def _story(page: Page, kind: StoryKind, told: tuple[Section, ...], after: int) -> Story:
    span = Span(min(section.span.start for section in told), max(section.span.end for section in told))
    around = page.around(span.start, span.end, after)
    return Story(around.title, kind, span, told, around.questions, around.principles)


def _unlabelled(page: Page, told: Iterator[Told]) -> Iterator[Story]:
    for answer in told:
        questions = answer.questions
        span = answer.section.span if answer.section else Span(questions[0].span.start, questions[-1].span.end)
        around = page.around(questions[0].span.start, span.end, questions[0].span.start)
        section = (answer.section,) if answer.section else ()
        yield Story(_title(questions), answer.kind, span, section, questions, around.principles)


def _title(questions: Sequence[Question]) -> str:
    return questions[-1].text
