"""A check of the Action: whether a thing takes the credit for what people did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Severity
from starlint.language.clauses.words import word
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.lexicon import words
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class AgentlessCredit:
    """A thing that takes the credit for what people did: "These insights led the team to …".

    "I drew a map. This helped the drivers …" says who did it: a sentence right after the speaker's own action is left
    alone.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"thing", "quote"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    verbs: tuple[str, ...]  # base forms
    things: tuple[str, ...]  # nouns that act for nobody in particular
    most: int = 3  # shown in a section

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in story.sections_for(SectionKind.ACTION):
            yield from islice(
                self.hits(evidence.sentences_in(section), None if story.labelled else Severity.INFO), self.most
            )

    def hits(self, sentences: list[Sentence], severity: Severity | None) -> Iterator[Hit]:
        for index, sentence in enumerate(sentences):
            after_action = index > 0 and bool(sentences[index - 1].first_person_actions)
            if self.credits_a_thing(sentence) and not after_action:
                thing = sentence.text[sentence.clause.start : sentence.clause.end].rsplit(maxsplit=1)[0]
                yield Hit(sentence.clause_span, {"thing": quoted(thing), "quote": quoted(sentence.text)}, severity)

    def credits_a_thing(self, sentence: Sentence) -> bool:
        clause = sentence.clause
        agentless = clause.agent is Agent.NONE and clause.tense is Tense.SPECIFIC_PAST and clause.verb in self.verbs
        if not agentless or sentence.first_person_actions:
            return False
        *subject, _verb = sentence.text[clause.start : clause.end].lower().split()
        return self.is_thing(subject) and _moves_somebody(sentence)

    def is_thing(self, subject: list[str]) -> bool:
        """Whether the subject points back, or names what acts for nobody: "this", "these talks", "the feedback"."""
        return bool(subject) and (subject[0] in _POINTERS or subject == ["it"] or subject[-1] in self.things)


_REACH = 4  # words after the verb: "led the two new engineers"
_POINTERS = ("this", "these", "that", "those")
_BEFORE_PEOPLE = (words("determiner") - {"that"}) | {"them", "him", "to", "in"}  # "helped the team", "resulted in me"
_MOVED = ("them", "him", "her", "everyone", "everybody")
_SPEAKER = ("me", "us")


def _moves_somebody(sentence: Sentence) -> bool:
    """Whether people stand right after the verb: they are the ones who acted.

    "This led me to the cellar" gives a reason for the speaker's own action, and "it helped that …" moves nobody.
    """
    following = re.findall(r"[\w'’-]+", sentence.text[sentence.clause.end :].lower())[:_REACH]
    if not following or not (following[0] in _BEFORE_PEOPLE or word(following[0]).person):
        return False
    moved = (*_MOVED, *_SPEAKER) if following[0] == "in" else _MOVED
    return any(low in moved or (word(low).person and low not in _SPEAKER) for low in following)
