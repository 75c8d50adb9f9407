"""A check of readability: whether a story is hard to say, by its long words in long sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.language.results import Evidence, Sentence
from starlint.notes.story import Story
from starlint.wording import longest, quoted

if TYPE_CHECKING:
    from starlint.language.readability import Readability


@dataclass(frozen=True, slots=True)
class HardToSay:
    """A story of long words in long sentences, shown at the hardest of them; the message names the next hardest.

    Every measure must find it hard: each alone can be misled by a name or a list.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"words", "letters", "ari", "eflaw", "quote", "others"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    words_per_sentence: float  # from which on a story may be hard to say
    ari: float  # automated readability index
    coleman_liau: float  # the index of Coleman and Liau, by letters a word
    eflaw: float  # McAlpine's: words and little words in a sentence
    least_words: int  # of a story; fewer say little of its style

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        sentences = [sentence for sentence in evidence.sentences if sentence.clause.verb]
        words = sum(sentence.words for sentence in sentences)
        if words < self.least_words or words < self.words_per_sentence * len(sentences):
            return
        from starlint.language.readability import readability  # textstat: only for long sentences

        measured = readability(sentence.text for sentence in sentences)
        if self.is_hard(measured):
            hardest, *others = sorted(sentences, key=lambda sentence: -len(sentence.text))
            values = {
                "words": f"{words / len(sentences):.0f}",
                "letters": f"{measured.letters_per_word:.1f}",
                "ari": f"{measured.ari:.0f}",
                "eflaw": f"{measured.eflaw:.0f}",
                "quote": quoted(hardest.text),
                "others": self.named(others),
            }
            yield Hit(hardest.span, values)

    def named(self, others: list[Sentence]) -> str:
        """The next hardest of the long sentences: ", then “…”, 31 words"; empty where no other is long."""
        long = [(sentence.words, sentence.text) for sentence in others if sentence.words >= self.words_per_sentence]
        return f", then {longest(long, _NAMED)}" if long else ""

    def is_hard(self, measured: Readability) -> bool:
        """Whether all measures say so; few stories come as far as textstat, which takes a third of a second to load."""
        if measured.most_ari < self.ari:
            return False
        return measured.ari >= self.ari and measured.coleman_liau >= self.coleman_liau and measured.eflaw >= self.eflaw


_NAMED = 2  # sentences beside the hardest
