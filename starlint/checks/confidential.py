"""A check of what should not be said aloud: addresses and numbers of people, their pay, names of clients."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Severity
from starlint.language.results import Evidence
from starlint.notes.story import Section, Story
from starlint.wording import quoted

Found = tuple[str, int, int, "Severity | None"]  # what it is called, where it stands in the text, how grave it is


@dataclass(frozen=True, slots=True)
class Confidential:
    """Personal data and names of clients in a story that will be told, each shown where it stands.

    Who is named is only an info: the name may be public. Initials, a first name alone and "X" give nobody away.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"what", "quote"})
    LISTS: ClassVar[tuple[str, ...]] = ("pay",)
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    pay: tuple[str, ...]  # what somebody earns, where an amount follows: "his salary"
    clients: tuple[str, ...]  # the firms that one works for, in small letters: "client"
    charges: tuple[str, ...]  # the people in one's care: "patient"
    shared: tuple[str, ...]  # the part before "@" of an address that is no person's: "support"
    calls: tuple[str, ...]  # words by which a number without a country code is one to call: "phone"

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        read = {sentence.section.span: sentence.section for sentence in evidence.sentences}
        pay: dict[int, list[tuple[int, int]]] = {}  # by section
        for match in evidence.found(self.pay):
            pay.setdefault(id(match.sentence.section), []).append((match.start, match.end))
        for section in read.values():
            data = self.data(section, pay.get(id(section), []))
            for what, start, end, severity in sorted({*data, *self.names(section)}, key=_place):
                quote = quoted(section.prose.text[start:end])
                yield Hit(section.prose.span(start, end), {"what": what, "quote": quote}, severity)

    def data(self, section: Section, pay: list[tuple[int, int]]) -> Iterator[Found]:
        """E-mail addresses, telephone numbers, and what somebody earns."""
        text = section.prose.text
        for match in _MAIL.finditer(text) if "@" in text else ():
            if match["local"].lower() not in self.shared and not _SAMPLE.search(match["host"].lower()):
                yield "an e-mail address", *match.span(), None
        for match in _PHONE.finditer(text):
            if self.is_called(match, text):
                yield "a telephone number", *match.span(), None
        for start, end in pay:
            amount = _AMOUNT.match(text, end)
            if amount:
                yield "what somebody earns", start, amount.end(), None

    def is_called(self, match: re.Match[str], text: str) -> bool:
        """Whether digits are a number to call: their form says so, or a word before them."""
        digits = sum(character.isdigit() for character in match[0])
        cue = re.search(rf"\b(?:{'|'.join(self.calls)})\b", text[max(match.start() - _CUE, 0) : match.start()], re.I)
        return 9 <= digits <= 15 and bool(cue or (match["sure"] and not _GROUPED.fullmatch(match[0])))

    def names(self, section: Section) -> Iterator[Found]:
        """Firms that are named as clients, and people in one's care with their surnames."""
        text = section.prose.text
        if not any(word in text for word in (*self.clients, *self.charges)):
            return
        firm, person = "|".join(self.clients), "|".join(self.charges)
        for pattern in (
            rf"\b(?i:my|our|the|a) (?:[a-z]+ )?(?:{firm})(?:,| called| named| was| is) (?P<name>{_FIRM})",
            rf"\b(?i:our) (?:[a-z]+ )?(?:{firm}) (?P<name>{_FIRM})",
            rf"\b(?i:our) {_FOREMOST} (?:{firm}),? (?P<name>{_NAME})",
            rf"\b(?:{firm}),? (?:such as|like|including) (?P<name>{_NAME})",
            rf"\b(?:{person})s?,?(?: called| named)? (?P<name>{_TITLED})",
            rf"(?P<name>{_TITLED}), (?:an?|my|our|the) (?:[\w-]+ ){{0,2}}(?:{person})\b",
        ):
            for match in re.finditer(pattern, text):
                yield "the name of a client", *match.span("name"), Severity.INFO


def _place(found: Found) -> tuple[int, int]:
    return found[1], found[2]


_CUE = 25  # code points: "my mobile number, which is "
_MAIL = re.compile(r"(?<![\w.:/@+-])(?P<local>[\w.+-]+)@(?P<host>(?:[\w-]+\.)+[a-z]{2,})(?![\w:])", re.I)
_SAMPLE = re.compile(r"(?:^|\.)(?:example|company|domain|acme)\.\w+$|\.(?:local|internal)$")
_PHONE = re.compile(
    r"(?<![\w.+/=-])(?:(?P<sure>\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{2,5}(?:[ .-]?\d{2,5}){1,4}"
    r"|\(\d{3}\) ?\d{3}[-. ]\d{4}|\d{3}-\d{3}-\d{4})|0\d{2,4}[ /-]?\d{3,4}[ -]?\d{3,4})(?![\w%]|[.,]\d)"
)
_GROUPED = re.compile(r"\+\d{1,3}(?:[ .]\d{3})+")  # "+150 000 000" visits
_CURRENCY = r"(?:k\b|euros?|dollars|pounds|USD|EUR|GBP)"
_AMOUNT = re.compile(rf"[^.,;:\n]{{0,20}}?(?:[$€£]\s?\d(?:[\d.,]*\d)?(?:\s?k\b)?|\b\d[\d.,]*\s?{_CURRENCY})")
_NAME = r"[A-Z][\w-]*[a-z][\w-]*(?: (?:& )?[A-Z][\w-]+)*"
# A word alone might be a first name: "our client Anna". The largest client is a firm.
_FIRM = r"[A-Z][\w-]*[a-z][\w-]*(?: (?:& )?[A-Z][\w-]+)+"
_FOREMOST = r"(?:biggest|largest|oldest|main|key)"
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Mister|Herr|Frau|Madame|Monsieur|Señora?)\.? [A-Z][a-z]{2,}"
