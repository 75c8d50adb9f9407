"""A check of what a story says of other people: whether it looks down on somebody, or blames them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.language.clauses.words import word
from starlint.language.results import Evidence, PhraseMatch
from starlint.language.word_classes import INDEFINITE_PEOPLE, NO_NAME_ENDINGS
from starlint.lexicon import words
from starlint.notes.story import Story
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class Blame:
    """Contempt or blame of another person, each shown where it stands, from the person on.

    Silent in quotations, where the sentence doubts it ("I had thought that he was lazy"), and where the same or the
    next sentence takes it back.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"phrase"})
    LISTS: ClassVar[tuple[str, ...]] = ("judgements", "faults", "phrases", "doubts", "taken_back")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    judgements: tuple[str, ...]  # what is said of a person, after the name or the role: "was lazy"
    faults: tuple[str, ...]  # what a person is said to have: "Tom's fault", "his incompetence"
    phrases: tuple[str, ...]  # contempt or blame without a person before it: "threw me under the bus"
    doubts: tuple[str, ...]  # before it in its sentence: it is not stated, but supposed, denied or reported
    taken_back: tuple[str, ...]  # after it, in the same or the next sentence: "it turned out that"
    most: int = 3  # shown in a story

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        for match, start in sorted(self.found(evidence), key=lambda found: found[0].span)[: self.most]:
            section = match.sentence.section
            span = section.prose.span(start, match.end)
            yield Hit(span, {"phrase": quoted(section.prose.text[start : match.end])})

    def found(self, evidence: Evidence) -> Iterator[tuple[PhraseMatch, int]]:
        """The phrases that are meant, each with the place where its person is named, else where it begins."""
        lists = (self.phrases, self.judgements, self.faults)
        for match in (match for phrases in lists for match in evidence.found(phrases)):
            start = match.start if match.phrases == self.phrases else self.start(match)
            if start is not None and self.is_stated(match, evidence):
                yield match, start

    def start(self, match: PhraseMatch) -> int | None:
        """Where the person stands of whom the phrase is said; None where it is said of a thing, or of the speaker."""
        person = _last_word(match.before)
        owns = match.phrases == self.faults
        if person and (_is_owner(person) if owns else _is_person(person[0])):
            return max(match.sentence.start, match.start - _SIGHT) + person.start()
        return None

    def is_stated(self, match: PhraseMatch, evidence: Evidence) -> bool:
        return not (_in_quotes(match.before) or self.is_doubted(match, evidence) or self.is_taken_back(match, evidence))

    def is_doubted(self, match: PhraseMatch, evidence: Evidence) -> bool:
        first = next(evidence.found_in(match.sentence, self.doubts), None)
        return first is not None and first.start < match.start

    def is_taken_back(self, match: PhraseMatch, evidence: Evidence) -> bool:
        near = evidence.from_sentence(match.sentence, 2)
        return any(back.span > match.span for one in near for back in evidence.found_in(one, self.taken_back))


_SIGHT = 1000  # code points that a match sees before itself
_BETWEEN = frozenset(
    ("who", "simply", "just", "really", "always", "often", "also", "still", "basically", "obviously", "clearly", "then")
)
_WORD = re.compile(r"[^\W\d_][\w-]*(?:['’]s?)?")


def _last_word(before: str) -> re.Match[str] | None:
    """The word before a phrase, with its "'s"; adverbs and "who" left out."""
    found = [match for match in _WORD.finditer(before) if match[0].lower() not in _BETWEEN]
    last = found[-1] if found else None
    return last if last and not re.search(r"[.:;()–—]", before[last.end() :]) else None


def _is_person(name: str) -> bool:
    """Whether a word is "he" or "she", a role ("manager"), or looks like a name ("Tom")."""
    low = name.lower()
    return low in ("he", "she") or (low not in INDEFINITE_PEOPLE and (word(low).person or _is_name(name)))


def _is_owner(person: re.Match[str]) -> bool:
    """Whether a word is "his" or "her", or a person with "'s" behind."""
    name = person[0]
    return name.lower() in ("his", "her") or ("'" in name.replace("’", "'") and _is_person(re.split("['’]", name)[0]))


def _is_name(name: str) -> bool:
    low = name.lower()
    return name.istitle() and low not in _NO_NAMES and not low.endswith((*NO_NAME_ENDINGS, "ing"))


# They begin sentences: "It was useless".
_NO_NAMES = words("subject", "impersonal", "determiner", "stop-word", "first-person", "conjunction", "question-word")


def _in_quotes(before: str) -> bool:
    """Whether a quotation is open at the end of this text."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
