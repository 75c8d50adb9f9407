"""A sentence as the words its writer says in their own voice, each with what the closed lists know of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from starlint.language import lexicon as lex
from starlint.language.pipeline import Token

_OPENING_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "``": "''"}
_BRACKETS = {"(": ")", "[": "]"}
_OPENING = frozenset({*_OPENING_QUOTES, *_BRACKETS})
_JOINTS = frozenset("-/‑")
_LONGEST_ASIDE = 80  # tokens: a bracket or quote that closes later than this is taken for a slip
# "load-tested", "co-developed": the hyphen belongs to the verb. In "time-boxed" it makes an adjective.
_VERB_PREFIXES = lex.closed_list(
    """re co pre de over under self cross load stress double fine hand beta dry back black white bulk
    fact spot soft hot cold live stage smoke unit sanity field pilot fast mass mis out up peer pair
    ghost cherry reverse"""
)
_SPOKEN_S = lex.closed_list("""it that there what he she who here this where how everything nothing i let's everyone""")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, lower-cased, and the parts it may play."""

    low: str
    base: str  # base form of the verb that it may be; "" when it is none
    aux: str  # "be", "have", "do", "modal" or ""
    past: bool
    participle: bool
    third: bool  # "shows"
    bare: bool  # "show"
    ing: bool
    adverb: bool
    person: bool
    spoken: bool  # holds a letter or digit


@lru_cache(maxsize=20_000)
def word(low: str) -> Word:
    """The word as the lists know it."""
    stem = _stem(low)
    past = stem in lex.IRREGULAR_PAST or stem in lex.SAME_IN_THE_PAST or _ends_in_ed(stem)
    return Word(
        low=low,
        base=_base(stem),
        aux=_auxiliary(low),
        past=past,
        participle=stem in lex.IRREGULAR_PARTICIPLES or _ends_in_ed(stem),
        third=stem.endswith("s") and not stem.endswith("ss") and _unsuffixed(stem, "s", "es") in lex.VERBS,
        bare=stem in lex.VERBS,
        ing=stem.endswith("ing") and _base(stem) in lex.VERBS,
        adverb=low in lex.ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in lex.NO_ADVERBS),
        person=_is_person(low),
        spoken=any(map(str.isalnum, low)),
    )


def _stem(low: str) -> str:
    """The part of a compound that is inflected, or "" where a hyphen makes an adjective of it."""
    first = low.partition("/")[0]
    if first.startswith("re") and first[2:] in lex.SAME_IN_THE_PAST:
        return first[2:]
    prefix, hyphen, rest = first.rpartition("-")
    if not hyphen or prefix in _VERB_PREFIXES:
        return rest
    return first if first in lex.VERBS else ""


def _auxiliary(low: str) -> str:
    if low in lex.BE:
        return "be"
    if low in lex.HAVE:
        return "have"
    if low in lex.DO:
        return "do"
    return "modal" if low in lex.MODALS else ""


def _ends_in_ed(stem: str) -> bool:
    return len(stem) > 3 and stem.endswith("ed") and stem not in lex.NO_PAST


def _base(stem: str) -> str:
    """The base form: by the lists, else the word itself where its ending says that it is a verb."""
    irregular = lex.IRREGULAR_PAST.get(stem) or lex.IRREGULAR_BASES.get(stem)
    if irregular:
        return irregular
    if stem in lex.BE:
        return "be"
    if stem in lex.HAVE:
        return "have"
    if stem in lex.DO:
        return "do"
    if stem in lex.VERBS or stem in lex.SAME_IN_THE_PAST:
        return stem
    known = _unsuffixed(stem, "ed", "d", "ing", "s", "es")
    return known or (stem if _ends_in_ed(stem) else "")


def _unsuffixed(stem: str, *suffixes: str) -> str:
    """The known verb that one of these endings was put to, or ""."""
    for suffix in suffixes:
        if stem.endswith(suffix):
            root = stem[: -len(suffix)]
            for candidate in (root, root + "e", root[:-1], root[:-1] + "y"):
                if candidate in lex.VERBS and _joins(candidate, root, suffix):
                    return candidate
    return _unsuffixed(stem[2:], *suffixes) if stem.startswith("re") and len(stem) > 6 else ""


def _joins(verb: str, root: str, suffix: str) -> bool:
    """Whether the verb may have lost or doubled a letter so: "planned", "tried", "deciding"."""
    if verb == root:
        return True
    if verb == root + "e":
        return suffix in ("ed", "ing")
    if verb == root[:-1]:
        return len(root) > 2 and root[-1] == root[-2] and suffix in ("ed", "ing")
    return root.endswith("i") and suffix in ("ed", "es")


def _is_person(low: str) -> bool:
    if low in lex.PEOPLE or low in lex.COUNTED_PEOPLE:
        return True
    singular = low[:-1] if low.endswith("s") else low
    if singular in lex.PEOPLE or (low.endswith("ies") and low[:-3] + "y" in lex.PEOPLE):
        return True
    tail = singular.rpartition("-")[2]
    if tail != singular:
        return tail in lex.PEOPLE
    return len(singular) > 5 and singular.endswith(lex.PEOPLE_ENDINGS) and singular not in lex.NO_PEOPLE


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence that are its writer's own: quotations and asides left out."""

    words: tuple[Word, ...]
    capital: tuple[bool, ...]  # whether it is written like a name: "Priya", but not "API"
    starts: tuple[int, ...]  # offsets within the sentence
    ends: tuple[int, ...]
    quoted: bool = False  # nothing but a quotation
    after_quote: bool = False  # a quotation came before the first of them

    @classmethod
    def of(cls, sentence: Sequence[Token], limit: int | None = None) -> Words:
        """The words of a sentence, at most so many of its tokens."""
        tokens = [token for token in sentence[:limit] if not token[0].isspace()]
        kept = _own_voice(tokens)
        if kept is tokens:
            return cls._of(_joined(tokens))
        if any(text.isalpha() for text, _ in kept):
            return cls._of(_joined(kept), after_quote=_opens_with_a_quote(tokens, kept))
        return cls._of(_joined(tokens), quoted=any(text.isalpha() for text, _ in tokens))

    @classmethod
    def _of(cls, tokens: Sequence[Token], *, quoted: bool = False, after_quote: bool = False) -> Words:
        """The words that tokens are, but for the 's of "the client's"."""
        alone = [one for text, _ in tokens if (one := _alone(text))]
        if len(alone) < len(tokens):
            lows = [_lower(text) for text, _ in tokens]
            kept = [i for i in range(len(lows)) if not _is_possessive(lows, i)]
            alone = [(word(_mended(lows, i)), tokens[i][0].istitle()) for i in kept]
            tokens = [tokens[i] for i in kept]
        return cls(
            tuple([word for word, _ in alone]),
            tuple([capital for _, capital in alone]),
            tuple([start for _, start in tokens]),
            tuple([start + len(text) for text, start in tokens]),
            quoted,
            after_quote,
        )


@lru_cache(maxsize=20_000)
def _alone(text: str) -> tuple[Word, bool] | None:
    """The word that a token is, and whether it is written like a name; None where the words around it matter."""
    low = _lower(text)
    return None if low in ("'s", "'", "'re") else (word(low), text.istitle())


def _lower(text: str) -> str:
    return text.lower().replace("’", "'")


def _joined(tokens: Sequence[Token]) -> Sequence[Token]:
    """Compounds made one word again: spaCy cuts "re-ran" in three."""
    if not any(text[-1] in _JOINTS for text, _ in tokens):
        return tokens
    joined: list[Token] = []
    end = -1
    for text, start in tokens:
        if start == end and _are_joined(joined[-1][0], text):
            joined[-1] = (joined[-1][0] + text, joined[-1][1])
        else:
            joined.append((text, start))
        end = start + len(text)
    return joined


def _opens_with_a_quote(tokens: Sequence[Token], kept: Sequence[Token]) -> bool:
    return tokens[0][0] in _OPENING_QUOTES and kept[0] not in tokens[:2]


def _own_voice(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens outside of quotations and brackets. A mark that never closes is dropped alone."""
    closers = _closers([text for text, _ in tokens])
    if not closers:
        return tokens
    kept: list[Token] = []
    skip_to = -1
    for index, token in enumerate(tokens):
        if index <= skip_to:
            continue
        if index in closers:
            skip_to = closers[index]
        else:
            kept.append(token)
    return kept


def _closers(texts: Sequence[str]) -> dict[int, int]:
    """Where each opening mark is closed; for one that never is, its own place."""
    if _OPENING.isdisjoint(texts):
        return {}
    found: dict[int, int] = {}
    open_at: dict[str, int] = {}  # the closing mark awaited → where it was opened
    for index, text in enumerate(texts):
        if text in open_at and index - open_at[text] <= _LONGEST_ASIDE:
            found[open_at.pop(text)] = index
        elif text in _OPENING:
            open_at[_OPENING_QUOTES.get(text) or _BRACKETS[text]] = index
            found[index] = index
    return found


def _are_joined(left: str, right: str) -> bool:
    return (right in _JOINTS and left[-1].isalnum()) or (left[-1] in _JOINTS and len(left) > 1)


def _is_possessive(lows: Sequence[str], index: int) -> bool:
    """Whether this is the 's of "the client's", as against "it's"."""
    return lows[index] in ("'s", "'") and index > 0 and lows[index - 1] not in _SPOKEN_S


def _mended(lows: Sequence[str], index: int) -> str:
    """The word, with the slip "they we're" for "they were" put right."""
    low = lows[index]
    if low == "we" and lows[index + 1 : index + 2] == ["'re"] and index and _wants_a_verb(lows[index - 1]):
        return "were"
    return low


def _wants_a_verb(low: str) -> bool:
    return low in lex.OTHER_PRONOUNS or low in ("these", "those", "which", "there", "who")
