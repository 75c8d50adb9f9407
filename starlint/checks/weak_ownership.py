"""A check of who acts in the Action: whether a listener could tell what the speaker did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from starlint.checks.check import Hit, Scope
from starlint.checks.long_lead_in import tells_no_event
from starlint.finding import Related, Severity
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import SectionKind, Story
from starlint.wording import listed

_SHARED = frozenset({Agent.WE, Agent.OTHER, Agent.PASSIVE})
_SHARED_ANYWHERE = _SHARED - {Agent.OTHER}  # in an answer without labels, others may act before the story's own Action
_WHO = {Agent.WE: "“we” act", Agent.OTHER: "somebody else acts", Agent.PASSIVE: "nobody is named"}
_PRESENT = "you are there, but do not act"
_NOT_THEN = frozenset({Tense.HYPOTHETICAL, Tense.PRESENT})
_MOST_STEPS = 3  # in one sentence
_JUST_ATTENDING = 2  # sentences; one alone may be a lead-in


@dataclass(frozen=True, slots=True)
class WeakOwnership:
    """An Action in which a group, somebody else or nobody acts, shown at the first such sentence.

    Actions are counted, not pronouns: "I" with being, feeling or attending is no action, and handing a task to
    somebody, proposing or deciding is one.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"own", "quotes"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    least_share: int  # percent: own sentences among those in which anybody acts; below, a warning
    least_shared: int  # from so many sentences on in which others act
    words_per_act: int  # one verb of the speaker's is expected in so many words of the past; fewer draw a warning
    least_words: int  # in Actions of so many words
    most_attended: int  # sentences in which the speaker only attends; so many beside few acts draw a warning
    wholly: int = 0  # percent of general sentences, from which on the finding is only an info; 0: never
    most_shared: int = 0  # in an answer without labels and without an act of the speaker's: so many are an error …
    long_answer: int = 0  # … if it has so many sentences; 0: never

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        sentences = tuple(evidence.sentences_for(story, SectionKind.ACTION))
        agents = _Agents.among(sentences, _SHARED if story.labelled else _SHARED_ANYWHERE)
        if not story.labelled and len(agents.shared) >= self.least_shared:
            agents = agents.within_the_event()
        severity = self.severity(agents, story)
        if severity and agents.weak:
            if self.wholly and tells_no_event(story, evidence, self.wholly):
                severity = Severity.INFO
            what = "Action" if story.labelled else "answer"
            shown = _shown(agents.weak, evidence, story.labelled)
            yield Hit(shown.clause_span, agents.values(what, shown), severity, agents.related())

    def severity(self, agents: _Agents, story: Story) -> Severity | None:
        """How hard it is to tell what the speaker did; None where one can."""
        if not agents.own:
            if not story.labelled:
                return self.severity_of_answer(agents)
            return Severity.ERROR if agents.shared or agents.attending >= _JUST_ATTENDING else None
        crowded = len(agents.shared) >= self.least_shared
        if crowded and 100 * agents.steps < self.least_share * (agents.steps + len(agents.shared)):
            return Severity.WARNING
        if self.mostly_attends(agents, story) or (story.labelled and self.is_rare(agents)):
            return Severity.WARNING
        return None

    def severity_of_answer(self, agents: _Agents) -> Severity | None:
        """That of an answer without labels in which the speaker does nothing: an error where others do a lot."""
        if self.long_answer and len(agents.shared) >= self.most_shared and agents.sentences >= self.long_answer:
            return Severity.ERROR
        return Severity.WARNING if len(agents.shared) + agents.attending >= self.least_shared else None

    def mostly_attends(self, agents: _Agents, story: Story) -> bool:
        """Whether the speaker took part far more often than they acted, or was there and acted once in an Action."""
        if story.labelled and len(agents.own) == 1 and agents.attended >= self.most_attended:
            return True
        acts = sum(len(sentence.first_person_actions) for sentence in agents.own)
        return agents.shared_in >= self.most_attended and agents.shared_in > 2 * acts

    def is_rare(self, agents: _Agents) -> bool:
        """Whether the speaker acts only here and there in a long Action."""
        return agents.past_words >= self.least_words and agents.verbs * self.words_per_act < agents.past_words


class _Agents(NamedTuple):
    """The sentences of an Action by who acts in them."""

    own: tuple[Sentence, ...]
    shared: tuple[Sentence, ...]  # a group, somebody else, or nobody
    weak: tuple[Sentence, ...]  # those, and the ones where the speaker only attends
    attending: int  # of them, those where the speaker is there without acting
    attended: int  # of those, the ones in the past tense
    shared_in: int  # the sentences in which they take part in what others do, feelings left out
    verbs: int  # how many the speaker governs, of whatever kind
    past_words: int  # words in sentences in the past tense
    sentences: int  # in all

    @classmethod
    def among(cls, sentences: tuple[Sentence, ...], sharing: frozenset[Agent]) -> _Agents:
        """The sentences of an Action; `sharing` are the agents beside which the speaker is lost."""
        from starlint.language.actions import takes_part  # loaded by then: the sentences have been read with it

        own = tuple(sentence for sentence in sentences if sentence.first_person_actions)
        others = [sentence for sentence in sentences if not sentence.first_person_actions]
        shared = tuple(sentence for sentence in others if sentence.clause.agent in sharing)
        rest = [sentence for sentence in others if sentence.clause.agent not in sharing]
        weak = tuple(s for s in others if s.clause.agent in sharing or (_names_somebody(s) and not _is_a_plan(s)))
        attending = [sentence for sentence in rest if sentence.first_person_verbs]
        return cls(
            own,
            shared,
            weak,
            attending=len(attending),
            attended=sum(s.clause.tense is Tense.SPECIFIC_PAST for s in attending),
            shared_in=sum(takes_part(s.first_person_verbs, s.first_person_actions, s.text) for s in others),
            verbs=sum(len(s.first_person_verbs) for s in sentences),
            past_words=sum(s.words for s in sentences if s.clause.tense is Tense.SPECIFIC_PAST),
            sentences=len(sentences),
        )

    @property
    def steps(self) -> int:
        """How much the speaker did: a sentence with several actions tells as many steps, up to three."""
        return sum(min(len(sentence.first_person_actions), _MOST_STEPS) for sentence in self.own)

    def within_the_event(self) -> _Agents:
        """The same, where beside what others did only what the speaker did then is an act: not "I'd use the hall"."""
        return self._replace(own=tuple(s for s in self.own if s.clause.tense not in _NOT_THEN))

    def related(self) -> tuple[Related, ...]:
        """Who acts in each sentence of an Action, in the order of the source."""
        own = [Related(sentence.clause_span, "you act") for sentence in self.own]
        weak = [Related(sentence.clause_span, _WHO.get(sentence.clause.agent, _PRESENT)) for sentence in self.weak]
        return tuple(sorted(own + weak, key=lambda place: place.span))

    def values(self, what: str, shown: Sentence) -> dict[str, object]:
        """What the message says of an Action or an answer: how much of it is the speaker's, and one that is not."""
        quote = listed([shown.text])
        if self.sentences == 1:
            return {
                "own": f"The {what} has one sentence, and it does not say what you did yourself",
                "quotes": f"It is {quote}",
            }
        of_all = f"of the {self.sentences} sentences of the {what}"
        if not self.own:
            attends = shown not in self.shared and shown.first_person_verbs
            named = "The first is" if shown is self.weak[0] else "One of them is"
            quotes = f"{quote} says that you were there, not what you did" if attends else f"{named} {quote}"
            return {"own": f"None {of_all} says what you did yourself", "quotes": quotes}
        says = "says" if len(self.own) == 1 else "say"
        own = f"Only {len(self.own)} {of_all} {says} what you did yourself ({listed(map(_clause, self.own))})"
        return {"own": own, "quotes": f"This one does not: {quote}"}


def _shown(weak: Sequence[Sentence], evidence: Evidence, labelled: bool) -> Sentence:
    """The weak sentence that is shown: the first; without labels, the first that seems to belong to the Action."""
    if labelled:
        return weak[0]
    if evidence.parts is None:
        acted = (sentence for sentence in weak if _is_shared_step(sentence) or sentence.first_person_verbs)
        return next(acted, weak[0])
    told = [sentence for sentence in weak if sentence.span in evidence.parts.action]
    return next(filter(_is_shared_step, told), (told or weak)[0])


def _is_shared_step(sentence: Sentence) -> bool:
    """Whether something was done in it, by a group or by nobody in particular."""
    acted = sentence.is_step and sentence.clause.tense is Tense.SPECIFIC_PAST
    return acted and sentence.clause.agent in _SHARED_ANYWHERE and not _BEFORE.search(sentence.text)


_BEFORE = re.compile(r"\b(?:had|['’]d) (?:\w+ly )?been\b")  # the event: "The list had been written before"


def _is_a_plan(sentence: Sentence) -> bool:
    """Whether the speaker only says what they would do or tell: "I should like to speak about a family"."""
    return sentence.clause.agent is Agent.I and sentence.clause.tense is Tense.HYPOTHETICAL


def _names_somebody(sentence: Sentence) -> bool:
    """Whether the first person does anything in a sentence, or words stand out that say who acts."""
    return bool(sentence.first_person_verbs) or sentence.clause.start < sentence.clause.end


def _clause(sentence: Sentence) -> str:
    """The words that say that the speaker acts; the sentence where the clause that stands out says something else."""
    clause = sentence.clause
    tells = clause.agent in (Agent.I, Agent.IMPLIED_I) and clause.verb != "be"
    return (sentence.text[clause.start : clause.end] if tells else "") or sentence.text
