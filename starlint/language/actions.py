"""Concrete steps: what somebody did, in words that one could picture or repeat.

"I sorted the affected orders by delivery date" is a step; "I leveraged expertise to drive improvements" is not.
The words that could stand in anybody's story are listed here; what is left of a sentence when they and the
function words are taken away is its detail.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from starlint import lexicon
from starlint.language.results import Agent, MainClause, Tense
from starlint.language.tokens import Tokens

# Nouns, adjectives and verbs that fit any story: coaches strike them out ("aligned stakeholders", "drove results").
VAGUE = lexicon.words("vague")

# What one is, feels or goes through; or does so little in that it shows nothing.
_NO_ACTION = lexicon.lemmas("stative")
_TOLD_AS_DONE = frozenset({Tense.SPECIFIC_PAST, Tense.PRESENT, Tense.HABITUAL})
_TOGETHER = frozenset({Agent.WE, Agent.PASSIVE})
_FINDING = lexicon.lemmas("finding-out")  # a step where it is found out how
_DETAIL_OF_A_FINDING = 4
LEAST_DETAIL = 2  # words; fewer cannot be pictured


def specific_words(tokens: Tokens, start: int, end: int) -> int:
    """How many words between these offsets belong to this story alone."""
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    return sum([_is_specific(token) for token in tokens.lower[first:last]])


@lru_cache(maxsize=1 << 16)
def _is_specific(word: str) -> bool:
    from spacy.lang.en.stop_words import STOP_WORDS

    if word in STOP_WORDS or not any(character.isalnum() for character in word):
        return False
    return word not in VAGUE and _base(word) not in VAGUE


def _base(word: str) -> str:
    """A crude stem, good enough for looking a word up in a list."""
    for ending, instead in (
        ("ies", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("s", ""),
        ("es", ""),
    ):
        if word.endswith(ending) and word[: -len(ending)] + instead in VAGUE:
            return word[: -len(ending)] + instead
    return word


def is_stative(act: MainClause, own: tuple[str, ...]) -> bool:
    """Whether a sentence tells what somebody was, had a mind to or holds true, rather than what was done."""
    if own or not act.verb or act.verb == "have":
        return False
    if act.tense is Tense.SPECIFIC_PAST:
        return act.agent in (Agent.I, Agent.WE, Agent.IMPLIED_I)
    return act.tense is not Tense.HYPOTHETICAL or act.agent is Agent.I


def is_step(act: MainClause, own_verbs: tuple[str, ...], own: tuple[str, ...], details: int) -> bool:
    """Whether a sentence tells a step that was taken, whoever took it, with enough detail to picture it.

    `own_verbs` are the verbs that the teller governs, `own` those of them that are acts.
    """
    if act.tense not in _TOLD_AS_DONE or details < LEAST_DETAIL:
        return False
    if own or (details >= _DETAIL_OF_A_FINDING and not _FINDING.isdisjoint(own_verbs)):
        return True
    return act.agent in _TOGETHER and act.verb not in _NO_ACTION


# Verbs that say one was there: the act itself was somebody else's (coaches call it diluted credit).
_ATTENDING = lexicon.lemmas("attending")
_ATTENDS = re.compile(
    r"\b(?:took part|was (?:also )?(?:involved|part of|included|present)"
    r"|had (?:some|a lot of|the) (?:input|say|chance|opportunity|privilege)"
    r"|was (?:given|lucky|fortunate|able to (?:watch|see|join|attend))"
    r"|played a (?:\w+ )?(?:role|part)|sat in|lent a hand|had a hand in|fed into"
    r"|(?:gave|provided|offered) (?:my |some |regular )?(?:input|feedback|thoughts|opinions?|support|assistance))\b",
    re.I,
)
_LIGHT = lexicon.lemmas("light")  # they mean what their object says: "took part"


def first_person_actions(own_verbs: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The verbs by which the teller really did something."""
    acts = tuple(verb for verb in own_verbs if verb not in _NO_ACTION and verb not in _ATTENDING)
    return () if acts and acts[0] in _LIGHT and _ATTENDS.search(text) else acts
