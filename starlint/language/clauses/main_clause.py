"""Who acts in a sentence, and in which tense, by its words alone.

A parser can take the place of ``main_clause_and_verbs``: a sentence goes in; agent, tense, verb and the words that show
them come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from starlint.language import word_classes as classes
from starlint.language.clauses.fronted_adjuncts import label_end, main_clause_start
from starlint.language.clauses.null_subject import null_subject
from starlint.language.clauses.subject import (
    BY_WHOM,
    after_parenthesis,
    cleft_subject,
    head_of,
    joint_subject,
    noun_phrase_subject,
    pronoun_subject,
)
from starlint.language.clauses.tense import tense
from starlint.language.clauses.verb_group import VerbGroup, is_adjectival, is_finite, verb_group
from starlint.language.clauses.words import Compound, SentenceWords, Tag, Word
from starlint.language.results import Agent, MainClause, Tense

_REACH = 200  # tokens; the main verb comes sooner
_JOINING_REACH = 60  # words between a verb and the last one coordinated with it
_BY_REACH = 9  # words between a passive verb and "by me"


class _Clause(NamedTuple):
    """A main clause whose places are still word indices."""

    agent: Agent
    start: int
    group: VerbGroup
    tense: Tense


_NOBODY = MainClause(Agent.NONE, Tense.NONE, "", 0, 0)
_FIRST_PERSON = (Agent.I, Agent.WE, Agent.IMPLIED_I)


def main_clause(compounds: Sequence[Compound]) -> MainClause:
    """The main clause of a sentence: agent, tense and verb. The compounds count their offsets from its start."""
    sentence = SentenceWords.of(compounds, _REACH)
    return _main_clause(sentence, _acting_clause(sentence))


def main_clause_and_verbs(
    compounds: Sequence[Compound], tags: Mapping[int, Tag] | None = None
) -> tuple[MainClause, tuple[str, ...]]:
    """``main_clause`` and ``first_person_verbs`` in one pass; `tags`, by offset, come from a tagger."""
    sentence = SentenceWords.of(compounds, _REACH, tags)
    clause = _acting_clause(sentence)
    whole = sentence if len(compounds) <= _REACH else SentenceWords.of(compounds, tags=tags)
    return _main_clause(sentence, clause), _first_person_verbs(whole, clause)


def _main_clause(sentence: SentenceWords, clause: _Clause | None) -> MainClause:
    if clause is None or (sentence.quoted and clause.agent is Agent.IMPLIED_I):
        return _NOBODY
    last = min(clause.group.main, len(sentence.ends) - 1)
    return MainClause(clause.agent, clause.tense, clause.group.base, sentence.starts[clause.start], sentence.ends[last])


def _acting_clause(sentence: SentenceWords) -> _Clause | None:
    """The clause that says who acts: the main one, or a later one whose subject is "I" or "we"."""
    words = sentence.words
    if any(w.low == "?" for w in words[-3:]) and words[0].low not in ("i", "we"):
        return _question_clause(words)
    begin = label_end(words, 0)
    clause = _main_clause_from(sentence, begin)
    if clause is not None and clause.agent is Agent.IMPLIED_I and _is_title(sentence):
        return None
    if begin and (clause is None or (clause.agent is Agent.IMPLIED_I and clause.tense is Tense.PRESENT)):
        return None
    if clause is not None and clause.agent in _FIRST_PERSON and not _sets_the_scene(clause):
        return clause
    later = _later_first_person(sentence, clause.group.end if clause else begin)
    return later or clause or _first_person_after_opening(sentence, begin)


def _is_title(sentence: SentenceWords) -> bool:
    """Whether the sentence is only a title over bullets: "Tested Failure Scenarios:"."""
    return sentence.words[-1].low == ":" and len(sentence.words) > 2 and all(sentence.capital[:-1])


def _sets_the_scene(clause: _Clause) -> bool:
    """Whether the clause only describes the group: "We were due there at ten, so I rang"."""
    return clause.agent is Agent.WE and clause.group.base == "be"


def _question_clause(words: Sequence[Word]) -> _Clause | None:
    """The clause of a question: nobody acts in it, but it has a tense."""
    for index in range(len(words)):
        group = verb_group(words, index) if is_finite(words, index) else None
        if group:
            past = any(w.past or w.low == "did" for w in words)
            return _Clause(Agent.NONE, index, group, Tense.SPECIFIC_PAST if past else Tense.PRESENT)
    return None


def _main_clause_from(sentence: SentenceWords, begin: int) -> _Clause | None:
    """The main clause of the words from `begin` on."""
    start, opener = main_clause_start(sentence.words, begin)
    if start >= len(sentence.words):
        return None
    return _clause(sentence, start, opener)


def _clause(sentence: SentenceWords, start: int, opener: str) -> _Clause | None:
    """The clause that begins here, by the first kind of subject that fits."""
    words = sentence.words
    for read in _SUBJECT_READERS:
        subject = read(sentence, start)
        if subject:
            group = subject.group
            agent = _agent_of_passive(words, subject.agent, group)
            return _Clause(agent, subject.start, group, tense(words, start, group, opener))
    return None


_SUBJECT_READERS = (cleft_subject, joint_subject, pronoun_subject, null_subject, noun_phrase_subject)


def _agent_of_passive(words: Sequence[Word], agent: Agent, group: VerbGroup) -> Agent:
    """The agent of a verb; of a passive one whoever is named after "by", or nobody."""
    if not group.passive or (agent is Agent.I and group.base not in classes.IMPOSED):
        return agent
    for index in range(group.end, min(len(words) - 1, group.end + _BY_REACH)):
        low = words[index].low
        if low in (",", "and", "which", "that", "but", ";", ":"):
            break
        if low == "by":
            return _by_whom(words, index + 1)
    return Agent.PASSIVE


def _by_whom(words: Sequence[Word], index: int) -> Agent:
    if words[index].low in BY_WHOM:
        return BY_WHOM[words[index].low]
    named = [word.low for word in words[index : index + 6]]
    if any(pair in (("and", "me"), ("and", "i"), ("and", "myself")) for pair in pairwise(named)):
        return Agent.WE
    head = head_of(words, index, min(len(words), index + 6))
    return Agent.OTHER if words[head].person else Agent.PASSIVE


def _first_person_after_opening(sentence: SentenceWords, begin: int) -> _Clause | None:
    """The first-person clause behind a subordinate one whose verb is unknown: "When he busts his altitude I …"."""
    words = sentence.words
    opener = words[begin].low if begin < len(words) else ""
    if opener not in classes.SUBORDINATORS:
        return None
    own = (i for i in range(begin + 2, len(words) - 1) if words[i].low in ("i", "we"))
    return next((_clause(sentence, i, opener) for i in own if words[i - 1].low not in classes.REPORTING), None)


def _later_first_person(sentence: SentenceWords, after: int) -> _Clause | None:
    """The first-person clause coordinated with one about somebody else: ", but I went ahead"."""
    words = sentence.words
    for index in range(max(after, 2), len(words) - 1):
        low = words[index].low
        if low in ("i", "we") and _is_coordinated(words, index):
            return _clause(sentence, index, "")
    return None


def _is_coordinated(words: Sequence[Word], index: int) -> bool:
    """Whether a main clause begins with this pronoun: after "and", "but", "so" or a semicolon."""
    before = index - 1
    while before > 1 and words[before].adverb and words[before].low != "so":
        before -= 1
    low = words[before].low
    if low == ";":
        return True
    if low not in ("and", "but", "so", "yet"):
        return False
    return words[before - 1].low in (",", ";", "-", "–", "—") or low in ("but", "so")


def first_person_verbs(compounds: Sequence[Compound]) -> tuple[str, ...]:
    """The base forms of the verbs that "I" governs in any clause of the sentence, the omitted "I" of a bullet included:
    "I listened, apologised and offered" gives listen, apologise, offer."""
    sentence = SentenceWords.of(compounds)
    return _first_person_verbs(sentence, _acting_clause(sentence))


def _first_person_verbs(sentence: SentenceWords, clause: _Clause | None) -> tuple[str, ...]:
    groups = _first_person_groups(sentence, clause)
    return tuple(verb for group in groups for verb in _coordinated(sentence.words, group) if verb)


def _first_person_groups(sentence: SentenceWords, clause: _Clause | None) -> Iterator[VerbGroup]:
    """The verb groups whose subject is "I", written or omitted."""
    words = sentence.words
    begin = 0
    if clause is not None and clause.agent is Agent.IMPLIED_I and not sentence.quoted:
        yield clause.group
        begin = clause.group.end
    for subject in range(begin, len(words)):
        if words[subject].low == "i" and _is_subject(words, subject) and not _is_asked(words, subject):
            group = verb_group(words, after_parenthesis(words, subject + 1))
            if group and not group.passive:
                yield group


def _is_subject(words: Sequence[Word], index: int) -> bool:
    """Whether this "I" is a subject by itself; not that of "Phase I", "Sam and I"."""
    if not index:
        return True
    before = words[index - 1]
    if before.low in ("and", "&"):
        return not _is_joint_subject(words, index)
    return before.low not in classes.ROMAN_NUMBERED


def _is_asked(words: Sequence[Word], index: int) -> bool:
    """Whether "I" is the subject of a question: "where do I start", "What did I do?"."""
    return index > 1 and bool(words[index - 1].aux) and words[index - 2].low in classes.QUESTION_WORDS


def _is_joint_subject(words: Sequence[Word], index: int) -> bool:
    """Whether "and I" ends a joint subject: no verb stands before it in its clause."""
    for i in range(index - 2, max(-1, index - 10), -1):
        if is_finite(words, i):
            return False
        if words[i].low in (",", ";", ":", "and", "but") or not words[i].is_word:
            return words[i].low != ","
    return True


def _coordinated(words: Sequence[Word], group: VerbGroup) -> Iterator[str]:
    """The verb of this group and those coordinated with it: "…, apologised and offered"."""
    yield group.base
    past = words[group.main].past
    for index in range(group.end, min(len(words), group.end + _JOINING_REACH)):
        low = words[index].low
        if low in classes.SUBJECTS and low not in ("it", "there", "you"):
            return
        if low in (",", "and", "or", "then", ";", "but", "–", "—"):
            joined = _joined_verb(words, index + 1, past)
            if joined:
                yield joined


def _joined_verb(words: Sequence[Word], index: int, past: bool) -> str:
    """The base of the verb after a comma or conjunction, if it has the form of the first verb; else ""."""
    while index < len(words) and words[index].adverb and words[index].low != "then":
        index += 1
    if index >= len(words) or words[index].aux:
        return ""
    word = words[index]
    if past:
        return word.base if word.past and not is_adjectival(words, index, 0) else ""
    return word.base if word.bare and not word.past else ""
