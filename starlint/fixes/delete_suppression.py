"""A fix of comments that suppress nothing: the name in the comment, or all of it, is deleted."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from starlint.finding import Fix, Span
from starlint.fixes.fault import Fault, replacement
from starlint.notes.directives import Directive, directives
from starlint.notes.markdown import source_lines
from starlint.wording import quoted


def delete_suppression(fault: Fault) -> Fix | None:
    """Without the name that suppresses nothing; without the whole comment, where it has no other."""
    comment = _comment_at(fault.span, fault.text)
    if comment is None:
        return None
    if len(comment.names) > 1 and fault.span != comment.span:
        return replacement(f"Delete {quoted(fault.words)} from the comment.", _with_comma(comment, fault.span), "")
    return replacement("Delete the comment.", *_without(comment, fault.text))


@lru_cache(maxsize=1)  # one text has many comments
def _comments(text: str) -> tuple[tuple[int, ...], tuple[Directive, ...]]:
    """The comments of a text in order, behind where each begins."""
    comments = tuple(directives(text))
    return tuple(one.span.start for one in comments), comments


@lru_cache(maxsize=1)
def _lines(text: str) -> tuple[tuple[int, ...], tuple[Span, ...]]:
    """The lines of a text, behind where each begins."""
    lines = tuple(source_lines(text))
    return tuple(line.start for line in lines), lines


def _comment_at(span: Span, text: str) -> Directive | None:
    starts, comments = _comments(text)
    at = bisect_right(starts, span.start) - 1
    return comments[at] if at >= 0 and comments[at].span.covers(span) else None


def _with_comma(comment: Directive, name: Span) -> Span:
    """A name up to the next one; the last name from the one before."""
    spans = [word.span for word in comment.names]
    at = spans.index(name)
    return Span(name.start, spans[at + 1].start) if at + 1 < len(spans) else Span(spans[at - 1].end, name.end)


_QUOTE_MARKS = " \t>"
_SPACES = re.compile(r"[ \t]*")


def _without(comment: Directive, text: str) -> tuple[Span, str]:
    """What to replace so that a comment is gone: its line, if nothing else is on it, or the spaces around it."""
    starts, lines = _lines(text)
    at = bisect_right(starts, comment.span.start) - 1
    line = lines[at]
    rest = text[line.start : comment.span.start] + text[comment.span.end : line.end]
    if comment.span.end > line.end or rest.strip(_QUOTE_MARKS):
        return _within_line(comment, text)
    above, below = (_has_words(text, lines[near]) if near in range(len(lines)) else False for near in (at - 1, at + 1))
    if above and below:  # the comment keeps two paragraphs apart
        return line, text[line.start : comment.span.start].rstrip()
    if at + 1 == len(lines):
        return Span(lines[at - 1].end if at else line.start, line.end), ""
    one_is_enough = not above and not below and at + 2 < len(lines)  # of the empty lines around it
    return Span(line.start, lines[at + (2 if one_is_enough else 1)].start), ""


def _has_words(text: str, line: Span) -> bool:
    return bool(text[line.start : line.end].strip(_QUOTE_MARKS))


def _within_line(comment: Directive, text: str) -> tuple[Span, str]:
    """A comment with the spaces before it; at the beginning of a line, with those after it."""
    start, end = comment.span.start, comment.span.end
    while start and text[start - 1] in " \t":
        start -= 1
    if start and text[start - 1] not in "\r\n":
        return Span(start, end), ""
    spaces = _SPACES.match(text, end)
    return Span(comment.span.start, spaces.end() if spaces else end), ""
