"""The label grammar: the heads of lines that name a section, as people really write them.

A label is a *name* (``Situation``, ``S``, ``Context``, ``Action Taken``, ``Situation / Task``), perhaps decorated
(bold, heading, bracket, number, emoji) or annotated (``(30 sec)``), set off from what follows by a colon, a dash,
the end of its bold run or the end of the line. Misspellings are forgiven where the rest of the story vouches
for them. The names cover STAR, PAR, CAR, SOAR, STARL, CARL and "Context, Goal, Approach, Outcome", and STAR's own
words in a few other languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
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
    "role and task, task and role, task at hand, task or goal, role, what was needed, my job, what i had to do",
    A: "action, approach, step, activity, action step, steps taken, what i did, action taken, what we did, solution, "
    "action plan, how i did it, how i solved it, actions and decisions, what did i do, intervention, execution, "
    "what i did and why",
    R: "result, outcome, impact, resolution, end result, final result, key metric, key result, result metric, "
    "business impact, achievement, metrics, consequence for the business, what came of it",
    L: "learning, lesson, reflection, takeaway, take away, key takeaway, key learning, lesson learned, "
    "lessons learned, lessons learnt, lesson learnt, what i learned, what i learnt, what i would do differently, "
    "what i'd do differently, what i do differently after, what i do differently now, learned, learnt, growth, "
    "what did i learn, key lesson, next time, retrospective, what this taught me, what i would change, "
    "what i'd change",
}

# STAR's own words, in English, Spanish, Portuguese, Italian, French, German, Dutch and Chinese.
_STAR: dict[SectionKind, str] = {
    S: "situation, situación, situação, situazione, situatie, 情境, 情景, 背景",
    T: "task, tarea, tarefa, compito, tâche, aufgabe, taak, 任务",
    A: "action, acción, ação, azione, handlung, actie, 行动",
    R: "result, resultado, risultato, résultat, ergebnis, resultaat, 结果",
}
_LETTERS = {"s": S, "t": T, "a": A, "r": R, "l": L, "p": S, "c": S, "o": T, "g": T}

_OWN_WORDS = "my|the|our|your|personal|own|interview|key|specific|main|overall|final|end|initial"
_OWN = re.compile(rf"^(?:{_OWN_WORDS})\s+")
_TAIL = re.compile(
    r"\s+(?:taken|section|part|statement|summary|details?|overview|steps?|phase|i took|achieved|learn(?:ed|t))$"
)
_FIRST_PERSON = re.compile(r"\b(?:i|my)\b")
_JOIN = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bor\b|→|->|\|)\s*")
_FUZZY = ("situation", "action", "result", "approach", "outcome", "reflection", "learning", "problem", "context",
          "challenge", "obstacle", "takeaway", "objective")  # fmt: skip
_LONGEST_NAME = 60  # characters
_MOST_LED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Name:
    """What a label's name means, and how surely."""

    kind: SectionKind
    letter: bool = False  # a single letter, or letters joined
    plain: bool = False  # one of STAR's own words, which hardly mean anything else together
    guessed: bool = False  # a misspelling
    own: bool = False  # in the first person: "What I did"


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _spelled(names: dict[SectionKind, str]) -> dict[str, SectionKind]:
    return {_singular(name.strip()): kind for kind, listed in names.items() for name in listed.split(",")}


_PLAIN_STAR = _spelled(_STAR)
_KINDS = _spelled(_NAMES) | _PLAIN_STAR


def _first_words(names: Iterable[str]) -> frozenset[str]:
    """The words that names begin with, and what a plural would make of them."""
    firsts = {name.split()[0] for name in names if name}
    return frozenset(firsts | {f"{first}s" for first in firsts})


_FIRST_WORDS = _first_words([*_KINDS, *_LETTERS, *_OWN_WORDS.split("|"), "st", "and", "or"])
_FIRST_LETTERS = frozenset(name[0] for name in _KINDS) | frozenset(_LETTERS)


OwnLabels = tuple[tuple[str, SectionKind], ...]  # names of the writer's own, and what each tells

_own: ContextVar[OwnLabels] = ContextVar("own labels", default=())


@contextmanager
def with_labels(own: OwnLabels) -> Iterator[None]:
    """Inside, these names are labels too, and before all others."""
    token = _own.set(own)
    try:
        yield
    finally:
        _own.reset(token)


@lru_cache(maxsize=64)
def _own_kinds(own: OwnLabels) -> dict[str, SectionKind]:
    return {_singular(_bare(name)): kind for name, kind in own}


@lru_cache(maxsize=64)
def _known_first_words(own: OwnLabels) -> frozenset[str]:
    return _FIRST_WORDS | _first_words(_own_kinds(own))


@lru_cache(maxsize=64)
def _begins_own(own: OwnLabels) -> frozenset[str]:
    return frozenset(name[0] for name in _own_kinds(own) if name)


def name_of(text: str) -> Name | None:
    """What section a name means; None when it names none.

    The text is a candidate head of a line without what sets it off: ``**Situation (S)**``, ``S/T``.
    """
    return _name_of(text, _own.get())


@lru_cache(maxsize=4096)
def _name_of(text: str, own: OwnLabels) -> Name | None:
    name = _bare(text)
    if own and _singular(name) in _own_kinds(own):
        return Name(_own_kinds(own)[_singular(name)], plain=True)
    if not name or len(name) > _LONGEST_NAME or name[0] not in _FIRST_LETTERS:
        return None
    return _simple(name) or _joined(name) or _guessed(name)


# HTML that sets words in bold or otherwise apart, amid a line.
_TAG = r"</?(?:b|strong|i|em|u|mark|span|font|ins|small|big)\b[^<>\n]{0,80}>"
_INLINE_TAG = re.compile(_TAG, re.I)
_DECORATION = re.compile(r"[*_`~#\[\]<>{}\\\"“”]")
_FIRST_LETTER_APART = re.compile(r"^\W*\(([a-z])\)(?=[a-z])")  # "(s)ituation"
_REMARK = re.compile(r"\([^)]*\)?")
_EDGES = re.compile(r"^(?:[\W_]|\d(?=\d*(?:[\W_]|$)))+|[^\w']+$")  # a number is one only if it stands alone


def _bare(text: str) -> str:
    """A name without decoration, numbering, remarks in parentheses, and case."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    plain = _DECORATION.sub("", _INLINE_TAG.sub("", plain))
    plain = _FIRST_LETTER_APART.sub(r"\1", plain)
    outside = _REMARK.sub(" ", plain)
    plain = outside if re.search(r"[^\W\d]", outside) else plain.strip("() ")
    return " ".join(_EDGES.sub("", plain).split())


def _simple(name: str) -> Name | None:
    if name in _LETTERS:
        return Name(_LETTERS[name], letter=True)
    for form in (name, _OWN.sub("", name), _TAIL.sub("", name), _TAIL.sub("", _OWN.sub("", name))):
        kind = _KINDS.get(_singular(form))
        if kind is not None:
            return Name(kind, plain=_singular(form) in _PLAIN_STAR, own=bool(_FIRST_PERSON.search(name)))
    return None


_LETTER_DASH_NAME = re.compile(r"^([a-z])\s*[-–—=:：]?\s*(.+)$")


def _explained(name: str) -> Name | None:
    """A letter with its name behind it: "s - situation", "a action"."""
    spelled = _LETTER_DASH_NAME.match(name)
    return _simple(spelled.group(2)) if spelled and spelled.group(2)[0] == spelled.group(1) else None


def _joined(name: str) -> Name | None:
    """Several names in one label, or a letter explained by its name."""
    explained = _explained(name)
    if explained:
        return explained
    if name in ("st", "s t"):
        return Name(SectionKind.SETUP, letter=True)
    parts = [part for part in _JOIN.split(name) if part]
    known = [one for one in (_simple(part) or _explained(part) for part in parts) if one]
    if len(parts) < 2 or len(known) < len(parts):
        return _led(name, known)
    return Name(_merged(known), all(one.letter for one in known), any(one.plain for one in known))


def _led(name: str, known: list[Name]) -> Name | None:
    """A joined label of which one part is known ("Result and metrics", "Situation: my role")."""
    words = name.split()
    kind = _PLAIN_STAR.get(_singular(words[0]))
    return Name(kind, plain=True) if kind and known and len(words) <= _MOST_LED_WORDS else None


def _merged(names: list[Name]) -> SectionKind:
    """What a section of several names tells most of: the Action, where it is one of them."""
    kinds = {name.kind for name in names}
    if kinds == {S, T}:
        return SectionKind.SETUP
    return A if A in kinds and R not in kinds else names[0].kind


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


_BEFORE_NAME = rf"(?:[^\w(\[<]|_|{_TAG})*"
_OPENING = re.compile(rf"{_BEFORE_NAME}(?:\(?\d{{1,2}}[.):]\)?\s*)?{_BEFORE_NAME}", re.I)
_MARKS = rf"(?:[*_~`]|==|\\[*_]|{_TAG})*"
_SEPARATOR = re.compile(
    rf"{_MARKS}\s*(?:\([^)\n]{{0,60}}\)\s*)?{_MARKS}\s*"  # the end of the bold run; "(30 sec)"
    r"(?P<sign>::?|：|\\?[-–—=](?=\s|$)|\||→|\.(?=[*_<\s]|$))?"
    rf"{_MARKS}[ \t]*",
    re.I,
)
_HEAD_END = re.compile(
    r"[:：|–—]"
    r"|\*\*|__|\\\*|</|\*(?=\s|$|:)|`(?=\s|$|:)"  # the end of a bold, italic or code run
    r"|\s\\?[-–—=→](?:\s|$)|-(?=\s)"
    r"|\)(?=\s)|\](?=\s|:|$)"
    r"|\.(?=[*_\s]|$)"
    r"|$"
)
_MAX_HEAD = 70
_HEAD_REACH = _MAX_HEAD + 10  # with what shows that a head has ended
_STARTERS = _FIRST_LETTERS | frozenset("([")


def label_at_start(line: str) -> Label | None:
    """The label that a line begins with, if any. `line` has no list mark, quote mark or indentation."""
    return _label_at_start(line, _own.get())


@lru_cache(maxsize=1024)
def _label_at_start(line: str, own: OwnLabels) -> Label | None:
    opening = _OPENING.match(line)
    start = opening.end() if opening else 0
    starters = _STARTERS | _begins_own(own) if own else _STARTERS
    if start >= len(line) or unicodedata.normalize("NFKC", line[start])[:1].lower() not in starters:
        return None
    if _is_prose(line, start, own):
        return None
    for head_end in _head_ends(line, start):
        label = _label(line, start, head_end)
        if label and _JOINS_ON.match(line, head_end):
            return _longest(line, start, label)
        if label:
            return _spelled_out(line, start, label) if label.name.letter else label
    return None


_JOINS_ON = re.compile(r"[)\]*_ ]*[+&/]\s*\w")


def _longest(line: str, start: int, label: Label) -> Label:
    """The longer label that one goes on to: ``T [task] + A [action]``."""
    labels = (_label(line, start, head_end) for head_end in _head_ends(line, start + label.end))
    return next((longer for longer in labels if longer), label)


_TWO_WORDS = re.compile(r"([A-Za-z]+) ([A-Za-z])")


def _is_prose(line: str, start: int, own: OwnLabels) -> bool:
    """Whether two plain words stand here, of which the first begins no name, so that no head need be tried."""
    words = _TWO_WORDS.match(line, start)
    if words is None or words[1].lower() == words[2].lower():  # "S situation"
        return False
    return words[1].lower() not in _known_first_words(own)


def _spelled_out(line: str, start: int, letter: Label) -> Label:
    """The longer label where a letter is spelled out: ``S - Situation:``, ``**S**ituation:``, ``S: Situation``."""
    for head_end in _head_ends(line, start + 1):
        label = _label(line, start, head_end)
        spelled = label is not None and not label.name.letter and label.name.kind is letter.name.kind
        if label and spelled and (label.alone or ":" not in line[start:head_end]):
            return label
    return letter


def _head_ends(line: str, start: int) -> Iterator[int]:
    """Where the head of a line may end, nearest first."""
    position = start + 1
    while position <= min(len(line), start + _MAX_HEAD):
        match = _HEAD_END.search(line, position, start + _HEAD_REACH)
        if match is None or match.start() > start + _MAX_HEAD:
            return
        yield match.start() + (1 if match.group() in (")", "]") else 0)
        position = match.start() + 1


def _label(line: str, start: int, head_end: int) -> Label | None:
    name = name_of(line[start:head_end])
    separator = _SEPARATOR.match(line, head_end)
    if name is None or separator is None:
        return None
    bold = bool(re.search(r"[*_`<\[(#]", line[: start + 1])) or "](" in line[:head_end]
    end = separator.end()
    alone = not line[end:].strip(" *_:：.-–—")
    if not (alone or _sets_off(separator, name, bold) or line[head_end - 1] in ")]"):
        return None
    return Label(name, 0, end if not alone else len(line), bold, alone)


def _sets_off(separator: re.Match[str], name: Name, bold: bool) -> bool:
    """Whether what follows a name sets it off: a full stop does so for a letter, or in bold."""
    if separator["sign"] == ".":
        return bold or name.letter
    return bool(separator["sign"]) or (bold and bool(separator.group().strip()))


_INLINE = re.compile(
    # "… **Task:** …", "… <b>Task</b> - …"
    r"(?P<bold>(?:\*\*|__|<(?:b|strong)>)(?P<bold_name>[^*_<\n]{1,40}?)\s*"
    r"(?::\s*(?:\*\*|__|</(?:b|strong)>)|(?:\*\*|__|</(?:b|strong)>)\s*[:：\-–—]))\s*"
    # "… (T) …"
    r"|(?<=[.!?;|”\"'’)\]\s])(?P<letter>[(\[](?P<letter_name>[STARLPC](?:/[STARLPC])?)[)\]])\s*:?\s*"
    # "… . Action: …"
    r"|(?:(?<=[.!?;|”\"'’)\]]\s)|(?<=[.!?|]\s\s))"
    r"(?P<plain>(?P<plain_name>[A-Z][A-Za-z]*(?:\s?[/&]\s?[A-Z][A-Za-z]*)?))\s*[:：]\s*"
)


# What none of these is without. It begins with a set of characters, for which a line is searched far faster.
_INLINE_SIGN = re.compile(
    r"[:：*_>(\[](?:(?<=[:：])|(?<=[*_>])\s*[-–—]|(?<=[(\[])[STARLPC][/)\]])",
)


def labels_within(line: str, start: int) -> Iterator[Label]:
    """The labels amid a line, after `start`: ``… (T) …``, ``… **Task:** …``, ``… Action: …``."""
    if not _INLINE_SIGN.search(line, start):
        return
    for match in _INLINE.finditer(line, start):
        name = name_of(match["bold_name"] or match["letter_name"] or match["plain_name"])
        if name and not (name.guessed and not match["bold"]):
            alone = not line[match.end() :].strip()
            yield Label(name, match.start(), match.end(), not match["plain"], alone, inline=True)
