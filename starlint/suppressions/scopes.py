"""Comments in the notes that suppress findings: the scope of each, and the comments that suppress nothing.

A ``disable-next-line`` covers the next line that holds any words, or the whole table that begins there, since a comment
cannot stand between its rows. A ``disable`` covers what follows, up to its ``enable``. Without an ``enable`` it covers
one story, if it stands on the line of the story's heading or directly above its first label; anywhere else it covers
the rest of the file. A ``disable-file`` covers everything.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NamedTuple

from starlint.catalog import Catalog
from starlint.checks import Hit
from starlint.errors import UsageError
from starlint.finding import Finding, Span, Suppressed
from starlint.notes.directives import Directive, Word, directives, without_comments
from starlint.notes.markdown import Block, BlockKind, blocks, source_lines
from starlint.notes.story import Notes

VERBS = ("disable-next-line", "disable", "enable", "disable-file")
ABOUT_COMMENTS = frozenset({"N803", "N804"})  # the rules about these comments


@dataclass(frozen=True, slots=True)
class Instruction:
    """One word of a comment, and the rules that it names; a comment without words is one instruction for all rules."""

    comment: Directive
    place: Span  # of the word, or of the comment
    name: str  # as written; empty for all rules
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an instruction holds."""

    instruction: Instruction
    codes: frozenset[str]
    span: Span
    story: int | None = None  # all findings of this story too, wherever they are in the file

    def covers(self, finding: Finding) -> bool:
        """Whether it suppresses a finding. No comment suppresses a finding about itself."""
        if finding.code not in self.codes or self.instruction.comment.span.covers(finding.span):
            return False
        return finding.span.start in self.span or (self.story is not None and self.story == finding.story)


@dataclass(frozen=True, slots=True)
class Suppressions:
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


def partition(findings: Iterable[Finding], scopes: Sequence[Scope]) -> Partition:
    """The findings that are kept, and those that the scopes suppress."""
    divided = Partition([], [], set())
    index = _Index(scopes)
    for finding in findings:
        covering = [scope for scope in index.near(finding) if scope.covers(finding)]
        divided.used.update(scope.instruction.place for scope in covering)
        if covering:
            comment = covering[0].instruction.comment
            divided.suppressed.append(Suppressed(finding, comment.reason, comment.span))
        else:
            divided.kept.append(finding)
    return divided


class _Index:
    """Scopes by rule, and those of single lines by their start too, so that a finding meets only a few of thousands."""

    def __init__(self, scopes: Iterable[Scope]) -> None:
        self.wide: defaultdict[str, list[Scope]] = defaultdict(list)
        self.lines: defaultdict[str, defaultdict[int, list[Scope]]] = defaultdict(lambda: defaultdict(list))
        for scope in scopes:
            for code in scope.codes:
                of_line = scope.instruction.comment.verb == "disable-next-line"
                (self.lines[code][scope.span.start] if of_line else self.wide[code]).append(scope)
        self.starts = {code: sorted(lines) for code, lines in self.lines.items()}

    def near(self, finding: Finding) -> Iterator[Scope]:
        """The scopes that may cover a finding. Those of lines do not overlap: the last that begins before it counts."""
        starts = self.starts.get(finding.code, [])
        at = bisect_right(starts, finding.span.start) - 1
        if at >= 0:
            yield from self.lines[finding.code][starts[at]]
        yield from self.wide.get(finding.code, ())


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

    def line(self, offset: int) -> Span:
        """The line of an offset."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]

    def next_line(self, comment: Directive) -> Span | None:
        """The next line with more than comments and the markers of a quote; of a table, all its lines."""
        skipped = _TO_NEXT_LINE.match(self.text, comment.span.end)
        if skipped is None or skipped.end() == len(self.text):
            return None
        line = self.line(skipped.end())
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
        later = (other for other in self.headings if other.span.start > heading.span.start)
        ends = (other.span.start for other in later if other.level <= heading.level)
        return Span(heading.span.start, next(ends, len(self.text)))

    def titled(self, heading: Block) -> int | None:
        """The story whose title a heading is: the first story after it, if no other heading comes between."""
        stories = self.notes.stories
        if any(heading.span.start in story.span for story in stories):
            return None  # it is a label inside a story
        number = next((i for i, story in enumerate(stories) if story.span.start >= heading.span.end), None)
        if number is None:
            return None
        start = stories[number].span.start
        between = any(
            heading.span.end <= self.line(other.span.start).start < self.line(start).start for other in self.headings
        )
        return None if between else number

    def story_starting_on(self, line: Span) -> int | None:
        """The story that begins on a line."""
        return next((i for i, story in enumerate(self.notes.stories) if story.span.start in line), None)


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


_TO_NEXT_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)(?:[ \t>]*(?:\r\n|\r|\n))*")


def _single(layout: _Layout, instruction: Instruction) -> Iterator[Scope]:
    """Where an instruction holds that no other ends."""
    if instruction.comment.verb == "disable-file":
        yield Scope(instruction, instruction.codes, Span(0, len(layout.text) + 1))
    elif instruction.comment.verb == "disable-next-line":
        line = layout.next_line(instruction.comment)
        yield Scope(instruction, instruction.codes, Span(line.start, line.end + 1) if line else Span(0, 0))


def _ranges(layout: _Layout, instructions: Iterable[Instruction]) -> tuple[tuple[Scope, ...], tuple[Instruction, ...]]:
    """Where each `disable` holds: up to the next `enable` for its rule, else as far as its place decides."""
    closed, idle = [], []
    running: list[Scope] = []  # the latest last
    for instruction in instructions:
        if instruction.comment.verb == "disable":
            running.append(
                Scope(instruction, instruction.codes, Span(instruction.comment.span.start, len(layout.text) + 1))
            )
        elif instruction.comment.verb == "enable":
            ended, running = _ended(running, instruction)
            closed += ended
            if not ended:
                idle.append(instruction)
    return (*closed, *(_unended(layout, scope) for scope in running)), tuple(idle)


def _ended(running: Sequence[Scope], enable: Instruction) -> tuple[list[Scope], list[Scope]]:
    """The scopes that an `enable` ends, and those that continue. It ends the latest scope of each of its rules."""
    ended, on, left = [], [], enable.codes
    for scope in reversed(running):
        codes = scope.codes & left
        if codes:
            ended.append(replace(scope, codes=codes, span=Span(scope.span.start, enable.comment.span.start)))
        if scope.codes - codes:
            on.append(replace(scope, codes=scope.codes - codes))
        left = left - codes if enable.name else left
    return ended, on[::-1]


def _unended(layout: _Layout, scope: Scope) -> Scope:
    comment = scope.instruction.comment
    heading = layout.heading(comment)
    if heading is not None:
        return _of_heading(layout, scope, heading)
    line = layout.next_line(comment)
    story = layout.story_starting_on(layout.line(line.start)) if line else None
    if story is None or layout.text[slice(*_before(layout, comment))].strip(" \t>"):
        return scope
    return replace(scope, span=Span(scope.span.start, layout.notes.stories[story].span.end), story=story)


def _before(layout: _Layout, comment: Directive) -> tuple[int, int]:
    """The start and end of what comes before a comment on its line."""
    return layout.line(comment.span.start).start, comment.span.start


def _of_heading(layout: _Layout, scope: Scope, heading: Block) -> Scope:
    under, story = layout.under(heading), layout.titled(heading)
    end = under.end if story is None else max(under.end, layout.notes.stories[story].span.end)
    return replace(scope, span=Span(under.start, end), story=story)
