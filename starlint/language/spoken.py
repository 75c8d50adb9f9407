"""The sentences of a story: each read by its own words, and then beside the others.

Alone, a sentence tells who acts and in which mood (``agents``), and whether it tells a step (``steps``). Beside the
others a name may turn out to be the teller, and "I would" what used to be done.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from starlint.finding import Span
from starlint.language.agents import Act, Agent, Mood, act_and_verbs
from starlint.language.pipeline import Token
from starlint.language.sentences import sentences
from starlint.language.steps import detail, is_inert, is_step, own_acts
from starlint.notes.prose import count_words
from starlint.notes.story import Section, SectionKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a story, and who acts in it."""

    section: Section
    start: int  # offsets in section.prose.text
    end: int
    span: Span  # in the source
    text: str
    words: int
    act: Act
    own_verbs: tuple[str, ...]  # what the teller does in any of its clauses, base forms
    own_acts: tuple[str, ...] = ()  # those of them that are acts: not being, feeling, attending, helping
    detail: int = 0  # how many of its words belong to this story alone
    is_step: bool = False  # it tells a step that was taken, in words one can picture
    is_inert: bool = False  # it tells a state, a wish or a belief instead

    @property
    def judged_by(self) -> Span:
        """The words in the source that say who acts; the sentence where none stand out."""
        if self.act.start == self.act.end:
            return self.span
        return self.section.prose.span(self.start + self.act.start, self.start + self.act.end)


def spoken_in(section: Section, words: Sequence[str], starts: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of a section, which is cut into these tokens, each with the place where it begins."""
    for start, end in sentences(section.prose.text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        own = zip(words[first:last], starts[first:last], strict=True)
        yield _sentence(section, [(word, at - start) for word, at in own], start, end)


def _sentence(section: Section, words: Sequence[Token], start: int, end: int) -> Sentence:
    text = section.prose.text[start:end]
    (acting, verbs), details = act_and_verbs(words), detail(words)
    place = section.prose.span(start, end)
    deeds = own_acts(verbs, text)
    step = is_step(acting, verbs, deeds, details)
    inert = not step and is_inert(acting, deeds)
    return Sentence(section, start, end, place, text, count_words(text), acting, verbs, deeds, details, step, inert)


_FIRST_PERSON = re.compile(r"\b(?:i|me|my|myself|mine|we|us|our|ours|ourselves)\b", re.I)
_NAME = re.compile(r"(?:He|She|[A-Z][a-z]{2,})\b")


def in_first_person(spoken: list[Sentence]) -> list[Sentence]:
    """The sentences with a teller who is spoken of by name as the one who acts.

    Notes written for somebody else say "Priya led the rollout. She …", and never "I".
    """
    agents = {sentence.act.agent for sentence in spoken if sentence.section.kind is SectionKind.ACTION}
    if Agent.IMPLIED_I in agents or any(_FIRST_PERSON.search(sentence.text) for sentence in spoken):
        return spoken
    return [_as_teller(sentence) if _names_somebody(sentence) else sentence for sentence in spoken]


_WOULD = re.compile(r"\b(?:I|we) would\b|\b(?:I|we)['’]d\b", re.I)
_IMAGINED = re.compile(r"\b(?:if|would have|were to|next time)\b", re.I)


def with_past_habits(spoken: list[Sentence]) -> list[Sentence]:
    """The sentences with "I'd walk the line first" told as a habit, where the Action has told it of the past.

    What "would" says alone may be imagined; beside "I told them" and "whenever I went" it is what used to be done.
    """
    action = [sentence for sentence in spoken if sentence.section.kind in (SectionKind.ACTION, SectionKind.OTHER)]
    wont = {sentence.span for sentence in action if _would(sentence)}
    done = any(s.own_acts and s.act.mood in (Mood.SPECIFIC_PAST, Mood.HABITUAL) for s in action)
    return [_as_habit(s) if s.span in wont else s for s in spoken] if wont and done else spoken


def _would(sentence: Sentence) -> bool:
    """Whether "I would" stands here without a word that makes it imagined."""
    says_so = sentence.act.mood is Mood.HYPOTHETICAL and _WOULD.search(sentence.text)
    return bool(says_so) and not _IMAGINED.search(sentence.text)


def _as_habit(sentence: Sentence) -> Sentence:
    act = replace(sentence.act, mood=Mood.HABITUAL)
    step = is_step(act, sentence.own_verbs, sentence.own_acts, sentence.detail)
    return replace(sentence, act=act, is_step=step, is_inert=not step and is_inert(act, sentence.own_acts))


def _names_somebody(sentence: Sentence) -> bool:
    """Whether a person spoken of by name or as "he" or "she" acts in a sentence."""
    return sentence.act.agent is Agent.OTHER and bool(_NAME.match(sentence.text))


def _as_teller(sentence: Sentence) -> Sentence:
    verb = sentence.act.verb
    acts = own_acts((verb,), sentence.text)
    own = replace(sentence.act, agent=Agent.I)
    return replace(
        sentence,
        act=own,
        own_verbs=(verb,),
        own_acts=acts,
        is_step=is_step(own, (verb,), acts, sentence.detail),
        is_inert=False,
    )
