"""Steps: what somebody did, in words that one can picture.

"I sorted the affected orders by delivery date" is a step, "I leveraged expertise to drive improvements" is not. Words
that fit any story are vague; the specific words of a sentence are those that are neither vague nor function words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from starlint import lexicon
from starlint.language.patterns.matcher import Matcher, Pattern, load, matcher
from starlint.language.results import Agent, MainClause, Tense
from starlint.language.tokenizer import tokenized
from starlint.language.tokens import Tokens

# What one is, feels, thinks or wants.
_STATIVE = lexicon.lemmas("stative")
_DONE = frozenset({Tense.SPECIFIC_PAST, Tense.PRESENT, Tense.HABITUAL})
_SHARED = frozenset({Agent.WE, Agent.PASSIVE})
_FINDING_OUT = lexicon.lemmas("finding-out")  # a step if it says what was found, in detail
_LEAST_DETAIL_OF_FINDING_OUT = 4
LEAST_DETAIL = 2  # words; fewer cannot be pictured

_VAGUE = lexicon.words("vague")
_UNSPECIFIC = _VAGUE | lexicon.words("stop-word")


def specific_words(tokens: Tokens, start: int, end: int) -> int:
    """How many words between these offsets are specific: they would not fit any other story."""
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    within = tokens.lower[first:last]
    specific = sum([_is_specific(token) for token in within])
    return specific - _in_vague_compounds(tokens, start, end) if "-" in within else specific


def specific_word_spans(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where the specific words of a text stand: as many as ``specific_words`` counts, as start and end."""
    vague = [(start, start + len(word)) for word, start in tokens.compounds if "-" in word and word.lower() in _VAGUE]
    for word, start, end in zip(tokens.lower, tokens.starts, tokens.ends, strict=True):
        compound = bisect_right(vague, start, key=itemgetter(0)) - 1
        if _is_specific(word) and not (compound >= 0 and start < vague[compound][1]):
            yield start, end


@lru_cache(maxsize=lexicon.WORDS)
def _is_specific(word: str) -> bool:
    return word not in _UNSPECIFIC and any(map(str.isalnum, word))


def _in_vague_compounds(tokens: Tokens, start: int, end: int) -> int:
    """How many of these words are specific alone, but not in their compound: "cost" in "cost-effective"."""
    first = bisect_left(tokens.compounds, start, key=itemgetter(1))
    last = bisect_left(tokens.compounds, end, key=itemgetter(1))
    hyphenated = [compound.lower() for compound, _ in tokens.compounds[first:last] if "-" in compound]
    vague = [compound for compound in hyphenated if compound in _VAGUE]
    return sum([_is_specific(part) for compound in vague for part in compound.split("-")])


def is_stative(clause: MainClause, actions: tuple[str, ...]) -> bool:
    """Whether a sentence says what the first person was, wanted or believed, not what was done.

    `actions` are the ``first_person_actions`` of the sentence.
    """
    if actions or not clause.verb or clause.verb == "have":
        return False
    if clause.tense is Tense.SPECIFIC_PAST:
        return clause.agent in (Agent.I, Agent.WE, Agent.IMPLIED_I)
    return clause.tense is not Tense.HYPOTHETICAL or clause.agent is Agent.I


def is_step(clause: MainClause, verbs: tuple[str, ...], actions: tuple[str, ...], details: int) -> bool:
    """Whether a sentence describes a step that was taken, by the first person or nobody named, in enough detail.

    `verbs` are those that the first person governs, `actions` those of them that are actions, `details` the number of
    specific words.
    """
    if clause.tense not in _DONE or details < LEAST_DETAIL:
        return False
    if actions or (details >= _LEAST_DETAIL_OF_FINDING_OUT and not _FINDING_OUT.isdisjoint(verbs)):
        return True
    return clause.agent in _SHARED and clause.verb not in _STATIVE


# Verbs and phrases of being there while others act; coaches call it diluted credit.
_ATTENDING = lexicon.lemmas("attending")
_ATTENDING_PHRASE = re.compile(
    r"\b(?:took part|was (?:also )?(?:involved|part of|included|present|on hand)"
    r"|had (?:some|a lot of|the) (?:input|say|chance|opportunity|privilege)"
    r"|was (?:given|lucky|fortunate|able to (?:watch|see|join|attend))"
    r"|played a (?:\w+ )?(?:role|part)|sat in|lent a hand|had a hand in|fed into"
    r"|(?:gave|give|provided?|offer(?:ed)?) (?:my |some |regular )?"
    r"(?:input|feedback|thoughts|opinions?|support|assistance))\b",
    re.I,
)
_LIGHT = lexicon.lemmas("light")  # their object says what is done: "took part"


_WORKS = "|".join(sorted(lexicon.words("own-work")))
_OWN_WORK = re.compile(rf"\W*(?:\w+,? ){{0,2}}?my (?:own )?(?:\w+ )?(?P<work>{_WORKS})\b", re.I)


def own_work(text: str) -> tuple[str, ...]:
    """What the first person made or said, where a sentence is about that: "My redesign put the number on the front"."""
    found = _OWN_WORK.match(text)
    return (found["work"].lower(),) if found else ()


def takes_part(verbs: Sequence[str], actions: Sequence[str], text: str) -> bool:
    """Whether the first person only attends or assists in a sentence with these verbs, of which these are actions."""
    return bool(verbs) and not actions and (not _ATTENDING.isdisjoint(verbs) or bool(_ATTENDING_PHRASE.search(text)))


def first_person_actions(verbs: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Those of the first-person verbs of a sentence that are actions: not being, feeling or attending."""
    actions = tuple(verb for verb in verbs if _is_action(verb, text))
    if actions and actions[0] in _LIGHT and _ATTENDING_PHRASE.search(text):
        return ()
    only = actions[0] if len(set(actions)) == 1 else ""
    return () if only in _uses(action=False) and _is_used(only, text, action=False) else actions


def _is_action(verb: str, text: str) -> bool:
    if verb not in _STATIVE and verb not in _ATTENDING:
        return True
    return verb in _uses(action=True) and _is_used(verb, text, action=True)


def _is_used(verb: str, text: str, *, action: bool) -> bool:
    """Whether a verb is used in a text in one of the ways that make it an action, or none."""
    return any(_uses(action)[verb].matches(tokenized(text)))


@cache
def _uses(action: bool) -> Mapping[str, Matcher]:
    """The uses that make a verb an action, or none, by the verb."""
    found: dict[str, list[Pattern]] = {}
    for pattern in load("verb_uses"):
        if pattern.fields["action"] is action:
            found.setdefault(pattern.fields["verb"], []).append(pattern)
    return {verb: matcher(patterns) for verb, patterns in found.items()}
