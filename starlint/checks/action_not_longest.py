"""A check of proportion: whether the Action is the longest part of a story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.action_detail import specific_words_in_steps
from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.section_names import SETUP
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story


@dataclass(frozen=True, slots=True)
class ActionNotLongest:
    """An Action that another part outweighs though none of them is long, shown at its label.

    Where it is hardly a remark, or what outweighs it is heavy by itself, other rules say so.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "share", "longest", "longest_words"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    least_words: int  # of the Action
    least_detail: int  # words in its steps that belong to this story alone
    most_setup: int  # words
    most_result: int  # words

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        action = story.words_of(SectionKind.ACTION)
        setup, result = story.words_of(*SETUP), story.words_of(SectionKind.RESULT)
        longest, what = max((setup, "the setup"), (result, "the Result"))
        thin = action < self.least_words or specific_words_in_steps(story, evidence) < self.least_detail
        if not thin and action < longest and setup < self.most_setup and result < self.most_result:
            place = next(section for section in story.sections_of(SectionKind.ACTION) if section.words)
            share = f"{100 * action / story.words:.0f}"
            yield Hit(heading(place), {"words": action, "share": share, "longest": what, "longest_words": longest})
