"""The label grammar: the heads of lines that name a section, as people really write them.

A label is a *name* (``Situation``, ``S``, ``Context``, ``Action Taken``, ``Situation / Task``), perhaps decorated
(bold, heading, bracket, number, emoji) or annotated (``(30 sec)``), set off from what follows by a colon, a dash,
the end of its bold run or the end of the line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from starlint.late import late_pattern
from starlint.notes.admonitions import CALLOUT
from starlint.notes.label_names import TAG, LabelNames, Name, name_of


class Label(NamedTuple):
    """A label found in a line: offsets are relative to the text it was found in."""

    name: Name
    start: int
    end: int  # after what sets it off, where its section's words begin
    bold: bool  # the name is emphasised, bracketed or a heading
    alone: bool  # nothing follows it on its line


_BEFORE_NAME = rf"(?:[^\w(\[<]|_|{TAG})*"
_IN_CALLOUT = rf"(?:{CALLOUT}\s*)?"  # "[!note] Situation"
_ANSWER = r"(?:(?:(?:sample|example|my)\s)?(?:answer|response)[*_]*\s?[.:：][*_]*\s*)?"  # "**Answer.** Situation:"
_STEP = r"(?:(?:step|part) \d(?:[.):]|\s[-–—])\s)?"  # "Step 1: Situation"
_OPENING = late_pattern(
    rf"{_BEFORE_NAME}{_IN_CALLOUT}{_ANSWER}{_STEP}(?:\(?\d{{1,2}}\\?[.):]\)?\s*)?{_BEFORE_NAME}", re.I
)
_MARKS = rf"(?:[*_~`]|==|\\[*_]|{TAG})*"
_SEPARATOR = late_pattern(
    rf"{_MARKS}\s*(?:\([^)\n]{{0,60}}\)\s*)?{_MARKS}\s*"  # the end of the bold run; "(30 sec)"
    r"(?P<sign>::?|：|\\?[-–—=](?=\s|$)|[-=]>|\||→|•(?=\s)|\.(?=[*_<\s]|$))?"
    rf"{_MARKS}[ \t]*",
    re.I,
)
_HEAD_END = late_pattern(
    r"[:：|–—•】]"
    r"|\*\*|__|\\\*|</|\*(?=\s|$|:)|`(?=\s|$|:)"  # the end of a bold, italic or code run
    r"|\s(?:\\?[-–—=→]|[-=]>)(?:\s|$)|-(?=\s)"
    r"|\)(?=\s)|\](?=\s|:|$)"
    r"|\.(?=[*_\s]|$)"
    r"|$"
)
_MAX_HEAD = 70
_HEAD_REACH = _MAX_HEAD + 10  # with what shows that a head has ended


@lru_cache(maxsize=1024)
def label_at_start(line: str, names: LabelNames) -> Label | None:
    """The label that a line begins with, if any. `line` has no list mark, quote mark or indentation."""
    opening = _OPENING.match(line)
    start = opening.end() if opening else 0
    if start >= len(line) or unicodedata.normalize("NFKC", line[start])[:1].lower() not in names.starters:
        return None
    if _is_prose(line, start, names):
        return None
    for head_end in _head_ends(line, start):
        label = _label(line, start, head_end, names)
        if label and _JOINS_ON.match(line, head_end):
            return _longest(line, start, label, names)
        if label:
            return _spelled_out(line, start, label, names) if label.name.letter else label
    return None


_JOINS_ON = late_pattern(r"[)\]*_ ]*[+&/]\s*\w")


def _longest(line: str, start: int, label: Label, names: LabelNames) -> Label:
    """The longer label that one is the beginning of: ``T [task] + A [action]``."""
    labels = (_label(line, start, head_end, names) for head_end in _head_ends(line, start + label.end))
    return next((longer for longer in labels if longer), label)


_TWO_WORDS = late_pattern(r"([A-Za-z]+) ([A-Za-z])")


def _is_prose(line: str, start: int, names: LabelNames) -> bool:
    """Whether two plain words stand here and the first begins no name, so that no head has to be tried."""
    words = _TWO_WORDS.match(line, start)
    if words is None or words[1].lower() == words[2].lower():  # "S situation"
        return False
    return words[1].lower() not in names.first_words


def _spelled_out(line: str, start: int, letter: Label, names: LabelNames) -> Label:
    """The longer label where a letter is spelled out: ``S - Situation:``, ``**S**ituation:``, ``S: Situation``."""
    for head_end in _head_ends(line, start + 1):
        label = _label(line, start, head_end, names)
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


def _label(line: str, start: int, head_end: int, names: LabelNames) -> Label | None:
    name = None if "()" in line[start:head_end] else name_of(line[start:head_end], names)  # "act()" is code
    separator = _SEPARATOR.match(line, head_end)
    if name is None or separator is None:
        return None
    bold = bool(re.search(r"[*_`<\[(#]", line[: start + 1])) or "](" in line[:head_end]
    end = separator.end()
    alone = not line[end:].strip(" *_:：.-–—")
    if name.letter and _is_code_or_number(line, start, separator["sign"]):
        return None
    set_off = bold or line[start:head_end].isupper()  # "**Action.** I rang", "ACTION. I rang"
    if not (alone or _sets_off(separator, name, set_off) or _ends_in_remark(line, head_end, end, name)):
        return None
    return Label(name, 0, end if not alone else len(line), bold, alone)


def _is_code_or_number(line: str, start: int, sign: str | None) -> bool:
    """Whether a letter stands in code, is a complexity or numbers a list: "`s`", "O(n)", "c."."""
    if line[start].islower() and sign == ".":
        return True
    return line[max(0, start - 1) : start + 2] == f"`{line[start]}`" or line.startswith("O(", start)


def _ends_in_remark(line: str, head_end: int, end: int, name: Name) -> bool:
    """Whether a name ends in parentheses that set it off: "Result (30 sec) We …"."""
    if line[head_end - 1] not in ")]":
        return False
    return name.plain or name.letter or not line[end].islower()


def _sets_off(separator: re.Match[str], name: Name, marked: bool) -> bool:
    """Whether what follows a name sets it off: a full stop does so for a letter, in bold or in capitals."""
    if separator["sign"] == ".":
        return marked or name.letter
    return bool(separator["sign"]) or (marked and bool(separator.group().strip()))


_INLINE = late_pattern(
    # "… **Task:** …", "… <b>Task</b> - …"
    r"(?P<bold>(?:\*\*|__|<(?:b|strong)>)(?P<bold_name>[^*_<\n]{1,40}?)\s*"
    r"(?::\s*(?:\*\*|__|</(?:b|strong)>)|(?:\*\*|__|</(?:b|strong)>)\s*[:：\-–—]))\s*"
    # "… (T) …"
    r"|(?<=[.!?;|”\"'’)\]\s>])(?P<letter>[(\[](?P<letter_name>[STARLPC](?:/[STARLPC])?)[)\]])\s*:?\s*"
    # "… . Action: …"
    r"|(?:(?<=[.!?;|”\"'’)\]]\s)|(?<=[.!?|]\s\s)|(?<=<br>)|(?<=<br/>)|(?<=<br />))"
    r"(?P<plain>(?P<plain_name>[A-Z][A-Za-z]*(?:\s?[/&]\s?[A-Z][A-Za-z]*)?))\s*[:：]\s*"
)


# What each of these contains. It begins with a set of characters, which makes the search far faster.
_INLINE_SIGN = late_pattern(
    r"[:：*_>(\[](?:(?<=[:：])|(?<=[*_>])\s*[-–—]|(?<=[(\[])[STARLPC][/)\]])",
)


# What a marked label contains: "(Task)", "*Task", "Task - ". It too begins with a set of characters.
_MARK_SIGN = late_pattern(r"[(\[*_>=–—-](?:(?<=[(\[*_>=])[(\[]?[A-Z]\w|(?<=\w [–—-]) )")
_OPENS = r"(?:\*{1,3}|_{1,3}|==|<(?:b|strong|em|i|u|mark)>)"
_CLOSES = r"(?:\*{1,3}|_{1,3}|==|</(?:b|strong|em|i|u|mark)>)"
_AFTER_SENTENCE = r"(?:(?<=[.!?;|”\"'’)\]]\s)|(?<=[.!?|]\s\s)|(?<=<br>)|(?<=<br/>)|(?<=<br />))"


@lru_cache(maxsize=64)
def _marked(names: LabelNames) -> re.Pattern[str]:
    """STAR's own words as labels inside a line, without a colon: "(Task) …", "**Task** …", "Task - …"."""
    word = rf"(?=[^\W_a-z])(?i:(?:{'|'.join(map(re.escape, names.plain))})s?)"
    return re.compile(
        rf"{_AFTER_SENTENCE}(?:"
        rf"{_OPENS}[(\[]?(?P<bold>{word})[)\]]?\s?[:：.]?{_CLOSES}\s*[:：\-–—]?\s*"
        rf"|[(\[](?P<bracketed>{word})[)\]]\s*[:：\-–—]?\s*"
        rf"|(?P<dashed>{word})\s[-–—]\s+)"
    )


def labels_within(line: str, start: int, names: LabelNames) -> Iterator[Label]:
    """The labels inside a line, after `start`: ``… (T) …``, ``… **Task:** …``, ``… Action: …``."""
    found = list(_set_off(line, start, names)) if _INLINE_SIGN.search(line, start) else []
    if _MARK_SIGN.search(line, start):
        found = sorted([*found, *_marked_words(line, start, names)], key=lambda one: one.start)
    end = start
    for label in found:
        if label.start >= end:
            yield label
            end = label.end


def _marked_words(line: str, start: int, names: LabelNames) -> Iterator[Label]:
    last = len(line.rstrip())
    for match in _marked(names).finditer(line, start):
        name = name_of(match["bold"] or match["bracketed"] or match["dashed"], names)
        if name:
            yield Label(name, match.start(), match.end(), not match["dashed"], match.end() >= last)


def _set_off(line: str, start: int, names: LabelNames) -> Iterator[Label]:
    last = len(line.rstrip())
    for match in _INLINE.finditer(line, start):
        name = name_of(match["bold_name"] or match["letter_name"] or match["plain_name"], names)
        if name:
            yield Label(name, match.start(), match.end(), not match["plain"], match.end() >= last)
