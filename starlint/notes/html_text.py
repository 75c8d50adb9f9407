"""The text of an HTML block, line by line, with the level of its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from starlint.finding import Span

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HIDDEN_HTML = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|svg|head)\b.*?(?:</\1\s*>|\Z)", re.S | re.I)
_BREAKING_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|td|th|tr|table|tbody|thead|h[1-6]|summary|details|blockquote|aside|section|article"
    r"|header|footer|br|hr|dl|dt|dd|center|main|nav|pre)\b[^>]*>",
    re.I,
)
_ANY_TAG = re.compile(r"</?[a-z][^>]*>", re.I)
_HEADING_TAG = re.compile(r"<(?:h([1-6])|summary)\b", re.I)
_SUMMARY_LEVEL = 4


def html_texts(text: str, span: Span) -> Iterator[tuple[int, tuple[Span, ...]]]:
    """The texts of an HTML block with their heading level (0: none), tags and comments left out."""
    source = _HIDDEN_HTML.sub(lambda match: " " * len(match.group()), text[span.start : span.end])
    start, level = 0, 0
    for match in _BREAKING_TAG.finditer(source):
        yield from _text_between(text, source, span.start, start, match.start(), level)
        heading = _HEADING_TAG.match(match.group())
        level = int(heading.group(1) or _SUMMARY_LEVEL) if heading else 0
        start = match.end()
    yield from _text_between(text, source, span.start, start, len(source), level)


def _text_between(
    text: str, source: str, base: int, start: int, end: int, level: int
) -> Iterator[tuple[int, tuple[Span, ...]]]:
    bare = _ANY_TAG.sub(lambda match: " " * len(match.group()), source[start:end])
    spans = (trimmed(bare, m.start(1), m.end(1)) for m in _LINE.finditer(bare))
    lines = tuple(Span(base + start + s.start, base + start + s.end) for s in spans if s.end > s.start)
    if lines:
        yield level, lines


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of text without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
