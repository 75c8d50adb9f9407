"""Checks of the delivery: words that take back what is said, and words that say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import name
from starlint.checks.phrases import NumberIn, is_excused, is_within
from starlint.language.results import Evidence, PhraseMatch
from starlint.notes.story import SectionKind, Story
from starlint.wording import listed, quoted


@dataclass(frozen=True, slots=True)
class Hedging:
    """Several hedges in what was done and what came of it, shown at the first.

    A hedge beside a figure is an honest estimate, and no fault.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"all", "count"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "alone")

    phrases: tuple[str, ...]
    alone: tuple[str, ...] = ()  # hedges of which one is enough
    at_least: int = 3  # phrases in a story, below which they are no fault

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        hedges = [f for f in self.found(evidence) if _is_told(f, story) and not _is_estimate(f, evidence)]
        enough = len(hedges) >= self.at_least or any(f.phrases is self.alone for f in hedges)
        if hedges and enough:
            yield Hit(hedges[0].span, {"all": listed((f.text for f in hedges), most=4), "count": _times(len(hedges))})

    def found(self, evidence: Evidence) -> list[PhraseMatch]:
        """The hedges of both lists, in order."""
        alone = list(evidence.found(self.alone))
        others = (found for found in evidence.found(self.phrases) if not is_within(found, alone))
        return sorted((*alone, *others), key=lambda found: found.span)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _is_told(found: PhraseMatch, story: Story) -> bool:
    return not story.labelled or found.sentence.section.kind in (SectionKind.ACTION, SectionKind.RESULT)


def _is_estimate(found: PhraseMatch, evidence: Evidence) -> bool:
    return is_excused(found.sentence, NumberIn.SENTENCE, evidence)


@dataclass(frozen=True, slots=True)
class Filler:
    """Words that say nothing where they stand, each shown there.

    "Basically" is a filler where it opens a sentence or stands between commas, and an adverb anywhere else.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"phrase", "section"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "anywhere")

    phrases: tuple[str, ...]  # fillers where they are set off; a comma of their own is written with a space: "look ,"
    anywhere: tuple[str, ...] = ()
    most: int = 2  # shown in a section

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        anywhere = (found for found in evidence.found(self.anywhere) if not found.before.endswith(_QUOTES))
        both = [*(found for found in evidence.found(self.phrases) if is_set_off(found)), *anywhere]
        fillers = sorted(both, key=lambda found: found.span)
        for section in story.sections:
            for found in [f for f in fillers if f.sentence.section is section][: self.most]:
                yield Hit(found.span, {"phrase": quoted(found.text.rstrip(" ,")), "section": name(section)})


_QUOTES = ('"', "“", "'", "‘")
_LEAD_INS = ("", "so", "and", "but", "then", "well")


def is_set_off(found: PhraseMatch) -> bool:
    """Whether a phrase opens its sentence, or stands between commas."""
    before = found.before.strip().lower()
    if before.rstrip(",") in _LEAD_INS:
        return True
    return before.endswith(",") and (found.text.endswith(",") or found.after.startswith(","))
