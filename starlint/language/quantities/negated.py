"""Quantities told by what did not happen, or happened to all: zero complaints, nobody left, every one of them."""

from __future__ import annotations

from starlint import lexicon
from starlint.language.quantities.expressions import CHANGES, HARM, QuantityExpression, counted, worded
from starlint.language.quantities.numerals import (
    HYPHENS,
    NUMBER_WORDS,
    UNITS,
    Words,
    amount,
    any_of,
    counted_noun,
    vocabulary,
)


def zero(words: Words, at: int) -> QuantityExpression | None:
    """Zero downtime, back to zero; not zero trust, near zero, from zero."""
    after = words.at(at + 1)
    if words.at(at - 1) == "to" and any_of(words.before(at - 1, 3), CHANGES | {"back"}):
        return worded(words, at, at + 1, 0.0, change=True)
    if words.at(at - 1) in {"near", "from", "at", "to"} or after in _NOT_ZERO_OF or not words.is_word(at + 1):
        return None
    return worded(words, at, _harm_end(words, at + 1) or _noun_end(words, at + 1), 0.0)


def no_harm(words: Words, at: int) -> QuantityExpression | None:
    """0 incidents; a zero in digits may also be a value in a program."""
    end = _harm_end(words, at + 1)
    return worded(words, at, end, 0.0) if end else counted(words, at)


def _harm_end(words: Words, index: int) -> int | None:
    """The index after the harm that is named within a few words: "customer-facing downtime"."""
    phrase = words.after(index, 5)
    end = next((index + n + 1 for n, token in enumerate(phrase) if token in HARM), None)
    return end if end and all(token.isalpha() or token in HYPHENS for token in phrase[: end - index]) else None


def _noun_end(words: Words, index: int) -> int:
    return counted_noun(words, index) or index + 1


def no(words: Words, at: int) -> QuantityExpression | None:
    """No complaints since, no service degraded, no one left; where results are told, also no rework."""
    end = _harm_end(words, at + 1)
    if end is None:
        return spared(words, at) if words.at(at + 1) not in {"stone", "doubt"} else None
    since = any_of(words.after(end, 4), _SINCE)
    telling = since or (_stands_alone(words, at) and words.at(end - 1) not in _HACKNEYED)
    return worded(words, at, end, 0.0, loose=not since) if telling else None


def _stands_alone(words: Words, at: int) -> bool:
    """Whether a phrase opens its clause, as a result does: "…, no rework", "with no rework"."""
    return at == 0 or not words.is_word(at - 1) or words.at(at - 1) in {"with", "and", "found", "had", "have", "been"}


def spared(words: Words, at: int) -> QuantityExpression | None:
    """Nobody hurt, no child was left out, no one has resigned; where results are told also nobody has asked since."""
    told = _told_of_nobody(words, at) if words.at(at) in {"nobody", "none"} else None
    if told:
        return told
    for place in range(at + 1, at + 6):
        token = words.at(place)
        if token in _HURT:
            end = place + 1 + (words.at(place + 1) == "away")
            return worded(words, at, end, 0.0) if words.at(end) not in _TO_DO else None
        if token in _NOT_SPARED or not words.is_word(place):
            return None
    return None


def _told_of_nobody(words: Words, at: int) -> QuantityExpression | None:
    """Nobody complained, nobody went to hospital, nobody has asked since; not "nobody believed it"."""
    place = at + 1 + (words.at(at + 1) in _HAVE_OR_BE)
    verb = words.at(place)
    is_effect = verb.endswith("ed") and verb not in _THOUGHT and verb not in _HURT
    is_effect = is_effect or (words.at(at) == "nobody" and verb == "went")
    return worded(words, at, place + 1, 0.0, loose=True) if is_effect else None


def none_of(words: Words, at: int) -> QuantityExpression | None:
    """None of the last sixty items; none in the year after; where results are told, none abandoned."""
    after, following = words.at(at + 1), words.at(at + 2)
    if after.endswith("ed") or after in _HURT:
        return worded(words, at, at + 2, 0.0, loose=True)
    if after in {"in", "since"}:
        return worded(words, at, at + 1, 0.0) if following not in _POINTERS else None
    if after != "of" or following in _POINTERS:
        return None
    end = _counted_end(words, at + 3)
    return worded(words, at, end, 0.0) if end else spared(words, at)


def _counted_end(words: Words, at: int) -> int | None:
    """The index after a number and its noun, an adjective before it aside: "last sixty sample items"."""
    number = next((n for n in (at, at + 1) if words.is_number(n) or words.at(n) in NUMBER_WORDS), None)
    found = amount(words, number) if number is not None else None
    return found.end if found else None


def not_one(words: Words, at: int) -> QuantityExpression | None:
    """Not one complaint, not a single page, without losing a single customer."""
    token, place = words.at(at), at + 1
    if token == "without" and words.at(place).endswith("ing"):
        place += 1
    single = words.lower[place : place + 2] == ("a", "single")
    end = place + 1 + single
    one = words.at(place) == "one" and (token == "not" or words.at(end) in _ONE_HARM)
    if not (single or one):
        return None
    return worded(words, at, end + 1, 0.0) if words.is_word(end) and words.at(end) not in _NO_NOUN_AFTER_ONE else None


def every(words: Words, at: int) -> QuantityExpression | None:
    """Every one of our forty clinics; every family got a place; where results are told, every one was right."""
    if words.lower[at + 1 : at + 3] == ("one", "of"):
        return worded(words, at, _counted_end(words, at + 4) or counted_noun(words, at + 4) or at + 4, 1.0)
    verbs = words.after(at + 2, 3)
    is_served = words.at(at + 1) in _SERVED and any_of(verbs, _HELPED) and not any_of(verbs, _NOT_SPARED)
    if is_served:
        return worded(words, at, at + 2, 1.0)
    if words.at(at + 1) == "single" and words.is_word(at + 2) and words.at(at + 2) not in UNITS:
        return worded(words, at, at + 3, 1.0, loose=True)
    is_all = words.at(at + 1) == "one" and words.at(at + 2) in _HAVE_OR_BE
    return worded(words, at, at + 2, 1.0, loose=True) if is_all else None


def all_but(words: Words, at: int) -> QuantityExpression | None:
    """All but two, all but one of the stalls."""
    end = _counted_end(words, at + 2) if words.at(at + 1) == "but" and words.at(at + 2) != "the" else None
    return worded(words, at, end, None) if end else None


def one_harm(words: Words, at: int) -> QuantityExpression | None:
    """One rejection in the next five months."""
    told = words.at(at) == "one" and words.at(at + 1) in _ONE_HARM and words.at(at + 2) in {"in", "since"}
    return worded(words, at, at + 2, 1.0, loose=True) if told else None


_THOUGHT = lexicon.words("thought")
_HURT = lexicon.words("hurt")
# "No incidents", said of anything, says no more than that it went well.
_HACKNEYED = lexicon.words("hackneyed")
_HAVE_OR_BE = vocabulary("has have had was were is are got")
_TO_DO = vocabulary("up to in who behind over out alone the my our a")
_NOT_SPARED = vocabulary(
    """should must would could can will to that who which is are i we he she they if and or but because why what
    how when said knew"""
)
_SINCE = lexicon.words("since")
_POINTERS = vocabulary("it this that these those us them which")
_NO_NOUN_AFTER_ONE = vocabulary("of to but for in by at that who which")
_SERVED = lexicon.words("served")
_HELPED = lexicon.words("helped")
_ONE_HARM = lexicon.words("one-harm")
_NOT_ZERO_OF = vocabulary("trust day days sum knowledge shot click touch in to and or on tolerance config")
