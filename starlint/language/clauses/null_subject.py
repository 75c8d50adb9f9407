"""Sentences without a subject, as bullets are written: whose deed "Built a dashboard" is."""

from __future__ import annotations

from collections.abc import Sequence

from starlint.language import word_classes as classes
from starlint.language.clauses.boundaries import subject_and_verb
from starlint.language.clauses.subject import Reading, with_verb
from starlint.language.clauses.verb_group import VerbGroup
from starlint.language.clauses.words import Word, Words
from starlint.language.results import Agent


def subjectless(heard: Words, start: int) -> Reading | None:
    """ "Built a dashboard", "Tasked with the rollout", "Would ask sooner", "Build trust by …"."""
    words = heard.words
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
        return with_verb(words, Agent.IMPLIED_I, start, start)
    if first.third and not first.past and _is_of_a_thing(words, start):
        return Agent.OTHER, start, VerbGroup(start, start, (), (), first.base, False)
    if heard.after_quote and first.base in classes.SAYING and following and following.spoken:
        return Agent.OTHER, start, VerbGroup(start, start, (), (), first.base, False)
    if first.participle and not first.past and not first.bare:
        return Agent.PASSIVE, start, VerbGroup(start, start, ("was",), (), first.base, True)
    if first.past:
        return _bullet(words, start) if not _describes(words, start) else None
    if first.ing and following and following.spoken and start + 2 < len(words) and not subject_and_verb(words, start):
        return Agent.IMPLIED_I, start, VerbGroup(start, start, (), (), first.base, False)
    return _bullet(words, start) if first.bare and _is_command(heard, start) else None


def _arrival(words: Sequence[Word], start: int) -> Reading:
    """ "Then came the hard part": the subject stands behind its verb."""
    behind = words[start + 1 : start + 6]
    agent = Agent.OTHER if any(word.person for word in behind) else Agent.NONE
    return agent, start, VerbGroup(start, start, (), (), words[start].base, False)


def _bullet(words: Sequence[Word], start: int) -> Reading:
    return Agent.IMPLIED_I, start, VerbGroup(start, start, (), (), words[start].base, False)


def _in_charge(words: Sequence[Word], start: int) -> bool:
    return [w.low for w in words[start : start + 3]] == ["in", "charge", "of"]


def _is_handed(words: Sequence[Word], start: int) -> bool:
    """Whether "asked", "given" open a bullet about what was asked of the teller."""
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
    if following.low in classes.DETERMINERS or following.low in classes.PREPOSITIONS or not following.spoken:
        return False
    return not any(map(str.isdigit, following.low)) and not _quantified(words, start)


def _quantified(words: Sequence[Word], start: int) -> bool:
    """Whether a figure shows the participle to be a deed: "Reduced latency by 40%", "from 9 to 4"."""
    return any(w.low in ("by", "from", "with", "across", "to") for w in words[start + 2 : start + 7])


def _is_command(heard: Words, start: int) -> bool:
    """Whether a base form opens a bullet as a verb: "Build trust", but not "Design reviews"."""
    words = heard.words
    if start + 1 >= len(words) or not words[start + 1].spoken or words[start + 1].low in classes.CONJUNCTIONS:
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
    """Whether "Fetches the block" says what some part of a system does."""
    following = words[start + 1] if start + 1 < len(words) else None
    if following is None or not following.spoken:
        return False
    if following.low in classes.DETERMINERS:
        return True
    return words[start].base not in classes.NOUNS_FIRST and subject_and_verb(words, start) is None
