"""Checks of the credit: whether what was done is told as the teller's own, or put down to a part, or to a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import name
from starlint.finding import Severity
from starlint.language import word_classes as classes
from starlint.language.clauses.words import word
from starlint.language.results import Agent, Evidence, PhraseMatch, Sentence, Tense
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class DilutedCredit:
    """Phrases that put the teller beside the work, each shown where it stands.

    They count where the teller is their subject: that six nurses took part in a trial dilutes nothing.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"phrase", "section"})
    LISTS: ClassVar[tuple[str, ...]] = ("phrases", "weak")

    phrases: tuple[str, ...]  # without their "I"
    weak: tuple[str, ...] = ()  # only remarked on, as info, once in a section that has none of the others
    most: int = 2  # phrases shown in a section; one finding a place is enough of a hint

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in _told(story, SectionKind.ACTION, SectionKind.RESULT):
            strong = [f for f in evidence.found(self.phrases) if f.sentence.section is section and is_tellers(f)]
            weak = [f for f in evidence.found(self.weak) if f.sentence.section is section and is_tellers(f)]
            for found in strong[: self.most] or weak[:1]:
                yield self.hit(found)

    def hit(self, found: PhraseMatch) -> Hit:
        values = {"phrase": quoted(found.text), "section": name(found.sentence.section)}
        return Hit(found.span, values, Severity.INFO if found.phrases == self.weak else None)


_SUBJECT = re.compile(r"(?:^|\bI)(?:'ve| have)?\s*(?:(?:also|then|first|just|even|\w+ly),?\s+)*$")


def is_tellers(found: PhraseMatch) -> bool:
    """Whether "I" is the subject of the phrase, or goes without saying, as at the beginning of a bullet."""
    return bool(_SUBJECT.search(found.before.lstrip('•–—-*"“ ')))


def _told(story: Story, *kinds: SectionKind) -> Iterator[Section]:
    """The sections of these kinds; an answer without labels as a whole."""
    return story.sections_of(*kinds) if story.labelled else iter(story.sections)


@dataclass(frozen=True, slots=True)
class AgentlessCredit:
    """A thing that takes the credit for what people did: "These insights led the team to …".

    "I drew a map. This helped the drivers …" tells who did it: what follows at once on the teller's deed is left alone.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"thing", "quote"})

    verbs: tuple[str, ...]  # base forms
    things: tuple[str, ...]  # nouns that act for nobody in particular
    most: int = 3  # shown in a section

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for section in _told(story, SectionKind.ACTION):
            sentences = [s for s in evidence.sentences if s.section is section]
            yield from islice(self.hits(sentences, None if story.labelled else Severity.INFO), self.most)

    def hits(self, sentences: list[Sentence], severity: Severity | None) -> Iterator[Hit]:
        for index, sentence in enumerate(sentences):
            follows_a_deed = index > 0 and bool(sentences[index - 1].first_person_actions)
            if self.credits_a_thing(sentence) and not follows_a_deed:
                thing = sentence.text[sentence.clause.start : sentence.clause.end].rsplit(maxsplit=1)[0]
                yield Hit(sentence.clause_span, {"thing": quoted(thing), "quote": quoted(sentence.text)}, severity)

    def credits_a_thing(self, sentence: Sentence) -> bool:
        act = sentence.clause
        told = act.agent is Agent.NONE and act.tense is Tense.SPECIFIC_PAST and act.verb in self.verbs
        if not told or sentence.first_person_actions:
            return False
        *subject, _verb = sentence.text[act.start : act.end].lower().split()
        return self.is_thing(subject) and _moves_somebody(sentence)

    def is_thing(self, subject: list[str]) -> bool:
        """Whether the subject points back, or names what acts for nobody: "this", "these talks", "the feedback"."""
        return bool(subject) and (subject[0] in _POINTERS or subject == ["it"] or subject[-1] in self.things)


_REACH = 4  # words after the verb: "led the two new engineers"
_POINTERS = ("this", "these", "that", "those")
_BEFORE_PEOPLE = (classes.DETERMINERS - {"that"}) | {"them", "him", "to", "in"}  # "helped the team", "resulted in me"
_MOVED = ("them", "him", "her", "everyone", "everybody")
_TELLER = ("me", "us")


def _moves_somebody(sentence: Sentence) -> bool:
    """Whether people stand right after the verb: they are the ones who acted.

    "This led me to the cellar" gives a reason for the teller's own act, and "it helped that …" moves nobody.
    """
    following = re.findall(r"[\w'’-]+", sentence.text[sentence.clause.end :].lower())[:_REACH]
    if not following or not (following[0] in _BEFORE_PEOPLE or word(following[0]).person):
        return False
    moved = (*_MOVED, *_TELLER) if following[0] == "in" else _MOVED
    return any(low in moved or (word(low).person and low not in _TELLER) for low in following)
