"""The subject of a clause, and who it stands for: I, we, somebody else, or a thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from starlint.language import word_classes as classes
from starlint.language.clauses.boundaries import apposition, subject_and_verb
from starlint.language.clauses.verb_group import VerbGroup, is_finite, verb_group
from starlint.language.clauses.words import SentenceWords, Word
from starlint.language.results import Agent


class Subject(NamedTuple):
    """Who acts in a clause, with the verb."""

    agent: Agent
    start: int  # index of the first word that shows it
    group: VerbGroup


PRONOUNS = {"i": Agent.I, "we": Agent.WE} | dict.fromkeys(classes.OTHER_PRONOUNS, Agent.OTHER)
BY_WHOM = {"me": Agent.I, "myself": Agent.I, "us": Agent.WE, "ourselves": Agent.WE}


def cleft_subject(sentence: SentenceWords, start: int) -> Subject | None:
    """ "It was me who rang", "That's when I rang", "What I did was ring", "My next step was to ring"."""
    words = sentence.words
    lows = [w.low for w in words[start : start + 8]]
    pointed_out = _pointed_out(words, start, lows)
    if pointed_out:
        return pointed_out
    if _CLEFT_VERBS.isdisjoint(lows):
        return None
    did = next((i for i, low in enumerate(lows) if low in ("did", "took", "made", "ended") and i), 0)
    if did and lows[did - 1] in PRONOUNS and _ends_in_a_chore(lows[: did - 1]):
        verb = start + did
        return Subject(PRONOUNS[lows[did - 1]], start, VerbGroup(verb, verb, (), (), words[verb].base, False))
    chore = next((i for i, low in enumerate(lows) if low in ("was", "is") and i), 0)
    if lows[0] in classes.POSSESSIVES and chore and lows[chore - 1] in classes.CHORES:
        return subject_of_verb(words, Agent.I if lows[0] == "my" else Agent.WE, start, start + chore)
    return None


_CLEFT_VERBS = frozenset({"did", "took", "made", "ended", "was", "is"})


def _pointed_out(words: Sequence[Word], start: int, lows: Sequence[str]) -> Subject | None:
    """ "It was me who rang", "That was when we rang"."""
    if len(lows) < 4 or lows[0] not in ("it", "this", "that") or lows[1] not in ("was", "'s", "is"):
        return None
    if lows[2] in ("me", "i", "us"):
        return subject_of_verb(words, BY_WHOM.get(lows[2], Agent.I), start, start + 1)
    if lows[2] in ("when", "why", "how", "where") and lows[3] in ("i", "we"):
        return subject_of_verb(words, PRONOUNS[lows[3]], start + 3, start + 4)
    return _singled_out(words, start) if lows[0] == "it" else None


def _singled_out(words: Sequence[Word], start: int) -> Subject | None:
    """ "It was the porter who spotted it", "It was only in May that I saw it"."""
    for index in range(start + 3, min(len(words) - 2, start + _CLEFT_REACH)):
        low, following = words[index].low, words[index + 1].low
        if low == "that" and following in ("i", "we"):
            return subject_of_verb(words, PRONOUNS[following], index + 1, index + 2)
        if low == "who" and words[index - 1].person:
            return subject_of_verb(words, Agent.OTHER, start + 2, index + 1)
        if low in (",", ";") or is_finite(words, index):
            return None
    return None


_CLEFT_REACH = 12  # words


def _ends_in_a_chore(lows: Sequence[str]) -> bool:
    return lows == ["what"] or (bool(lows) and lows[-1] in classes.CHORES)


def subject_of_verb(words: Sequence[Word], agent: Agent, start: int, index: int) -> Subject | None:
    """The subject of the verb group that begins at this index; None where none does."""
    group = verb_group(words, index)
    return Subject(agent, start, group) if group else None


def joint_subject(sentence: SentenceWords, start: int) -> Subject | None:
    """ "My manager and I", "Me and Sam", "Both of us": a group that the first person belongs to."""
    words = sentence.words
    for index in range(start, min(len(words), start + 8)):
        low = words[index].low
        if low in ("and", "&") and _joins_first_person(words, start, index):
            named_first = words[start].low in ("me", "myself")
            return subject_of_verb(words, Agent.WE, start, _verb_at(words, index) if named_first else index + 2)
        if low == "us" and words[index - 1].low == "of" and words[start].low != "one":
            return subject_of_verb(words, Agent.WE, start, index + 1)
        if is_finite(words, index) or low in (",", ";", ":"):
            return None
    return None


def _joins_first_person(words: Sequence[Word], start: int, conjunction: int) -> bool:
    following = words[conjunction + 1].low if conjunction + 1 < len(words) else ""
    if words[start].low in ("me", "i", "myself"):
        return conjunction == start + 1
    return following in ("i", "me", "myself") and conjunction > start


def _verb_at(words: Sequence[Word], index: int) -> int:
    """Where the next finite verb stands."""
    return next((i for i in range(index, min(len(words), index + 8)) if is_finite(words, i)), len(words))


def pronoun_subject(sentence: SentenceWords, start: int) -> Subject | None:
    """ "I called", "we, as a team, called", "It was decided", "This helped"."""
    words = sentence.words
    low = words[start].low
    if low in PRONOUNS:
        after = after_parenthesis(words, start + 1)
        return subject_of_verb(words, PRONOUNS[low], start, after) or _unknown_verb(words, PRONOUNS[low], start, after)
    if low in ("it", "there"):
        return subject_of_verb(words, Agent.NONE, start, start + 1)
    if low in classes.IMPERSONAL and start + 1 < len(words) and (is_finite(words, start + 1) or words[start + 1].third):
        return subject_of_verb(words, Agent.NONE, start, start + 1)
    return None


def _unknown_verb(words: Sequence[Word], agent: Agent, start: int, index: int) -> Subject | None:
    """The subject of a verb that the lexicon does not know, right behind its pronoun: "I skedaddle"."""
    adverbs: list[str] = []
    while index < len(words) and words[index].adverb:
        adverbs.append(words[index].low)
        index += 1
    if index >= len(words) or not words[index].is_word:
        return None
    base = words[index].base or words[index].low
    return Subject(agent, start, VerbGroup(start + 1, index, (), tuple(adverbs), base, False))


def after_parenthesis(words: Sequence[Word], index: int) -> int:
    """The index after ", along with two others," between subject and verb; the same index without an aside."""
    if index < len(words) and words[index].low == ",":
        for close in range(index + 1, min(len(words) - 1, index + 12)):
            if words[close].low == ",":
                return close + 1
    return index


def noun_phrase_subject(sentence: SentenceWords, start: int) -> Subject | None:
    """ "The vendor agreed", "Priya wrote", "The report was written": any other subject."""
    words = sentence.words
    low = words[start].low
    if low in classes.QUESTION_WORDS:
        if low not in ("what", "who", "where"):
            return None
    elif low in classes.SUBORDINATORS:
        return _subject_after_subordinator(sentence, start + 1)
    found = subject_and_verb(words, start)
    if not found:
        return _subject_after_object(words, start)
    end, verb = found
    group = verb_group(words, verb)
    return Subject(_agent_of_noun_phrase(sentence, start, end, verb, group), start, group) if group else None


def _agent_of_noun_phrase(sentence: SentenceWords, start: int, end: int, verb: int, group: VerbGroup) -> Agent:
    """Who a noun phrase stands for: a person, a group of ours, or a thing."""
    words = sentence.words
    if _is_made_by_me(words, end, verb, group):
        return Agent.I
    head = head_of(words, start, end)
    if _is_own_group(words, start, head):
        return Agent.WE
    return Agent.OTHER if _is_personal(sentence, start, head, group) else Agent.NONE


def _subject_after_object(words: Sequence[Word], start: int) -> Subject | None:
    """ "Anything over 400 lines I send back", "The repair man, I have him come": the object comes first."""
    for index in range(start + 1, min(len(words) - 1, start + _OBJECT_REACH)):
        low = words[index].low
        if low in ("i", "we"):
            is_apart = words[index - 1].low == "," or words[start].low in classes.FREE_RELATIVES | classes.PREPOSITIONS
            found = subject_of_verb(words, PRONOUNS[low], index, index + 1)
            return found if is_apart or (found and _is_whole(words, start, found.group.end)) else None
    return None


def _is_whole(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether an object and a clause make a sentence, "The callers I rang back myself.", and no title."""
    pointed = words[start].low in ("the", "that", "those", "this", "these")
    return pointed and words[-1].low == "." and len(words) - 1 - end >= _FEWEST_AFTER_VERB


_FEWEST_AFTER_VERB = 2  # words

_OBJECT_REACH = 14  # words before the "I" that such an object may have


def _is_own_group(words: Sequence[Word], start: int, head: int) -> bool:
    """Whether the subject is everybody, or a group with "our" before it."""
    if words[head].low in ("everyone", "everybody"):
        return head == start
    return words[start].low == "our" and words[head].low in classes.OWN_GROUPS


def _is_made_by_me(words: Sequence[Word], end: int, verb: int, group: VerbGroup) -> bool:
    """Whether it reads "The piece I built was a …"."""
    if group.base != "be" or group.passive or end >= verb:
        return False
    after = words[group.end].low if group.end < len(words) else ""
    made = verb_group(words, end + 1)
    is_made = made is not None and (made.base in classes.MAKING or words[end - 1].low == "all")
    return words[end].low == "i" and after in classes.DETERMINERS and is_made


def _subject_after_subordinator(sentence: SentenceWords, start: int) -> Subject | None:
    """The subject of a "because" clause that stands alone."""
    if start >= len(sentence.words):
        return None
    return joint_subject(sentence, start) or pronoun_subject(sentence, start) or noun_phrase_subject(sentence, start)


def head_of(words: Sequence[Word], start: int, end: int) -> int:
    """The head of the noun phrase between: its last word before "of", "in", "who"."""
    head = start
    for index in range(start, end):
        word = words[index]
        if index > start and (words[index - 1].low not in classes.DETERMINERS or word.low == "of") and _ends_head(word):
            break
        if word.is_word and not (word.adverb and index > start):
            head = index
    return head


def _ends_head(word: Word) -> bool:
    return word.low in classes.PREPOSITIONS or word.low in classes.RELATIVES or word.low == ","


def _is_personal(sentence: SentenceWords, start: int, head: int, group: VerbGroup) -> bool:
    """Whether the subject is a person or a group of them."""
    words = sentence.words
    word = words[head]
    if word.person:
        return word.low not in classes.DEPARTMENTS or group.base not in classes.HAPPENING
    if any(w.person for w in apposition(words, head + 1)):
        return True
    if words[start].low in classes.QUANTIFIERS:
        return head == start or any(w.person for w in words[head : head + 6])
    return _is_name(sentence, start, head, group)


def _is_name(sentence: SentenceWords, start: int, head: int, group: VerbGroup) -> bool:
    """Whether a capitalised word is somebody's name, going by where it stands or what it does."""
    low = sentence.words[head].low
    if not sentence.capital[head] or len(low) < 3 or sentence.words[start].low in classes.DETERMINERS:
        return False
    does = group.base in classes.HUMAN or _has_object(sentence.words, group)
    if head == 0 or not sentence.words[head - 1].is_word:
        plural = low.endswith("s") and not low.endswith(classes.NAMES_IN_S)
        return does and not plural and not low.endswith(classes.NO_NAME_ENDINGS) and group.base not in classes.HAPPENING
    return does or group.base == "be"


def _has_object(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether a verb of the past has an object: "packed two bags", "drew a map"."""
    following = words[group.end] if group.end < len(words) else None
    if following is None or group.base in ("be", "have") or group.passive or not words[group.main].past:
        return False
    return following.low in classes.DETERMINERS or following.low in ("me", "us", "him", "her", "them", "it", "everyone")
