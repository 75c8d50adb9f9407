"""Who acts in a sentence, and in which mood, told from its words alone.

``act`` is the seam where a parse could be plugged in: a sentence goes in, and out come the agent, the mood
and the words that they were judged by. No reader of an ``Act`` knows how it was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from starlint.language import word_classes as classes
from starlint.language.clauses.fronted_adjuncts import label_end, main_clause_start
from starlint.language.clauses.null_subject import subjectless
from starlint.language.clauses.subject import BY_WHOM, cleft, head_of, noun_phrase, past_parenthesis, pronoun, we_two
from starlint.language.clauses.tense import tense
from starlint.language.clauses.verb_group import VerbGroup, is_adjectival, is_finite, verb_group
from starlint.language.clauses.words import Compound, Word, Words
from starlint.language.results import Agent, MainClause, Tense

_REACH = 200  # tokens: the main verb of a sentence that matters comes sooner
_JOINING_REACH = 60  # words between a verb and the last that is joined to it
_BY_REACH = 9  # words between a passive verb and "by me"


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as read: an ``Act`` still counted in words."""

    agent: Agent
    start: int
    group: VerbGroup
    tense: Tense


_NOBODY = MainClause(Agent.NONE, Tense.NONE, "", 0, 0)
_OWN = (Agent.I, Agent.WE, Agent.IMPLIED_I)


def main_clause(sentence: Sequence[Compound]) -> MainClause:
    """Who does the main verb of this sentence, and in which mood. Its tokens count their offsets from its start."""
    heard = Words.of(sentence, _REACH)
    return _act(heard, _told(heard))


def main_clause_and_verbs(sentence: Sequence[Compound]) -> tuple[MainClause, tuple[str, ...]]:
    """What ``act`` and ``own_verbs`` answer, at the price of one of them."""
    heard = Words.of(sentence, _REACH)
    clause = _told(heard)
    return _act(heard, clause), _verbs(heard if len(sentence) <= _REACH else Words.of(sentence), clause)


def _act(heard: Words, clause: _Clause | None) -> MainClause:
    if clause is None:
        return _NOBODY
    if heard.quoted and clause.agent is Agent.IMPLIED_I:
        return _NOBODY
    last = min(clause.group.main, len(heard.ends) - 1)
    return MainClause(clause.agent, clause.tense, clause.group.base, heard.starts[clause.start], heard.ends[last])


def _told(heard: Words) -> _Clause | None:
    """The clause that tells who acts: the main one, or a later one of the teller's own."""
    words = heard.words
    if any(w.low == "?" for w in words[-3:]) and words[0].low not in ("i", "we"):
        return _question(words)
    begin = label_end(words, 0)
    clause = _main(heard, begin)
    if clause is not None and clause.agent is Agent.IMPLIED_I and _only_leads_in(heard):
        return None
    if begin and (clause is None or (clause.agent is Agent.IMPLIED_I and clause.tense is Tense.PRESENT)):
        return None
    if clause is not None and clause.agent in _OWN and not _sets_the_scene(clause):
        return clause
    return _later_own(heard, clause.group.end if clause else begin) or clause or _after_opening(heard, begin)


def _only_leads_in(heard: Words) -> bool:
    """Whether all there is is a title over the bullets that tell it: "Tested Failure Scenarios:"."""
    return heard.words[-1].low == ":" and len(heard.words) > 2 and all(heard.capital[:-1])


def _sets_the_scene(clause: _Clause) -> bool:
    """Whether it only says how things stood with the group: "We were due there at ten, so I rang"."""
    return clause.agent is Agent.WE and clause.group.base == "be"


def _question(words: Sequence[Word]) -> _Clause | None:
    """Nobody acts in a question, but it has its mood."""
    for index in range(len(words)):
        group = verb_group(words, index) if is_finite(words, index) else None
        if group:
            past = any(w.past or w.low == "did" for w in words)
            return _Clause(Agent.NONE, index, group, Tense.SPECIFIC_PAST if past else Tense.PRESENT)
    return None


def _main(heard: Words, begin: int) -> _Clause | None:
    """The main clause of what is told from here on."""
    start, opener = main_clause_start(heard.words, begin)
    if start >= len(heard.words):
        return None
    return _clause(heard, start, opener)


def _clause(heard: Words, start: int, opener: str) -> _Clause | None:
    """The clause that begins here, read by the kind of its subject."""
    words = heard.words
    for reading in (cleft, we_two, pronoun, subjectless, noun_phrase):
        found = reading(heard, start)
        if found:
            agent, subject, group = found
            return _Clause(_sufferer(words, agent, group), subject, group, tense(words, start, group, opener))
    return None


def _sufferer(words: Sequence[Word], agent: Agent, group: VerbGroup) -> Agent:
    """The agent of a passive verb: nobody, or whoever is named after "by"."""
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


def _after_opening(heard: Words, begin: int) -> _Clause | None:
    """The teller's own clause behind an opening one of which no verb is known: "When he busts his altitude I …"."""
    words = heard.words
    opener = words[begin].low if begin < len(words) else ""
    if opener not in classes.SUBORDINATORS:
        return None
    own = (i for i in range(begin + 2, len(words) - 1) if words[i].low in ("i", "we"))
    return next((_clause(heard, i, opener) for i in own if words[i - 1].low not in classes.REPORTING), None)


def _later_own(heard: Words, after: int) -> _Clause | None:
    """The teller's own clause, coordinated with one of somebody else's: ", but I went ahead"."""
    words = heard.words
    for index in range(max(after, 2), len(words) - 1):
        low = words[index].low
        if low in ("i", "we") and _is_coordinated(words, index):
            return _clause(heard, index, "")
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


def first_person_verbs(sentence: Sequence[Compound]) -> tuple[str, ...]:
    """The base forms of the verbs that "I" governs in any clause of the sentence, the unspoken "I" of a
    bullet included: "I listened, apologised and offered" gives listen, apologise, offer."""
    heard = Words.of(sentence)
    return _verbs(heard, _told(heard))


def _verbs(heard: Words, clause: _Clause | None) -> tuple[str, ...]:
    return tuple(verb for group in _own_groups(heard, clause) for verb in _coordinated(heard.words, group) if verb)


def _own_groups(heard: Words, clause: _Clause | None) -> Iterator[VerbGroup]:
    """The verb groups whose subject is "I", spoken or not."""
    words = heard.words
    begin = 0
    if clause is not None and clause.agent is Agent.IMPLIED_I and not heard.quoted:
        yield clause.group
        begin = clause.group.end
    for subject in range(begin, len(words)):
        if words[subject].low == "i" and _is_subject(words, subject):
            group = verb_group(words, past_parenthesis(words, subject + 1))
            if group and not group.passive:
                yield group


def _is_subject(words: Sequence[Word], index: int) -> bool:
    """Whether this "I" acts by itself, and is no numeral: "Phase I", "Sam and I"."""
    if not index:
        return True
    before = words[index - 1]
    if before.low in ("and", "&"):
        return not _we_two_end_here(words, index)
    return before.low not in classes.ROMAN_NUMBERED


def _we_two_end_here(words: Sequence[Word], index: int) -> bool:
    """Whether "and I" closes a shared subject: no verb before it in its clause."""
    for i in range(index - 2, max(-1, index - 10), -1):
        if is_finite(words, i):
            return False
        if words[i].low in (",", ";", ":", "and", "but") or not words[i].spoken:
            return words[i].low != ","
    return True


def _coordinated(words: Sequence[Word], group: VerbGroup) -> Iterator[str]:
    """The verb of this group and those joined to it: "…, apologised and offered"."""
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
    """The base of the verb that a comma or conjunction joins on, if it has the form of the first."""
    while index < len(words) and words[index].adverb and words[index].low != "then":
        index += 1
    if index >= len(words) or words[index].aux:
        return ""
    word = words[index]
    if past:
        return word.base if word.past and not is_adjectival(words, index, 0) else ""
    return word.base if word.bare and not word.past else ""
