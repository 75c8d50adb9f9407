"""Clauses without a subject, as in bullets: who acts in "Built a dashboard"."""

from __future__ import annotations

from collections.abc import Sequence

from starlint.language import word_classes as classes
from starlint.language.clauses.boundaries import subject_and_verb
from starlint.language.clauses.subject import Subject, subject_of_verb
from starlint.language.clauses.verb_group import VerbGroup
from starlint.language.clauses.words import SentenceWords, Word
from starlint.language.results import Agent


def null_subject(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Built a dashboard", "Tasked with the rollout", "Would ask sooner", "Build trust by …"."""
    first = sentence.words[start]
    if not first.base and not first.aux and first.low not in _ADJECTIVES:
        return None
    for read in _READERS:
        subject = read(sentence, start)
        if subject:
            return subject
    return None


_ADJECTIVES = ("responsible", "accountable", "in")  # the words other than verbs that such a clause begins with


def _subject(agent: Agent, start: int, base: str) -> Subject:
    """The omitted subject of a verb of one word."""
    return Subject(agent, start, VerbGroup(start, start, (), (), base, False))


def _subject_of_be(agent: Agent, start: int, base: str, passive: bool = True) -> Subject:
    """The omitted subject of a verb whose "was" is omitted too."""
    return Subject(agent, start, VerbGroup(start, start, ("was",), (), base, passive))


def _next_word(words: Sequence[Word], start: int) -> Word | None:
    return words[start + 1] if start + 1 < len(words) else None


def _inverted(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Then came the hard part": the subject stands behind its verb."""
    words = sentence.words
    first, following = words[start], _next_word(words, start)
    if not (start and first.past and first.base in classes.ARRIVING and following):
        return None
    if following.low not in classes.DETERMINERS:
        return None
    is_personal = any(word.person for word in words[start + 1 : start + 6])
    return _subject(Agent.OTHER if is_personal else Agent.NONE, start, first.base)


def _responsible(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Responsible for the rollout", "In charge of two wards"."""
    words = sentence.words
    low = words[start].low
    if low not in _ADJECTIVES or (low == "in" and not _begin(words[start:], "in", "charge", "of")):
        return None
    return _subject_of_be(Agent.IMPLIED_I, start, "be", passive=False)


def _handed(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Put in charge of two wards", "Tasked with the rollout", "Given two weeks"."""
    words = sentence.words
    if words[start].low == "put" and _begin(words[start:], "put", "in", "charge"):
        return _subject_of_be(Agent.PASSIVE, start, "put")
    if words[start].low not in classes.HANDED_TO_ME or start + 1 >= len(words) or not _is_handed(words, start):
        return None
    return _subject_of_be(Agent.PASSIVE, start, words[start].base)


def _begin(words: Sequence[Word], *lows: str) -> bool:
    """Whether a clause begins with these words."""
    return tuple([word.low for word in words[: len(lows)]]) == lows


def _auxiliary(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Would ask sooner", "Was asked to help"."""
    first = sentence.words[start]
    if not first.aux or first.low in ("having", "being", "been", "'s"):
        return None
    return subject_of_verb(sentence.words, Agent.IMPLIED_I, start, start)


def _third_person(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Fetches the block"."""
    first = sentence.words[start]
    is_of_a_thing = first.third and not first.past and _is_of_a_thing(sentence.words, start)
    return _subject(Agent.OTHER, start, first.base) if is_of_a_thing else None


def _speaker(sentence: SentenceWords, start: int) -> Subject | None:
    """ "…", said the porter."""
    first, following = sentence.words[start], _next_word(sentence.words, start)
    is_said = sentence.after_quote and first.base in classes.SAYING and following and following.is_word
    return _subject(Agent.OTHER, start, first.base) if is_said else None


def _participle(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Written in a week"."""
    first = sentence.words[start]
    is_participle = first.participle and not first.past and not first.bare
    return _subject_of_be(Agent.PASSIVE, start, first.base) if is_participle else None


def _done_by(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Training followed, delivered by two fitters"; not "…, finished by noon", "…, solved by asking"."""
    words = sentence.words
    if not start or not words[start].participle or start + 2 >= len(words) or words[start + 1].low != "by":
        return None
    after = start + 2 + (words[start + 2].low in classes.DETERMINERS)
    doer = words[min(after, len(words) - 1)]
    if doer.ing or doer.low in classes.TIMES or doer.low in _POINTS or not doer.low.isalpha():
        return None
    return _subject_of_be(Agent.PASSIVE, start, words[start].base)


_POINTS = (
    "end",
    "time",
    "then",
    "now",
    "deadline",
    "hand",
    "phone",
    "email",
    "post",
    "letter",
    "bus",
    "train",
    "myself",
)


def _past(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Built a dashboard"; not "Shared document with owners"."""
    first = sentence.words[start]
    words = sentence.words
    is_verb = first.past and not any(belongs(words, start) for belongs in (_describes, _is_name, _is_in_subject))
    return _subject(Agent.IMPLIED_I, start, first.base) if is_verb else None


def _progressive(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Running the galley"; not "Running the galley was hard"."""
    words = sentence.words
    first, following = words[start], _next_word(words, start)
    if not first.ing or first.past or not following or not following.is_word or start + 2 >= len(words):
        return None
    return None if subject_and_verb(words, start) else _subject(Agent.IMPLIED_I, start, first.base)


def _imperative(sentence: SentenceWords, start: int) -> Subject | None:
    """ "Build trust by …"; not "Design reviews"."""
    first = sentence.words[start]
    may_be_verb = first.bare and not first.past and not _is_before_a_noun(sentence.words, start)
    is_verb = may_be_verb and _is_command(sentence.words, start)
    return _subject(Agent.IMPLIED_I, start, first.base) if is_verb else None


_READERS = (
    _inverted,
    _responsible,
    _handed,
    _auxiliary,
    _third_person,
    _speaker,
    _participle,
    _done_by,
    _past,
    _progressive,
    _imperative,
)


def _is_handed(words: Sequence[Word], start: int) -> bool:
    """Whether "asked", "given" open a bullet about what the first person was asked or given."""
    first, following = words[start].low, words[start + 1].low
    if first in ("tasked", "entrusted", "approached"):
        return following in ("with", "to", "by")
    if first == "handed" and any(word.low in ("over", "to", "back", "out") for word in words[start + 2 : start + 7]):
        return False
    if first in ("given", "handed"):
        return following != "that"
    return following in ("to", "by")


def _describes(words: Sequence[Word], start: int) -> bool:
    """Whether this participle stands before its noun: "Shared document with owners"."""
    if words[start].low not in classes.DESCRIBING or start + 1 >= len(words):
        return False
    following = words[start + 1]
    if following.low in classes.DETERMINERS or following.low in classes.PREPOSITIONS or not following.is_word:
        return False
    return not any(map(str.isdigit, following.low)) and not _quantified(words, start)


def _is_name(words: Sequence[Word], start: int) -> bool:
    """Whether a word that only looks like a verb is the subject of the next one: "Ofsted mentioned it"."""
    following = _next_word(words, start)
    return words[start].base == words[start].low and following is not None and following.past


def _is_in_subject(words: Sequence[Word], start: int) -> bool:
    """Whether a participle belongs to a subject: "Bottled water was given out"; not "Found stock was missing"."""
    verb = words[start + 2] if start + 2 < len(words) else None
    if verb is None or words[start].base in classes.CLAUSE_TAKING or not (verb.aux in ("be", "have") or verb.past):
        return False
    noun = words[start + 1]
    return noun.is_word and not (verb.participle and verb.past) and noun.low not in _NO_NOUN and not noun.adverb


_NO_NOUN = (
    classes.DETERMINERS
    | classes.PREPOSITIONS
    | classes.SUBJECTS
    | classes.CONJUNCTIONS
    | classes.OTHER_PRONOUNS
    | classes.IMPERSONAL
    | {"them", "that"}
)


def _is_before_a_noun(words: Sequence[Word], start: int) -> bool:
    """Whether a word belongs to the subject of the verb after the next word: "Repeat contacts went down"."""
    verb = words[start + 2] if start + 2 < len(words) else None
    return verb is not None and verb.past and not verb.participle


def _quantified(words: Sequence[Word], start: int) -> bool:
    """Whether a figure shows that the participle is an action: "Reduced latency by 40%", "from 9 to 4"."""
    return any(w.low in ("by", "from", "with", "across", "to") for w in words[start + 2 : start + 7])


def _is_command(words: Sequence[Word], start: int) -> bool:
    """Whether a base form opens a bullet as a verb: "Build trust", but not "Design reviews"."""
    following = _next_word(words, start)
    is_noun_first = words[start].low in classes.NOUNS_FIRST
    if following is None:
        return False
    if not following.is_word or following.low in classes.CONJUNCTIONS:
        return not is_noun_first and following.low == "and"
    if is_noun_first:
        return following.low in classes.DETERMINERS or following.low in _OBJECTS
    if following.past and _begins_noun_phrase(words, start + 2):
        return False
    return not any(word.aux in ("be", "have") for word in words[start + 1 : start + 3])


_OBJECTS = ("me", "us", "him", "them", "how", "what", "why")


def _begins_noun_phrase(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].low in classes.DETERMINERS | classes.SUBJECTS


def _is_of_a_thing(words: Sequence[Word], start: int) -> bool:
    """Whether a form like "Fetches the block" is the verb of a part of a system."""
    following = _next_word(words, start)
    if following is None or not following.is_word:
        return False
    if following.low in classes.DETERMINERS:
        return True
    return words[start].base not in classes.NOUNS_FIRST and subject_and_verb(words, start) is None
