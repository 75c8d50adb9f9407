"""Which part of the story each sentence of an answer without labels tells, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from starlint.finding import Span
from starlint.language.parts.chain import LETTERS, Chain, Rows
from starlint.notes.story import SectionKind

KINDS = {
    "S": SectionKind.SITUATION,
    "T": SectionKind.TASK,
    "A": SectionKind.ACTION,
    "R": SectionKind.RESULT,
    "L": SectionKind.LEARNING,
    "N": None,  # no part of the story: an opening, an aside, a general statement
}
SETUP = "STN"  # what sets the scene: Situation and Task, and what is said before or between them
_SURE = 0.8


class Part(NamedTuple):
    """Neighbouring sentences that tell the same part of the story."""

    kind: SectionKind | None  # None: no part of it
    span: Span  # in the source, from the first of them to the last
    words: int
    confidence: float  # the chance that a sentence of them tells this part, on average over their words; 0 to 1


@dataclass(frozen=True)  # what is asked of it is worked out once, hence no slots
class Parts:
    """An answer, sentence by sentence, in the order of the source."""

    spans: tuple[Span, ...]
    words: tuple[int, ...]
    chain: Chain
    scores: Rows

    @cached_property
    def letters(self) -> str:
        """The likeliest part of each sentence, a letter of LETTERS each; "N" only where it is twice as likely."""
        return "".join(map(_likeliest, self.chances))

    @cached_property
    def action(self) -> frozenset[Span]:
        """Where the sentences stand that tell the Action."""
        return frozenset(span for span, letter in zip(self.spans, self.letters, strict=True) if letter == "A")

    @cached_property
    def chances(self) -> list[dict[str, float]]:
        """How likely each sentence tells each part."""
        return [dict(zip(LETTERS, row, strict=True)) for row in self.chain.chances(self.scores)]

    @cached_property
    def runs(self) -> tuple[Part, ...]:
        """The parts in order."""
        numbered = groupby(range(len(self.letters)), key=self.letters.__getitem__)
        return tuple(self._part(letter, tuple(run)) for letter, run in numbered)

    def _part(self, letter: str, run: Sequence[int]) -> Part:
        words = sum(self.words[at] for at in run)
        sure = sum(self.chances[at][letter] * (self.words[at] or 1) for at in run) / (words or len(run))
        span = Span(self.spans[run[0]].start, self.spans[run[-1]].end)
        return Part(KINDS[letter], span, words, sure)

    @cached_property
    def confidence(self) -> float:
        """How likely its sentences tell what they are read as, on average over the words; 0 to 1."""
        return sum(part.confidence * part.words for part in self.runs) / (sum(self.words) or 1)

    @property
    def sure(self) -> bool:
        """Whether its balance can be shown: of such answers in real notes, four sentences in five are read right."""
        return self.confidence >= _SURE

    @property
    def setup(self) -> int:
        """How many sentences set the scene before anything else is told; openings and asides count."""
        return len(self.letters) - len(self.letters.lstrip(SETUP))

    def chance_of_setup_over(self, share: float) -> float:
        """The chance that the sentences that set the scene take more than a share (0 to 1) of the words.

        They do if everything up to the sentence in which the share is passed is one of them.
        """
        at, total = 0, sum(self.words)
        for index, words in enumerate(self.words):
            at += words
            if at > share * total:
                return self.chain.chance_of_prefix(self.scores, index + 1, SETUP)
        return 0.0


def _likeliest(chance: Mapping[str, float]) -> str:
    """The likeliest part. Situation and Task count together, since readers can hardly tell them apart."""
    together = {letter: chance[letter] for letter in "ARL"} | {
        "S": chance["S"] + chance["T"],
        "N": chance["N"] / _CAUTION,
    }
    best = max("SARLN", key=together.__getitem__)
    return "T" if best == "S" and chance["T"] > chance["S"] else best


_CAUTION = 2  # a sentence that is left out of its part by mistake does more harm than one that is left in it
