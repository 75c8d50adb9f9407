"""A check of the last words: whether a story ends on what was gained or on what was not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.phrase_conditions import NumberIn, has_number
from starlint.checks.section_names import name
from starlint.finding import Span, Spans
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
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    turns: tuple[str, ...]  # conjunctions inside a sentence: "but", "even though"
    openers: tuple[str, ...]  # that turn a whole sentence: "unfortunately"
    failures: tuple[str, ...]  # what did not work: "couldn't", "fell through"
    fine: tuple[str, ...] = ()  # phrases that look like failures: "couldn't have been happier"

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        section = _last(story)
        last = next((s for s in reversed(evidence.sentences) if s.section is section), None)
        if last is None or has_number(last, NumberIn.SENTENCE, evidence):
            return
        turn = self.last_turn(last, evidence)
        failure = self.failure_after(turn, evidence) if turn else None
        if section and turn and failure:
            place = Span(turn.span.start, failure.span.end)
            tail = (turn.text + turn.after).rstrip(' .”"')
            yield Hit(place, {"quote": quoted(tail), "section": name(section)})

    def last_turn(self, last: Sentence, evidence: Evidence) -> PhraseMatch | None:
        """The last place at which the sentence turns: inside it, or at its beginning for all of it."""
        inside = [m for m in evidence.found_in(last, self.turns) if m.before.strip()]
        opening = [m for m in evidence.found_in(last, self.openers) if not m.before.strip(" –—-")]
        return max((*opening, *inside), key=lambda match: match.span, default=None)

    def failure_after(self, turn: PhraseMatch, evidence: Evidence) -> PhraseMatch | None:
        """The first failure after the turn."""
        fine = Spans(match.span for match in evidence.found(self.fine))
        there = (m for m in evidence.found_in(turn.sentence, self.failures) if not fine.cover(m.span))
        return next((m for m in there if m.span.start >= turn.span.end), None)


def _last(story: Story) -> Section | None:
    """The section that a story ends with, where it is the Result or an answer without labels."""
    sections = [section for section in story.sections if section.words]
    if not sections or (story.labelled and sections[-1].kind is not SectionKind.RESULT):
        return None
    return sections[-1]
