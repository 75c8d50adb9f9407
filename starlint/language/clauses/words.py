"""The words of a sentence outside quotations and brackets, each with the word classes it may belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from starlint.language import word_classes as classes
from starlint.lexicon import WORDS, VerbForm, is_verb, verb, words

Compound = tuple[str, int]  # a word as written, and its offset within the sentence

_OPENING_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "``": "''"}
_BRACKETS = {"(": ")", "[": "]"}
_OPENING = frozenset({*_OPENING_QUOTES, *_BRACKETS})
_LONGEST_ASIDE = 80  # tokens: a bracket or quote that closes later than this is taken for a slip
# "load-tested", "co-developed" are verbs; other hyphens make an adjective: "time-boxed".
_VERB_PREFIXES = words("verb-prefix")
_BEFORE_IS = words("before-is")


class Word(NamedTuple):
    """One word in lower case, and the word classes it may belong to."""

    low: str
    base: str  # lemma of the verb that it may be; "" when it is none
    aux: str  # "be", "have", "do", "modal" or ""
    past: bool
    participle: bool
    third: bool  # "shows"
    bare: bool  # "show"
    ing: bool
    adverb: bool
    person: bool
    is_word: bool  # holds a letter or digit

    @property
    def unchanged_in_past(self) -> bool:
        """Whether its past and its base form are the same: "put", "read"."""
        return self.past and self.bare


@lru_cache(maxsize=WORDS)
def word(low: str) -> Word:
    """The word as the lexicon knows it; an unknown verb is recognised by its -ed."""
    stem = _stem(low)
    found = _verb(stem)
    aux = _auxiliary(low)
    unknown = found is None and _ends_in_ed(stem)
    return Word(
        low=low,
        base=found.lemma if found else aux_lemma(aux) or (stem if unknown else ""),
        aux=aux,
        past=found.past if found else unknown,
        participle=found.participle if found else unknown,
        third=bool(found and found.s),
        bare=bool(found and found.base),
        ing=bool(found and found.ing),
        adverb=low in classes.ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in classes.NO_ADVERBS),
        person=_is_person(low),
        is_word=any(map(str.isalnum, low)),
    )


Tag = tuple[str, str]  # a part-of-speech tag of the Penn Treebank, and the lemma

_TAGGED: Mapping[str, frozenset[str]] = {
    "VB": frozenset(["bare"]),
    "VBP": frozenset(["bare"]),
    "VBZ": frozenset(["third"]),
    "VBD": frozenset(["past"]),
    "VBN": frozenset(["participle"]),
    "VBG": frozenset(["ing"]),
    "RB": frozenset(["adverb"]),
}
_NO_VERBS = ("NN", "JJ", "CD", "DT", "IN", "PRP", "RB")  # and the tags that begin so: NNS, JJR, PRP$


@lru_cache(maxsize=WORDS)
def tagged(known: Word, tag: str, lemma: str) -> Word:
    """A word as a tagger sees it, in place of all that the lexicon thinks possible; auxiliaries stay as they are."""
    forms = _TAGGED.get(tag, frozenset())
    if known.aux or not (forms or tag.startswith(_NO_VERBS)):
        return known
    return known._replace(
        base=lemma if tag.startswith("VB") else "",
        past="past" in forms or (tag == "VBN" and known.past),  # a bullet may begin with either: "Built a dashboard"
        participle="participle" in forms,
        third="third" in forms,
        bare="bare" in forms,
        ing="ing" in forms,
        adverb="adverb" in forms,
    )


def _verb(stem: str) -> VerbForm | None:
    """The verb that this is a form of, also with "re-" put before it: "recalibrated"."""
    found = verb(stem)
    if found is None and stem.startswith("re") and len(stem) > _SHORTEST_REPEATED:
        return verb(stem[2:].removeprefix("-"))
    return found


_SHORTEST_REPEATED = 6  # letters


def _stem(low: str) -> str:
    """The part of a compound that is inflected, or "" where a hyphen makes an adjective of it."""
    first = low.partition("/")[0]
    prefix, hyphen, rest = first.rpartition("-")
    if not hyphen or prefix in _VERB_PREFIXES:
        return rest
    return first if is_verb(first) else ""


def _auxiliary(low: str) -> str:
    return next((name for name, forms in _AUXILIARIES.items() if low in forms), "")


_AUXILIARIES = {"be": classes.BE, "have": classes.HAVE, "do": classes.DO, "modal": classes.MODALS}


def aux_lemma(aux: str) -> str:
    """The lemma of an auxiliary that is a verb of its own; "" for a modal."""
    return "" if aux == "modal" else aux


def _ends_in_ed(stem: str) -> bool:
    return len(stem) > 3 and stem.endswith("ed") and stem not in classes.NO_PAST


def _is_person(low: str) -> bool:
    if low in classes.PEOPLE or low in classes.INDEFINITE_PEOPLE:
        return True
    singular = low[:-1] if low.endswith("s") else low
    tail = singular.rpartition("-")[2]
    if tail != singular:
        return tail in classes.PEOPLE
    return len(singular) > 5 and singular.endswith(classes.PEOPLE_ENDINGS) and singular not in classes.NO_PEOPLE


class SentenceWords(NamedTuple):
    """The words of one sentence; quotations and asides are left out."""

    words: tuple[Word, ...]
    capital: tuple[bool, ...]  # whether it is written like a name: "Priya", but not "API"
    starts: tuple[int, ...]  # offsets within the sentence
    ends: tuple[int, ...]
    quoted: bool = False  # nothing but a quotation
    after_quote: bool = False  # a quotation came before the first of them

    @classmethod
    def of(
        cls, compounds: Sequence[Compound], limit: int | None = None, tags: Mapping[int, Tag] | None = None
    ) -> SentenceWords:
        """The words of a sentence, at most so many of them; with `tags` by offset, each as it is tagged."""
        sentence = cls._untagged(compounds[:limit])
        if not tags:
            return sentence
        words = zip(sentence.words, sentence.starts, strict=True)
        return sentence._replace(words=tuple(tagged(word, *tags[at]) if at in tags else word for word, at in words))

    @classmethod
    def _untagged(cls, tokens: Sequence[Compound]) -> SentenceWords:
        kept = _outside_quotes(tokens)
        if kept is tokens:
            return cls._of(tokens)
        if any(text.isalpha() for text, _ in kept):
            return cls._of(kept, after_quote=_begins_with_quote(tokens, kept))
        return cls._of(tokens, quoted=any(text.isalpha() for text, _ in tokens))

    @classmethod
    def _of(cls, tokens: Sequence[Compound], *, quoted: bool = False, after_quote: bool = False) -> SentenceWords:
        """The words of these tokens, without the possessive 's of "the client's"."""
        single = [one for text, _ in tokens if (one := _known_alone(text))]
        if len(single) < len(tokens):
            lows = [_lower(text) for text, _ in tokens]
            kept = [i for i in range(len(lows)) if not _is_possessive(lows, i)]
            single = [(word(_corrected(lows, i)), tokens[i][0].istitle()) for i in kept]
            tokens = [tokens[i] for i in kept]
        return cls(
            tuple([word for word, _ in single]),
            tuple([capital for _, capital in single]),
            tuple([start for _, start in tokens]),
            tuple([start + len(text) for text, start in tokens]),
            quoted,
            after_quote,
        )


@lru_cache(maxsize=WORDS)
def _known_alone(text: str) -> tuple[Word, bool] | None:
    """The word of a token, and whether it is written like a name; None where the words around it decide."""
    low = _lower(text)
    return None if low in ("'s", "'", "'re") else (word(low), text.istitle())


def _lower(text: str) -> str:
    return text.lower().replace("’", "'")


def _begins_with_quote(tokens: Sequence[Compound], kept: Sequence[Compound]) -> bool:
    return tokens[0][0] in _OPENING_QUOTES and kept[0] not in tokens[:2]


def _outside_quotes(tokens: Sequence[Compound]) -> Sequence[Compound]:
    """The tokens outside of quotations and brackets. An opening sign that is never closed is dropped alone."""
    closers = _closers([text for text, _ in tokens])
    if not closers:
        return tokens
    kept: list[Compound] = []
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
    """The index at which each opening sign is closed; its own index for one that is never closed."""
    if _OPENING.isdisjoint(texts):
        return {}
    found: dict[int, int] = {}
    open_at: dict[str, int] = {}  # the closing sign that is awaited → where it was opened
    for index, text in enumerate(texts):
        if text in open_at and index - open_at[text] <= _LONGEST_ASIDE:
            found[open_at.pop(text)] = index
        elif text in _OPENING:
            open_at[_OPENING_QUOTES.get(text) or _BRACKETS[text]] = index
            found[index] = index
    return found


def _is_possessive(lows: Sequence[str], index: int) -> bool:
    """Whether this is the 's of "the client's", not that of "it's"."""
    return lows[index] in ("'s", "'") and index > 0 and lows[index - 1] not in _BEFORE_IS


def _corrected(lows: Sequence[str], index: int) -> str:
    """The word, with the slip "they we're" for "they were" corrected."""
    low = lows[index]
    if low == "we" and lows[index + 1 : index + 2] == ["'re"] and index and _needs_a_verb(lows[index - 1]):
        return "were"
    return low


def _needs_a_verb(low: str) -> bool:
    return low in classes.OTHER_PRONOUNS or low in ("these", "those", "which", "there", "who")
