"""Comments for starlint in the notes: ``<!-- starlint-disable-next-line thin-action -- a reason -->``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from starlint.finding import Span
from starlint.notes.markdown import READABLE_FENCES

_LINE_START = r"(?:(?<=[\r\n])|\A)"
_CONTAINERS = r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*"
_SIGN = re.compile(
    rf"{_LINE_START}{_CONTAINERS}(?P<fence>`{{3,}}|~{{3,}}(?!~))(?P<info>[^\r\n`]*)(?=[\r\n]|\Z)"
    r"|(?<!`)(?P<ticks>`+)(?!`)[^\r\n]{0,300}?(?<!`)(?P=ticks)(?!`)"  # a comment quoted as code does not count
    r"|<!--\s*starlint(?P<sign>[-:]|\s)\s*(?P<verb>[a-z](?:[a-z]|-(?!->))*)",
)
_LONGEST = 2000  # characters of a comment after its verb
_REASON = re.compile(r"(?:^|\s)--+(?:\s|$)")
_NAME = re.compile(r"[^\s,]+")


class Word(NamedTuple):
    """A word of a comment: the code, name or prefix of rules."""

    text: str
    span: Span


class Directive(NamedTuple):
    """A comment for starlint."""

    span: Span  # with its brackets
    verb: str  # "disable-next-line", as written
    names: tuple[Word, ...]  # which rules; none: all of them
    reason: str  # the text after two dashes


def directives(text: str) -> Iterator[Directive]:
    """The comments for starlint in a Markdown text, in order; those in code are left out."""
    position, last = 0, text.rfind("starlint")
    while position <= last:
        match = _SIGN.search(text, position)
        if match is None:
            return
        position = match.end()
        if match["fence"]:
            position = _past_fence(text, match)
        elif match["verb"]:
            end = text.find("-->", position, position + _LONGEST + len("-->"))
            if end >= 0:
                yield from [_comment(match, text[position:end])] if _is_directive(match) else []
                position = end + len("-->")


def without_comments(text: str) -> str:
    """The text with spaces in place of the comments, so that no offset changes."""
    parts, position = [], 0
    for comment in directives(text):
        parts += [
            text[position : comment.span.start],
            _NOT_LINE_END.sub(" ", text[comment.span.start : comment.span.end]),
        ]
        position = comment.span.end
    return "".join([*parts, text[position:]])


_NOT_LINE_END = re.compile(r"[^\r\n]")


def _is_directive(match: re.Match[str]) -> bool:
    """Whether a comment is for starlint, and does not only mention it."""
    return match["sign"] == "-" or match["verb"].startswith(("disable", "enable"))


def _past_fence(text: str, opening: re.Match[str]) -> int:
    """The end of a fence that holds no notes; for any other fence, only the end of its first line."""
    info = opening["info"].split()
    if not info or info[0].lower() in READABLE_FENCES:
        return opening.end()
    closing = re.compile(rf"{_LINE_START}[ \t>]*{opening['fence']}+[ \t]*(?=[\r\n]|\Z)")
    match = closing.search(text, opening.end())
    return match.end() if match else len(text)


def _comment(match: re.Match[str], rest: str) -> Directive:
    """The comment of which the match is the beginning, and `rest` what follows."""
    dashes = _REASON.search(rest)
    named, reason = (rest[: dashes.start()], rest[dashes.end() :]) if dashes else (rest, "")
    start = match.end()
    words = (Word(name[0], Span(start + name.start(), start + name.end())) for name in _NAME.finditer(named))
    verb = match["verb"] if match["sign"] == "-" else f"{match['sign'].strip()} {match['verb']}"
    return Directive(Span(match.start(), start + len(rest) + len("-->")), verb, tuple(words), " ".join(reason.split()))
