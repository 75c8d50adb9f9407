"""A check of the outcome's words: whether it is told, or only called good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import name
from starlint.checks.phrases import NumberIn, is_excused, is_within
from starlint.finding import Severity
from starlint.language.results import Evidence, PhraseMatch, QuantityKind
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class VagueOutcome:
    """Praise in place of an outcome, shown where it stands in the Result or at the end of an answer.

    A number in its own sentence says what was meant; one elsewhere in the Result makes it a mere ornament.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"phrase", "section"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "weak", "fine")

    phrases: tuple[str, ...]
    weak: tuple[str, ...] = ()  # only remarked on, as info
    fine: tuple[str, ...] = ()  # longer phrases in which they praise nothing: "was happy to help"
    answer_from: int = 0  # percent of an answer without labels, at which its end begins
    most: int = 2  # phrases shown in a section

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in _ends(story):
            there = sorted((f for f in self.found(evidence) if f.sentence.section is section), key=lambda f: f.span)
            vague = [found for found in there if self.is_vague(found, story, evidence)]
            for found in vague[: self.most]:
                yield self.hit(found, section, evidence)

    def found(self, evidence: Evidence) -> Iterator[PhraseMatch]:
        """The phrases of both lists."""
        fine = list(evidence.found(self.fine))
        both = (*evidence.found(self.phrases), *evidence.found(self.weak))
        return (found for found in both if not is_within(found, fine))

    def is_vague(self, found: PhraseMatch, story: Story, evidence: Evidence) -> bool:
        late = found.sentence.start * 100 >= self.answer_from * len(found.sentence.section.prose.text)
        if not (story.labelled or late) or _is_no_claim(found):
            return False
        return not is_excused(found.sentence, NumberIn.SENTENCE, evidence)

    def hit(self, found: PhraseMatch, section: Section, evidence: Evidence) -> Hit:
        measured = is_excused(found.sentence, NumberIn.NEXT_SENTENCE, evidence) or any(
            mention.kind is QuantityKind.OUTCOME and not mention.target
            for mention in evidence.quantities
            if mention.section is section
        )
        mild = measured or found.phrases == self.weak
        values = {"phrase": quoted(found.text), "section": name(section)}
        return Hit(found.span, values, Severity.INFO if mild else None)


def _ends(story: Story) -> Iterator[Section]:
    """Where outcomes are told: the Result, or somewhere in an answer without labels."""
    return story.sections_of(SectionKind.RESULT) if story.labelled else iter(story.sections)


# "if the first move went well", "I hoped that they were pleased", "not everyone was happy", "until she was happy".
_NO_CLAIM = re.compile(
    r"\b(?:if|whether|unless|until|till|when|whenever|not|never|nobody|neither|hop(?:e|ed|ing)|ensur\w+|sure|want\w*"
    r"|would|could|should|might|to see|how|what|because|since|so that|learn\w*|taught)\b|n't\b",
    re.I,
)


def _is_no_claim(found: PhraseMatch) -> bool:
    """Whether the phrase is supposed, wished for, denied or given as a reason in its clause."""
    clause = re.split(r"[,;:.–—(]", found.before)[-1]
    return bool(_NO_CLAIM.search(clause))
