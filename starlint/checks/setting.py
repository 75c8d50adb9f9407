"""Checks of how a story begins: whether a listener soon knows where and when they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.checks._place import heading, name
from starlint.language.results import Agent, Evidence, Sentence, Tense
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import listed, quoted

_SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)
_GENERAL = (Tense.PRESENT, Tense.HABITUAL, Tense.HYPOTHETICAL)


@dataclass(frozen=True, slots=True)
class LongLeadIn:
    """General sentences before the first time, place, role or event, shown at the first of them.

    An answer that stays general to its end is generic, which is another fault.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"general", "words", "share", "quote"})

    least_general: int  # sentences; one may lead in
    least_words: int  # of the lead-in
    wholly: int  # percent of general sentences from which on there is no event to come to

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        general = lead_in(story, evidence)
        words = sum(sentence.words for sentence in general)
        if len(general) < self.least_general or words < self.least_words or _is_generic(evidence, self.wholly):
            return
        values = {
            "general": len(general),
            "words": words,
            "share": f"{100 * words / story.words:.0f}",
            "quote": quoted(general[0].text),
        }
        yield Hit(general[0].clause_span, values)


def _is_generic(evidence: Evidence, wholly: int) -> bool:
    """Whether so many percent of the sentences are general, wherever they are set."""
    told = [sentence for sentence in evidence.sentences if sentence.clause.tense is not Tense.NONE]
    general = [sentence for sentence in told if sentence.clause.tense in _GENERAL]
    return 100 * len(general) >= wholly * len(told)


def lead_in(story: Story, evidence: Evidence) -> list[Sentence]:
    """The general sentences that a story begins with."""
    return list(takewhile(_is_general, _beginning(story, evidence)))


def _beginning(story: Story, evidence: Evidence) -> Iterator[Sentence]:
    """The sentences in which a story is set: its Situation, or an answer without labels."""
    section = next((s for s in story.sections if s.words and (s.kind in _SETUP or not story.labelled)), None)
    return (sentence for sentence in evidence.sentences if sentence.section is section)


def _is_general(sentence: Sentence) -> bool:
    from starlint.language.setting import is_set

    told_generally = sentence.clause.tense in _GENERAL and sentence.clause.agent is not Agent.IMPLIED_I
    return told_generally and not is_set(sentence.text)


@dataclass(frozen=True, slots=True)
class NoAnchor:
    """A Situation that names no time, place or role, shown at its label; or a time that is none, where it stands."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"section", "fault"})

    answer_words: int  # how far into an answer without labels the setting is looked for
    general: int  # general sentences at the beginning from which on the lead-in is the fault
    wholly: int  # percent of general sentences from which on there is no scene to set
    opening: int  # sentences in which a listener expects to be told when

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        from starlint.language.setting import is_set, times, vague_times

        told = list(self.told(story, evidence))
        if not told or self.is_general(story, evidence) or any(any(times(s.text)) for s in told):
            return
        vague = [(s, start, end) for s in told[: self.opening] for start, end in vague_times(s.text)]
        section = told[0].section
        if vague:
            sentence, start, end = vague[0]
            span = sentence.section.prose.span(sentence.start + start, sentence.start + end)
            fault = f"is dated only by {listed(s.text[a:b] for s, a, b in vague)}, which could be any year"
            yield Hit(span, {"section": _called(section, story), "fault": fault})
        elif not any(is_set(sentence.text) for sentence in told):
            fault = "names no time, no place and no role"
            yield Hit(heading(section), {"section": _called(section, story), "fault": fault})

    def is_general(self, story: Story, evidence: Evidence) -> bool:
        """Whether it is not the scene but the event that is missing, or late."""
        return len(lead_in(story, evidence)) >= self.general or _is_generic(evidence, self.wholly)

    def told(self, story: Story, evidence: Evidence) -> Iterator[Sentence]:
        """The sentences in which the setting ought to be named."""
        if story.labelled:
            yield from evidence.sentences_of(*_SETUP)
            return
        words = 0
        for sentence in evidence.sentences:
            if words < self.answer_words:
                yield sentence
            words += sentence.words


def _called(section: Section, story: Story) -> str:
    return f"The {name(section)}" if story.labelled else "The beginning of the answer"
