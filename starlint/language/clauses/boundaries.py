"""Where a noun phrase ends and where its verb begins, past the clauses and asides inside it."""

from __future__ import annotations

from collections.abc import Sequence

from starlint.language import word_classes as classes
from starlint.language.clauses.verb_group import is_adjectival, is_finite, verb_group
from starlint.language.clauses.words import Word

REACH = 60  # words to look ahead, so that a long sentence costs no more than its length
DASHES = frozenset(["-", "–", "—", "--", "---"])
STOPS = frozenset([";", ":", "…", "...", "→"]) | DASHES


def subject_and_verb(words: Sequence[Word], begin: int) -> tuple[int, int] | None:
    """The last word of the noun phrase that begins here, and the first word of its verb group; None without a verb.

    Verbs of its relative clauses are skipped: "the bug we found was fixed".
    """
    embedded, end, index = 0, -1, begin
    limit = min(len(words), begin + REACH)
    while index < limit and not _breaks_off(words, index, begin):
        inner = _embedded_clause(words, index, begin)
        if inner:
            end = index if end < 0 else end
            index, verbs_to_come = inner
            embedded += verbs_to_come
        elif index > begin and _is_verb_of(words, index, begin):
            if not embedded:
                return (index if end < 0 else end), index
            embedded -= 1
            index = _after_verb(words, index)
        else:
            index += 1
    return None


def _breaks_off(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether the noun phrase ends here without a verb: "Product, to align the scope", "The joiner, I had him come"."""
    low = words[index].low
    if low == ",":
        return index + 1 < len(words) and words[index + 1].low in ("to", "i", "we")
    return low in STOPS or (index > begin and (low in classes.SUBORDINATORS or low in ("so", "but")))


def _embedded_clause(words: Sequence[Word], index: int, begin: int) -> tuple[int, int] | None:
    """The index after the head of a clause inside the noun phrase, and how many of its verbs are still to come."""
    low = words[index].low
    following = words[index + 1].low if index + 1 < len(words) else ""
    if low == "," and following in classes.RELATIVES:
        return _after_aside(words, index), 0
    if (low in classes.RELATIVES and index > begin) or low == "what":
        after = _after_relative_verb(words, index + 1)
        return (after, 0) if after else (index + 1, 1)
    aside = apposition(words, index) if index > begin else ()
    if aside:
        return index + len(aside) + 2, 0
    before = words[index - 1].low
    contact = index > begin and low in classes.SUBJECTS and low not in ("it", "there")
    return (
        (index + 1, 1) if contact and before not in classes.CONJUNCTIONS and before not in classes.RELATIVES else None
    )


def apposition(words: Sequence[Word], comma: int) -> Sequence[Word]:
    """The words between two commas that name somebody a second time: "Ann, the night nurse, rang"."""
    if comma + 2 >= len(words) or words[comma].low != "," or words[comma + 1].low not in _APPOSITION_STARTS:
        return ()
    for end in range(comma + 2, min(len(words), comma + _LONGEST_APPOSITION)):
        if words[end].low == ",":
            return words[comma + 1 : end]
        if is_finite(words, end):
            return ()
    return ()


_LONGEST_APPOSITION = 10  # words
_APPOSITION_STARTS = frozenset(["the", "my", "our", "his", "her", "their", "a", "an", "who"])


def _after_verb(words: Sequence[Word], index: int) -> int:
    group = verb_group(words, index)
    return group.end if group else index + 1


def _after_relative_verb(words: Sequence[Word], index: int) -> int:
    """The index after the verb of "who joined", "that stalls"; 0 where a subject comes first ("that I wrote")."""
    if index >= len(words) or words[index].person or words[index].low in classes.DETERMINERS | classes.SUBJECTS:
        return 0
    group = verb_group(words, index)
    return group.end if group else 0


def _after_aside(words: Sequence[Word], comma: int) -> int:
    """The index after ", who joined later,"."""
    for i in range(comma + 1, min(len(words), comma + 25)):
        if words[i].low == ",":
            return i + 1
    return comma + 2


def _is_verb_of(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether the verb of the noun phrase that began at `begin` stands here."""
    word, before = words[index], words[index - 1]
    following = words[index + 1] if index + 1 < len(words) else None
    if before.low == "to" or before.low in classes.POSSESSIVES:
        return False
    if is_finite(words, index):
        if word.aux or not word.participle:
            return True
        reduced = following is not None and following.low == "by"
        return not reduced and not is_adjectival(words, index, begin)
    if before.low in classes.INDEFINITE_PEOPLE and word.low.endswith("s") and not word.person:
        return True
    if word.third and not word.past:
        return word.low in classes.PLAIN_THIRD_PERSON or _is_present(before, following)
    named = words[index - 2] if before.adverb and index - 2 >= begin else before
    if not word.bare or not named.person or not named.low.endswith(("s", "people")):
        return False
    return word.low not in classes.NOUNS_FIRST or _takes_complement(following)


def _is_present(before: Word, following: Word | None) -> bool:
    """Whether a form like "shows" is a verb, not a plural."""
    if before.low in classes.DETERMINERS or before.low in classes.PREPOSITIONS or before.low in classes.CONJUNCTIONS:
        return before.low in ("this", "that")
    return before.adverb or _takes_complement(following)


def _takes_complement(following: Word | None) -> bool:
    """Whether what follows looks like the object or complement of a verb."""
    if following is None:
        return False
    low = following.low
    return (
        low in classes.DETERMINERS
        or low in ("me", "us", "him", "them", "to", "that", "with", "from", "as", "what", "how")
        or low in classes.SUBJECTS
        or following.adverb
        or low[0].isdigit()
    )
