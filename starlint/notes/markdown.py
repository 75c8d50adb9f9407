"""Markdown as blocks: headings, paragraphs, list items and table cells, each line with its exact place.

markdown-it-py gives the block structure alone; labels and spoken words are read from the source lines themselves,
so nothing is searched for twice. Two rules of CommonMark are put aside, because they hide stories as people write
them: text indented by four spaces is prose, not code, and a label or sentence over a line of dashes is a paragraph
over a rule, not a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from starlint.errors import NotesError
from starlint.finding import Span
from starlint.notes.admonitions import as_headings, has_admonitions
from starlint.notes.html_text import html_texts, row_after, trimmed

_LINE_END = re.compile(r"\r\n|\r|\n")
_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?:---[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))??(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))??\+\+\+)[ \t]*(?=\r|\n|\Z)",
    re.S,
)
_TITLE = re.compile(r"(?:(?<=\n)|(?<=\r))title[ \t]*[:=](?P<title>[^\r\n]*)")
_IS_DIALOGUE = re.compile(r"\s*(?:Q|Question|Interviewer)\s?[:：] ?[A-Za-z]")  # "Q: Tell me about …", called YAML
READABLE_FENCES = {
    "",
    "text",
    "txt",
    "plain",
    "plaintext",
    "md",
    "markdown",
    "answer",
    "response",
    "story",
    "star",
    "example",
    "note",
}


class BlockKind(Enum):
    """What a block is, as far as reading stories goes."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CELL = "cell"
    RULE = "rule"  # a thematic break


@dataclass(frozen=True, slots=True)
class Block:
    """A leaf of the document: text that stands together, line by line."""

    kind: BlockKind
    lines: tuple[Span, ...]  # each line, without indentation and container marks
    texts: tuple[str, ...]  # the source of each line
    level: int = 0  # of a heading, 1 to 6
    depth: int = 0  # how many lists it is in
    item: int = 0  # the innermost list item it is in, numbered through the file; 0: none
    leads: bool = False  # whether it is the first block of that item
    numeral: str = ""  # "3." where that item is numbered
    quoted: int = 0  # how many block quotes it is in
    row: int = 0  # the table row it is in, by a number of its own; 0: none
    header: bool = False  # a cell of the header row
    code: bool = False  # inside a code fence
    text: str = field(init=False)  # the source on one line
    span: Span = field(init=False)  # from its first character to its last

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.texts[0] if len(self.texts) == 1 else " ".join(self.texts))
        object.__setattr__(self, "span", Span(self.lines[0].start, self.lines[-1].end))


@cache
def _inline_parser() -> MarkdownIt:
    return MarkdownIt("commonmark").disable(["text_join", "fragments_join"], ignoreInvalid=True)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    return parser.enable("table").disable(["inline", "code"])


_MOST_FENCES = 20  # code blocks inside each other
DEEPEST = 100  # quotes, lists and items inside each other; the parser leaves out what is deeper


def inline_tokens(content: str) -> list[Token]:
    """The inline tokens of a paragraph's content, adjacent texts and escapes kept apart."""
    tokens: list[Token] = []
    parser = _inline_parser()
    parser.inline.parse(content, parser, {}, tokens)
    return tokens


@lru_cache(maxsize=1)  # both the document and its blocks are asked for them
def source_lines(text: str) -> tuple[Span, ...]:
    """The lines of a text, without their ends. Only CR, LF and CRLF end a line."""
    ends = [match.span() for match in _LINE_END.finditer(text)]
    starts = [0, *(after for _, after in ends)]
    return tuple(map(Span, starts, [*(end for end, _ in ends), len(text)]))


def front_matter(text: str) -> Span:
    """The YAML between two lines of dashes at the very top, or TOML between plus signs; empty where there is none."""
    match = _FRONT_MATTER.match(text)
    return Span(0, match.end()) if match else Span(0, 0)


def front_matter_title(text: str) -> Block | None:
    """The title that the front matter gives the file, as a heading of the first level; None: it gives none."""
    found = _TITLE.search(text, 0, front_matter(text).end)
    title = found["title"].strip(" \t\"'") if found else ""
    if not (found and title):
        return None
    start = text.index(title, found.start("title"))
    return Block(BlockKind.HEADING, (Span(start, start + len(title)),), (title,), level=1)


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, in order; front matter left out."""
    marks = len(text) - len(text.lstrip("\ufeff"))  # byte-order marks that a program left in
    skipped = max(front_matter(text).end, marks)
    lines = source_lines(text)
    if skipped:
        lines = tuple(Span(max(line.start, skipped), max(line.end, skipped)) for line in lines)
    return tuple(_Walk(text, lines).blocks())


class _Walk:
    """One walk over the block tokens, keeping count of lists, items, quotes and rows."""

    def __init__(self, text: str, lines: Sequence[Span], fences: int = 0, row: int = 0, item: int = 0) -> None:
        self.text = text
        self.lines = lines
        self.fences = fences  # the code blocks that it is in
        self.code = fences > 0
        self.depth = 0
        self.quoted = 0
        self.row = row
        self.html_row = 0  # the row of an HTML table that is open; 0: none
        self.header = False
        self.opened: Token | None = None  # the heading or paragraph whose text comes next
        self.items: list[tuple[int, str]] = []
        self.item_lines: list[int] = []  # on which each of these begins
        self.last_item = item
        self.led = 0

    def blocks(self) -> Iterator[Block]:
        for token in _parser().parse(self.content()):
            if token.type in _ENTER:
                _ENTER[token.type](self, token)
            elif token.type in _LEAVES:
                yield from _LEAVES[token.type](self, token)

    def content(self) -> str:
        """The lines as Markdown shall read them, as many as there are."""
        content = "".join(f"{self.text[line.start : line.end]}\n" for line in self.lines)
        return as_headings(content) if has_admonitions(content) else content

    # containers

    def check_depth(self, token: Token) -> None:
        """Raise NotesError where the parser leaves out what is inside of a quote, a list or an item."""
        if token.level >= DEEPEST - 1:
            raise self.too_deep(token)

    def too_deep(self, token: Token) -> NotesError:
        """The sentence for a block that is inside of too many others."""
        number = len(source_lines(self.text[: self.lines[_map(token)[0]].start]))
        return NotesError(f"line {number:,} is in too many lists and quotes inside each other; break them up")

    def open_list(self, token: Token) -> None:
        self.check_depth(token)
        self.depth += 1

    def close_list(self, _: Token) -> None:
        self.depth -= 1

    def open_item(self, token: Token) -> None:
        self.check_depth(token)
        self.last_item += 1
        numeral = f"{token.info}{token.markup}" if token.info else ""
        self.items.append((self.last_item, numeral))
        self.item_lines.append(_map(token)[0])

    def close_item(self, _: Token) -> None:
        self.items.pop()
        self.item_lines.pop()

    def open_quote(self, token: Token) -> None:
        self.check_depth(token)
        self.quoted += 1

    def close_quote(self, _: Token) -> None:
        self.quoted -= 1

    def open_header(self, _: Token) -> None:
        self.header = True

    def close_header(self, _: Token) -> None:
        self.header = False

    # leaves

    def block(self, kind: BlockKind, lines: tuple[Span, ...], level: int = 0, row: int = 0) -> Block:
        item, numeral = self.items[-1] if self.items else (0, "")
        leads = bool(item) and item > self.led
        self.led = max(self.led, item)
        texts = self.texts(lines)
        return Block(
            kind,
            lines,
            texts,
            level,
            self.depth,
            item,
            leads,
            numeral,
            self.quoted,
            row or self.html_row,
            self.header,
            self.code,
        )

    def bulleted(self, lines: tuple[Span, ...]) -> Block:
        """An item of a list whose bullets Markdown takes for text."""
        self.last_item += 1
        self.led = self.last_item
        block = self.block(BlockKind.PARAGRAPH, lines)
        return replace(block, depth=self.depth + 1, item=self.last_item, leads=True, numeral="")

    def texts(self, lines: Iterable[Span]) -> tuple[str, ...]:
        return tuple([self.text[line.start : line.end] for line in lines])

    def open_text(self, token: Token) -> None:
        self.opened = token

    def text_of(self, token: Token) -> Iterator[Block]:
        opened, self.opened = self.opened, None
        lines = self.content_lines(token) if opened else ()
        if opened is None:
            return
        if not lines:  # a heading without words still divides what it stands between
            yield from self.rule(token)
        elif opened.type == "paragraph_open":
            yield from self.paragraphs(lines)
        elif opened.markup in ("=", "-") and not _is_title(self.texts(lines)):
            yield self.block(BlockKind.PARAGRAPH, lines)
            yield self.block(BlockKind.RULE, (Span(lines[-1].end, lines[-1].end),))
        else:
            yield self.block(BlockKind.HEADING, lines, level=int(opened.tag[1]))

    def paragraphs(self, lines: tuple[Span, ...]) -> Iterator[Block]:
        """One paragraph, or several where its lines begin with bullets that Markdown does not know."""
        bullets = [i for i, line in enumerate(lines) if _past_bullet(self.text, line) is not line]
        first = bullets[0] if bullets else len(lines)
        if first:
            yield self.block(BlockKind.PARAGRAPH, lines[:first])
        for start, end in pairwise([*bullets, len(lines)]):
            yield self.bulleted((_past_bullet(self.text, lines[start]), *lines[start + 1 : end]))

    def rule(self, token: Token) -> Iterator[Block]:
        yield self.block(BlockKind.RULE, (self.lines[_map(token)[0]],))

    def table_row(self, token: Token) -> Iterator[Block]:
        self.row += 1
        number = _map(token)[0]
        marks = self.quoted + self.item_lines.count(number)
        for cell in _cells(self.text, _past_marks(self.text, self.lines[number], marks)):
            yield self.block(BlockKind.CELL, (cell,), row=self.row)

    def html(self, token: Token) -> Iterator[Block]:
        first, last = _map(token)
        span = Span(self.lines[first].start, self.lines[last - 1].end)
        for part in html_texts(self.text, span, self.html_row, self.quoted):
            kind = BlockKind.HEADING if part.level else BlockKind.CELL if part.cell else BlockKind.PARAGRAPH
            yield replace(self.block(kind, part.lines, part.level, part.row), header=part.header)
        self.html_row = row_after(self.text, span, self.html_row)

    def fence(self, token: Token) -> Iterator[Block]:
        info = (token.info or "").split()
        if (info[0].lower() if info else "") not in READABLE_FENCES and not _IS_DIALOGUE.match(token.content):
            return
        first, _ = _map(token)
        count = len(token.content.removesuffix("\n").split("\n")) if token.content else 0  # a fence may lack its end
        inner = self.lines[first + 1 : first + 1 + count]
        if self.fences == _MOST_FENCES:
            raise self.too_deep(token)
        walk = _Walk(self.text, inner, self.fences + 1, row=self.row, item=self.last_item)
        yield from walk.blocks()
        self.row, self.last_item = walk.row, walk.last_item

    def content_lines(self, token: Token) -> tuple[Span, ...]:
        """The source of each line of a paragraph's content, marks of its containers stripped."""
        first, _ = _map(token)
        contents = token.content.split("\n")
        lines = self.lines[first : first + len(contents)]
        spans = (_inside(self.text, line, content) for line, content in zip(lines, contents, strict=False))
        return tuple(span for span in spans if span.end > span.start)


def _map(token: Token) -> tuple[int, int]:
    assert token.map is not None
    return token.map[0], token.map[1]


def _inside(text: str, line: Span, content: str) -> Span:
    """The span of the content in a source line: at its end, except for white space and closing marks."""
    wanted = content.strip()
    if len(wanted) == line.end - line.start:
        return line
    start = text.rfind(wanted, line.start, line.end)
    return Span(start, start + len(wanted)) if start >= 0 else line


_BULLET = re.compile(r"[•·‣▪◦●○∙\uf0b7]\s*|[–—]\s+")  # written by word processors and phones


def _past_bullet(text: str, line: Span) -> Span:
    """The line without its bullet, where it begins with one that Markdown takes for text."""
    match = _BULLET.match(text, line.start, line.end)
    return Span(match.end(), line.end) if match and match.end() < line.end else line


def _is_title(lines: Sequence[str]) -> bool:
    """Whether a text over a line of dashes reads as a heading: short, unfinished, and no label."""
    text = lines[0]
    return len(lines) == 1 and len(text) <= 100 and not text.endswith((".", ":", "!")) and ": " not in text


_CONTAINER_MARK = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))")


def _past_marks(text: str, line: Span, count: int) -> Span:
    """The line without so many marks of quotes and lists at its beginning."""
    start = line.start
    for _ in range(count):
        mark = _CONTAINER_MARK.match(text, start, line.end)
        start = mark.end() if mark else start
    return Span(start, line.end)


_CELL_EDGE = re.compile(r"(?<!\\)\|")


def _cells(text: str, line: Span) -> Iterator[Span]:
    """The cells of a table row, trimmed; empty ones included, so that columns keep their places."""
    row = text[line.start : line.end]
    edges = [match.start() for match in _CELL_EDGE.finditer(row)]
    inner = row.strip()
    starts = edges if inner.startswith("|") else [-1, *edges]
    ends = edges[1:] if inner.startswith("|") else edges
    ends = ends if inner.endswith("|") and len(ends) == len(starts) - 1 else [*ends, len(row)]
    for start, end in zip(starts, ends, strict=False):
        yield trimmed(text, line.start + start + 1, line.start + end)


_ENTER = {
    "bullet_list_open": _Walk.open_list,
    "ordered_list_open": _Walk.open_list,
    "bullet_list_close": _Walk.close_list,
    "ordered_list_close": _Walk.close_list,
    "list_item_open": _Walk.open_item,
    "list_item_close": _Walk.close_item,
    "blockquote_open": _Walk.open_quote,
    "blockquote_close": _Walk.close_quote,
    "thead_open": _Walk.open_header,
    "thead_close": _Walk.close_header,
    "heading_open": _Walk.open_text,
    "paragraph_open": _Walk.open_text,
}
_LEAVES = {
    "inline": _Walk.text_of,
    "hr": _Walk.rule,
    "tr_open": _Walk.table_row,
    "html_block": _Walk.html,
    "fence": _Walk.fence,
}
