"""Notes read into stories: the text is parsed, each shape finds its stories in turn, and each finds its context.

The text becomes a `Document`. The readers of `shapes/` go over it one after the other. What they find with labels is
a `Candidate`, which is judged by its words and labels (`judging.py`): a story, a stub, a template or nothing. A story
is then given its title, questions and principles (`story_context.py`) and the reminders inside its sections. Prose is
weighed by its evidence (`evidence.py`): what is left over, to find its stories, and answers to questions, to take back
those that are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from starlint.finding import Span
from starlint.notes.candidates import Candidate, Taken, overlaps
from starlint.notes.directives import directives, without_comments
from starlint.notes.document import Document
from starlint.notes.evidence import is_doubtful, weighed_answer
from starlint.notes.judging import judgement
from starlint.notes.label_names import OwnLabels, label_names
from starlint.notes.limits import check_lines
from starlint.notes.plain_letters import in_plain_letters
from starlint.notes.reminders import reminders
from starlint.notes.shapes import READERS, Reader
from starlint.notes.story import Notes, NotStory, Reminder, Story, StoryKind
from starlint.notes.story_context import context_in_row, context_of


def read(text: str, labels: OwnLabels = (), name: str = "") -> Notes:
    """The stories of a Markdown text, in the order of the text.

    `labels` are section names beside the known ones; `name` is what the file is called, which may say what it is for.
    Raises NotesError for what no notes are like: an endless line, or a hundred lists inside each other.
    """
    readable = _HALF.sub("\N{REPLACEMENT CHARACTER}", text)
    document = Document(in_plain_letters(without_comments(readable)), label_names(labels), name)
    check_lines(document)
    stories, rejected = _stories(document)
    found = tuple(_unless_label(stories, reminders(document)))
    return Notes(text, tuple(_with_reminders(story, found) for story in stories), found, rejected)


def _unless_label(stories: Iterable[Story], found: Iterable[Reminder]) -> Iterator[Reminder]:
    """The reminders but for those that are the labels of stories: "[How it ended]"."""
    labels = sorted(section.label_span for story in stories for section in story.sections if section.label)
    return (reminder for reminder in found if not overlaps(reminder.span, labels))


def is_bare(notes: Notes) -> bool:
    """Whether notes hold nothing to judge: no story, no passage that is nearly one, and no comment for starlint."""
    return not notes.stories and not notes.rejected and not any(directives(notes.text))


_HALF = re.compile(r"[\ud800-\udfff]")  # half a character, which a program may pass on and no library takes


def taken_by(document: Document, shapes: Iterable[Reader]) -> Taken:
    """What some shapes find in a document, one after the other."""
    taken, judged = Taken(), _Judged(document)
    for shape in shapes:
        taken = _including(judged, taken, shape(document, taken))
    return taken


def _stories(document: Document) -> tuple[list[Story], tuple[NotStory, ...]]:
    """The stories of a document, and the passages that look like some and are none, each in order."""
    taken = _without_doubtful(document, taken_by(document, READERS))
    stories = sorted([*taken.labelled, *_without_answered(taken.unlabelled)], key=lambda story: story.span)
    told = sorted(story.span for story in taken.unlabelled)
    rejected = (passage for passage in taken.rejected if not overlaps(passage.span, told))  # by the shapes before
    return _apart(stories), tuple(sorted([*taken.denied, *rejected], key=lambda passage: passage.span))


def _apart(stories: Iterable[Story]) -> list[Story]:
    """The stories without those that share words with one before, or with one with labels: no word is read twice."""
    kept: list[Story] = []
    for story in stories:
        if not kept or kept[-1].span.end <= story.span.start:
            kept.append(story)
        elif story.labelled and not kept[-1].labelled:
            kept[-1] = story
    return kept


def _without_doubtful(document: Document, taken: Taken) -> Taken:
    """What is taken, without the answers to questions against which the evidence speaks too strongly."""
    believed, rejected = [], list(taken.rejected)
    for story in taken.unlabelled:
        is_weighed = bool(story.why)
        if is_weighed or story.kind is not StoryKind.STORY or not story.questions:
            believed.append(story)
            continue
        found = weighed_answer(document, story)
        if is_doubtful(document, story, found):
            rejected.append(NotStory(story.span, found.reasons))
        else:
            believed.append(replace(story, why=("answers a question", *found.reasons)))
    return taken._replace(unlabelled=tuple(believed), rejected=tuple(rejected))


def _without_answered(stories: Sequence[Story]) -> list[Story]:
    """The stories without the stubs whose question a story answers, further down than its shape looked."""
    answered = {question.span for story in stories if story.kind is StoryKind.STORY for question in story.questions}
    return [
        story
        for story in stories
        if story.kind is not StoryKind.STUB or not any(question.span in answered for question in story.questions)
    ]


def _including(judged: _Judged, taken: Taken, found: Iterable[Candidate | Story | NotStory]) -> Taken:
    """What is taken with what one more shape has found. New candidates change the context of those around them."""
    found = list(found)
    candidates = [one for one in found if isinstance(one, Candidate)]
    stories = [one for one in found if isinstance(one, Story)]
    rejected = [one for one in found if isinstance(one, NotStory)]
    taken = taken._replace(unlabelled=(*taken.unlabelled, *stories), rejected=(*taken.rejected, *rejected))
    if not candidates:
        return taken
    together = sorted([*taken.candidates, *candidates], key=lambda one: one.span.start)
    results = list(judged.all(together))
    return taken._replace(
        candidates=tuple(together),
        labelled=tuple(one for one in results if isinstance(one, Story)),
        denied=tuple(one for one in results if isinstance(one, NotStory)),
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """The candidates of a document as the stories that they are, or not; each judged once in the same context."""

    document: Document
    _known: dict[tuple[int, int, int | None], tuple[Candidate, Story | NotStory]] = field(default_factory=dict)

    def all(self, candidates: Sequence[Candidate]) -> Iterator[Story | NotStory]:
        """All of them, in order; the context of each ends where the next one begins."""
        after = 0
        stops = [*(one.span.start for one in candidates[1:]), None]
        for candidate, stop in zip(candidates, stops, strict=True):
            key = id(candidate), after, stop
            if key not in self._known:  # which keeps the candidate, so that no other gets its id
                self._known[key] = candidate, _judged(self.document, candidate, after, stop)
            yield self._known[key][1]
            after = candidate.span.end


def _judged(document: Document, candidate: Candidate, after: int, stop: int | None) -> Story | NotStory:
    judged = judgement(document, candidate)
    why = (_names_of_sections(candidate), judged.reason)
    if judged.kind is None:
        return NotStory(candidate.span, why)
    return replace(_story(document, judged.kind, candidate, after, stop), why=why)


def _names_of_sections(candidate: Candidate) -> str:
    return f"has the sections {', '.join(dict.fromkeys(section.kind.value for section in candidate.sections))}"


def _story(document: Document, kind: StoryKind, candidate: Candidate, after: int, stop: int | None) -> Story:
    context = context_of(document, candidate.span, after, stop)
    if candidate.beside:
        context = context_in_row(context, candidate.beside)
    return Story(
        context.title,
        kind,
        candidate.span,
        candidate.sections,
        context.questions,
        context.principles,
        context.follow_ups,
    )


def _with_reminders(story: Story, found: Sequence[Reminder]) -> Story:
    """A story whose sections have the reminders inside them."""
    inside = _inside(story.span, found)
    if not inside:
        return story
    sections = (replace(section, notes=_inside(section.span, inside)) for section in story.sections)
    return replace(story, sections=tuple(sections))


def _inside(span: Span, found: Sequence[Reminder]) -> tuple[Reminder, ...]:
    first = bisect_left(found, span.start, key=lambda reminder: reminder.span.start)
    last = bisect_left(found, span.end, key=lambda reminder: reminder.span.start)
    return tuple(found[first:last])
