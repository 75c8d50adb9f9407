"""Who acts in a sentence, and in which mood, told from its words alone.

``act`` is the seam where a parse could be plugged in: a sentence goes in, and out come the agent, the mood
and the words that they were judged by. No reader of an ``Act`` knows how it was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from starlint.language import lexicon as lex
from starlint.language.clauses import (
    VerbGroup,
    is_adjectival,
    is_finite,
    label_end,
    main_clause,
    subject_and_verb,
    verb_group,
)
from starlint.language.mood import Mood, mood
from starlint.language.words import Word, Words

if TYPE_CHECKING:
    from spacy.tokens import Span

__all__ = ["Act", "Agent", "Mood", "act", "own_verbs"]

_REACH = 200  # tokens: the main verb of a sentence that matters comes sooner
_JOINING_REACH = 60  # words between a verb and the last that is joined to it
_BY_REACH = 9  # words between a passive verb and "by me"


class Agent(str, Enum):
    """Who does the main verb of a sentence."""

    I = "I"  # noqa: E741  the label that notes are marked with
    WE = "we"
    OTHER = "other"  # another person or group, named or not
    PASSIVE = "passive"  # done by nobody the sentence names
    IMPLIED_I = "implied-I"  # a bullet without a subject: "Built a dashboard"
    NONE = "none"  # a thing, a label, a fragment, a question


@dataclass(frozen=True, slots=True)
class Act:
    """Who does the main verb of a sentence, in which mood, and the words that say so."""

    agent: Agent
    mood: Mood
    verb: str  # the main verb, in its base form where the lists know it; "" when there is none
    start: int  # offsets within the sentence's text of the words it was judged by; equal
    end: int  # when there is nothing to show


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as read: an ``Act`` still counted in words."""

    agent: Agent
    start: int
    group: VerbGroup
    mood: Mood


_NOBODY = Act(Agent.NONE, Mood.NONE, "", 0, 0)
_PRONOUNS = {"i": Agent.I, "we": Agent.WE} | dict.fromkeys(lex.OTHER_PRONOUNS, Agent.OTHER)
_BY_WHOM = {"me": Agent.I, "myself": Agent.I, "us": Agent.WE, "ourselves": Agent.WE}
_OWN = (Agent.I, Agent.WE, Agent.IMPLIED_I)


def act(sentence: Span) -> Act:
    """Who does the main verb of this sentence, and in which mood."""
    heard = Words.of(sentence, _REACH)
    clause = _told(heard)
    if clause is None:
        return _NOBODY
    if heard.quoted and clause.agent is Agent.IMPLIED_I:
        return _NOBODY
    last = min(clause.group.main, len(heard.ends) - 1)
    return Act(clause.agent, clause.mood, clause.group.base, heard.starts[clause.start], heard.ends[last])


def _told(heard: Words) -> _Clause | None:
    """The clause that tells who acts: the main one, or a later one of the teller's own."""
    words = heard.words
    if any(w.low == "?" for w in words[-3:]):
        return _question(words)
    begin = label_end(words, 0)
    clause = _main(heard, begin)
    if begin and (clause is None or (clause.agent is Agent.IMPLIED_I and clause.mood is Mood.PRESENT)):
        return None
    if clause is not None and clause.agent in _OWN:
        return clause
    return _later_own(heard, clause.group.end if clause else begin) or clause


def _question(words: Sequence[Word]) -> _Clause | None:
    """Nobody acts in a question, but it has its mood."""
    for index in range(len(words)):
        group = verb_group(words, index) if is_finite(words, index) else None
        if group:
            past = any(w.past or w.low == "did" for w in words)
            return _Clause(Agent.NONE, index, group, Mood.SPECIFIC_PAST if past else Mood.PRESENT)
    return None


def _main(heard: Words, begin: int) -> _Clause | None:
    """The main clause of what is told from here on."""
    start, opener = main_clause(heard.words, begin)
    if start >= len(heard.words):
        return None
    return _clause(heard, start, opener)


def _clause(heard: Words, start: int, opener: str) -> _Clause | None:
    """The clause that begins here, read by the kind of its subject."""
    words = heard.words
    for reading in (_cleft, _we_two, _pronoun, _subjectless, _noun_phrase):
        found = reading(heard, start)
        if found:
            agent, subject, group = found
            return _Clause(_sufferer(words, agent, group), subject, group, mood(words, start, group, opener))
    return None


_Reading = tuple[Agent, int, VerbGroup]  # who, from which word on, and the verb


def _sufferer(words: Sequence[Word], agent: Agent, group: VerbGroup) -> Agent:
    """The agent of a passive verb: nobody, or whoever is named after "by"."""
    if not group.passive:
        return agent
    for index in range(group.end, min(len(words) - 1, group.end + _BY_REACH)):
        low = words[index].low
        if low in (",", "and", "which", "that", "but", ";", ":"):
            break
        if low == "by":
            return _by_whom(words, index + 1)
    return Agent.PASSIVE


def _by_whom(words: Sequence[Word], index: int) -> Agent:
    if words[index].low in _BY_WHOM:
        return _BY_WHOM[words[index].low]
    head = _head(words, index, min(len(words), index + 6))
    return Agent.OTHER if words[head].person else Agent.PASSIVE


def _cleft(heard: Words, start: int) -> _Reading | None:
    """ "It was me who rang", "What I did was ring", "The first thing I did was to ring"."""
    lows = [w.low for w in heard.words[start : start + 8]]
    if (
        lows[:1] == ["it"]
        and lows[1:2]
        and lows[1] in ("was", "'s", "is")
        and lows[2:3]
        and lows[2] in ("me", "i", "us")
    ):
        return _with_verb(heard.words, _BY_WHOM.get(lows[2], Agent.I), start, start + 1)
    did = next((i for i, low in enumerate(lows) if low in ("did", "took", "made") and i), 0)
    if did and lows[did - 1] in _PRONOUNS and _names_a_chore(lows[: did - 1]):
        return _with_verb(heard.words, _PRONOUNS[lows[did - 1]], start, start + did)
    chore = next((i for i, low in enumerate(lows) if low in ("was", "is") and i), 0)
    if lows[0] in lex.POSSESSIVES and chore and lows[chore - 1] in lex.CHORES:
        return _with_verb(heard.words, Agent.I if lows[0] == "my" else Agent.WE, start, start + chore)
    return None


def _names_a_chore(lows: Sequence[str]) -> bool:
    return lows == ["what"] or (bool(lows) and lows[-1] in lex.CHORES)


def _with_verb(words: Sequence[Word], agent: Agent, start: int, index: int) -> _Reading | None:
    group = verb_group(words, index)
    return (agent, start, group) if group else None


def _we_two(heard: Words, start: int) -> _Reading | None:
    """ "My manager and I", "Me and Sam", "Both of us", "We all": a group with the teller in it."""
    words = heard.words
    for index in range(start, min(len(words), start + 8)):
        low = words[index].low
        if low in ("and", "&") and _joins_the_teller(words, start, index):
            return _with_verb(
                words, Agent.WE, start, index + 2 if words[start].low not in ("me",) else _verb_at(words, index)
            )
        if low == "us" and index > start and words[index - 1].low == "of" and words[start].low not in ("none", "one"):
            return _with_verb(words, Agent.WE, start, index + 1)
        if is_finite(words, index) or low in (",", ";", ":"):
            return None
    return None


def _joins_the_teller(words: Sequence[Word], start: int, conjunction: int) -> bool:
    following = words[conjunction + 1].low if conjunction + 1 < len(words) else ""
    if words[start].low in ("me", "i", "myself"):
        return conjunction == start + 1
    return following in ("i", "me", "myself") and conjunction > start


def _verb_at(words: Sequence[Word], index: int) -> int:
    """Where the next finite verb stands."""
    return next((i for i in range(index, min(len(words), index + 8)) if is_finite(words, i)), len(words))


def _pronoun(heard: Words, start: int) -> _Reading | None:
    """ "I called", "we, as a team, called", "It was decided", "This helped"."""
    words = heard.words
    low = words[start].low
    if low in _PRONOUNS:
        after = _past_parenthesis(words, start + 1)
        return _with_verb(words, _PRONOUNS[low], start, after) or _unlisted(words, _PRONOUNS[low], start, after)
    if low in ("it", "there"):
        return _with_verb(words, Agent.NONE, start, start + 1)
    if low in lex.PERSONLESS and start + 1 < len(words) and (is_finite(words, start + 1) or words[start + 1].third):
        return _with_verb(words, Agent.NONE, start, start + 1)
    return None


def _unlisted(words: Sequence[Word], agent: Agent, start: int, index: int) -> _Reading | None:
    """A verb that no list knows, right behind its pronoun: "I skedaddle"."""
    while index < len(words) and words[index].adverb:
        index += 1
    if index >= len(words) or not words[index].spoken:
        return None
    return agent, start, VerbGroup(start + 1, index, (), (), words[index].base or words[index].low, False)


def _past_parenthesis(words: Sequence[Word], index: int) -> int:
    """Past ", along with two others," between subject and verb, and the "both" of "we both"."""
    if index < len(words) and words[index].low == ",":
        for close in range(index + 1, min(len(words) - 1, index + 12)):
            if words[close].low == ",":
                return close + 1
    return index


def _subjectless(heard: Words, start: int) -> _Reading | None:
    """ "Built a dashboard", "Tasked with the rollout", "Would ask sooner", "Build trust by …"."""
    words = heard.words
    first = words[start]
    following = words[start + 1] if start + 1 < len(words) else None
    if first.low in ("responsible", "accountable") or (first.low in ("in", "charge") and _in_charge(words, start)):
        return Agent.IMPLIED_I, start, VerbGroup(start, start, ("was",), (), "be", False)
    if first.low in lex.HANDED_TO_ME and following and _is_handed(words, start):
        return Agent.PASSIVE, start, VerbGroup(start, start, ("was",), (), first.base, True)
    if first.aux and first.low not in ("having", "being", "been", "'s"):
        return _with_verb(words, Agent.IMPLIED_I, start, start)
    if first.third and not first.past and _is_of_a_thing(words, start):
        return Agent.OTHER, start, VerbGroup(start, start, (), (), first.base, False)
    if heard.after_quote and first.base in lex.SAYING and following and following.spoken:
        return Agent.OTHER, start, VerbGroup(start, start, (), (), first.base, False)
    if first.participle and not first.past and not first.bare:
        return Agent.PASSIVE, start, VerbGroup(start, start, ("was",), (), first.base, True)
    if first.past:
        return _bullet(words, start) if not _describes(words, start) else None
    if first.ing and not _has_verb(heard, start) and following and following.spoken and start + 2 < len(words):
        return Agent.IMPLIED_I, start, VerbGroup(start, start, (), (), first.base, False)
    return _bullet(words, start) if first.bare and _is_command(heard, start) else None


def _is_of_a_thing(words: Sequence[Word], start: int) -> bool:
    """Whether "Fetches the block" says what some part of a system does."""
    following = words[start + 1] if start + 1 < len(words) else None
    if following is None or not following.spoken:
        return False
    if following.low in lex.DETERMINERS:
        return True
    return words[start].base not in lex.NOUNS_FIRST and subject_and_verb(words, start) is None


def _bullet(words: Sequence[Word], start: int) -> _Reading:
    return Agent.IMPLIED_I, start, VerbGroup(start, start, (), (), words[start].base, False)


def _in_charge(words: Sequence[Word], start: int) -> bool:
    return [w.low for w in words[start : start + 3]] == ["in", "charge", "of"]


def _is_handed(words: Sequence[Word], start: int) -> bool:
    """Whether "asked", "given" open a bullet about what was asked of the teller."""
    first, following = words[start].low, words[start + 1].low
    if first in ("tasked", "entrusted", "approached"):
        return following in ("with", "to", "by")
    if first in ("given", "handed"):
        return following not in ("that",)
    return following in ("to", "by")


def _describes(words: Sequence[Word], start: int) -> bool:
    """Whether this participle stands before its noun: "Shared document with owners"."""
    if words[start].low not in lex.DESCRIBING or start + 1 >= len(words):
        return False
    following = words[start + 1]
    if following.low in lex.DETERMINERS or following.low in lex.PREPOSITIONS or not following.spoken:
        return False
    return not any(map(str.isdigit, following.low)) and not _quantified(words, start)


def _quantified(words: Sequence[Word], start: int) -> bool:
    """Whether a figure shows the participle to be a deed: "Reduced latency by 40%", "from 9 to 4"."""
    return any(w.low in ("by", "from", "with", "across", "to") for w in words[start + 2 : start + 7])


def _has_verb(heard: Words, start: int) -> bool:
    return subject_and_verb(heard.words, start) is not None


def _is_command(heard: Words, start: int) -> bool:
    """Whether a base form opens a bullet as a verb: "Build trust", but not "Design reviews"."""
    words = heard.words
    if start + 1 >= len(words) or not words[start + 1].spoken or words[start + 1].low in lex.CONJUNCTIONS:
        return words[start].low not in lex.NOUNS_FIRST and start + 1 < len(words) and words[start + 1].low == "and"
    following = words[start + 1]
    if words[start].low in lex.NOUNS_FIRST:
        return following.low in lex.DETERMINERS or following.low in ("me", "us", "him", "them", "how", "what", "why")
    if following.past and start + 2 < len(words) and words[start + 2].low in lex.DETERMINERS | lex.SUBJECTS:
        return False
    return not any(words[i].aux in ("be", "have") for i in range(start + 1, min(len(words), start + 3)))


def _noun_phrase(heard: Words, start: int) -> _Reading | None:
    """ "The vendor agreed", "Priya wrote", "The report was written": any other subject."""
    words = heard.words
    if words[start].low in lex.SUBORDINATORS and words[start].low not in lex.QUESTION_WORDS:
        return _inner(heard, start + 1)
    if words[start].low in lex.QUESTION_WORDS and words[start].low not in ("what", "who", "where"):
        return None
    found = subject_and_verb(words, start)
    if not found:
        return None
    end, verb = found
    group = verb_group(words, verb)
    if group is None:
        return None
    if _is_made_by_me(words, end, verb, group):
        return Agent.I, start, group
    personal = _is_personal(heard, start, _head(words, start, end), group)
    return Agent.OTHER if personal else Agent.NONE, start, group


def _is_made_by_me(words: Sequence[Word], end: int, verb: int, group: VerbGroup) -> bool:
    """Whether it reads "The piece I built was a …"."""
    if group.base != "be" or group.passive or end >= verb:
        return False
    after = words[group.end].low if group.end < len(words) else ""
    return words[end].low == "i" and after in lex.DETERMINERS


def _inner(heard: Words, start: int) -> _Reading | None:
    """The clause of a "because" that stands alone."""
    if start >= len(heard.words):
        return None
    return _we_two(heard, start) or _pronoun(heard, start) or _noun_phrase(heard, start)


def _head(words: Sequence[Word], start: int, end: int) -> int:
    """The head of the noun phrase between: its last word before "of", "in", "who"."""
    head = start
    for index in range(start, end):
        word = words[index]
        if index > start and (words[index - 1].low not in lex.DETERMINERS or word.low == "of") and _ends_head(word):
            break
        if word.spoken and not (word.adverb and index > start):
            head = index
    return head


def _ends_head(word: Word) -> bool:
    return word.low in lex.PREPOSITIONS or word.low in lex.RELATIVES or word.low == ","


def _is_personal(heard: Words, start: int, head: int, group: VerbGroup) -> bool:
    """Whether the subject is a person or a group of them."""
    words = heard.words
    word = words[head]
    if word.person:
        return word.low not in lex.DEPARTMENTS or group.base not in lex.COURSE_OF_THINGS
    if words[start].low in ("one", "two", "three", "four", "some", "most", "many", "several", "both", "few", "others"):
        return head == start or any(w.person for w in words[head : head + 6])
    return _is_name(heard, start, head, group)


def _is_name(heard: Words, start: int, head: int, group: VerbGroup) -> bool:
    """Whether a capitalised word is somebody's name, going by where it stands or what it does."""
    if not heard.capital[head] or len(heard.words[head].low) < 3 or heard.words[start].low in lex.DETERMINERS:
        return False
    if head == 0 or not heard.words[head - 1].spoken:
        return group.base in lex.DONE_BY_PEOPLE and not heard.words[head].ing
    return group.base in lex.DONE_BY_PEOPLE or group.base == "be"


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


def own_verbs(sentence: Span) -> tuple[str, ...]:
    """The base forms of the verbs that "I" governs in any clause of the sentence, the unspoken "I" of a
    bullet included: "I listened, apologised and offered" gives listen, apologise, offer."""
    heard = Words.of(sentence)
    words = heard.words
    verbs: list[str] = []
    index = 0
    clause = _told(heard)
    if clause is not None and clause.agent is Agent.IMPLIED_I and not heard.quoted:
        verbs.extend(_coordinated(words, clause.group))
        index = clause.group.end
    for subject in range(index, len(words)):
        if words[subject].low == "i" and _is_subject(words, subject):
            group = verb_group(words, _past_parenthesis(words, subject + 1))
            if group and not group.passive:
                verbs.extend(_coordinated(words, group))
    return tuple(verb for verb in verbs if verb)


def _is_subject(words: Sequence[Word], index: int) -> bool:
    """Whether this "I" acts by itself, and is no numeral: "Phase I", "Sam and I"."""
    if not index:
        return True
    before = words[index - 1]
    if before.low in ("and", "&"):
        return not _we_two_end_here(words, index)
    return before.low not in lex.ROMAN_NUMBERED


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
        if low in lex.SUBJECTS and low not in ("it", "there", "you"):
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
