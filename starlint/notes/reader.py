"""Notes read into stories: blocks and labels in, stories with their sections and questions out.

First the labels are gathered into drafts (`drafts.py`), each a run of labels that tells one story. A draft is
filled with the prose under its labels and told apart from explanations, stubs and templates (`telling.py`), then
given its title, questions and principles (`surroundings.py`). What stands under a question without any label is
read as a spoken answer (`answers.py`), and so is what a bank of stories tells under a heading (`banks.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from starlint.finding import Span
from starlint.notes.directives import without_comments
from starlint.notes.labels import OwnLabels, with_labels
from starlint.notes.markdown import blocks, front_matter
from starlint.notes.notes_to_self import notes_to_self
from starlint.notes.principles import from_front_matter
from starlint.notes.purpose import prepares
from starlint.notes.sections import kind_of, sections
from starlint.notes.shapes.heading_stories import heading_stories
from starlint.notes.shapes.label_runs import LabelRun, label_runs
from starlint.notes.shapes.unlabelled_answers import Told, unlabelled_answers
from starlint.notes.story import Notes, Section, SelfNote, Story, StoryKind
from starlint.notes.story_context import Page


def read(text: str, labels: OwnLabels = ()) -> Notes:
    """The stories of a Markdown text, in the order of the text; `labels` are names of sections beside the known."""
    with with_labels(labels):
        return replace(_read(without_comments(text)), text=text)


def _read(text: str) -> Notes:
    parts = blocks(text)
    page = Page(text, parts, from_front_matter(text[: front_matter(text).end]))
    filled = [_filled(page, draft) for draft in label_runs(text, parts)]
    labelled = list(_labelled(page, filled))
    claimed = [question.span for story in labelled for question in story.questions]
    told = unlabelled_answers(text, parts, [one.span for one in filled], claimed)
    found = [*labelled, *_unlabelled(page, told)]
    found += heading_stories(page, [*(one.span for one in filled), *(story.span for story in found)])
    stories = sorted(found, key=lambda story: story.span)
    left = tuple(notes_to_self(text, parts))
    return Notes(text, tuple(_with_notes(story, left) for story in stories), left)


@dataclass(frozen=True, slots=True)
class _Filled:
    """A draft with the prose under its labels."""

    draft: LabelRun
    sections: tuple[Section, ...]
    span: Span  # from its first section to its last word


def _filled(page: Page, draft: LabelRun) -> _Filled:
    told = sections(page.text, page.blocks, draft)
    first = min(section.span.start for section in told)
    return _Filled(draft, told, Span(first, max(section.span.end for section in told)))


def _labelled(page: Page, filled: Sequence[_Filled]) -> Iterator[Story]:
    prepared = prepares(page.text)
    after = 0
    for index, one in enumerate(filled):
        kind = kind_of(page.text, one.sections, one.draft, prepared)
        if kind is not None and not (kind is not StoryKind.STORY and _in_code(page, one.draft)):
            stop = filled[index + 1].span.start if index + 1 < len(filled) else None
            yield _story(page, kind, one, after, stop)
        after = one.span.end


def _in_code(page: Page, draft: LabelRun) -> bool:
    """Whether a draft stands in a code fence, where only a story fully told is more than a specimen."""
    return page.blocks[draft.marks[0].block].code


def _story(page: Page, kind: StoryKind, one: _Filled, after: int, stop: int | None) -> Story:
    around = page.around(one.span.start, one.span.end, after, stop)
    if one.draft.beside:
        around = page.in_row(around, one.draft.beside)
    return Story(around.title, kind, one.span, one.sections, around.questions, around.principles, around.follow_ups)


def _unlabelled(page: Page, told: Iterator[Told]) -> Iterator[Story]:
    for answer in told:
        questions = answer.questions
        span = answer.section.span if answer.section else Span(questions[0].span.start, questions[-1].span.end)
        around = page.around(questions[0].span.start, span.end, questions[0].span.start)
        section = (answer.section,) if answer.section else ()
        yield Story(questions[-1].text, answer.kind, span, section, questions, around.principles)


def _with_notes(story: Story, left: Sequence[SelfNote]) -> Story:
    """A story whose sections know the remarks amid them."""
    inside = _inside(story.span, left)
    if not inside:
        return story
    told = (replace(section, notes=_inside(section.span, inside)) for section in story.sections)
    return replace(story, sections=tuple(told))


def _inside(span: Span, left: Sequence[SelfNote]) -> tuple[SelfNote, ...]:
    first = bisect_left(left, span.start, key=lambda aside: aside.span.start)
    last = bisect_left(left, span.end, key=lambda aside: aside.span.start)
    return tuple(left[first:last])
