"""The sentences of a story: each read by its own words, and then beside the others.

Alone, a sentence tells who acts and in which mood (``agents``), and whether it tells a step (``steps``). Beside the
others a name may turn out to be the teller, and "I would" what used to be done.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from starlint.language.actions import first_person_actions, is_stative, is_step, specific_words
from starlint.language.clauses.main_clause import main_clause_and_verbs
from starlint.language.clauses.words import Compound
from starlint.language.results import Agent, Sentence, Tense
from starlint.language.sentences import sentences
from starlint.language.tokenizer import tokenized
from starlint.notes.prose import count_words
from starlint.notes.story import Section, SectionKind


def sentences_of(section: Section) -> Iterator[Sentence]:
    """The sentences of a section, each read by its own words."""
    tokens = tokenized(section.prose.text)
    words = tokens.compounds
    word_starts = [start for _, start in words]
    for start, end in sentences(tokens.text):
        first, last = bisect_left(word_starts, start), bisect_left(word_starts, end)
        own = [(word, at - start) for word, at in words[first:last]]
        yield _sentence(section, own, specific_words(tokens, start, end), start, end)


def _sentence(section: Section, words: Sequence[Compound], specific: int, start: int, end: int) -> Sentence:
    text = section.prose.text[start:end]
    clause, verbs = main_clause_and_verbs(words)
    actions = first_person_actions(verbs, text)
    step = is_step(clause, verbs, actions, specific)
    return Sentence(
        section,
        start,
        end,
        section.prose.span(start, end),
        text,
        count_words(text),
        clause,
        verbs,
        actions,
        specific,
        is_step=step,
        is_stative=not step and is_stative(clause, actions),
    )


_FIRST_PERSON = re.compile(r"\b(?:i|me|my|myself|mine|we|us|our|ours|ourselves)\b", re.I)
_NAME = re.compile(r"(?:He|She|[A-Z][a-z]{2,})\b")


def in_first_person(spoken: list[Sentence]) -> list[Sentence]:
    """The sentences with a teller who is spoken of by name as the one who acts.

    Notes written for somebody else say "Priya led the rollout. She …", and never "I".
    """
    agents = {sentence.clause.agent for sentence in spoken if sentence.section.kind is SectionKind.ACTION}
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
    done = any(s.first_person_actions and s.clause.tense in (Tense.SPECIFIC_PAST, Tense.HABITUAL) for s in action)
    return [_as_habit(s) if s.span in wont else s for s in spoken] if wont and done else spoken


def _would(sentence: Sentence) -> bool:
    """Whether "I would" stands here without a word that makes it imagined."""
    says_so = sentence.clause.tense is Tense.HYPOTHETICAL and _WOULD.search(sentence.text)
    return bool(says_so) and not _IMAGINED.search(sentence.text)


def _as_habit(sentence: Sentence) -> Sentence:
    act = replace(sentence.clause, tense=Tense.HABITUAL)
    step = is_step(act, sentence.first_person_verbs, sentence.first_person_actions, sentence.specific_words)
    return replace(
        sentence, clause=act, is_step=step, is_stative=not step and is_stative(act, sentence.first_person_actions)
    )


def _names_somebody(sentence: Sentence) -> bool:
    """Whether a person spoken of by name or as "he" or "she" acts in a sentence."""
    return sentence.clause.agent is Agent.OTHER and bool(_NAME.match(sentence.text))


def _as_teller(sentence: Sentence) -> Sentence:
    verb = sentence.clause.verb
    acts = first_person_actions((verb,), sentence.text)
    own = replace(sentence.clause, agent=Agent.I)
    return replace(
        sentence,
        clause=own,
        first_person_verbs=(verb,),
        first_person_actions=acts,
        is_step=is_step(own, (verb,), acts, sentence.specific_words),
        is_stative=False,
    )
