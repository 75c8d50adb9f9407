"""Wildcards in paths as in a .gitignore, matched name by name in a time that grows no faster than the path.

``*`` and ``?`` stand for characters of a name, ``[a-z]`` for one of some, and a name ``**`` for any number of folders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

FOLDERS = None  # in place of a name: any number of folders
Names = tuple["re.Pattern[str] | None", ...]

_ANY_NAME = re.compile(r".+", re.S)


@lru_cache(maxsize=4096)
def names_of(pattern: str) -> Names:
    """The names of a pattern, each to be matched alone. Raises ValueError for a broken ``[``."""
    bare = pattern.rstrip("/").removeprefix("./")
    parts = bare.removeprefix("/").split("/") if bare else []
    names: list[re.Pattern[str] | None] = [] if "/" in bare else [FOLDERS]  # a name alone is meant at any depth
    for part in parts:
        if len(part) < 2 or part.strip("*"):
            names.append(_name(part))
        elif names[-1:] != [FOLDERS]:
            names.append(FOLDERS)
    return (*names, _ANY_NAME) if names and names[-1] is FOLDERS else tuple(names)


def matches(names: Names, parts: Sequence[str]) -> bool:
    """Whether a pattern matches a whole path, given by its parts."""
    if len(names) == 2 and names[0] is FOLDERS and names[1] is not None:  # as most patterns
        return bool(parts) and names[1].fullmatch(parts[-1]) is not None
    reached = _skipped(names, {0})
    for part in parts:
        reached = _after(names, reached, part)
    return len(names) in reached


def matches_beginning(names: Names, parts: Iterable[str]) -> bool:
    """Whether a pattern matches a path, or a folder above it."""
    reached = _skipped(names, {0})
    for part in parts:
        reached = _after(names, reached, part)
        if len(names) in reached:
            return True
    return False


def _after(names: Names, reached: Iterable[int], part: str) -> set[int]:
    """How far a pattern may have been matched after one more part of the path."""
    after: set[int] = set()
    for at in reached:
        name = names[at] if at < len(names) else _NOTHING
        if name is FOLDERS:
            after.add(at)
        elif name.fullmatch(part):
            after.add(at + 1)
    return _skipped(names, after)


def _skipped(names: Names, reached: set[int]) -> set[int]:
    """How far a pattern may have been matched: any number of folders may be none."""
    return reached | {at + 1 for at in reached if at < len(names) and names[at] is FOLDERS}


_NOTHING = re.compile(r"(?!)")
_IN_BRACKETS = r"(?:\[:\w+:\]|\\.|[^\]\\])"  # a class, or a character
_SIGN = re.compile(
    r"\\(?P<escaped>.)|(?P<some>\*+)|(?P<one>\?)"
    rf"|\[(?P<not>[!^]|(?![!^]))(?P<of>(?:\]|{_IN_BRACKETS}){_IN_BRACKETS}*)\]|(?P<other>.)",
    re.S,
)


@lru_cache(maxsize=4096)
def _name(pattern: str) -> re.Pattern[str]:
    """One name as a pattern: after each ``*``, the first place where the next words fit is as good as any other.

    So the place is never tried again, which would take a time that multiplies with each ``*``.
    """
    first, *others = _between_stars(pattern)
    held = [f"(?=(?P<at{number}>.*?{words}))(?P=at{number})" for number, words in enumerate(others[:-1])]
    last = [f".*{others[-1]}"] if others else []
    return re.compile("".join([first, *held, *last]), re.S)


def _between_stars(pattern: str) -> list[str]:
    """What stands between the ``*`` of a name, as expressions without repetition."""
    words = [""]
    for sign in _SIGN.finditer(pattern):
        if sign["some"]:
            words.append("")
        elif sign["of"] is not None:
            words[-1] += _one_of(sign["of"], bool(sign["not"]))
        elif sign["one"]:
            words[-1] += "."
        elif sign["other"] == "[":
            raise ValueError("expected each [ to have its ]")
        else:
            words[-1] += re.escape(sign["escaped"] or sign["other"])
    return words


_ITEM = re.compile(r"\[:(?P<class>\w+):\]|(?P<from>\\.|.)-(?P<to>\\.|[^\]\\])|(?P<one>\\.|.)", re.S)
_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": r" \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": r"\x21-\x7e",
    "lower": "a-z",
    "print": r"\x20-\x7e",
    "punct": r"!-/:-@\[-`{-~",
    "space": r"\s",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}


def _one_of(items: str, negated: bool) -> str:
    found = "".join(map(_item, _ITEM.finditer(items)))
    return f"[{'^' if negated else ''}{found}]"


def _item(item: re.Match[str]) -> str:
    """A character, a range or a class in brackets. Raises ValueError for a range from high to low."""
    if item["class"]:
        if item["class"] not in _CLASSES:
            raise ValueError(f"unknown class [:{item['class']}:]")
        return _CLASSES[item["class"]]
    if item["one"]:
        return re.escape(item["one"][-1])
    first, last = item["from"][-1], item["to"][-1]
    if first > last:
        raise ValueError(f"expected a range from low to high, found {first}-{last}")
    return f"{re.escape(first)}-{re.escape(last)}"
