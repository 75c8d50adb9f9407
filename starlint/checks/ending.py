"""A check of the last words: whether a story ends on what was gained or on what was not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import name
from starlint.checks.phrases import NumberIn, is_excused, is_within
from starlint.finding import Span
from starlint.language.results import Evidence, PhraseMatch, Sentence
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class NegativeEnding:
    """A last sentence that turns to what failed, and does not turn back; shown from the turn to the failure.

    "Although we could not pay them, they stayed" turns back; so does a story that goes on to what was learned. Beside
    a figure, the failure is what was overcome: "two weeks early, even though we lost our driver".
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"quote", "section"})
    LISTS: ClassVar[tuple[str, ...]] = ("turns", "openers", "failures", "fine")

    turns: tuple[str, ...]  # conjunctions amid a sentence: "but", "even though"
    openers: tuple[str, ...]  # that turn a whole sentence: "unfortunately"
    failures: tuple[str, ...]
    fine: tuple[str, ...] = ()  # phrases that look like failures: "couldn't have been happier"

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        section = _last(story)
        last = next((s for s in reversed(evidence.sentences) if s.section is section), None)
        if last is None or is_excused(last, NumberIn.SENTENCE, evidence):
            return
        turn = self.last_turn(last, evidence)
        failure = self.failure_after(turn, evidence) if turn else None
        if section and turn and failure:
            place = Span(turn.span.start, failure.span.end)
            tail = (turn.text + turn.after).rstrip(' .”"')
            yield Hit(place, {"quote": quoted(tail), "section": name(section)})

    def last_turn(self, last: Sentence, evidence: Evidence) -> PhraseMatch | None:
        """The last place at which the sentence turns: amid it, or at its beginning for the whole of it."""
        amid = [f for f in evidence.found(self.turns) if f.sentence is last and f.before.strip()]
        opening = [f for f in evidence.found(self.openers) if f.sentence is last and not f.before.strip(" –—-")]
        return max((*opening, *amid), key=lambda found: found.span, default=None)

    def failure_after(self, turn: PhraseMatch, evidence: Evidence) -> PhraseMatch | None:
        """The first failure after the turn."""
        fine = list(evidence.found(self.fine))
        there = (f for f in evidence.found(self.failures) if f.sentence is turn.sentence and not is_within(f, fine))
        return next((f for f in there if f.span.start >= turn.span.end), None)


def _last(story: Story) -> Section | None:
    """The section that a story ends with, where it is the Result or an answer without labels."""
    told = [section for section in story.sections if section.words]
    if not told or (story.labelled and told[-1].kind is not SectionKind.RESULT):
        return None
    return told[-1]
