"""The names of sections: "Situation", "S", "Lessons learned" and the writer's own, and the section that each means.

The known names are data, in `data/labels.toml`: those of STAR, PAR, CAR, SOAR, STARL, CARL and "Context, Goal,
Approach, Outcome", the names that people use beside them, and STAR's own words in a few other languages. Here is
how a name may vary: decoration, numbering, remarks in parentheses, a plural, words around it, several names joined,
and a misspelling, which is forgiven where the rest of the story confirms it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from starlint.late import late_pattern
from starlint.notes.data_files import data_file
from starlint.notes.story import SectionKind

STAR = "STAR"  # the format whose names are plain words of the method

OwnLabels = tuple[tuple[str, SectionKind], ...]  # names of the writer's own, and the section that each means

_LONGEST_NAME = 60  # characters
_MOST_LED_WORDS = 5
_BEGINS_PHRASED = ("what", "how", "where", "my", "mine")  # names in a writer's own words: "what I did about it"
_MISSPELT_LENGTHS = range(5, 13)  # characters
_LEAST_LIKENESS = 0.79  # of a misspelling, as difflib measures it


class LabelRow(NamedTuple):
    """One row of the data: a name, and the section that it means."""

    name: str  # in small letters; one letter is the letter of its format
    language: str  # as BCP 47 writes it: "en"
    format: str  # "STAR", "PAR" …, or "general" for a name that belongs to none
    section: SectionKind

    @property
    def letter(self) -> bool:
        """Whether the name is a letter: "S"."""
        return len(self.name) == 1 and self.name.isascii()


class LabelData(NamedTuple):
    """What the data file says."""

    rows: tuple[LabelRow, ...]
    phrased: tuple[tuple[str, SectionKind], ...]  # patterns of names in a writer's own words: "what I did about it"
    misspelt: tuple[str, ...]  # names whose misspellings are recognised
    not_misspelt: frozenset[str]  # words near one of them
    before: tuple[str, ...]  # words that may stand before a name: "my"
    after: tuple[str, ...]  # words that may stand after a name: "taken"


@cache
def label_data() -> LabelData:
    """The rows of the data file, read when a note is read for the first time."""
    table = data_file("labels")
    rows = (LabelRow(**{**row, "section": SectionKind(row["section"])}) for row in table["labels"])
    around = table["around"]
    return LabelData(
        tuple(rows),
        tuple((row["pattern"], SectionKind(row["section"])) for row in table["phrased"]),
        tuple(table["misspelt"]),
        frozenset(table["not-misspelt"]),
        tuple(around["before"]),
        tuple(around["after"]),
    )


class Name(NamedTuple):
    """What a label's name means, and how sure that is."""

    kind: SectionKind
    letter: bool = False  # a single letter, or letters joined
    plain: bool = False  # one of STAR's own words, which together almost always mean a story
    guessed: bool = False  # a misspelling
    meant: str = ""  # the name that is misspelt, in small letters
    own: bool = False  # in the first person: "What I did"


@dataclass(frozen=True, slots=True, eq=False)
class LabelNames:
    """The names that label sections in one document.

    Made by `label_names` alone, once for the same own labels, so that caches can tell them apart by identity.
    """

    kinds: Mapping[str, SectionKind]  # by name, in the singular
    plain: Mapping[str, SectionKind]  # those in STAR's own words
    letters: Mapping[str, SectionKind]
    own: Mapping[str, SectionKind]  # the writer's own, which come before all others
    misspelt: tuple[str, ...]
    before: re.Pattern[str]  # words before a name
    after: re.Pattern[str]  # words after a name
    first_words: frozenset[str]  # the words that a label can begin with
    first_letters: frozenset[str]  # the letters that a known name can begin with
    starters: frozenset[str]  # the characters that a label can begin with


@lru_cache(maxsize=64)
def label_names(own: OwnLabels = ()) -> LabelNames:
    """The known names, and the writer's own before them."""
    data = label_data()
    words = [row for row in data.rows if not row.letter]
    kinds = {_singular(row.name): row.section for row in words}
    plain = {_singular(row.name): row.section for row in words if row.format == STAR}
    letters = {row.name: row.section for row in data.rows if row.letter}
    own_kinds = {_singular(bare_name(name)): kind for name, kind in own}
    first_letters = frozenset(name[0] for name in (*kinds, *letters, *_BEGINS_PHRASED))
    return LabelNames(
        kinds,
        plain,
        letters,
        own_kinds,
        data.misspelt,
        re.compile(rf"^(?:{'|'.join(data.before)})\s+"),
        re.compile(rf"\s+(?:{'|'.join(data.after)})$"),
        _first_words([*kinds, *letters, *data.before, *_BEGINS_PHRASED, "st", "and", "or", *own_kinds]),
        first_letters,
        first_letters | frozenset(name[0] for name in own_kinds if name) | frozenset("(["),
    )


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """The words that names begin with, and their plurals."""
    firsts = {name.split()[0] for name in names if name}
    return frozenset(firsts | {f"{first}s" for first in firsts})


# HTML that sets words in bold or otherwise apart, within a line.
TAG = r"</?(?:b|strong|i|em|u|mark|span|font|ins|small|big)\b[^<>\n]{0,80}>"
_INLINE_TAG = late_pattern(TAG, re.I)
_DECORATION = late_pattern(r"[*_`~#\[\]<>{}\\\"“”]")
_FIRST_LETTER_APART = late_pattern(r"^\W*\(([a-z])\)(?=[a-z])")  # "(s)ituation"
_REMARK = late_pattern(r"\([^)]*\)?")
_EDGES = late_pattern(r"^(?:[\W_]|\d(?=\d*(?:[\W_]|$)))+|[^\w']+$")  # a number is one only if it stands alone


def bare_name(text: str) -> str:
    """A name without decoration, numbering, remarks in parentheses, and capitals."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    plain = _DECORATION.sub("", _INLINE_TAG.sub("", plain))
    plain = _FIRST_LETTER_APART.sub(r"\1", plain)
    outside = _REMARK.sub(" ", plain)
    plain = outside if re.search(r"[^\W\d]", outside) else plain.strip("() ")
    return " ".join(_EDGES.sub("", plain).split())


@lru_cache(maxsize=4096)
def name_of(text: str, names: LabelNames) -> Name | None:
    """The section that a name means; None if it means none.

    The text is the candidate head of a line without what sets it off: ``**Situation (S)**``, ``S/T``.
    """
    name = bare_name(text)
    if names.own and _singular(name) in names.own:
        return Name(names.own[_singular(name)], plain=True)
    if not name or len(name) > _LONGEST_NAME or name[0] not in names.first_letters:
        return None
    return _simple(name, names) or _joined(name, names) or _guessed(name, names)


_FIRST_PERSON = late_pattern(r"\b(?:i|my)\b")


def _simple(name: str, names: LabelNames) -> Name | None:
    if name in names.letters:
        return Name(names.letters[name], letter=True)
    without = names.before.sub("", name)
    for form in (name, without, names.after.sub("", name), names.after.sub("", without)):
        kind = names.kinds.get(_singular(form)) or _phrased(form)
        if kind is not None:
            return Name(kind, plain=_singular(form) in names.plain, own=bool(_FIRST_PERSON.search(name)))
    return None


@cache
def _phrased_names() -> Mapping[SectionKind, re.Pattern[str]]:
    """For each section, what names it in a writer's own words."""
    patterns: dict[SectionKind, list[str]] = {}
    for pattern, kind in label_data().phrased:
        patterns.setdefault(kind, []).append(pattern)
    return {kind: late_pattern(rf"(?:{'|'.join(own)})\Z") for kind, own in patterns.items()}


def _phrased(name: str) -> SectionKind | None:
    """The section that a name means as one would say it: "what I did about it"."""
    if not name.startswith(_BEGINS_PHRASED):
        return None
    return next((kind for kind, pattern in _phrased_names().items() if pattern.match(name)), None)


_LETTER_DASH_NAME = late_pattern(r"^([a-z])\s*(?:[-–—=:：]\s*)?(.+)$")


def _explained(name: str, names: LabelNames) -> Name | None:
    """A letter with its name after it: "s - situation", "a action"."""
    spelled = _LETTER_DASH_NAME.match(name)
    return _simple(spelled.group(2), names) if spelled and spelled.group(2)[0] == spelled.group(1) else None


_JOIN = late_pattern(r"\s*(?:/|&|\+|,|\band\b|\bor\b|→|->|\|)\s*")


def _joined(name: str, names: LabelNames) -> Name | None:
    """Several names in one label, or a letter explained by its name."""
    explained = _explained(name, names)
    if explained:
        return explained
    if name in ("st", "s t"):
        return Name(SectionKind.SETUP, letter=True)
    parts = [part for part in _JOIN.split(name) if part]
    known = [one for one in (_simple(part, names) or _explained(part, names) for part in parts) if one]
    if len(parts) < 2 or len(known) < len(parts):
        return _led(name, known, names)
    return Name(_merged(known), all(one.letter for one in known), any(one.plain for one in known))


def _led(name: str, known: list[Name], names: LabelNames) -> Name | None:
    """A joined label of which the first part is known ("Result and metrics", "Goal & constraints")."""
    words = name.split()
    first = _singular(words[0])
    kind = names.kinds.get(first)
    return Name(kind, plain=first in names.plain) if kind and known and len(words) <= _MOST_LED_WORDS else None


def _merged(names: list[Name]) -> SectionKind:
    """The section that several names mean together: the Action, where it is one of them."""
    kinds = {name.kind for name in names}
    if kinds == {SectionKind.SITUATION, SectionKind.TASK}:
        return SectionKind.SETUP
    acts = SectionKind.ACTION in kinds and SectionKind.RESULT not in kinds
    return SectionKind.ACTION if acts else names[0].kind


def _guessed(name: str, names: LabelNames) -> Name | None:
    if len(name) not in _MISSPELT_LENGTHS or " " in name or name in label_data().not_misspelt:
        return None
    from difflib import get_close_matches  # late: few notes hold a word of such a length where a label may stand

    alike = [known for known in names.misspelt if known[0] == name[0]]
    close = get_close_matches(_singular(name), alike, n=1, cutoff=_LEAST_LIKENESS)
    if not close:
        return None
    plural = "s" if _singular(name) != name and not close[0].endswith("s") else ""
    return Name(names.kinds[close[0]], guessed=True, meant=close[0] + plural)
