"""A check of who acts in the Action: whether a listener could tell what the teller did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import SectionKind, Story
from starlint.wording import listed

_SHARED = (Agent.WE, Agent.OTHER, Agent.PASSIVE)
_JUST_ATTENDING = 2  # sentences; one alone may be a lead-in


@dataclass(frozen=True, slots=True)
class WeakOwnership:
    """An Action whose acts are a group's, somebody else's or nobody's, shown at the first of them.

    Acts are counted, not pronouns: "I" with being, feeling or attending is no act, and handing a task to
    somebody, proposing or deciding is one.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"own", "what", "say", "acts", "quotes"})

    least_share: int  # percent: own acts among the sentences in which anybody acts; below, a warning
    least_shared: int  # from so many sentences on in which others act
    words_per_act: int  # an own act is expected in so many words told of the past; fewer draw a warning
    least_words: int  # in Actions of so many words
    most_attended: int  # sentences in which the teller is there without acting; so many beside one act draw a warning

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        kind = SectionKind.ACTION if story.labelled else SectionKind.OTHER
        acts = _Acts.among(tuple(evidence.sentences_of(kind)))
        severity = self.severity(acts, story)
        if severity and acts.weak:
            what = "Action" if story.labelled else "answer"
            yield Hit(acts.weak[0].clause_span, {"what": what, **acts.values()}, severity)

    def severity(self, acts: _Acts, story: Story) -> Severity | None:
        """How hard it is to tell what the teller did; None where one can."""
        if not acts.own:
            enough = 1 if story.labelled else self.least_shared
            return Severity.ERROR if len(acts.shared) >= enough or acts.attending >= _JUST_ATTENDING else None
        crowded = len(acts.shared) >= self.least_shared
        if crowded and 100 * len(acts.own) < self.least_share * (len(acts.own) + len(acts.shared)):
            return Severity.WARNING
        attends = len(acts.own) == 1 and acts.attended >= self.most_attended
        return Severity.WARNING if story.labelled and (attends or self.is_rare(acts)) else None

    def is_rare(self, acts: _Acts) -> bool:
        """Whether the teller acts only here and there in a long Action."""
        return acts.past_words >= self.least_words and acts.count * self.words_per_act < acts.past_words


@dataclass(frozen=True, slots=True)
class _Acts:
    """The sentences of an Action by who acts in them."""

    own: tuple[Sentence, ...]
    shared: tuple[Sentence, ...]  # a group, somebody else, or nobody
    weak: tuple[Sentence, ...]  # those, and the ones where the teller only attends
    attending: int  # of them, those where the teller is there without acting
    attended: int  # of those, the ones told of the past
    count: int  # how many verbs the teller governs, of whatever kind
    past_words: int  # words told of the past
    told: int  # sentences in all

    @classmethod
    def among(cls, sentences: tuple[Sentence, ...]) -> _Acts:
        own = tuple(sentence for sentence in sentences if sentence.first_person_actions)
        shared = tuple(s for s in sentences if not s.first_person_actions and s.clause.agent in _SHARED)
        weak = tuple(
            s
            for s in sentences
            if not s.first_person_actions and (s in shared or s.first_person_verbs or s.clause.start < s.clause.end)
        )
        past = sum(sentence.words for sentence in sentences if sentence.clause.tense is Tense.SPECIFIC_PAST)
        attending = [s for s in weak if s not in shared and s.first_person_verbs]
        attended = sum(s.clause.tense is Tense.SPECIFIC_PAST for s in attending)
        return cls(
            own,
            shared,
            weak,
            len(attending),
            attended,
            sum(len(s.first_person_verbs) for s in sentences),
            past,
            len(sentences),
        )

    def values(self) -> dict[str, object]:
        if self.told == 1:
            quote = listed([self.weak[0].text])
            return {"own": "The only sentence", "say": "does not say", "acts": "", "quotes": f"it is {quote}"}
        return {
            "own": f"{len(self.own) or 'None'} of the {self.told} sentences",
            "say": "say" if len(self.own) > 1 else "says",
            "acts": f" ({listed(map(_clause, self.own))})" if self.own else "",
            "quotes": f"{listed((s.text for s in self.weak), most=1)} {'does not' if self.own else 'is the first'}",
        }


def _clause(sentence: Sentence) -> str:
    """The words that say who acts; the sentence where none stand out."""
    return sentence.text[sentence.clause.start : sentence.clause.end] or sentence.text
