"""A check by phrases: words that weaken a story by being there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.phrase_conditions import USES, NumberIn, Only, has_number, is_quoted
from starlint.checks.section_names import name
from starlint.finding import Severity, Spans
from starlint.language.results import Evidence, PhraseMatch, Sentence, Tense
from starlint.notes.story import SectionKind, Story
from starlint.wording import listed, quoted


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases that weaken a story, each shown where it stands.

    An answer without labels is read in place of the sections, from `answer-from` on.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"phrase", "section", "count", "all"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "weak", "anywhere", "labelled", "fine", "shown_by")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    # What is looked for
    phrases: tuple[str, ...]  # as they are said, in lower case: "took|take part in", "a very? happy end"
    weak: tuple[str, ...] = ()  # phrases that are only an info
    anywhere: tuple[str, ...] = ()  # phrases that count in any use but in quotation marks, whatever `only` says
    labelled: tuple[str, ...] = ()  # phrases that count under labels alone, where each section is known
    fine: tuple[str, ...] = ()  # longer phrases in which they are meant well: "without significant"

    # Where and when it counts
    sections: tuple[SectionKind, ...] = ()  # none named: in any
    answer_from: int = 0  # percent of an answer without labels, counted in its characters
    answer_past: bool = False  # whether such an answer is read only where it tells what happened once
    only: Only = Only.ANY  # the use in which a phrase counts
    number: NumberIn = NumberIn.NOWHERE  # a quantity so near excuses a phrase
    mild_number: NumberIn = NumberIn.NOWHERE  # a quantity so near makes it an info
    shown_by: tuple[str, ...] = ()  # so does one of these phrases in its sentence or beside it
    at_least: int = 1  # phrases in a story, below which it is no fault

    # How much of it is shown
    most: int = 3  # phrases in a section; one finding a place is enough of a hint
    weak_once: bool = False  # weak ones are shown once in a section, and only where it has none of the others

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        there = [match for match in self.found(evidence) if self.weakens(match, story, evidence)]
        if len(there) < self.at_least:
            return
        for _, matches in groupby(there, key=lambda match: id(match.sentence.section)):
            for match in self.shown(list(matches)):
                yield self.hit(match, there, evidence)

    def found(self, evidence: Evidence) -> list[PhraseMatch]:
        """The phrases of all lists, in order."""
        lists = [phrases for phrases in (self.phrases, self.weak, self.anywhere, self.labelled) if phrases]
        matches = [match for phrases in lists for match in evidence.found(phrases)]
        fine = Spans(match.span for match in evidence.found(self.fine)) if self.fine and matches else Spans(())
        return sorted((match for match in matches if not fine.cover(match.span)), key=lambda match: match.span)

    def weakens(self, match: PhraseMatch, story: Story, evidence: Evidence) -> bool:
        """Whether a phrase counts where it stands."""
        used = not is_quoted(match) if match.phrases == self.anywhere else USES[self.only](match)
        return used and self.is_read(match, story) and not has_number(match.sentence, self.number, evidence)

    def is_read(self, match: PhraseMatch, story: Story) -> bool:
        """Whether it stands in a part of the story that is looked at."""
        section = match.sentence.section
        if not story.labelled:
            if match.phrases == self.labelled:
                return False
            past = match.sentence.clause.tense is Tense.SPECIFIC_PAST
            late = match.sentence.start * 100 >= self.answer_from * len(section.prose.text)
            return late and (past or not self.answer_past)
        return not self.sections or section.kind in self.sections

    def shown(self, matches: list[PhraseMatch]) -> list[PhraseMatch]:
        """Those phrases of one section that are shown."""
        strong = [match for match in matches if match.phrases != self.weak]
        if self.weak_once:
            return strong[: self.most] or matches[:1]
        return matches[: self.most]

    def is_mild(self, match: PhraseMatch, evidence: Evidence) -> bool:
        """Whether a phrase is only an info: it is a weak one, or what stands beside it says more."""
        number = has_number(match.sentence, self.mild_number, evidence)
        return match.phrases == self.weak or number or self.is_shown(match.sentence, evidence)

    def is_shown(self, sentence: Sentence, evidence: Evidence) -> bool:
        """Whether its sentence, or one beside it, says what others did for it."""
        if not self.shown_by:
            return False
        own = [one for one in evidence.sentences if one.section is sentence.section]
        at = own.index(sentence)
        near = {one.span for one in own[max(0, at - 1) : at + 2]}
        return any(match.sentence.span in near for match in evidence.found(self.shown_by))

    def hit(self, match: PhraseMatch, there: list[PhraseMatch], evidence: Evidence) -> Hit:
        # The comma that sets a phrase off is no part of it.
        text = match.text.rstrip(" ,") if self.only is Only.SET_OFF else match.text
        values = {
            "phrase": quoted(text),
            "section": name(match.sentence.section),
            "count": len(there),
            "all": listed((match.text for match in there), most=4),
        }
        return Hit(match.span, values, Severity.INFO if self.is_mild(match, evidence) else None)
