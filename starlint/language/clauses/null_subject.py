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
    words = sentence.words
    first = words[start]
    following = words[start + 1] if start + 1 < len(words) else None
    if start and first.past and first.base in classes.ARRIVING and following and following.low in classes.DETERMINERS:
        return _arrival(words, start)
    if first.low in ("responsible", "accountable") or (first.low in ("in", "charge") and _in_charge(words, start)):
        return Agent.IMPLIED_I, start, VerbGroup(start, start, ("was",), (), "be", False)
    if first.low == "put" and [w.low for w in words[start + 1 : start + 3]] == ["in", "charge"]:
        return Agent.PASSIVE, start, VerbGroup(start, start, ("was",), (), "put", True)
    if first.low in classes.HANDED_TO_ME and following and _is_handed(words, start):
        return Agent.PASSIVE, start, VerbGroup(start, start, ("was",), (), first.base, True)
    if first.aux and first.low not in ("having", "being", "been", "'s"):
        return subject_of_verb(words, Agent.IMPLIED_I, start, start)
    if first.third and not first.past and _is_of_a_thing(words, start):
        return Agent.OTHER, start, VerbGroup(start, start, (), (), first.base, False)
    if sentence.after_quote and first.base in classes.SAYING and following and following.is_word:
        return Agent.OTHER, start, VerbGroup(start, start, (), (), first.base, False)
    if first.participle and not first.past and not first.bare:
        return Agent.PASSIVE, start, VerbGroup(start, start, ("was",), (), first.base, True)
    if first.past:
        return _bullet(words, start) if not _describes(words, start) else None
    if first.ing and following and following.is_word and start + 2 < len(words) and not subject_and_verb(words, start):
        return Agent.IMPLIED_I, start, VerbGroup(start, start, (), (), first.base, False)
    return _bullet(words, start) if first.bare and _is_command(sentence, start) else None


def _arrival(words: Sequence[Word], start: int) -> Subject:
    """ "Then came the hard part": the subject stands behind its verb."""
    behind = words[start + 1 : start + 6]
    agent = Agent.OTHER if any(word.person for word in behind) else Agent.NONE
    return agent, start, VerbGroup(start, start, (), (), words[start].base, False)


def _bullet(words: Sequence[Word], start: int) -> Subject:
    return Agent.IMPLIED_I, start, VerbGroup(start, start, (), (), words[start].base, False)


def _in_charge(words: Sequence[Word], start: int) -> bool:
    return [w.low for w in words[start : start + 3]] == ["in", "charge", "of"]


def _is_handed(words: Sequence[Word], start: int) -> bool:
    """Whether "asked", "given" open a bullet about what the first person was asked or given."""
    first, following = words[start].low, words[start + 1].low
    if first in ("tasked", "entrusted", "approached"):
        return following in ("with", "to", "by")
    if first == "handed" and any(word.low in ("over", "to", "back", "out") for word in words[start + 2 : start + 7]):
        return False
    if first in ("given", "handed"):
        return following not in ("that",)
    return following in ("to", "by")


def _describes(words: Sequence[Word], start: int) -> bool:
    """Whether this participle stands before its noun: "Shared document with owners"."""
    if words[start].low not in classes.DESCRIBING or start + 1 >= len(words):
        return False
    following = words[start + 1]
    if following.low in classes.DETERMINERS or following.low in classes.PREPOSITIONS or not following.is_word:
        return False
    return not any(map(str.isdigit, following.low)) and not _quantified(words, start)


def _quantified(words: Sequence[Word], start: int) -> bool:
    """Whether a figure shows that the participle is an action: "Reduced latency by 40%", "from 9 to 4"."""
    return any(w.low in ("by", "from", "with", "across", "to") for w in words[start + 2 : start + 7])


def _is_command(sentence: SentenceWords, start: int) -> bool:
    """Whether a base form opens a bullet as a verb: "Build trust", but not "Design reviews"."""
    words = sentence.words
    if start + 1 >= len(words) or not words[start + 1].is_word or words[start + 1].low in classes.CONJUNCTIONS:
        return words[start].low not in classes.NOUNS_FIRST and start + 1 < len(words) and words[start + 1].low == "and"
    following = words[start + 1]
    if words[start].low in classes.NOUNS_FIRST:
        return following.low in classes.DETERMINERS or following.low in (
            "me",
            "us",
            "him",
            "them",
            "how",
            "what",
            "why",
        )
    if following.past and start + 2 < len(words) and words[start + 2].low in classes.DETERMINERS | classes.SUBJECTS:
        return False
    return not any(words[i].aux in ("be", "have") for i in range(start + 1, min(len(words), start + 3)))


def _is_of_a_thing(words: Sequence[Word], start: int) -> bool:
    """Whether a form like "Fetches the block" is the verb of a part of a system."""
    following = words[start + 1] if start + 1 < len(words) else None
    if following is None or not following.is_word:
        return False
    if following.low in classes.DETERMINERS:
        return True
    return words[start].base not in classes.NOUNS_FIRST and subject_and_verb(words, start) is None
