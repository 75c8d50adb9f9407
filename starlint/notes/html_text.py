"""The text of an HTML block, line by line, with the level of its headings and the table row it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern

_LINE = late_pattern(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HIDDEN_HTML = late_pattern(r"<!--.*?(?:-->|\Z)|<(script|style|svg|head)\b.*?(?:</\1\s*>|\Z)", re.S | re.I)
_BREAKING_TAG = late_pattern(
    r"</?(?:p|div|li|ul|ol|td|th|tr|table|tbody|thead|h[1-6]|summary|details|blockquote|aside|section|article"
    r"|header|footer|br|hr|dl|dt|dd|center|main|nav|pre)\b[^>]*>",
    re.I,
)
_ANY_TAG = late_pattern(r"</?[a-z][^>]*>", re.I)
_HEADING_TAG = late_pattern(r"<(?:h([1-6])|summary)\b", re.I)
_SUMMARY_LEVEL = 4


_NUMERAL_CELL = late_pattern(r"\d{1,3}[.)]?")  # of a row
_ROW_TAG = late_pattern(r"<tr\b|</table\b", re.I)
_TABLE = late_pattern(r"<table\b.*?</table\s*>", re.S | re.I)
_TABLE_END = late_pattern(r"</table\s*>", re.I)
_ROW = late_pattern(r"<tr\b.*?(?=<tr\b|</table)", re.S | re.I)
_CELL = late_pattern(r"<t[dh]\b[^>]*>", re.I)
_HEADER_CELL = late_pattern(r"<th\b", re.I)
_FEWEST_COLUMNS = 3  # of a table with one story a row


class HtmlText(NamedTuple):
    """Text between two tags that break lines."""

    lines: tuple[Span, ...]
    level: int = 0  # of a heading; 0: none
    row: int = 0  # the table row it stands in, as a number of its own; 0: none
    cell: bool = False  # a whole cell of a table with one row of headers
    header: bool = False  # a cell of that row


def html_texts(text: str, span: Span, row: int = 0, quoted: int = 0) -> Iterator[HtmlText]:
    """The texts of an HTML block, tags and comments left out.

    `row` is the table row that it goes on with, and `quoted` how many block quotes it is in.
    """
    source = text[span.start : span.end]
    if quoted:
        source = re.sub(rf"^(?:[ \t]*>){{1,{quoted}}}", _blank, source, flags=re.M)
    source = _HIDDEN_HTML.sub(_blank, source)
    start = 0
    for table in _TABLE.finditer(source, 0, max((end.end() for end in _TABLE_END.finditer(source)), default=0)):
        if _has_columns(table.group()):
            yield from _flow(text, source, span.start, Span(start, table.start()), row)
            yield from _cells(text, source, span.start, Span(table.start(), table.end()))
            start, row = table.end(), 0
    yield from _flow(text, source, span.start, Span(start, len(source)), row)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def row_after(text: str, span: Span, row: int) -> int:
    """The table row that is still open at the end of an HTML block which begins in a row."""
    for tag in _ROW_TAG.finditer(text, span.start, span.end):
        row = _row(tag.group(), row, tag.start())
    return row


def _row(tag: str, row: int, start: int) -> int:
    """The table row after a tag; the row's number is where its own tag starts, counted from 1."""
    if not _ROW_TAG.match(tag):
        return row
    return 0 if tag.startswith("</") else start + 1


def _has_columns(table: str) -> bool:
    """Whether a table begins with a row of headers, and so many that they are none of a question and its answer."""
    first = _ROW.search(table)
    return bool(first) and len(_HEADER_CELL.findall(first.group() if first else "")) >= _FEWEST_COLUMNS


def _cells(text: str, source: str, base: int, table: Span) -> Iterator[HtmlText]:
    """The cells of a table, each with all its lines, so that they keep their columns."""
    for number, row in enumerate(_ROW.finditer(source, table.start, table.end)):
        tags = list(_tags(_CELL, source, Span(row.start(), row.end())))
        ends = [*(tag.start() for tag in tags), row.end()][1:]  # a row may have no cell
        for tag, end in zip(tags, ends, strict=True):
            flow = _flow(text, source, base, Span(tag.end(), end), 0)
            lines = tuple(line for part in flow for line in part.lines)
            empty = (Span(base + tag.end(), base + tag.end()),)
            yield HtmlText(lines or empty, row=base + row.start() + 1, cell=True, header=number == 0)


def _flow(text: str, source: str, base: int, span: Span, row: int) -> Iterator[HtmlText]:
    """The texts of a part of an HTML block, one after the other."""
    tags = list(_tags(_BREAKING_TAG, source, span))
    starts = [(span.start, ""), *((tag.end(), tag.group()) for tag in tags)]
    ends = [*(tag.start() for tag in tags), span.end]
    for (start, tag), end in zip(starts, ends, strict=True):
        heading = _HEADING_TAG.match(tag)
        level = int(heading.group(1) or _SUMMARY_LEVEL) if heading else 0
        row = _row(tag, row, base + start - len(tag))
        lines = _lines(source, base, Span(start, end))
        if lines and not (_CELL.match(tag) and _is_numeral(text, lines)):
            yield HtmlText(lines, level, row)


def _is_numeral(text: str, lines: tuple[Span, ...]) -> bool:
    return len(lines) == 1 and bool(_NUMERAL_CELL.fullmatch(text[lines[0].start : lines[0].end]))


def _lines(source: str, base: int, span: Span) -> tuple[Span, ...]:
    tags = list(_tags(_ANY_TAG, source, span))
    parts = (
        f"{source[start : tag.start()]}{' ' * len(tag.group())}"
        for start, tag in zip([span.start, *(tag.end() for tag in tags)], tags, strict=False)
    )
    bare = "".join([*parts, source[tags[-1].end() if tags else span.start : span.end]])
    spans = (trimmed(bare, m.start(1), m.end(1)) for m in _LINE.finditer(bare))
    offset = base + span.start
    return tuple(Span(offset + s.start, offset + s.end) for s in spans if s.end > s.start)


def _tags(pattern: re.Pattern[str], source: str, span: Span) -> Iterator[re.Match[str]]:
    """The tags of a kind in a span. Behind its last ">" no tag can end, and none is looked for."""
    return pattern.finditer(source, span.start, max(span.start, source.rfind(">", span.start, span.end) + 1))


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of text without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
