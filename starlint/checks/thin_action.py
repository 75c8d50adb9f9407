"""A check of the Action: whether it has steps that one could picture, and is more than a remark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning, heading
from starlint.checks.long_lead_in import is_generic, tells_no_event
from starlint.checks.questions import asks_for_plan
from starlint.finding import Related, Severity, Span
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.lexicon import words
from starlint.notes.story import SectionKind, Story
from starlint.wording import count, quoted


@dataclass(frozen=True, slots=True)
class ThinAction:
    """An Action of few words or few concrete ones, shown at its label.

    An answer without labels is judged as a whole, and more gently: nobody can say for sure where its Action begins.
    It is an error only where nobody does anything in a long answer.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"reason"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    least_words: int  # an Action below this is a remark
    least_detail: int  # words that belong to this story alone, counted in the sentences that are steps
    inert_share: int  # percent of the words in sentences about a state, a wish or a belief; from here on …
    least_density: int  # … so many words in a hundred must belong to this story alone
    long_story: int  # words of a story from which on the share of the Action matters
    least_share: int  # percent of such a story
    telling_share: int  # percent of a story, from which on the share of a short Action looks like enough
    least_answer_words: int  # an answer without labels below this is short before it is thin
    least_answer_detail: int  # words that belong to this story alone, in the steps of an answer
    least_habit_detail: int  # in steps of any time; an answer with so much tells a habit well, and is generic, not thin
    least_imagined_detail: int  # in these and in what the speaker would do; so much is a plan told well
    least_remark_detail: int  # what even a short answer must have; an Action with less of the speaker's own is an error
    least_unowned_detail: int  # in steps of anybody, where the speaker's own have hardly any
    least_shared_detail: int  # in what the speaker only took part in; with so much, it is their part that is missing
    short_answer: int  # words; in an answer below this, the speaker's own steps need so much detail …
    least_step_detail: int  # … or, where there is only one such step, so much
    least_others_detail: int = 0  # in what others did, where the speaker does nothing; with so much, it is the same
    wholly: int = 0  # percent of general sentences, from which on the finding is only an info; 0: never
    least_anybody_detail: int = 0  # in steps of anybody; a long answer without labels with less is an error
    most_told: int = 0  # percent of an answer that is read as Action; one of so few words is thin …
    most_scene_detail: int = 0  # … if the speaker's own steps have no more detail …
    scene_chance: int = 100  # … and it is so likely, in percent, that the setup is more than half of it;
    sure_chance: int = 101  # where it is even so likely, their steps in the setup do not count

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        action = _Action.of(story, evidence)
        reason = self.reason(action) if action.sentences or not action.exists else ""
        reason = reason or self.scene(action, evidence)
        if reason and not self.is_shared(action):
            details = _details(self.counted_steps(action))
            general = bool(self.wholly) and tells_no_event(story, evidence, self.wholly)
            severity = Severity.INFO if general else self.severity(action, evidence)
            yield Hit(action.place, {"reason": reason}, severity, tuple(details))

    def is_shared(self, action: _Action) -> bool:
        """Whether it is told in detail, but as what others did, or the speaker took part in: O401 says so."""
        shared = action.shared
        detail = sum(sentence.specific_words for sentence in shared)
        if len(shared) >= _FEWEST_SHARED and detail >= self.least_shared_detail:
            return True
        return bool(self.least_others_detail) and action.others_detail >= self.least_others_detail

    def severity(self, action: _Action, evidence: Evidence) -> Severity | None:
        """A warning where some of what the speaker did can be pictured; None, the rule's own, where nothing can.

        Where an Action of some length tells habits, they are the fault, and it is a warning, too.
        """
        if not action.story.labelled:
            return None if self.is_empty(action) else Severity.WARNING
        something = action.own_detail >= self.least_remark_detail and not self.is_sparse(action)
        habits = action.words >= self.least_words and is_generic(evidence, self.wholly or 100)
        return Severity.WARNING if something or habits else None

    def is_empty(self, answer: _Action) -> bool:
        """Whether a long answer without labels tells nothing that anybody did, so that it does not matter where its
        Action begins."""
        long_enough = answer.words >= self.least_answer_words
        return (
            long_enough and answer.own_detail < self.least_remark_detail and answer.detail < self.least_anybody_detail
        )

    def reason(self, action: _Action) -> str:
        """Why a coach would say "tell me more about what you did"; empty where none would."""
        if not action.story.labelled:
            return self.reason_of_answer(action)
        if not action.exists:
            return "The story has no Action"
        if action.words < self.least_words:
            share = f", {action.share:.0f} % of the story" if action.share < self.telling_share else ""
            return f"The Action has only {action.words} words{share}"
        if action.detail < self.least_detail:
            return action.vague(action.detail)
        if self.is_attitude(action):
            return action.attitude()
        if self.is_sparse(action):
            return f"The Action has {action.words} of {action.story.words} words, {action.share:.0f} %"
        return ""

    def counted_steps(self, action: _Action) -> list[Sentence]:
        """The steps whose detail the reason counts."""
        if action.story.labelled:
            return action.steps
        return action.past_steps if self.has_few_steps(action) else action.own_steps

    def has_few_steps(self, answer: _Action) -> bool:
        """Whether an answer without labels hardly tells anything that was done, by anybody."""
        long_enough = answer.words >= self.least_answer_words
        return answer.past_detail < (self.least_answer_detail if long_enough else self.least_remark_detail)

    def is_told_in_general(self, answer: _Action) -> bool:
        """Whether an answer says in detail what the speaker does or would do, rather than what was done once."""
        detail = answer.detail >= self.least_habit_detail or answer.imagined_detail >= self.least_imagined_detail
        return detail and self.has_few_steps(answer)

    def is_only_asked_for(self, answer: _Action) -> bool:
        """Whether the question asks what the speaker would do, so that nothing has been done yet."""
        return asks_for_plan(answer.story) and not any(s.clause.tense is Tense.SPECIFIC_PAST for s in answer.sentences)

    def reason_of_answer(self, answer: _Action) -> str:
        if self.is_told_in_general(answer) or self.is_only_asked_for(answer):
            return ""
        if self.has_few_steps(answer):
            return answer.vague(answer.past_detail)
        short = answer.words < self.short_answer and answer.own_detail < self.least_own_detail(answer)
        return answer.few_own_words() if short or self.is_nearly_unowned(answer) else ""

    def scene(self, answer: _Action, evidence: Evidence) -> str:
        """That a long answer without labels is mostly setup, as it is read, and tells little beside it; else empty."""
        parts = evidence.parts
        if answer.story.labelled or parts is None or answer.words < self.least_answer_words:
            return ""
        told = sum(words for words, letter in zip(parts.words, parts.letters, strict=True) if letter == "A")
        chance = 100 * parts.chance_of_setup_over(0.5)
        if not 0 < 100 * told <= self.most_told * answer.words or chance < self.scene_chance:
            return ""
        steps = (s for s in answer.own_steps if chance < self.sure_chance or s.span in parts.action)
        if sum(s.specific_words for s in steps) > self.most_scene_detail or is_generic(evidence, _MOSTLY):
            return ""
        quote = quoted(evidence.sentences[parts.letters.index("A")].text)
        return f"As read, only {told} of the answer's {answer.words} words tell what was done ({quote})"

    def is_nearly_unowned(self, answer: _Action) -> bool:
        """Whether a long answer hardly tells what the speaker did, and not much of what the team did."""
        if answer.words < self.least_answer_words or answer.own_detail > self.least_remark_detail:
            return False
        return bool(answer.past_steps) and answer.team_detail < self.least_unowned_detail

    def least_own_detail(self, answer: _Action) -> int:
        """How many words of this story alone the speaker's own steps need in a short answer; one step needs more."""
        return self.least_answer_detail if len(answer.own_steps) > 1 else self.least_step_detail

    def is_sparse(self, action: _Action) -> bool:
        """Whether the Action is a small part of a long story."""
        return action.story.words >= self.long_story and action.share < self.least_share

    def is_attitude(self, action: _Action) -> bool:
        """Whether the Action is mostly about what the speaker was, felt or believed."""
        dwells = 100 * action.stative_words >= self.inert_share * action.words
        return dwells and 100 * action.detail < self.least_density * action.words


_MOSTLY = 50  # percent of general sentences, from which on one event is what an answer lacks
_FEWEST_SHARED = 3  # sentences; O401 finds them, too
# What was to be done or was going on, and is not yet a step: "I needed to", "I was tasked with", "I was running".
_NEEDED = re.compile(r"\bI (?:needed|had|wanted|aimed|was (?:tasked|asked|assigned|given|(?!going)\w+ing)) ")
_HAD = re.compile(r"\bI had (?!to\b)")  # "I had a key cut and wrote the list" is a step, "I had two days" is none
_I = re.compile(r"\bI\b")
_OF_THE_TEAM = frozenset((Agent.I, Agent.WE, Agent.IMPLIED_I, Agent.PASSIVE))


class _Action(NamedTuple):
    """The Action of a story, or an answer without labels as a whole."""

    story: Story
    words: int
    sentences: tuple[Sentence, ...]
    likely: tuple[Sentence, ...]  # of an answer, those that seem to belong to its Action; all where none do

    @classmethod
    def of(cls, story: Story, evidence: Evidence) -> _Action:
        words = sum(section.words for section in story.sections_for(SectionKind.ACTION))
        sentences = tuple(evidence.sentences_for(story, SectionKind.ACTION))
        likely = sentences
        if not story.labelled and evidence.parts:
            likely = tuple(s for s in sentences if s.span in evidence.parts.action) or sentences
        return cls(story, words, sentences, likely)

    @property
    def place(self) -> Span:
        action = next(self.story.sections_of(SectionKind.ACTION), None)
        return heading(action) if action else beginning(self.story)

    @property
    def exists(self) -> bool:
        """Whether there is an Action to judge, even an empty one."""
        return any(self.story.sections_for(SectionKind.ACTION))

    @property
    def steps(self) -> list[Sentence]:
        """What was done or is done, by anybody, in words that one can picture."""
        return [sentence for sentence in self.sentences if sentence.is_step]

    @property
    def past_steps(self) -> list[Sentence]:
        """The steps that were taken once, by anybody."""
        return [step for step in self.steps if step.clause.tense is Tense.SPECIFIC_PAST]

    @property
    def own_steps(self) -> list[Sentence]:
        """The steps that the speaker took once, needs and wishes left out."""
        return [s for s in self.past_steps if s.first_person_actions and not _is_need(s)]

    @property
    def own_detail(self) -> int:
        return sum(sentence.specific_words for sentence in self.own_steps)

    @property
    def detail(self) -> int:
        return sum(step.specific_words for step in self.steps)

    @property
    def shared(self) -> list[Sentence]:
        """The sentences in which the speaker takes part, and does nothing else: "I was involved in …"."""
        from starlint.language.actions import takes_part  # loaded by then: the sentences have been read with it

        return [s for s in self.sentences if takes_part(s.first_person_verbs, s.first_person_actions, s.text)]

    @property
    def others_detail(self) -> int:
        """The detail of what was done, where the speaker does nothing; none where they act."""
        if any(sentence.first_person_actions for sentence in self.sentences):
            return 0
        done = (s for s in self.likely if s.clause.tense is Tense.SPECIFIC_PAST and not s.first_person_verbs)
        return sum(sentence.specific_words for sentence in done)

    @property
    def imagined_detail(self) -> int:
        """The detail of the steps of any time, and of what the speaker would do."""
        would = (one for one in self.sentences if one.clause.tense is Tense.HYPOTHETICAL and _I.search(one.text))
        return self.detail + sum(sentence.specific_words for sentence in would if not sentence.is_step)

    @property
    def stative_words(self) -> int:
        return sum(sentence.words for sentence in self.sentences if sentence.is_stative)

    @property
    def past_detail(self) -> int:
        return sum(sentence.specific_words for sentence in self.past_steps)

    @property
    def team_detail(self) -> int:
        return sum(step.specific_words for step in self.past_steps if step.clause.agent in _OF_THE_TEAM)

    @property
    def share(self) -> float:
        return 100 * self.words / self.story.words

    def few_own_words(self) -> str:
        """That the speaker's own steps hardly say anything, with the first of them."""
        steps = self.own_steps
        if not steps:
            return f"None of {len(self.sentences)} sentences says what you did"
        says = f"Only {count(len(steps), 'sentence says', 'sentences say')} what you did ({quoted(steps[0].text)})"
        return f"{says}, with {count(self.own_detail, 'word', 'words')} of detail"

    def attitude(self) -> str:
        """That the Action dwells on what the speaker was, felt or thought, with such a sentence."""
        first = next(sentence for sentence in self.sentences if sentence.is_stative)
        return (
            f"{self.stative_words} of the Action's {self.words} words tell how you felt or how things were"
            f" ({quoted(first.text)}), and only {self.detail} tell in detail what was done"
        )

    def vague(self, detail: int) -> str:
        """That hardly a word of its steps is this story's own, with a sentence that could be anybody's."""
        whole = "the Action's" if self.story.labelled else "the answer's"
        least = min(self.likely, key=_says_little)
        few = f"Only {detail} of" if detail else "None of"
        tell = "tells" if detail < 2 else "tell"
        told = f"{few} {whole} {self.words} words {tell} in detail what was done"
        is_scenery = not least.first_person_verbs and least.clause.agent not in _OF_THE_TEAM
        return told if is_scenery else f"{told}. Anybody could say {quoted(least.text)}"


def _is_need(step: Sentence) -> bool:
    """Whether a sentence says what was needed or going on, rather than a step."""
    needs = _NEEDED.search(step.text)
    return needs is not None and not (_HAD.match(step.text, needs.start()) and "have" in step.first_person_verbs[:-1])


def _details(steps: Iterable[Sentence]) -> Iterator[Related]:
    """The words of some steps that belong to this story alone."""
    from starlint.language.actions import specific_word_spans  # only where there is a finding
    from starlint.language.tokenizer import tokenized

    for step in steps:
        for start, end in specific_word_spans(tokenized(step.text)):
            yield Related(step.section.prose.span(step.start + start, step.start + end), "details that count")


_REMARK = 4  # words; fewer are no good example of what says little


def _says_little(sentence: Sentence) -> tuple[bool, bool, bool, bool, int]:
    """A key by which the best example of what anybody could say comes first: no figure, about the speaker, no step."""
    own = sentence.first_person_verbs
    return (
        sentence.words < _REMARK,
        bool(_FIGURE.search(sentence.text)),
        not own,
        sentence.is_step,
        sentence.specific_words,
    )


_FIGURE = re.compile(rf"\d|\b(?:{'|'.join(sorted(words('number-word', 'plenty') - {'one'}))}|half)\b", re.I)
