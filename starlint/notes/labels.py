"""The label grammar: the heads of lines that name a section, as people really write them.

A label is a *name* (``Situation``, ``S``, ``Context``, ``Action Taken``, ``Situation / Task``), perhaps decorated
(bold, heading, bracket, number, emoji) or annotated (``(30 sec)``), set off from what follows by a colon, a dash,
the end of its bold run or the end of the line. Misspellings are forgiven where the rest of the story vouches
for them. The names cover STAR, PAR, CAR, SOAR, STARL, CARL and "Context, Goal, Approach, Outcome".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from starlint.notes.story import SectionKind

S, T, A, R, L = (
    SectionKind.SITUATION,
    SectionKind.TASK,
    SectionKind.ACTION,
    SectionKind.RESULT,
    SectionKind.LEARNING,
)

_NAMES: dict[SectionKind, str] = {
    S: "situation, context, background, problem, problem statement, challenge, scenario, setting, circumstance, "
    "issue, starting point, initial situation, business problem",
    T: "task, goal, objective, obstacle, hindrance, responsibility, mission, assignment, target, complication, "
    "role and task, task and role, task at hand, task or goal, role, what was needed, my job",
    A: "action, approach, step, activity, action step, steps taken, what i did, action taken, what we did, solution, "
    "action plan, how i did it, how i solved it, actions and decisions, what did i do, intervention",
    R: "result, outcome, impact, resolution, end result, final result, key metric, key result, result metric, "
    "business impact, achievement, metrics, consequence for the business, what came of it",
    L: "learning, lesson, reflection, takeaway, take away, key takeaway, key learning, lesson learned, lessons learned, "
    "lessons learnt, lesson learnt, what i learned, what i learnt, what i would do differently, growth, "
    "what i'd do differently, what i do differently after, what i do differently now, learned, learnt, "
    "what did i learn, key lesson, next time, retrospective",
}
_LETTERS = {"s": S, "t": T, "a": A, "r": R, "l": L, "p": S, "c": S, "o": T, "g": T}

# Names that mean STAR wherever they stand, against those that any document may use.
_PLAIN_STAR = frozenset({"situation", "task", "action", "result", "situations", "tasks", "actions", "results"})
_OWN = re.compile(r"^(?:my|the|our|your|personal|own|key|specific|main|overall|final|end|initial)\s+")
_TAIL = re.compile(
    r"\s+(?:taken|section|part|statement|summary|details?|overview|steps?|phase|i took|achieved|learn(?:ed|t))$"
)
_JOIN = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bor\b|→|->|\|)\s*")
_FUZZY = ("situation", "action", "result", "approach", "outcome", "reflection", "learning", "problem", "context",
          "challenge", "obstacle", "takeaway", "objective")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """What a label's name means, and how surely."""

    kind: SectionKind
    letter: bool = False  # a single letter, or letters joined
    plain: bool = False  # one of the four STAR words, which hardly mean anything else
    guessed: bool = False  # a misspelling


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


_KINDS = {_singular(name.strip()): kind for kind, names in _NAMES.items() for name in names.split(",")}
_FIRST_LETTERS = frozenset(name[0] for name in _KINDS) | frozenset(_LETTERS)


@lru_cache(maxsize=4096)
def name_of(text: str) -> Name | None:
    """What section a name means; None when it names none.

    The text is a candidate head of a line without what sets it off: ``**Situation (S)**``, ``S/T``.
    """
    name = _bare(text)
    if not name or len(name) > 60 or name[0] not in _FIRST_LETTERS:
        return None
    return _simple(name) or _joined(name) or _guessed(name)


def _bare(text: str) -> str:
    """A name without decoration, numbering, remarks in parentheses, and case."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    plain = re.sub(r"[*_`~#\[\]<>{}\"“”]+", "", plain)
    outside = re.sub(r"\([^)]*\)?", " ", plain)
    plain = outside if re.search(r"[^\W\d]", outside) else plain.strip("() ")
    plain = re.sub(r"^[\W\d_]+(?:[.):]\s*)?|[^\w']+$", "", plain)
    return " ".join(plain.split())


def _simple(name: str) -> Name | None:
    if name in _LETTERS:
        return Name(_LETTERS[name], letter=True)
    for form in (name, _OWN.sub("", name), _TAIL.sub("", name), _TAIL.sub("", _OWN.sub("", name))):
        kind = _KINDS.get(_singular(form))
        if kind is not None:
            return Name(kind, plain=form in _PLAIN_STAR)
    return None


_LETTER_DASH_NAME = re.compile(r"^([a-z])\s*[-–—=]?\s*(.+)$")


def _joined(name: str) -> Name | None:
    """Several names in one label, or a letter explained by its name."""
    spelled = _LETTER_DASH_NAME.match(name)
    if spelled and spelled.group(2)[0] == spelled.group(1) and _simple(spelled.group(2)):
        return _simple(spelled.group(2))
    if name in ("st", "s t"):
        return Name(SectionKind.SETUP, letter=True)
    parts = [part for part in _JOIN.split(name) if part]
    names = [_simple(part) for part in parts]
    known = [one for one in names if one]
    if len(parts) < 2 or len(known) < len(parts):
        return _led(name, known)
    return Name(_merged(known), all(one.letter for one in known), any(one.plain for one in known))


def _led(name: str, known: list[Name]) -> Name | None:
    """A joined label of which one part is known ("Result and metrics", "Situation: my role")."""
    first = name.split(" ", 1)[0]
    if known and first in _PLAIN_STAR and len(name.split()) <= 5:
        return Name(_KINDS[_singular(first)], plain=True)
    return None


def _merged(names: list[Name]) -> SectionKind:
    kinds = {name.kind for name in names}
    return SectionKind.SETUP if kinds == {S, T} else names[0].kind


def _guessed(name: str) -> Name | None:
    if not 5 <= len(name) <= 12 or " " in name:
        return None
    close = get_close_matches(_singular(name), _FUZZY, n=1, cutoff=0.79)
    if close and close[0][0] == name[0]:
        return Name(_KINDS[close[0]], guessed=True)
    return None


@dataclass(frozen=True, slots=True)
class Label:
    """A label found in a line: offsets are relative to the text it was found in."""

    name: Name
    start: int
    end: int  # after what sets it off: what follows is spoken
    bold: bool  # the name is emphasised, bracketed or a heading
    alone: bool  # nothing follows it on its line
    inline: bool = False  # it stands amid a line


_OPENING = re.compile(r"[^\w(\[]*(?:\(?\d{1,2}[.):]\)?\s*)?[^\w(\[]*")
_SEPARATOR = re.compile(
    r"[*_~]*\s*(?:\([^)\n]{0,60}\)\s*)?[*_~]*\s*(?:::?|：|[-–—=](?=\s|$)|\||→|\.(?=[*_]))?[*_~]*[ \t]*"
)
_HEAD_END = re.compile(r"[:：|]|\*\*|__|\s[-–—=](?:\s|$)|[–—]|\*(?=\s|$|:)|\)(?=\s)|\](?=\s|:|$)|\.(?=[*_\s]|$)|$")
_MAX_HEAD = 70


def label_at_start(line: str) -> Label | None:
    """The label that a line begins with, if any. `line` has no list mark, quote mark or indentation."""
    opening = _OPENING.match(line)
    start = opening.end() if opening else 0
    if start >= len(line) or unicodedata.normalize("NFKC", line[start : start + 1])[:1].lower() not in _STARTERS:
        return None
    for head_end in _head_ends(line, start):
        label = _label(line, start, head_end)
        if label:
            return _spelled_out(line, start, label) if label.name.letter else label
    return None


def _spelled_out(line: str, start: int, letter: Label) -> Label:
    """The longer label where a letter is spelled out: ``S - Situation:``, ``**S**ituation:``."""
    for head_end in _head_ends(line, start + 1):
        if ":" in line[start:head_end]:
            return letter
        label = _label(line, start, head_end)
        if label and not label.name.letter and label.name.kind is letter.name.kind:
            return label
    return letter


_STARTERS = _FIRST_LETTERS | frozenset("([")


def _head_ends(line: str, start: int) -> Iterator[int]:
    """Where the head of a line may end, nearest first."""
    position = start + 1
    while position <= min(len(line), start + _MAX_HEAD):
        match = _HEAD_END.search(line, position)
        if match is None or match.start() > start + _MAX_HEAD:
            return
        yield match.start() + (1 if match.group() in (")", "]") else 0)
        position = match.start() + 1


def _label(line: str, start: int, head_end: int) -> Label | None:
    name = name_of(line[start:head_end])
    if name is None:
        return None
    separator = _SEPARATOR.match(line, head_end)
    end = separator.end() if separator else head_end
    alone = not line[end:].strip(" *_:：.-–—")
    bold = bool(re.search(r"[*_\[(#]", line[:start] + line[start])) or "](" in line[:head_end]
    sets_off = line[head_end:end].strip(" *_~") or (bold and line[head_end:end].strip()) or line[head_end - 1] in ")]"
    if not (sets_off or alone):
        return None
    return Label(name, 0, end if not alone else len(line), bold, alone)


_INLINE = re.compile(
    r"(?P<bold>(?:\*\*|__)(?P<bold_name>[^*_\n]{1,40}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：\-–—]))\s*"
    r"|(?<=[.!?;|”\"'’)\]\s])(?P<letter>[(\[](?P<letter_name>[STARLPC](?:/[STARLPC])?)[)\]])\s*:?\s*"
    r"|(?:(?<=[.!?;|”\"'’)\]]\s)|(?<=[.!?|]\s\s))(?P<plain>(?P<plain_name>[A-Z][A-Za-z]*(?:\s?[/&]\s?[A-Z][A-Za-z]*)?))\s*[:：]\s*"
)


def labels_within(line: str, start: int) -> Iterator[Label]:
    """The labels amid a line, after `start`: ``… (T) …``, ``… **Task:** …``, ``… Action: …``."""
    for match in _INLINE.finditer(line, start):
        text = match.group("bold_name") or match.group("letter_name") or match.group("plain_name")
        name = name_of(text)
        if name and not (name.guessed and not match.group("bold")):
            alone = not line[match.end() :].strip()
            yield Label(name, match.start(), match.end(), not match.group("plain"), alone, inline=True)
