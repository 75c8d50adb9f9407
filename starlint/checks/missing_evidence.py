"""A check of what sections lack: the phrases or the quantity that a listener waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.long_lead_in import tells_no_event
from starlint.checks.no_baseline import is_late
from starlint.checks.questions import asks_for_plan
from starlint.checks.section_names import either
from starlint.finding import Severity
from starlint.language.results import Evidence, Quantity, QuantityKind
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class MissingEvidence:
    """Sections without any of these phrases and without a quantity of this kind, shown at the label of the first."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "words", "none", "seen"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "soft")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    sections: tuple[SectionKind, ...]  # where it is looked for, all together
    phrases: tuple[str, ...] = ()  # one of them is enough
    quantity: QuantityKind | None = None  # so is one quantity of this kind, unless it is a target
    least_words: int = 0  # of those sections together; in fewer, nothing is expected
    answers: bool = True  # whether answers without labels are read too
    or_end: bool = False  # whether the last section is read where there is none of them
    wholly: int = 0  # percent of general sentences, from which on the finding is only an info; 0: never
    measured: bool = False  # whether it is looked for only where such a quantity is told, compared or not
    compared: bool = False  # whether a quantity counts only beside an earlier one, or in words: "not once since"
    least_chance: int = 0  # percent: at this chance, an effect told in words is enough; 0: none is looked for
    doubtful_chance: int = 100  # percent: from this chance on, the finding is only an info
    soft: tuple[str, ...] = ()  # with one of these phrases, which are nearly enough, it is an info, too

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        read = self.read(story)
        words = sum(section.words for section in read)
        if not read or words < self.least_words or not {*map(id, read)}.isdisjoint(map(id, evidence.foreign)):
            return
        seen = list(self.told(read, evidence))
        if self.compared and sum(quantity.kind is not QuantityKind.TIMEFRAME for quantity in seen) > 1:
            return  # one of two figures says what the other is to be compared with
        told = [quantity for quantity in seen if quantity.kind is self.quantity]
        if not story.labelled:  # "half of the switches" sets the scene in the first half, and is a result in the second
            told = [quantity for quantity in told if _in_figures(quantity) or is_late(quantity, story)]
        if self.has_phrase(self.phrases, read, evidence) or self.is_enough(told) or (self.measured and not told):
            return
        if self.is_planned(story, evidence):
            return
        chance = 100 * _worded_effect(story, read, evidence) if self.least_chance else 0
        if self.least_chance and chance >= self.least_chance:
            return
        doubtful = chance >= self.doubtful_chance
        none = "no figure, and perhaps no comparison," if doubtful else "no figure or comparison"
        called = self.called(story, read)
        values = {"section": called, "words": words, "none": none, "seen": self.seen(read, evidence)}
        mild = doubtful or self.has_phrase(self.soft, read, evidence) or self.is_no_event(story, evidence)
        yield Hit(heading(read[0]), values, Severity.INFO if mild else None)

    def is_no_event(self, story: Story, evidence: Evidence) -> bool:
        """Whether no event is told yet, which matters more."""
        return bool(self.wholly) and tells_no_event(story, evidence, self.wholly)

    def is_planned(self, story: Story, evidence: Evidence) -> bool:
        """Whether the question asks what one would do, and that is told, so that nothing has come of it."""
        return asks_for_plan(story) and self.is_no_event(story, evidence)

    def read(self, story: Story) -> list[Section]:
        """The sections in which the evidence is looked for."""
        if not (story.labelled or self.answers):
            return []
        read = [section for section in story.sections_for(*self.sections) if section.words]
        return read if read or not self.or_end else _end(story)

    def has_phrase(self, phrases: tuple[str, ...], read: list[Section], evidence: Evidence) -> bool:
        own = {*map(id, read)}
        return bool(phrases) and any(id(match.sentence.section) in own for match in evidence.found(phrases))

    def told(self, read: list[Section], evidence: Evidence) -> Iterator[Quantity]:
        """The quantities of these sections, targets left out."""
        own = {*map(id, read)}
        return (quantity for quantity in evidence.quantities if id(quantity.section) in own and not quantity.target)

    def is_enough(self, told: list[Quantity]) -> bool:
        """Whether one of these quantities counts."""
        return any(not self.compared or q.baseline or not _in_figures(q) for q in told)

    def seen(self, read: list[Section], evidence: Evidence) -> str:
        """What the first figure is that does not count: " (“May 2” only says when or how long)"; else empty."""
        own = {*map(id, read)}
        others = (q for q in evidence.quantities if id(q.section) in own)
        other = (q for q in others if q.kind is not self.quantity or (q.target and _in_figures(q)))
        first: Quantity | None = next(other, None)
        if first is None:
            return ""
        return f" ({quoted(first.text)} {'is only a target' if first.target else _CALLED[first.kind]})"

    def called(self, story: Story, read: list[Section]) -> str:
        """What the sections are called in the message: "Action or Result"."""
        if not story.labelled:
            return "answer"
        return either(*(s.kind for s in read)) if read[0].kind in self.sections else "end of the story"


def _in_figures(quantity: Quantity) -> bool:
    return any(map(str.isdigit, quantity.text))


def _worded_effect(story: Story, read: list[Section], evidence: Evidence) -> float:
    """The chance that these sections, or the ending of an answer without labels, tell an effect in words."""
    # late: only where no figure is found
    from starlint.language.worded_effects.worded_effect import ending, worded_effect

    if story.labelled:
        return worded_effect(" ".join(section.prose.text for section in read))
    return worded_effect(ending([sentence.text for sentence in evidence.sentences]))


def _end(story: Story) -> list[Section]:
    """The last section before what was learned."""
    return [section for section in story.sections if section.words and section.kind is not SectionKind.LEARNING][-1:]


_CALLED = {
    QuantityKind.OUTCOME: "is an outcome",
    QuantityKind.SCALE: "only says how big or how many",
    QuantityKind.TIMEFRAME: "only says when or how long",
}
