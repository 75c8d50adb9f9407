"""A check of what is too short to be judged: stories under labels, and hints under questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning
from starlint.finding import Severity
from starlint.notes.first_person import has_past_action
from starlint.notes.story import Notes, Story, StoryKind
from starlint.wording import count, quoted


@dataclass(frozen=True, slots=True)
class UnfinishedStory:
    """Stories with a few words under their labels, each at its first label; hints under questions, all at the first.

    Labels under which nobody has done anything yet are a form to be filled in. In a file without a story, hints are a
    list of ideas.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"what", "which"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    def find(self, notes: Notes) -> Iterator[Hit]:
        begun = [story for story in notes.stories if story.kind is StoryKind.STUB and story.words]
        for story in begun:
            if story.labelled and has_past_action(_text(story)):
                words = count(story.words, "word", "words")
                named = quoted(story.title) if story.title else "This story"
                yield Hit(beginning(story), {"what": f"{named} has {words} under its labels", "which": ""})
        told = {story.title for story in notes.stories if story.kind is StoryKind.STORY}
        hints = [story for story in begun if not story.labelled and story.title not in told and _is_answer(story)]
        if hints and any(story.kind is StoryKind.STORY for story in notes.stories):
            yield Hit(beginning(hints[0]), _hinted(hints), Severity.INFO)


_LEAST_WORDS = 2  # in fewer nothing is answered


def _is_answer(story: Story) -> bool:
    """Whether it says anything: the heading of a list, "Handling pressure:", does not."""
    return story.words >= _LEAST_WORDS and not _text(story).rstrip().endswith(":")


def _text(story: Story) -> str:
    return " \n".join(section.prose.text for section in story.sections)


def _hinted(hints: list[Story]) -> dict[str, object]:
    """What is said of questions that have a hint under them."""
    fewest, most = min(story.words for story in hints), max(story.words for story in hints)
    words = f"{fewest} to {most} words" if fewest < most else count(most, "word", "words")
    what = f"{count(len(hints), 'answer', 'answers')} in this file {'has' if len(hints) == 1 else 'have'} {words}"
    return {"what": what, "which": f", for example the answer to {quoted(hints[0].title)}" if hints[0].title else ""}
