"""Checks of proportion: how the words of a story are shared among setup, Action and Result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, named
from starlint.checks._told import detail_of_steps
from starlint.finding import Severity
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story

_SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)


@dataclass(frozen=True, slots=True)
class HeavySetup:
    """A Situation and Task that take too much of a story, shown at the first label of them."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"sections", "words", "story", "share", "action"})

    info_share: int  # percent of the words; above, it is remarked on
    warning_share: int
    least_words: int  # a shorter setup is over soon, whatever its share

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        setup, action = story.words_of(*_SETUP), story.words_of(SectionKind.ACTION)
        if not setup or not action or setup < self.least_words or 100 * setup <= self.info_share * story.words:
            return
        grave = 100 * setup > self.warning_share * story.words
        sections = [section for section in story.sections_of(*_SETUP) if section.words]
        values = {
            "sections": named(*(section.kind for section in sections)).replace(" or ", " and "),
            "words": setup,
            "story": story.words,
            "share": _percent(setup, story),
            "action": action,
        }
        yield Hit(heading(sections[0]), values, Severity.WARNING if grave else Severity.INFO)


@dataclass(frozen=True, slots=True)
class HeavyResult:
    """A Result longer than the Action that it came of, shown at its label."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "share", "action"})

    least_words: int  # a shorter Result is not the one to mend
    percent_of_action: int  # a Result as long as so much of the Action

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        result, action = story.words_of(SectionKind.RESULT), story.words_of(SectionKind.ACTION)
        if action and result >= self.least_words and 100 * result >= self.percent_of_action * action:
            place = next(section for section in story.sections_of(SectionKind.RESULT) if section.words)
            yield Hit(heading(place), {"words": result, "share": _percent(result, story), "action": action})


@dataclass(frozen=True, slots=True)
class ActionNotLongest:
    """An Action that another part outweighs though none of them is long, shown at its label.

    Where it is hardly a remark, or what outweighs it is heavy by itself, other rules say so.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "share", "longest", "longest_words"})

    least_words: int  # of the Action
    least_detail: int  # words in its steps that belong to this story alone
    most_setup: int  # words
    most_result: int  # words

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        action = story.words_of(SectionKind.ACTION)
        setup, result = story.words_of(*_SETUP), story.words_of(SectionKind.RESULT)
        longest, what = max((setup, "the setup"), (result, "the Result"))
        thin = action < self.least_words or detail_of_steps(story, evidence) < self.least_detail
        if not thin and action < longest and setup < self.most_setup and result < self.most_result:
            place = next(section for section in story.sections_of(SectionKind.ACTION) if section.words)
            share = _percent(action, story)
            yield Hit(heading(place), {"words": action, "share": share, "longest": what, "longest_words": longest})


def _percent(words: int, story: Story) -> str:
    return f"{100 * words / story.words:.0f}"
