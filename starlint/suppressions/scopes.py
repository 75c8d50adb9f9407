"""Comments in the notes that suppress findings: the scope of each, and the comments that suppress nothing.

A ``disable-next-line`` covers the next line that holds any words, or the whole table that begins there, since a comment
cannot stand between its rows. A ``disable`` covers what follows, up to its ``enable``. Without an ``enable`` it covers
one story, if it stands on the line of the story's heading or directly above its first label; anywhere else it covers
the rest of the file. A ``disable-file`` covers everything.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from starlint.catalog import Catalog
from starlint.checks import Hit
from starlint.errors import UsageError
from starlint.finding import Finding, Span, Suppressed
from starlint.notes.directives import Directive, Word, directives, without_comments
from starlint.notes.markdown import Block, BlockKind, blocks, source_lines
from starlint.notes.story import Notes, Story

VERBS = ("disable-next-line", "disable", "enable", "disable-file")
ABOUT_COMMENTS = frozenset({"N803", "N804"})  # the rules about these comments


class Instruction(NamedTuple):
    """One word of a comment, and the rules that it names; a comment without words is one instruction for all rules."""

    comment: Directive
    place: Span  # of the word, or of the comment
    name: str  # as written; empty for all rules
    codes: frozenset[str]


class Scope(NamedTuple):
    """Where an instruction holds."""

    instruction: Instruction
    codes: frozenset[str]
    span: Span
    story: int | None = None  # all findings of this story too, wherever they are in the file


class Suppressions(NamedTuple):
    """The comments of one file, as scopes."""

    scopes: tuple[Scope, ...] = ()
    idle: tuple[Instruction, ...] = ()  # `enable` where nothing is disabled
    unknown: tuple[Hit, ...] = ()  # words that are no verb and no rule


def suppressions(notes: Notes, known: Catalog) -> Suppressions:
    """Read the comments of the notes; `known` are all the rules that they may name."""
    comments = tuple(directives(notes.text))
    if not comments:
        return Suppressions()
    read = tuple(_instructions(comments, known))
    instructions = tuple(one for one in read if isinstance(one, Instruction))
    unknown = tuple(hit for hit in read if isinstance(hit, Hit))
    layout = _Layout(notes, without_comments(notes.text))
    ranges, idle = _ranges(layout, instructions)
    single = (scope for instruction in instructions for scope in _single(layout, instruction))
    return Suppressions((*single, *ranges), idle, unknown)


class Partition(NamedTuple):
    """Findings divided by what suppresses them."""

    kept: list[Finding]
    suppressed: list[Suppressed]
    used: set[Span]  # the places of the instructions that suppressed a finding


def partition(findings: Iterable[Finding], scopes: Iterable[Scope]) -> Partition:
    """The findings that are kept, and those that the scopes suppress, each by the first scope that covers it."""
    findings = tuple(findings)
    by_rule: defaultdict[str, list[int]] = defaultdict(list)
    by_story: defaultdict[tuple[str, int | None], list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        by_rule[finding.code].append(index)
        by_story[finding.code, finding.story].append(index)
    rules = {code: _Places(findings, indices) for code, indices in by_rule.items()}
    stories = {place: _Places(findings, indices) for place, indices in by_story.items()}
    used: set[Span] = set()
    first: dict[int, Scope] = {}
    for scope in scopes:
        for code in scope.codes:
            near = [(rules[code], scope.span)] if code in rules else []
            if scope.story is not None and (code, scope.story) in stories:
                near.append((stories[code, scope.story], _EVERYWHERE))
            for places, span in near:
                if places.covered(scope, span, first):
                    used.add(scope.instruction.place)
    kept = [finding for index, finding in enumerate(findings) if index not in first]
    suppressed = [
        Suppressed(finding, first[index].instruction.comment.reason, first[index].instruction.comment.span)
        for index, finding in enumerate(findings)
        if index in first
    ]
    return Partition(kept, suppressed, used)


_EVERYWHERE = Span(0, sys.maxsize)


class _Places:
    """Findings by their starts, so that each is given to a scope only once, however many scopes cover it."""

    def __init__(self, findings: Sequence[Finding], indices: Iterable[int]) -> None:
        self.findings = findings
        self.indices = sorted(indices, key=lambda index: findings[index].span.start)
        self.starts = [findings[index].span.start for index in self.indices]
        self.open = list(range(len(self.indices) + 1))  # the first place from each on that may not be covered yet

    def covered(self, scope: Scope, span: Span, first: dict[int, Scope]) -> bool:
        """Whether a scope covers any of them in a span; it becomes the first of those that no other has covered."""
        own = scope.instruction.comment.span  # no comment suppresses a finding about itself
        before = self._between(span.start, min(span.end, own.start))
        after = self._between(max(span.start, own.end), span.end)
        for begin, end in (before, after):
            at = self._open_from(begin)
            while at < end:
                first.setdefault(self.indices[at], scope)
                self.open[at] = at + 1
                at = self._open_from(at)
        return any(begin < end for begin, end in (before, after))

    def _between(self, start: int, end: int) -> tuple[int, int]:
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def _open_from(self, at: int) -> int:
        passed = []
        while self.open[at] != at:
            passed.append(at)
            at = self.open[at]
        for place in passed:
            self.open[place] = at
        return at


def unused(found: Suppressions, used: Iterable[Span], ran: Iterable[str]) -> Iterator[Hit]:
    """The instructions that suppressed nothing, if all the rules that they name were run."""
    used, checked = set(used), {*ran} - ABOUT_COMMENTS
    instructions = {one.place: one for one in (*(scope.instruction for scope in found.scopes), *found.idle)}
    for instruction in instructions.values():
        codes = instruction.codes - (ABOUT_COMMENTS if not instruction.name else frozenset())
        if instruction.place not in used and codes <= checked:
            yield Hit(instruction.place, {"what": f'"{instruction.name or instruction.comment.verb}"'})


def _instructions(comments: Iterable[Directive], known: Catalog) -> Iterator[Instruction | Hit]:
    """The instructions of each comment, word by word; a hit for each word that is no verb and no rule."""
    all_codes = frozenset(rule.code for rule in known.rules)
    for comment in comments:
        if comment.verb not in VERBS:
            yield Hit(comment.span, {"what": _sentence(_unknown_verb(comment.verb))}, meant=_spelt_right(comment))
        elif comment.names:
            yield from (_instruction(comment, word, known) for word in comment.names)
        else:
            yield Instruction(comment, comment.span, "", all_codes)


def _instruction(comment: Directive, word: Word, known: Catalog) -> Instruction | Hit:
    try:
        codes = frozenset(rule.code for rule in known.select([word.text]))
    except UsageError as error:
        return Hit(word.span, {"what": _sentence(str(error))}, meant=known.misspelt(word.text) or "")
    return Instruction(comment, word.span, word.text, codes)


def _sentence(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def _bare(verb: str) -> str:
    return verb.removeprefix(":").strip()


_LIKE_A_VERB = 0.85  # the likeness, as difflib measures it, of a verb misspelt


def _spelt_right(comment: Directive) -> str:
    """The comment with the verb that is meant for sure, or nothing. None is taken to be about the whole file."""
    bare = _bare(comment.verb)
    near = [bare] if bare in VERBS else get_close_matches(bare, VERBS, n=1, cutoff=_LIKE_A_VERB)
    if not near or (near[0] == "disable-file" != bare):
        return ""
    names = ", ".join(word.text for word in comment.names)
    reason = f"-- {comment.reason}" if comment.reason else ""
    return f"<!-- {' '.join(filter(None, (f'starlint-{near[0]}', names, reason)))} -->"


def _unknown_verb(verb: str) -> str:
    bare = _bare(verb)
    near = bare if bare in VERBS else next(iter(get_close_matches(bare, VERBS, n=1)), None)
    written = f"starlint{verb}" if verb[0] in ": " else f"starlint-{verb}"
    hint = f'did you mean "starlint-{near}"?' if near else f"use {', '.join(f'starlint-{known}' for known in VERBS)}"
    return f'starlint does not know "{written}"; {hint}'


class _Layout:
    """The lines, headings and tables around the comments."""

    def __init__(self, notes: Notes, text: str) -> None:
        self.notes = notes
        self.text = text  # of the notes, with spaces in place of the comments
        self.blocks = blocks(text)
        self.lines = source_lines(text)
        self.starts = [line.start for line in self.lines]
        self.headings = [block for block in self.blocks if block.kind is BlockKind.HEADING]
        self.tables = dict(_tables(self.blocks))
        self.titles = {self.line(heading.span.start).start: heading for heading in self.headings}
        self.title_lines = sorted(self.titles)
        self.ends = dict(_ends(self.headings, len(text)))
        self.with_words = _next_with_words(text, self.lines)

    def line(self, offset: int) -> Span:
        """The line of an offset."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]

    def next_line(self, comment: Directive) -> Span | None:
        """The next line with more than comments and the markers of a quote; of a table, all its lines."""
        below = bisect_right(self.starts, comment.span.end)
        line = self.lines[self.with_words[below]] if below < len(self.lines) else None
        if line is None or line.start == len(self.text):
            return None
        return Span(line.start, max(line.end, self._table_end(line)))

    def _table_end(self, line: Span) -> int:
        """The end of the table whose first row is on a line."""
        begins = bisect_left(self.blocks, line.start, key=lambda block: block.span.start)
        first = self.blocks[begins].span.start if begins < len(self.blocks) else line.end
        return self.tables.get(first, 0) if first in line else 0

    def heading(self, comment: Directive) -> Block | None:
        """The heading on the line of a comment."""
        return self.titles.get(self.line(comment.span.start).start)

    def under(self, heading: Block) -> Span:
        """A heading with everything under it."""
        return Span(heading.span.start, self.ends[heading.span.start])

    def titled(self, heading: Block) -> int | None:
        """The story whose title a heading is: the first story after it, if no other heading comes between."""
        stories = self.notes.stories
        number = bisect_left(stories, heading.span.end, key=_start)
        above = bisect_right(stories, heading.span.start, key=_start)
        if any(heading.span.start in story.span for story in stories[max(above - 2, 0) : above]):
            return None  # it is a label inside a story
        if number == len(stories):
            return None
        below = bisect_left(self.title_lines, heading.span.end)
        following = self.title_lines[below] if below < len(self.title_lines) else len(self.text)
        return None if following < self.line(stories[number].span.start).start else number

    def story_starting_on(self, line: Span) -> int | None:
        """The story that begins on a line."""
        number = bisect_left(self.notes.stories, line.start, key=_start)
        begins = number < len(self.notes.stories) and self.notes.stories[number].span.start in line
        return number if begins else None


def _start(story: Story) -> int:
    return story.span.start


def _ends(headings: Sequence[Block], end: int) -> Iterator[tuple[int, int]]:
    """Where each heading begins, and where what is under it ends."""
    open_headings: list[Block] = []
    for heading in headings:
        while open_headings and open_headings[-1].level >= heading.level:
            yield open_headings.pop().span.start, heading.span.start
        open_headings.append(heading)
    yield from ((heading.span.start, end) for heading in open_headings)


def _next_with_words(text: str, lines: Sequence[Span]) -> list[int]:
    """The index of the first line from each on with more than the markers of a quote; the last line at the latest."""
    following = list(range(len(lines)))
    for index in range(len(lines) - 2, -1, -1):
        if not text[lines[index].start : lines[index].end].strip(" \t>"):
            following[index] = following[index + 1]
    return following


def _tables(parts: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Where each table begins and ends."""
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


def _single(layout: _Layout, instruction: Instruction) -> Iterator[Scope]:
    """Where an instruction holds that no other ends."""
    if instruction.comment.verb == "disable-file":
        yield Scope(instruction, instruction.codes, Span(0, len(layout.text) + 1))
    elif instruction.comment.verb == "disable-next-line":
        line = layout.next_line(instruction.comment)
        yield Scope(instruction, instruction.codes, Span(line.start, line.end + 1) if line else Span(0, 0))


def _ranges(layout: _Layout, instructions: Iterable[Instruction]) -> tuple[tuple[Scope, ...], tuple[Instruction, ...]]:
    """Where each `disable` holds: up to the next `enable` for its rule, else as far as its place decides."""
    closed: list[Scope] = []
    idle: list[Instruction] = []
    begun: list[Scope] = []
    left: list[set[str]] = []  # of the codes of each of these, those that no `enable` has ended
    running: defaultdict[str, list[int]] = defaultdict(list)  # by code, the latest last
    for instruction in instructions:
        start = instruction.comment.span.start
        if instruction.comment.verb == "disable":
            for code in instruction.codes:
                running[code].append(len(begun))
            begun.append(Scope(instruction, instruction.codes, Span(start, len(layout.text) + 1)))
            left.append(set(instruction.codes))
        elif instruction.comment.verb == "enable":
            ended = _ended(running, instruction)
            for index in sorted(ended, reverse=True):
                left[index] -= ended[index]
                span = Span(begun[index].span.start, start)
                closed.append(begun[index]._replace(codes=frozenset(ended[index]), span=span))
            idle += [] if ended else [instruction]
    on = [scope._replace(codes=frozenset(codes)) for scope, codes in zip(begun, left, strict=True) if codes]
    return (*closed, *(_unended(layout, scope) for scope in on)), tuple(idle)


def _ended(running: Mapping[str, list[int]], enable: Instruction) -> dict[int, set[str]]:
    """What an `enable` ends: the latest running `disable` of each of its rules, or all; taken from those that run."""
    ended: defaultdict[int, set[str]] = defaultdict(set)
    for code in enable.codes:
        indices = running.get(code, [])
        kept = len(indices) - 1 if enable.name and indices else 0
        for index in indices[kept:]:
            ended[index].add(code)
        del indices[kept:]
    return ended


def _unended(layout: _Layout, scope: Scope) -> Scope:
    comment = scope.instruction.comment
    heading = layout.heading(comment)
    if heading is not None:
        return _of_heading(layout, scope, heading)
    line = layout.next_line(comment)
    story = layout.story_starting_on(layout.line(line.start)) if line else None
    if story is None or layout.text[slice(*_before(layout, comment))].strip(" \t>"):
        return scope
    return scope._replace(span=Span(scope.span.start, layout.notes.stories[story].span.end), story=story)


def _before(layout: _Layout, comment: Directive) -> tuple[int, int]:
    """The start and end of what comes before a comment on its line."""
    return layout.line(comment.span.start).start, comment.span.start


def _of_heading(layout: _Layout, scope: Scope, heading: Block) -> Scope:
    under, story = layout.under(heading), layout.titled(heading)
    end = under.end if story is None else max(under.end, layout.notes.stories[story].span.end)
    return scope._replace(span=Span(under.start, end), story=story)
