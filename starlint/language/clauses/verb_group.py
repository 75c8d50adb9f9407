"""Verb groups: a main verb with its auxiliaries and adverbs, and whether it is passive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from starlint.language import word_classes as classes
from starlint.language.clauses.words import Word


class VerbGroup(NamedTuple):
    """A main verb with its auxiliaries and adverbs: "had quickly been rewritten"."""

    start: int
    main: int  # index of the main verb
    auxiliaries: tuple[str, ...]  # as written: "had", "been"
    adverbs: tuple[str, ...]
    base: str
    passive: bool

    @property
    def end(self) -> int:
        return self.main + 1


def is_finite(words: Sequence[Word], index: int) -> bool:
    """Whether this word may be the verb of a clause, by its form alone."""
    word = words[index]
    return (bool(word.aux) and word.low not in ("having", "being")) or word.past


def verb_group(words: Sequence[Word], start: int) -> VerbGroup | None:
    """The verb group that begins here, possibly with an adverb; None where no verb comes."""
    auxiliaries: list[str] = []
    adverbs: list[str] = []
    index = start
    limit = min(len(words), start + 12)
    while index < limit:
        word = words[index]
        if word.aux:
            auxiliaries.append(word.low)
        elif word.adverb or (word.low == "since" and auxiliaries):
            adverbs.append(word.low)
        elif not (word.low == "," and index == start):
            break
        index += 1
    return _completed(words, start, index, auxiliaries, adverbs)


def _completed(
    words: Sequence[Word], start: int, index: int, auxiliaries: list[str], adverbs: list[str]
) -> VerbGroup | None:
    """The group whose main verb may stand at this index; that of an auxiliary where it does not."""
    last = kind_of_last(auxiliaries)
    if _is_get_passive(words, index):
        return VerbGroup(start, index + 1, (*auxiliaries, "got"), tuple(adverbs), words[index + 1].base, True)
    follows = index < len(words) and _is_main(words, index, last)
    if follows:
        main = _through_semi_auxiliaries(words, index)
        passive = main == index and _is_passive(words, index, last)
        return VerbGroup(start, main, tuple(auxiliaries), tuple(adverbs), words[main].base, passive)
    if not auxiliaries:
        return None
    main = max(i for i in range(start, index) if words[i].aux)
    return _of_an_auxiliary(words, start, main, index, tuple(auxiliaries), tuple(adverbs))


def _is_get_passive(words: Sequence[Word], index: int) -> bool:
    """Whether "got rewritten" begins here."""
    if index + 1 >= len(words) or words[index].base != "get":
        return False
    verb = words[index + 1]
    return verb.participle and verb.low not in classes.STATES and not verb.unchanged_in_past


def _of_an_auxiliary(
    words: Sequence[Word], start: int, main: int, after: int, auxiliaries: tuple[str, ...], adverbs: tuple[str, ...]
) -> VerbGroup:
    """The group of an auxiliary that is itself the main verb, "I was ill", or leads to one, "I had to wait"."""
    base = {"modal": ""}.get(words[main].aux, words[main].aux)
    infinitive = _infinitive(words, after)
    if infinitive and (words[after].low == "to" or words[after].low in classes.READY_STATES):
        return VerbGroup(start, infinitive, auxiliaries, adverbs, words[infinitive].base, False)
    return VerbGroup(start, main, auxiliaries[:-1], adverbs, base, False)


def _infinitive(words: Sequence[Word], index: int) -> int:
    """Where the verb of "to wait", "able to wait" stands; 0 where none comes."""
    for to in (index, index + 1):
        if to < len(words) and words[to].low == "to":
            verb = to + 1
            while verb < len(words) and words[verb].adverb:
                verb += 1
            return verb if verb < len(words) and words[verb].base else 0
    return 0


def _through_semi_auxiliaries(words: Sequence[Word], index: int) -> int:
    """The index of the verb that "used", "going" lead to, as in "used to check"; the same index for other verbs."""
    if words[index].low in ("used", "going", "supposed") and index + 1 < len(words):
        return (words[index + 1].low == "to" and _infinitive(words, index + 1)) or index
    return index


def kind_of_last(auxiliaries: Sequence[str]) -> str:
    """The kind of the last auxiliary: "be", "have", "do", "modal"; "" for none."""
    if not auxiliaries:
        return ""
    last = auxiliaries[-1]
    return "be" if last in classes.BE else "have" if last in classes.HAVE else "do" if last in classes.DO else "modal"


def _is_main(words: Sequence[Word], index: int, after: str) -> bool:
    """Whether a main verb stands here, in the form that this auxiliary requires."""
    word = words[index]
    if after == "be":
        return (word.participle and not _is_state(words, index)) or word.ing or _is_used_to(words, index)
    if after == "have":
        return word.participle
    if after in ("do", "modal"):
        if words[index - 1].low == "'d" or words[max(0, index - 2)].low == "'d":
            return bool(word.base)
        return (bool(word.base) and (word.bare or not word.past)) or word.unchanged_in_past
    return word.past or word.bare or word.third or word.unchanged_in_past or (bool(word.base) and not word.ing)


def _is_state(words: Sequence[Word], index: int) -> bool:
    """Whether this participle says how somebody is: "we were set", but not "it was set up"."""
    low = words[index].low
    following = words[index + 1].low if index + 1 < len(words) else ""
    if low in ("set", "fed", "lost") and following in classes.PARTICLES:
        return low == "fed" and following == "up"
    return low in classes.STATES


def _is_used_to(words: Sequence[Word], index: int) -> bool:
    return words[index].low in ("used", "supposed", "going") and index + 1 < len(words)


def _is_passive(words: Sequence[Word], index: int, after: str) -> bool:
    """Whether this verb is passive: a participle after a form of be."""
    return after == "be" and words[index].participle and not words[index].ing


def is_adjectival(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether this participle stands before its noun: "the affected servers", "most proposed indexes"."""
    word = words[index]
    if not word.participle or word.aux or index <= begin or index + 1 >= len(words):
        return False
    before, after = words[index - 1], words[index + 1]
    if before.low not in classes.DETERMINERS and not (before.adverb and index - 2 >= begin):
        return False
    if before.adverb and words[index - 2].low not in classes.DETERMINERS:
        return False
    return after.is_word and after.low not in classes.DETERMINERS and after.low not in classes.PREPOSITIONS
