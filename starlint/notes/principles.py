"""The principles that a story serves, as named in headings, tags, front matter and "Main:" or "LP:" lines.

Frameworks are data: each file in `frameworks/` names principles and their aliases. A name may hold a comma or a
semicolon ("Are Right, A Lot"), so a list is searched for the longest names first, and only the rest is split.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from starlint.frameworks import Principle, frameworks, squashed
from starlint.late import late_pattern


def _principles(distinctive: bool) -> Iterator[Principle]:
    """Those of all built-in frameworks; only those whose names mean them anywhere, if wanted."""
    every = (principle for framework in frameworks() for principle in framework.principles)
    return (principle for principle in every if principle.distinctive or not distinctive)


@cache
def _names(distinctive: bool) -> dict[str, str]:
    """Every known spelling, squashed, with the principle it stands for."""
    known = _principles(distinctive)
    return {squashed(spelling): principle.name for principle in known for spelling in principle.spellings}


@cache
def _pattern(distinctive: bool) -> re.Pattern[str]:
    """All spellings, longest first, with anything but letters between their words."""
    spellings = {spelling for principle in _principles(distinctive) for spelling in principle.spellings}
    longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    words = (re.findall(r"[\w'’]+|&", spelling) for spelling in longest_first)
    joined = (r"[\W_]{1,3}".join(re.escape(word).replace("'", "['’]?") for word in parts) for parts in words)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(joined)})(?![^\W_])", re.I)


def principle(name: str, distinctive: bool = False) -> str | None:
    """The principle that a spelling stands for: "are-right-a-lot" is "Are Right, A Lot"."""
    return _names(distinctive).get(squashed(name))


def mentioned(text: str, listed: bool = False) -> Iterator[str]:
    """The principles that a text names, in order; a common word such as "Leadership" counts only in a list of them."""
    for match in _pattern(not listed).finditer(text):
        found = principle(match.group())
        if found:
            yield found


_NAMED_LIST = late_pattern(
    r"[\W_]*(?:main|sub|subs|primary|secondary|lps?|(?:amazon )?(?:leadership )?principles?(?: shown| covered)?|maps to"
    r"|(?:amazon )?lps?(?: mapping)?)[*_ ]*(?:\([^)]*\)[*_ ]*)?[:：](?P<names>.*)",
    re.I,
)
_TAG_LINE = late_pattern(r"[\W_]*(?:tags?|labels?|keywords?)[*_ ]*[:：]", re.I)
_COMPETENCY_LINE = late_pattern(r"[\W_]*(?:competenc(?:y|ies)|behaviou?rs?|values?)[*_ ]*[:：]", re.I)
_TAG = late_pattern(r"(?<![\w/&])#([A-Za-z][\w/-]*)")


def listed(line: str) -> Iterator[str]:
    """The principles that a line beside a story lists.

    ``LP: A, B`` keeps an unknown name, so that a rule can report it; a tag must be a known one.
    """
    named = _NAMED_LIST.match(line)
    if named:
        yield from _from_list(named["names"])
    elif _TAG_LINE.match(line):
        yield from mentioned(line.replace("-", " "))
    elif _COMPETENCY_LINE.match(line):
        yield from mentioned(line.replace("-", " "), listed=True)
    for tag in _TAG.findall(line) if "#" in line else ():
        found = principle(tag.rsplit("/", 1)[-1], distinctive=True)
        if found:
            yield found


def is_list(line: str) -> bool:
    """Whether a line is a list of principles: ``Main: Ownership``."""
    return bool(_NAMED_LIST.match(line))


def _from_list(names: str) -> Iterator[str]:
    """The known names by longest match; between them the unknown ones, split at commas."""
    at = 0
    for match in _pattern(distinctive=False).finditer(names):
        yield from _unknown(names[at : match.start()])
        yield principle(match.group()) or match.group()
        at = match.end()
    yield from _unknown(names[at:])


def _unknown(text: str) -> Iterator[str]:
    for part in re.split(r"[,;/|·•]|\band\b|\s[-–—]\s", text):
        name = re.sub(r"[*_`#\[\]()\"“”]+", "", part).strip(" .:")
        if name and len(name.split()) <= 5 and name[0].isalpha():
            yield name


_FRONT_MATTER_KEY = late_pattern(r"^(?:tags?|principles?|lps?|leadership[ _-]principles?|keywords?)\s*:(.*)$", re.I)


def from_front_matter(yaml: str) -> Iterator[str]:
    """The principles among a file's tags: ``tags: [ownership, dive-deep]`` or a list below the key."""
    within = False
    for line in yaml.splitlines():
        key = _FRONT_MATTER_KEY.match(line)
        within = bool(key) or (within and line.lstrip().startswith("-"))
        if within:
            yield from mentioned((key.group(1) if key else line).replace("-", " ").replace("_", " "))


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names in order, each once."""
    return tuple(dict.fromkeys(names))
