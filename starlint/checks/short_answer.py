"""A check of length: whether a story is over too soon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.action_detail import specific_words_in_steps
from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning
from starlint.checks.long_lead_in import tells_no_event
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence
from starlint.notes.story import Story
from starlint.spoken_time import clock
from starlint.spoken_time import seconds as rounded_seconds


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A story that is over too soon, shown where it begins.

    Notes may be filled in while speaking, so brevity is an info. It draws a warning where next to nothing is said of
    what was done; where an answer without labels is written out to be spoken; and where any text that is written out
    says little of what was done, without a figure for what came of it, even if it is longer. So neither more words, nor
    more detail, nor a figure makes a finding more severe. Only a story of a few words is an error, whatever they say.
    Nothing is said of a story that nearly reaches its limit.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "time", "least", "more", "enough"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    words_per_minute: int  # the pace by which the spoken time is reckoned
    remark_seconds: int  # whatever is shorter is an error
    notes_seconds: int  # whatever is shorter is an info
    script_seconds: int  # what says little of what was done, and is shorter, draws a warning
    slack: int  # percent of the last two limits that a story may lack
    script_share: int  # percent of its sentences that are whole, with a subject and a verb, where it is written out
    enough_detail: int  # words in its steps that belong to this story alone, from which on brevity is a virtue
    thin_detail: int  # with fewer, notes are as short as what is written out
    wholly: int  # percent of general sentences from which on one event is missing rather than words

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        severity = None if evidence.foreign else self.severity(story, evidence)
        if severity is None:
            return
        least, enough = self.needed(severity, evidence)
        values = {
            "words": story.words,
            "time": clock(rounded_seconds(story.words, self.words_per_minute)),
            "least": clock(least),
            "enough": enough,
            "more": least * self.words_per_minute // 60 - story.words,
        }
        yield Hit(beginning(story), values, severity)

    def severity(self, story: Story, evidence: Evidence) -> Severity | None:
        """How severe its brevity is; None where it is long enough."""
        seconds = self.seconds(story)
        if seconds < self.remark_seconds:
            return Severity.ERROR
        if tells_no_event(story, evidence, self.wholly):
            return None
        if self.is_below(self.script_seconds, seconds) and self.is_meagre(story, evidence):
            return Severity.WARNING
        if not self.is_below(self.notes_seconds, seconds):
            return None
        return Severity.WARNING if self.is_spoken(story, evidence) else Severity.INFO

    def is_spoken(self, story: Story, evidence: Evidence) -> bool:
        """Whether it is an answer without labels, written as it will be said."""
        return not story.labelled and self.is_script(evidence)

    def needed(self, severity: Severity, evidence: Evidence) -> tuple[int, str]:
        """The seconds that it should last, and why."""
        if severity is not Severity.WARNING:
            return self.notes_seconds, "which is enough for notes that you fill in while you speak"
        if self.is_script(evidence):
            return self.script_seconds, "which a text needs if you say it word for word"
        return self.script_seconds, "which an answer needs if it tells so little of what you did"

    def seconds(self, story: Story) -> int:
        """How long it takes to say."""
        return story.words * 60 // self.words_per_minute

    def is_below(self, limit: int, seconds: int) -> bool:
        """Whether so many seconds are clearly too few."""
        return 100 * seconds < (100 - self.slack) * limit

    def is_meagre(self, story: Story, evidence: Evidence) -> bool:
        """Whether it says next to nothing of what was done; or little, where it is written out and gives no figure.

        Where labels stand beside a figure, what is missing is the Action and not the length, and another rule says so.
        """
        detail = specific_words_in_steps(story, evidence)
        if any(quantity.is_outcome for quantity in evidence.quantities):
            return detail < self.thin_detail and not story.labelled
        return detail < self.thin_detail or (detail < self.enough_detail and self.is_script(evidence))

    def is_script(self, evidence: Evidence) -> bool:
        """Whether it is written out to be spoken."""
        whole = [s for s in evidence.sentences if s.clause.verb and s.clause.agent is not Agent.IMPLIED_I]
        return bool(whole) and 100 * len(whole) >= self.script_share * len(evidence.sentences)
