"""Labels gathered into drafts: each a run of labels, in order, that tells one story.

A draft begins at a label that opens a story (Situation, Problem, Context …) or at the first label after a
heading, a question or a finished story. It goes on while labels follow that may belong to it, and is kept only
if its labels vouch for one another: a lone "Result:" or "A:" is no story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from starlint.finding import Span
from starlint.notes.labels import Label, Name, label_at_start, labels_within
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks, asks_for_story
from starlint.notes.story import SectionKind

S, T, SETUP, A, R, L, OTHER = (
    SectionKind.SITUATION,
    SectionKind.TASK,
    SectionKind.SETUP,
    SectionKind.ACTION,
    SectionKind.RESULT,
    SectionKind.LEARNING,
    SectionKind.OTHER,
)
_OPENING = {S, SETUP}


@dataclass(frozen=True, slots=True)
class Style:
    """How a label is set, so that its like can be told: labels of one story are set alike."""

    heading: int  # level; 0: no heading
    depth: int  # of lists
    quoted: int
    bold: bool
    cell: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A label in its place."""

    kind: SectionKind
    block: int  # the index of its block
    span: Span  # from its first character to where its section's words begin
    style: Style
    name: Name | None = None  # None: an extra label, of no section that we know
    alone: bool = False  # nothing follows it on its line
    meta: bool = False  # an extra label over remarks about the story, which are not spoken
    spoken: bool = False  # an extra label over words that are part of the answer even at its end


@dataclass(slots=True)
class Draft:
    """A run of labels, and where the text that may belong to them ends."""

    marks: list[Mark] = field(default_factory=list)
    stop: int = 0  # the offset of the first text that is no part of it, whatever it holds
    question: bool = False  # it stands directly under a question
    cells: tuple[Block, ...] = ()  # of a table row that holds a whole story, in the order of marks

    @property
    def kinds(self) -> set[SectionKind]:
        """The kinds of its known labels."""
        return {mark.kind for mark in self.marks if mark.name}

    @property
    def sure(self) -> bool:
        """Whether its labels hardly mean anything but a story's: STAR's own words or letters."""
        return self.question or any(mark.name and (mark.name.plain or mark.name.letter) for mark in self.marks)

    def vouched(self) -> bool:
        """Whether its labels bear one another out as a story's."""
        named = [mark.name for mark in self.marks if mark.name]
        if all(name.letter for name in named):
            return self._spells_a_framework()
        kinds = self.kinds
        told = bool(kinds & {S, T, SETUP} and kinds & {A, R, L}) or {A, R} <= kinds
        sure = any(not name.guessed for name in named)
        return (told and sure) or (self.question and any(name.plain or name.guessed for name in named))

    def _spells_a_framework(self) -> bool:
        kinds = [mark.kind for mark in self.marks if mark.name]
        spelled = [kind for i, kind in enumerate(kinds) if i == 0 or kind is not kinds[i - 1]]
        return len(set(spelled)) >= 3 and tuple(spelled) in _FRAMEWORKS

    def close(self, stop: int) -> None:
        """Say where the text after it begins; drop the extra labels at its end."""
        self.stop = stop
        while self.marks and self.marks[-1].name is None and not self.marks[-1].spoken:
            self.stop = self.marks.pop().span.start


# The orders in which letters alone are believed: S T A R (L), with P or C for S, O or G for T.
_FRAMEWORKS = {
    (S, T, A, R),
    (S, A, R),
    (S, T, A, R, L),
    (S, A, R, L),
    (SETUP, A, R),
    (SETUP, A, R, L),
    (S, T, A),
}


def drafts(text: str, blocks: Sequence[Block]) -> list[Draft]:
    """The drafts of a text, in order; those that nothing vouches for are left out."""
    gathering = _Gathering(text, blocks)
    gathering.run()
    return [draft for draft in gathering.done if draft.vouched()]


class _Gathering:
    """One walk over the blocks, with the draft that is being gathered."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.done: list[Draft] = []
        self.draft = Draft()
        self.asked = False  # a question that asks for a story stands directly above

    def run(self) -> None:
        index = 0
        while index < len(self.blocks):
            index = self.step(index)
        self.close(len(self.text))

    def step(self, index: int) -> int:
        """Take in one block, or one table; the index of the next."""
        block = self.blocks[index]
        if block.kind is BlockKind.RULE:
            self.rule(block)
        elif block.kind is BlockKind.CELL and block.header and (end := self.story_rows(index)) > index:
            return end
        elif block.kind is BlockKind.HEADING:
            self.heading(index, block)
        else:
            self.lines(index, block)
        return index + 1

    def close(self, stop: int) -> None:
        if self.draft.marks:
            self.draft.close(stop)
            self.done.append(self.draft)
        self.draft = Draft()

    def rule(self, block: Block) -> None:
        if self.draft.kinds & {R, L}:
            self.close(block.span.start)

    def heading(self, index: int, block: Block) -> None:
        """A heading is a label, an extra label among labels set like it, or an end."""
        words = self.text[block.span.start : block.span.end]
        label = label_at_start(words)
        if label and (label.alone or label.bold or not label.name.letter):
            self.take(_mark(index, block, block.lines[0], label))
            return
        if self.draft.marks and self.extra_heading(block, words):
            style = Style(block.level, block.depth, block.quoted, False, False)
            meta = bool(_META.match(words))
            self.draft.marks.append(Mark(OTHER, index, block.span, style, alone=True, meta=meta))
        elif self.ends_at_heading(block, words):
            self.close(block.span.start)
        self.asked = asks_for_story(words)

    def extra_heading(self, block: Block, words: str) -> bool:
        level = self.draft.marks[0].style.heading
        return block.level == level and R not in self.draft.kinds and not asks(words)

    def ends_at_heading(self, block: Block, words: str) -> bool:
        level = self.draft.marks[0].style.heading if self.draft.marks else 0
        return not level or block.level <= level or asks(words)

    def lines(self, index: int, block: Block) -> None:
        """The lines of a block: labels, extra labels, a question, or content."""
        found = False
        for line in block.lines:
            words = self.text[line.start : line.end]
            marks = list(_marks(index, block, line, words))
            for mark in marks:
                self.take(mark)
            if not marks:
                self.pass_by(index, block, line, words)
            found = found or bool(marks)
        if not found:
            self.asked = asks_for_story(self.text[block.span.start : block.span.end].replace("\n", " "))

    def take(self, mark: Mark) -> None:
        if self.draft.marks and _is_said(self.draft, mark):
            return
        if self.draft.marks and _begins_anew(self.draft, mark):
            self.close(mark.span.start)
        if not self.draft.marks:
            self.draft.question = self.asked
            self.draft.marks.extend(self.nugget(mark))
        self.draft.marks.append(_in_context(self.draft, mark))
        self.asked = False

    def pass_by(self, index: int, block: Block, line: Span, words: str) -> None:
        """A line without a known label."""
        if not self.draft.marks:
            return
        leads = line == block.lines[0]
        if leads and self.draft.kinds & {A, R, L} and asks_for_story(words):
            self.close(line.start)
            return
        extra = _extra(index, block, line, words)
        if extra and self.is_set_alike(extra, block, line):
            self.draft.marks.append(extra)

    def is_set_alike(self, extra: Mark, block: Block, line: Span) -> bool:
        """Whether an extra label is set as the story's own are, or speaks about the story."""
        style = self.draft.marks[-1].style if self.draft.marks[-1].style.depth else self.draft.marks[0].style
        if extra.style.depth > style.depth or extra.style.quoted > style.quoted or style.cell:
            return False
        leads = block.leads or not block.depth or line.start > block.span.start
        remark = extra.meta and (extra.style.bold or not self.draft.marks[0].style.heading)
        return leads and (remark or extra.style == style)

    def nugget(self, mark: Mark) -> Iterator[Mark]:
        """An extra label just before the first, in the same list: the point of the story in one line."""
        before = self.blocks[mark.block - 1] if mark.block and mark.style.depth else None
        if before is None or before.depth != mark.style.depth or before.kind is not BlockKind.PARAGRAPH:
            return
        if before.item == self.blocks[mark.block].item or not before.leads:
            return
        line = before.lines[0]
        words = self.text[line.start : line.end]
        extra = None if label_at_start(words) else _extra(mark.block - 1, before, line, words)
        if extra and extra.style == mark.style and not extra.meta and not asks(words):
            yield extra

    # tables with one story a row

    def story_rows(self, index: int) -> int:
        """Take in a table whose header names the sections; where it ends, or `index` if it does not."""
        rows = list(_rows(self.blocks, index))
        names = [self.column(cell) for cell in rows[0][1]]
        if len({name.kind for name in names if name}) < 2 or len(rows) < 2:
            return index
        self.close(rows[0][1][0].span.start)
        for first, cells in rows[1:]:
            self.draft = _row_draft(first, cells, names)
            self.close(cells[-1].span.end)
        return rows[-1][0] + len(rows[-1][1])

    def column(self, cell: Block) -> Name | None:
        label = label_at_start(self.text[cell.span.start : cell.span.end])
        return label.name if label and label.alone else None


def _rows(blocks: Sequence[Block], index: int) -> Iterator[tuple[int, list[Block]]]:
    """The rows of the table that begins at a block: the index of the first cell, and the cells."""
    start = index
    while index < len(blocks) and blocks[index].kind is BlockKind.CELL:
        row = blocks[index].row
        end = index
        while end < len(blocks) and blocks[end].kind is BlockKind.CELL and blocks[end].row == row:
            end += 1
        if index > start and blocks[index].header:
            return
        yield index, list(blocks[index:end])
        index = end


def _row_draft(first: int, cells: Sequence[Block], names: Sequence[Name | None]) -> Draft:
    style = Style(0, 0, 0, False, True)
    named = [(at, cell, name) for at, (cell, name) in enumerate(zip(cells, names, strict=False)) if name]
    starts = [Span(cell.span.start, cell.span.start) for _, cell, _ in named]
    marks = [
        Mark(name.kind, first + at, start, style, name) for (at, _, name), start in zip(named, starts, strict=True)
    ]
    return Draft(marks, cells=tuple(cell for _, cell, _ in named))


# labels in their places


def _marks(index: int, block: Block, line: Span, words: str) -> Iterator[Mark]:
    """The labels in one line."""
    first = label_at_start(words)
    if first and _may_stand(block, first, words):
        yield _mark(index, block, line, first)
    else:
        first = None
    for label in labels_within(words, first.end if first else 1):
        if first is None or first.name.letter == label.name.letter:
            yield _mark(index, block, line, label)


def _may_stand(block: Block, label: Label, words: str) -> bool:
    """Whether a label may stand here: a bare word or letter alone on a line needs more than itself."""
    if not label.alone or label.bold or block.kind is not BlockKind.PARAGRAPH or block.depth:
        return True
    return not label.name.letter and (len(words.split()) <= 4)


def _mark(index: int, block: Block, line: Span, label: Label) -> Mark:
    heading = block.level if block.kind is BlockKind.HEADING else 0
    bold = label.bold and not heading
    style = Style(heading, block.depth, block.quoted, bold, block.kind is BlockKind.CELL)
    span = Span(line.start + label.start, line.start + label.end)
    return Mark(label.name.kind, index, span, style, label.name, label.alone)


def _begins_anew(draft: Draft, mark: Mark) -> bool:
    """Whether a label opens the next story rather than going on with this one."""
    kinds = draft.kinds
    if mark.kind in _OPENING:
        return bool(kinds & {A, R, L}) or _told_before(draft, mark)
    if mark.kind is T:
        return R in kinds and (T in kinds or SETUP in kinds) and L not in kinds
    return False


def _is_said(draft: Draft, mark: Mark) -> bool:
    """Whether a label is only a word of the section it stands in: "Lesson: …" under a heading "Reflection"."""
    plainer = draft.marks[-1].style.heading and not mark.style.heading and not mark.style.bold
    return bool(plainer) and draft.marks[-1].kind is mark.kind


def _told_before(draft: Draft, mark: Mark) -> bool:
    """Whether the setup stands there already, under the same name."""
    same = [m for m in draft.marks if m.kind in _OPENING and m.name == mark.name]
    return bool(same) and T in draft.kinds


def _in_context(draft: Draft, mark: Mark) -> Mark:
    """The mark as the labels before it make it: a second setup is the obstacle, a second R the reflection."""
    name = mark.name
    if name is None:
        return mark
    if mark.kind is S and draft.kinds and S in draft.kinds and T not in draft.kinds and not name.plain:
        return _as(mark, T)
    if name.letter and mark.kind is R and draft.marks and draft.marks[-1].kind is R:
        return _as(mark, L)
    if name.letter and mark.kind is T and A in draft.kinds and R not in draft.kinds:
        return _as(mark, R)
    return mark


def _as(mark: Mark, kind: SectionKind) -> Mark:
    return replace(mark, kind=kind)


def _extra(index: int, block: Block, line: Span, words: str) -> Mark | None:
    """The extra label that a line begins with, if any."""
    length, name, bold = _extra_name(words)
    if not length or asks(words):
        return None
    style = Style(0, block.depth, block.quoted, bold, block.kind is BlockKind.CELL)
    span = Span(line.start, line.start + length)
    alone = not words[length:].strip(" *_")
    return Mark(OTHER, index, span, style, None, alone, bool(_META.match(name)), bool(_SPOKEN.match(name)))


_SPOKEN = re.compile(r"(?:my |key |main )?(?:feelings?|emotions?|trade-?offs?)\b", re.I)

# What people note around a story, and do not say.
_META = re.compile(
    r"(?:possible |likely |expected |potential )?(?:follow[- ]?ups?|probes?|interviewer)\b|tips?\b|notes?\b|tags?\b|lps?\b"
    r"|(?:leadership |amazon )?principles?\b|questions?\b|also answers|answers\b|use (?:for|when|this)|when to use|why (?:this|it|google|they)"
    r"|key (?:points?|beats?|phrases?|words?)|maps? to|interview angle|evidence|disclosure|time$|timing|duration|skills?\b|themes?\b"
    r"|competenc|difficulty|source\b|rating|feedback\b|practice|variations?|(?:\d+[- ]?(?:second|sec|minute|min)|short|long|spoken|full) version"
    r"|before (?:marking|claiming|you)|do not say|don'?t say|answer angle|if (?:they|asked|pushed)|hook\b|keywords?\b|relevance|talking points"
    r"|strengths? shown|what (?:this|it) shows|demonstrates|lesson for|status\b|category|level\b|role\b|company\b|date\b|domain\b",
    re.I,
)
_BOLD_LEAD = re.compile(
    r"(\*\*|__)(?P<name>[^*_\n]{2,70}?)(?P<in>[:：.]?)\s*\1\s*(?P<out>\([^)\n]*\))?\s*(?P<sep>[:：]?)"
)
_PLAIN_LEAD = re.compile(r"(?P<name>[A-Z][\w'’/-]*(?:[ ][\w'’/&-]+){0,3})[:：](?!//)")


def _extra_name(line: str) -> tuple[int, str, bool]:
    """The length and name of a label of no known section that a line begins with, and whether it is bold."""
    bold = _BOLD_LEAD.match(line)
    if bold:
        alone = not line[bold.end() :].strip(" *_")
        set_off = bold["in"] or bold["sep"] or alone
        return (bold.end() if set_off else 0), bold["name"].strip(' *_"“'), True
    plain = _PLAIN_LEAD.match(line)
    return (plain.end(), plain["name"], False) if plain else (0, "", False)
