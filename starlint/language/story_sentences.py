"""The sentences of a story: each analysed alone, then corrected by the sentences beside it.

Alone, a sentence shows who acts in which tense (``clauses``) and whether it is a step (``actions``). The others may
show that a name stands for the first person, or that "I would" is a habit of the past.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from starlint.language.actions import first_person_actions, is_stative, is_step, own_work, specific_words
from starlint.language.clauses.main_clause import main_clause_and_verbs
from starlint.language.clauses.words import Compound, Tag
from starlint.language.pipeline import Tagger
from starlint.language.results import Agent, Sentence, Tense
from starlint.language.sentences import sentences
from starlint.language.tokenizer import tokenized
from starlint.language.word_classes import DEPARTMENTS, DETERMINERS, HUMAN, INDEFINITE_PEOPLE, OWN_GROUPS, PEOPLE
from starlint.lexicon import words
from starlint.notes.prose import count_words
from starlint.notes.story import Section, SectionKind


def sentences_of(section: Section, tagger: Tagger | None = None) -> Iterator[Sentence]:
    """The sentences of a section, each analysed alone; a tagger may say what its words are."""
    tokens = tokenized(section.prose.text)
    compounds = tokens.compounds
    tags = tagger([word for word, _ in compounds]) if tagger else ()
    word_starts = [start for _, start in compounds]
    for start, end in sentences(tokens.text):
        first, last = bisect_left(word_starts, start), bisect_left(word_starts, end)
        within = [(word, at - start) for word, at in compounds[first:last]]
        own = {at: tag for (_, at), tag in zip(within, tags[first:last], strict=True)} if tags else None
        yield _sentence(section, within, own, specific_words(tokens, start, end), start, end)


def _sentence(
    section: Section,
    compounds: Sequence[Compound],
    tags: Mapping[int, Tag] | None,
    specific: int,
    start: int,
    end: int,
) -> Sentence:
    text = section.prose.text[start:end]
    clause, verbs = main_clause_and_verbs(compounds, tags)
    actions = first_person_actions(verbs, text)
    if not actions and clause.agent is Agent.NONE:
        actions = own_work(text)
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


_FIRST_PERSON_WORDS = "|".join(sorted(words("first-person")))
_FIRST_PERSON = re.compile(rf"\b(?:{_FIRST_PERSON_WORDS})\b", re.I)
_NO_NAMES = (DETERMINERS | HUMAN | PEOPLE | INDEFINITE_PEOPLE | OWN_GROUPS | DEPARTMENTS) - {"he", "she"}
_MOST_WORDS_BEFORE = 2  # "Then she rang", "After that, Ann rang"
_NAME = re.compile(r"(?:[Hh]e|[Ss]he|[A-Z][a-z]{2,})\b(?! (?:was|were|has been|had been)\b)")


def in_first_person(story: list[Sentence]) -> list[Sentence]:
    """The sentences of a story, those about the candidate in the third person turned into the first.

    Notes about somebody else say "Priya led the rollout. She …", and never "I".
    """
    agents = {sentence.clause.agent for sentence in story if sentence.section.kind is SectionKind.ACTION}
    if Agent.IMPLIED_I in agents or any(_FIRST_PERSON.search(sentence.text) for sentence in story):
        return story
    return [_with_agent_i(sentence) if _has_named_agent(sentence) else sentence for sentence in story]


_WOULD = re.compile(r"\b(?:I|we) would\b|\b(?:I|we)['’]d\b", re.I)
_SUPPOSED = re.compile(r"\b(?:if|would have|were to|next time)\b", re.I)


def with_past_habits(story: list[Sentence]) -> list[Sentence]:
    """The sentences of a story, with "I'd walk the line first" as a habit where the Action is in the past.

    "Would" alone may be hypothetical; beside "I asked them" and "whenever I went" it says what used to be done.
    """
    action = [sentence for sentence in story if sentence.section.kind in (SectionKind.ACTION, SectionKind.OTHER)]
    habits = {sentence.span for sentence in action if _has_would(sentence)}
    done = any(s.first_person_actions and s.clause.tense in (Tense.SPECIFIC_PAST, Tense.HABITUAL) for s in action)
    return [_as_habit(s) if s.span in habits else s for s in story] if habits and done else story


def in_past(story: list[Sentence]) -> list[Sentence]:
    """The sentences of an event that is told in the present tense, "It's a Saturday and I ring the porter", as past."""
    return [
        s._replace(clause=s.clause._replace(tense=Tense.SPECIFIC_PAST)) if s.clause.tense is Tense.PRESENT else s
        for s in story
    ]


def _has_would(sentence: Sentence) -> bool:
    """Whether "I would" stands here without a word that makes it hypothetical."""
    found = sentence.clause.tense is Tense.HYPOTHETICAL and _WOULD.search(sentence.text)
    return bool(found) and not _SUPPOSED.search(sentence.text)


def _as_habit(sentence: Sentence) -> Sentence:
    clause, actions = sentence.clause._replace(tense=Tense.HABITUAL), sentence.first_person_actions
    step = is_step(clause, sentence.first_person_verbs, actions, sentence.specific_words)
    return sentence._replace(clause=clause, is_step=step, is_stative=not step and is_stative(clause, actions))


def _has_named_agent(sentence: Sentence) -> bool:
    """Whether a sentence begins with somebody who has a name, or with "he" or "she", and who acts in it."""
    start = sentence.clause.start
    named = _NAME.match(sentence.text, start)
    if named is None or named.group().lower() in _NO_NAMES or len(sentence.text[:start].split()) > _MOST_WORDS_BEFORE:
        return False
    return sentence.clause.agent is Agent.OTHER


def _with_agent_i(sentence: Sentence) -> Sentence:
    verbs = (sentence.clause.verb,)
    actions = first_person_actions(verbs, sentence.text)
    clause = sentence.clause._replace(agent=Agent.I)
    return sentence._replace(
        clause=clause,
        first_person_verbs=verbs,
        first_person_actions=actions,
        is_step=is_step(clause, verbs, actions, sentence.specific_words),
        is_stative=False,
    )
