"""Inflected forms from a lemma: the -s, -ed and -ing of verbs, the plural of nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def verb_forms(lemma: str, principal_parts: Sequence[str] = (), doubles: bool = False) -> Mapping[str, frozenset[str]]:
    """The forms of a verb by name: base, s, past, participle, ing.

    `principal_parts` are the past, the participle and the -s form of an irregular verb, "/" between variants;
    `doubles` says that the last consonant is doubled though the rule for short verbs does not say so: "preferred".
    """
    stem = _doubled(lemma) if doubles or _is_short(lemma) else lemma
    regular = {_with_ed(lemma, stem)}
    ing = {_with_ing(lemma, stem)}
    if not doubles and _doubles_in_britain(lemma):
        regular.add(_with_ed(lemma, _doubled(lemma)))
        ing.add(_with_ing(lemma, _doubled(lemma)))
    past = frozenset(principal_parts[0].split("/")) if principal_parts else frozenset(regular)
    participle = frozenset(principal_parts[min(1, len(principal_parts) - 1)].split("/")) if principal_parts else past
    third = frozenset(principal_parts[2].split("/")) if len(principal_parts) > 2 else frozenset({_with_s(lemma)})
    return {
        "base": frozenset({lemma}),
        "s": third,
        "past": past,
        "participle": participle,
        "ing": frozenset(ing),
    }


def noun_forms(lemma: str, plural: str = "") -> Mapping[str, frozenset[str]]:
    """The forms of a noun by name: singular, plural; `plural` is that of an irregular noun."""
    return {"singular": frozenset({lemma}), "plural": frozenset((plural or _with_s(lemma)).split("/"))}


def _with_s(word: str) -> str:
    if word.endswith(_SIBILANTS):
        return word + "es"
    return word[:-1] + "ies" if _ends_in_y(word) else word + "s"


def _with_ed(word: str, stem: str) -> str:
    if word.endswith("e"):
        return word + "d"
    return word[:-1] + "ied" if _ends_in_y(word) else stem + "ed"


def _with_ing(word: str, stem: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    silent = word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2
    return word[:-1] + "ing" if silent else stem + "ing"


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS


def _is_short(word: str) -> bool:
    """Whether a verb of one syllable doubles its last consonant: "plan", "stop", "quit"; not "play", "fix", "wait"."""
    if len(word) < 3 or word[-1] in _VOWELS | set("wxy") or word[-2] not in _VOWELS:
        return False
    head = word[:-2]
    if head.endswith("qu"):
        head = head[:-1]
    elif head and head[-1] in _VOWELS:
        return False
    return not any(letter in _VOWELS or letter == "y" for letter in head[:-1] + (head[-1:] if head[-1:] != "u" else ""))


def _doubles_in_britain(word: str) -> bool:
    """Whether a longer verb in -l is spelt both ways: "traveled" and "travelled"."""
    return len(word) > 4 and word[-1] == "l" and word[-2] in _VOWELS and word[-3] not in _VOWELS


def _doubled(word: str) -> str:
    return word + word[-1]
