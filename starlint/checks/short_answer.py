"""A check of length: whether a story is over too soon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.action_detail import specific_words_in_steps
from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence
from starlint.notes.story import Story
from starlint.spoken_time import clock


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A story that is over too soon, shown where it begins.

    Notes may be filled in while speaking; what is written out to be spoken is over when its words are, and that draws
    a warning where they hold little of what was done: below the limit for notes whatever came of it, and up to the
    limit for scripts where no figure says so. Where a labelled Action holds next to nothing, another rule says so.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "time", "least", "more"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    words_per_minute: int  # the pace by which the spoken time is reckoned
    notes_seconds: int  # whatever is shorter is an info
    script_seconds: int  # what is written out in whole sentences, and shorter, draws a warning
    script_share: int  # percent of its sentences that are whole: with a subject and a verb
    enough_detail: int  # words in its steps that belong to this story alone, from which on brevity is a virtue
    thin_detail: int  # a labelled Action with fewer is thin before it is short

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        seconds = story.words * 60 // self.words_per_minute
        measured = any(quantity.is_outcome for quantity in evidence.quantities)
        short = seconds < (self.notes_seconds if measured else self.script_seconds)
        warned = short and self.is_meagre_script(story, evidence)
        if evidence.foreign or not (warned or seconds < self.notes_seconds):
            return
        least = self.script_seconds if warned else self.notes_seconds
        values = {
            "words": story.words,
            "time": clock(seconds),
            "least": clock(least),
            "more": least * self.words_per_minute // 60 - story.words,
        }
        yield Hit(beginning(story), values, Severity.WARNING if warned else Severity.INFO)

    def is_meagre_script(self, story: Story, evidence: Evidence) -> bool:
        """Whether it is written out to be spoken, and holds little of what was done."""
        whole = [s for s in evidence.sentences if s.clause.verb and s.clause.agent is not Agent.IMPLIED_I]
        if not whole or 100 * len(whole) < self.script_share * len(evidence.sentences):
            return False
        least = self.thin_detail if story.labelled else 0
        return least <= specific_words_in_steps(story, evidence) < self.enough_detail
