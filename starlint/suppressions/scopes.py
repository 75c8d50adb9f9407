"""Comments in the notes that suppress findings: what each covers, what it hides, and which of them hide nothing.

A ``disable-next-line`` covers the next line that holds any words, or the whole table that begins there, since no
comment can stand between its rows. A ``disable`` covers what follows, up to its ``enable``. One without an
``enable`` covers the story on whose heading line or directly above whose first label it stands; anywhere else it
goes on to the end of the file. A ``disable-file`` covers everything.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from starlint.catalog import Catalog
from starlint.checks import Hit
from starlint.errors import UsageError
from starlint.finding import Finding, Span, Suppressed
from starlint.notes.directives import Directive, Word, directives, without_comments
from starlint.notes.markdown import Block, BlockKind, blocks, source_lines
from starlint.notes.story import Notes

VERBS = ("disable-next-line", "disable", "enable", "disable-file")
ABOUT_COMMENTS = frozenset({"N803", "N804"})  # rules that the comments themselves are held to


@dataclass(frozen=True, slots=True)
class Order:
    """One word of a comment, and the rules it stands for; a comment without words is one order for all rules."""

    comment: Directive
    place: Span  # of the word, or of the comment
    name: str  # as written; empty for all rules
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an order holds."""

    order: Order
    codes: frozenset[str]
    span: Span
    story: int | None = None  # this story as well, wherever in the file its findings are shown

    def hides(self, finding: Finding) -> bool:
        """Whether a finding is not to be told of. No comment hides what is said of itself."""
        if finding.code not in self.codes or self.order.comment.span.covers(finding.span):
            return False
        return finding.span.start in self.span or (self.story is not None and self.story == finding.story)


@dataclass(frozen=True, slots=True)
class Suppressions:
    """All that the comments of one file ask for."""

    scopes: tuple[Scope, ...] = ()
    idle: tuple[Order, ...] = ()  # `enable` where nothing is disabled
    unknown: tuple[Hit, ...] = ()  # words that mean nothing


def suppressions(notes: Notes, known: Catalog) -> Suppressions:
    """Read the comments of the notes; `known` are all the rules that they may name."""
    said = tuple(directives(notes.text))
    if not said:
        return Suppressions()
    read = tuple(_read(said, known))
    orders = tuple(order for order in read if isinstance(order, Order))
    unknown = tuple(hit for hit in read if isinstance(hit, Hit))
    page = _Page(notes, without_comments(notes.text))
    ranges, idle = _ranges(page, orders)
    single = (scope for order in orders for scope in _single(page, order))
    return Suppressions((*single, *ranges), idle, unknown)


def parted(findings: Iterable[Finding], scopes: Sequence[Scope]) -> tuple[list[Finding], list[Suppressed], set[Span]]:
    """The findings to be told, the suppressed ones, and the places of the orders that suppressed them."""
    kept, hidden = [], []
    used: set[Span] = set()
    index = _Index(scopes)
    for finding in findings:
        hiding = [scope for scope in index.near(finding) if scope.hides(finding)]
        used.update(scope.order.place for scope in hiding)
        if hiding:
            comment = hiding[0].order.comment
            hidden.append(Suppressed(finding, comment.reason, comment.span))
        else:
            kept.append(finding)
    return kept, hidden, used


class _Index:
    """Scopes by their rules, and those of lines by where they begin, so that thousands cost no more than a few."""

    def __init__(self, scopes: Iterable[Scope]) -> None:
        self.wide: defaultdict[str, list[Scope]] = defaultdict(list)
        self.lines: defaultdict[str, defaultdict[int, list[Scope]]] = defaultdict(lambda: defaultdict(list))
        for scope in scopes:
            for code in scope.codes:
                of_line = scope.order.comment.verb == "disable-next-line"
                (self.lines[code][scope.span.start] if of_line else self.wide[code]).append(scope)
        self.starts = {code: sorted(lines) for code, lines in self.lines.items()}

    def near(self, finding: Finding) -> Iterator[Scope]:
        """The scopes that may hide a finding. Those of lines do not overlap: the last to begin before it counts."""
        starts = self.starts.get(finding.code, [])
        at = bisect_right(starts, finding.span.start) - 1
        if at >= 0:
            yield from self.lines[finding.code][starts[at]]
        yield from self.wide.get(finding.code, ())


def unused(asked: Suppressions, used: Iterable[Span], ran: Iterable[str]) -> Iterator[Hit]:
    """The orders that suppressed nothing, as far as all the rules they name were run."""
    used, judged = set(used), {*ran} - ABOUT_COMMENTS
    orders = {order.place: order for order in (*(scope.order for scope in asked.scopes), *asked.idle)}
    for order in orders.values():
        wanted = order.codes - (ABOUT_COMMENTS if not order.name else frozenset())
        if order.place not in used and wanted <= judged:
            yield Hit(order.place, {"what": f'"{order.name or order.comment.verb}"'})


def _read(said: Iterable[Directive], known: Catalog) -> Iterator[Order | Hit]:
    """What each comment orders, word by word, and which words mean nothing."""
    everything = frozenset(rule.code for rule in known.rules)
    for comment in said:
        if comment.verb not in VERBS:
            yield Hit(comment.span, {"what": _closed(_unknown_verb(comment.verb))})
        elif comment.names:
            yield from (_order(comment, word, known) for word in comment.names)
        else:
            yield Order(comment, comment.span, "", everything)


def _order(comment: Directive, word: Word, known: Catalog) -> Order | Hit:
    try:
        codes = frozenset(rule.code for rule in known.select([word.text]))
    except UsageError as error:
        return Hit(word.span, {"what": _closed(str(error))})
    return Order(comment, word.span, word.text, codes)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def _unknown_verb(verb: str) -> str:
    bare = verb.removeprefix(":").strip()
    near = bare if bare in VERBS else next(iter(get_close_matches(bare, VERBS, n=1)), None)
    written = f"starlint{verb}" if verb[0] in ": " else f"starlint-{verb}"
    hint = f'did you mean "starlint-{near}"?' if near else f"it can say {', '.join(VERBS)}"
    return f'it cannot say "{written}"; {hint}'


class _Page:
    """The notes as the comments lie in them."""

    def __init__(self, notes: Notes, quiet: str) -> None:
        self.notes = notes
        self.quiet = quiet  # the text, spaces in place of the comments
        self.blocks = blocks(quiet)
        self.lines = source_lines(quiet)
        self.starts = [line.start for line in self.lines]
        self.headings = [block for block in self.blocks if block.kind is BlockKind.HEADING]
        self.tables = dict(_tables(self.blocks))
        self.titles = {self.line(heading.span.start).start: heading for heading in self.headings}

    def line(self, offset: int) -> Span:
        """The line of an offset."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]

    def next_line(self, comment: Directive) -> Span | None:
        """The next line that holds anything but comments and the marks of a quote; of a table, all its lines."""
        skipped = _TO_NEXT_LINE.match(self.quiet, comment.span.end)
        if skipped is None or skipped.end() == len(self.quiet):
            return None
        line = self.line(skipped.end())
        return Span(line.start, max(line.end, self._table_end(line)))

    def _table_end(self, line: Span) -> int:
        """The end of the table whose first row stands on a line."""
        begins = bisect_left(self.blocks, line.start, key=lambda block: block.span.start)
        first = self.blocks[begins].span.start if begins < len(self.blocks) else line.end
        return self.tables.get(first, 0) if first in line else 0

    def heading(self, comment: Directive) -> Block | None:
        """The heading on whose line a comment stands."""
        return self.titles.get(self.line(comment.span.start).start)

    def under(self, heading: Block) -> Span:
        """A heading with all that stands under it."""
        later = (other for other in self.headings if other.span.start > heading.span.start)
        ends = (other.span.start for other in later if other.level <= heading.level)
        return Span(heading.span.start, next(ends, len(self.quiet)))

    def titled(self, heading: Block) -> int | None:
        """The story that a heading is the title of: the first after it, before any other heading."""
        stories = self.notes.stories
        if any(heading.span.start in story.span for story in stories):
            return None  # a label of its own
        number = next((i for i, story in enumerate(stories) if story.span.start >= heading.span.end), None)
        if number is None:
            return None
        start = stories[number].span.start
        between = any(
            heading.span.end <= self.line(other.span.start).start < self.line(start).start for other in self.headings
        )
        return None if between else number

    def told_on(self, line: Span) -> int | None:
        """The story that begins on a line."""
        return next((i for i, story in enumerate(self.notes.stories) if story.span.start in line), None)


def _tables(parts: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Where each table begins and ends, by its first cell."""
    cells: list[Block] = []
    for block in parts:
        begins = block.header and bool(cells) and block.row != cells[-1].row
        if cells and (block.kind is not BlockKind.CELL or begins):
            yield cells[0].span.start, cells[-1].span.end
            cells = []
        if block.kind is BlockKind.CELL:
            cells.append(block)
    if cells:
        yield cells[0].span.start, cells[-1].span.end


_TO_NEXT_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)(?:[ \t>]*(?:\r\n|\r|\n))*")


def _single(page: _Page, order: Order) -> Iterator[Scope]:
    """Where an order holds that needs no other to end it."""
    if order.comment.verb == "disable-file":
        yield Scope(order, order.codes, Span(0, len(page.quiet) + 1))
    elif order.comment.verb == "disable-next-line":
        line = page.next_line(order.comment)
        yield Scope(order, order.codes, Span(line.start, line.end + 1) if line else Span(0, 0))


def _ranges(page: _Page, orders: Iterable[Order]) -> tuple[tuple[Scope, ...], tuple[Order, ...]]:
    """Where each `disable` holds: up to the next `enable` for its rule, else as far as its place says."""
    closed, idle = [], []
    running: list[Scope] = []  # the latest last
    for order in orders:
        if order.comment.verb == "disable":
            running.append(Scope(order, order.codes, Span(order.comment.span.start, len(page.quiet) + 1)))
        elif order.comment.verb == "enable":
            ended, running = _ended(running, order)
            closed += ended
            if not ended:
                idle.append(order)
    return (*closed, *(_unended(page, scope) for scope in running)), tuple(idle)


def _ended(running: Sequence[Scope], enable: Order) -> tuple[list[Scope], list[Scope]]:
    """The scopes that an `enable` ends, and those that run on. It ends the latest for each of its rules."""
    ended, on, left = [], [], enable.codes
    for scope in reversed(running):
        codes = scope.codes & left
        if codes:
            ended.append(replace(scope, codes=codes, span=Span(scope.span.start, enable.comment.span.start)))
        if scope.codes - codes:
            on.append(replace(scope, codes=scope.codes - codes))
        left = left - codes if enable.name else left
    return ended, on[::-1]


def _unended(page: _Page, scope: Scope) -> Scope:
    comment = scope.order.comment
    heading = page.heading(comment)
    if heading is not None:
        return _of_heading(page, scope, heading)
    line = page.next_line(comment)
    story = page.told_on(page.line(line.start)) if line else None
    if story is None or page.quiet[slice(*_before(page, comment))].strip(" \t>"):
        return scope
    return replace(scope, span=Span(scope.span.start, page.notes.stories[story].span.end), story=story)


def _before(page: _Page, comment: Directive) -> tuple[int, int]:
    """What stands before a comment on its line."""
    return page.line(comment.span.start).start, comment.span.start


def _of_heading(page: _Page, scope: Scope, heading: Block) -> Scope:
    under, story = page.under(heading), page.titled(heading)
    end = under.end if story is None else max(under.end, page.notes.stories[story].span.end)
    return replace(scope, span=Span(under.start, end), story=story)
