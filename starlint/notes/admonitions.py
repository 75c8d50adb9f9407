"""Admonitions as documentation sites write them: `!!! tip "Title"` over indented text, `:::tip Title` over plain text.

Markdown takes their first line for text, and what is inside of them for one paragraph with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

CALLOUT = r"\[!\w{1,20}\][+-]?"  # a box in a block quote, which Markdown reads: "[!tip]"
_INDENTED = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[A-Za-z][\w-]*)(?P<rest>.*)")
# Behind the kind, and perhaps behind words such as "inline end".
_TITLE = re.compile(r"[\w \t-]*\"(?P<title>[^\"]*)\"[ \t]*\Z")
_FENCED = re.compile(r"(?P<colons>:{3,})[ \t]*(?P<kind>[A-Za-z]\w*)?[ \t]*\[?(?P<title>[^\]{}]*)\]?[ \t]*\Z")
_STEP = 4  # spaces by which the text inside is indented
_HEADING = "###### "  # below all headings that people write


def has_admonitions(text: str) -> bool:
    """Whether a text may hold any: most hold none, and are left as they are."""
    return "!!! " in text or "???" in text or ":::" in text


def as_headings(content: str) -> str:
    """The lines with the title of each admonition as a heading, and without the indentation of what is inside."""
    return "".join(f"{line}\n" for line in _rewritten(content.removesuffix("\n").split("\n")))


def _rewritten(lines: Iterable[str]) -> Iterator[str]:
    inside: list[int] = []  # how far the text of each open admonition is indented
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip():
            yield line
            continue
        while inside and indent < inside[-1]:
            inside.pop()
        base = inside[-1] if inside else 0
        text = line[base:]
        title = _title(text.lstrip(" ")) if indent - base < _STEP else ""
        if title:
            inside.append(indent + _STEP)
            yield f"{_HEADING}{title}"
        elif found := _FENCED.match(text):
            yield f"{_HEADING}{found['title'].strip() or found['kind']}" if found["kind"] else ""
        else:
            yield text


def _title(line: str) -> str:
    """The title of an admonition that a line opens, or its kind where it has none; empty: it opens none."""
    opened = _INDENTED.match(line)
    if opened is None:
        return ""
    named = _TITLE.match(opened["rest"])
    if named is None:
        return "" if opened["rest"].strip() else opened["kind"]
    return named["title"] or opened["kind"]
