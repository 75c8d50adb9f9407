"""What the shapes find in a document: candidates, which have labels and are judged later, and unlabelled stories."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from starlint.finding import Span
from starlint.notes.label_run import LabelRun
from starlint.notes.markdown import Block
from starlint.notes.story import NotStory, Section, Story, StoryKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of labels with the words under them, which may be a story, a stub, a template, or none of these."""

    run: LabelRun
    sections: tuple[Section, ...]
    beside: Mapping[str, Block] = field(default_factory=dict)  # cells that name its "title", "question", "principle"

    @property
    def span(self) -> Span:
        """From its first section to its last word."""
        return Span(
            min(section.span.start for section in self.sections), max(section.span.end for section in self.sections)
        )


class Taken(NamedTuple):
    """What the shapes before have found, so that no passage is read twice."""

    candidates: tuple[Candidate, ...] = ()  # in the order of the text, with those that are no stories
    labelled: tuple[Story, ...] = ()  # the stories among the candidates
    denied: tuple[NotStory, ...] = ()  # the candidates that are no stories
    unlabelled: tuple[Story, ...] = ()
    rejected: tuple[NotStory, ...] = ()  # prose that is nearly a story

    @property
    def passages(self) -> list[Span]:
        """The passages that belong to a candidate or a story, in order."""
        return sorted([*(one.span for one in self.candidates), *(story.span for story in self.unlabelled)])

    @property
    def written(self) -> list[Span]:
        """The passages that hold words of a candidate or of a story, in order; unanswered questions left out."""
        return sorted([*(one.span for one in self.candidates), *self.finished])

    @property
    def finished(self) -> list[Span]:
        """The passages that hold a story from beginning to end, in order."""
        stories = (*self.labelled, *self.unlabelled)
        return sorted(story.span for story in stories if story.kind is StoryKind.STORY)

    @property
    def questions(self) -> list[Span]:
        """The questions that labelled stories answer, in order."""
        return sorted(question.span for story in self.labelled for question in story.questions)


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span overlaps one of the others, which are in order and apart."""
    index = bisect_left(others, Span(span.end, span.end)) - 1
    return index >= 0 and others[index].end > span.start
