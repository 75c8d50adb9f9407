"""A check of answers without labels: whether the setup takes most of their words, where that is sure enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning
from starlint.finding import Related
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class LateAction:
    """An answer that sets the scene for too long, shown where it begins.

    Nobody has labelled its parts, so it speaks only where the chance of what it says is high, and names the sentence
    with which the Action seems to begin.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"setup", "share", "story", "quote"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    setup_share: int  # percent of the words before the Action; more are too many
    least_chance: int  # percent; what is less sure is not said
    least_words: int  # of the answer; in a shorter one a single sentence decides

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        parts = evidence.parts
        if parts is None or story.words < self.least_words or "A" not in parts.letters:
            return
        first = parts.letters.index("A")
        start = _first_step(parts.letters, first, evidence.sentences)
        if start is None or (start and _may_act(evidence.sentences[start - 1])):
            return  # the Action may begin elsewhere
        setup, whole = sum(parts.words[: parts.setup]) + sum(parts.words[first:start]), sum(parts.words)
        chance = 100 * parts.chance_of_setup_over(self.setup_share / 100)
        if 100 * setup <= self.setup_share * whole or chance < self.least_chance:
            return
        action = evidence.sentences[start]
        values = {"setup": setup, "share": f"{100 * setup / whole:.0f}", "story": whole, "quote": quoted(action.text)}
        yield Hit(beginning(story), values, None, (Related(action.span, "the Action seems to begin here"),))


def _may_act(sentence: Sentence) -> bool:
    """Whether something is done in a sentence, by the speaker or the team, even "I had a word with her"."""
    if sentence.clause.tense is not Tense.SPECIFIC_PAST or sentence.is_stative:
        return False
    shared = sentence.is_step and sentence.clause.agent in _SHARED
    return shared or not _IS.issuperset(sentence.first_person_verbs)


_SHARED = frozenset({Agent.WE, Agent.PASSIVE})
_IS = frozenset({"be", "have", "remember", "know", "want", "need", "work", "start", "live"})


def _first_step(letters: str, first: int, sentences: Sequence[Sentence]) -> int | None:
    """Which sentence of the Action is the first with a step, past "I remember standing there"; None: none has one."""
    for at in range(first, len(letters)):
        if letters[at] != "A":
            break
        told = sentences[at].is_step or sentences[at].clause.agent in _SHARED
        if told and sentences[at].clause.tense is Tense.SPECIFIC_PAST:
            return at
    return None
