"""Labels gathered into drafts: each a run of labels, in order, that tells one story.

A draft begins at a label that opens a story (Situation, Problem, Context …) or at the first label after a
heading, a question or a finished story. It goes on while labels follow that may belong to it, and is kept only
if its labels vouch for one another: a lone "Result:" or "A:" is no story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from starlint.finding import Span
from starlint.notes.block_text import words_of
from starlint.notes.labels import Name, label_at_start
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.placed_labels import PlacedLabel, extra_mark, heading_mark, mark_of, marks_in
from starlint.notes.questions import asks, asks_for_story
from starlint.notes.shapes import table_rows
from starlint.notes.story import SectionKind

S, T, SETUP, A, R, L = (
    SectionKind.SITUATION,
    SectionKind.TASK,
    SectionKind.SETUP,
    SectionKind.ACTION,
    SectionKind.RESULT,
    SectionKind.LEARNING,
)
_OPENING = {S, SETUP}
_TELLING = {A, R, L}

# The orders in which letters alone are believed: S T A R (L), with P or C for S, O or G for T; S and T in one (B);
# a first attempt that failed, and a second.
_FRAMEWORK = re.compile(r"(?:ST?|B)A(?:RA)*RL?|STA")
_UNFINISHED = re.compile(r"(?:ST?|B)AL?")  # believed under a question
_LETTER = {S: "S", T: "T", SETUP: "B", A: "A", R: "R", L: "L"}


@dataclass(slots=True)
class LabelRun:
    """A run of labels, and where the text that may belong to them ends."""

    marks: list[PlacedLabel] = field(default_factory=list)
    stop: int = 0  # the offset of the first text that is no part of it, whatever it holds
    question: bool = False  # it stands directly under a question
    titled: bool = False  # a heading that is no label stands above it
    cells: tuple[Block, ...] = ()  # of a table row that holds a whole story, in the order of marks
    beside: dict[str, Block] = field(default_factory=dict)  # other cells of that row: "title", "question" …
    kinds: set[SectionKind] = field(default_factory=set)  # of its known labels
    openings: set[Name] = field(default_factory=set)  # the names of its labels that open a story

    def add(self, *marks: PlacedLabel) -> None:
        """Take in labels, in order."""
        self.marks.extend(marks)
        named = [mark for mark in marks if mark.name]
        self.kinds.update(mark.kind for mark in named)
        self.openings.update(mark.name for mark in named if mark.name and mark.kind in _OPENING)

    @property
    def names(self) -> Iterator[Name]:
        """What its known labels are called."""
        return (mark.name for mark in self.marks if mark.name)

    @property
    def plain(self) -> set[SectionKind]:
        """The kinds that it names in STAR's own words."""
        return {name.kind for name in self.names if name.plain}

    @property
    def lettered(self) -> bool:
        """Whether any of its labels is a letter."""
        return any(name.letter for name in self.names)

    @property
    def sure(self) -> bool:
        """Whether its labels hardly mean anything but a story's: STAR's own words or letters."""
        return self.question or self.lettered or bool(self.plain & _OPENING) or self.plain == {T, A, R}

    @property
    def whole(self) -> bool:
        """Whether it is told apart from any other document: by a question, letters, or all four of STAR's words."""
        return self.question or self.lettered or self.plain >= {S, T, A, R}

    @property
    def documentary(self) -> bool:
        """Whether any report may be divided so: under a title, by headings such as Background, Approach and Results."""
        personal = sum(name.own for name in self.names) >= 2
        headed = bool(self.marks) and self.marks[0].style.heading > 0
        chapters = headed and self.titled and not self.plain >= {A, R} and not personal
        return not self.openings or chapters

    def vouched(self) -> bool:
        """Whether its labels bear one another out as a story's."""
        if self.lettered and self._spells_a_framework():
            return True
        if all(name.letter for name in self.names):
            return False
        told = self._tells()
        sure = any(not name.guessed for name in self.names)
        return (told and sure) or (self.question and any(name.plain or name.guessed for name in self.names))

    def _tells(self) -> bool:
        """Whether the labels that are words name a setup and what came after; a letter among them proves nothing."""
        kinds = {mark.kind for mark in self.marks if mark.name and not mark.name.letter}
        if kinds & _OPENING:
            return bool(kinds & _TELLING)
        return bool(kinds & {A, R}) and (T in kinds or {A, R} <= kinds)

    def _spells_a_framework(self) -> bool:
        kinds = [mark.kind for mark in self.marks if mark.name]
        changes = [kind for i, kind in enumerate(kinds) if i == 0 or kind is not kinds[i - 1]]
        spelled = "".join(_LETTER[kind] for kind in changes)
        return bool(_FRAMEWORK.fullmatch(spelled) or (self.question and _UNFINISHED.fullmatch(spelled)))

    def close(self, stop: int) -> None:
        """Say where the text after it begins; drop the extra labels at its end, and a role above the story."""
        self.stop = stop
        if self._has_a_role_above():
            del self.marks[0]
        while self.marks and self.marks[-1].name is None and not self.marks[-1].spoken:
            self.stop = self.marks.pop().span.start

    def _has_a_role_above(self) -> bool:
        """Whether it begins "Role: Lead engineer", and only then comes to its Situation and Task."""
        kinds = [mark.kind for mark in self.marks]
        role = bool(kinds) and kinds[0] is T and not (self.marks[0].name and self.marks[0].name.plain)
        return role and kinds[1:3] == [S, T]


def label_runs(text: str, blocks: Sequence[Block]) -> list[LabelRun]:
    """The drafts of a text, in order; those that nothing vouches for are left out."""
    gathering = _Gathering(text, blocks)
    gathering.run()
    return [draft for draft in gathering.done if draft.vouched()]


class _Gathering:
    """One walk over the blocks, with the draft that is being gathered."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.done: list[LabelRun] = []
        self.draft = LabelRun()
        self.titled = False  # a heading that is no label stands above
        self.asked = False  # a question that asks for a story stands directly above

    def run(self) -> None:
        index = 0
        while index < len(self.blocks):
            index = self.step(index)
        self.close(len(self.text))

    def step(self, index: int) -> int:
        """Take in one block, or one table of stories; the index of the next."""
        block = self.blocks[index]
        if block.kind is BlockKind.CELL and block.header:
            return self.header(index)
        if block.kind is BlockKind.RULE:
            self.rule(index, block)
        elif block.kind is BlockKind.HEADING:
            self.heading(index, block)
        else:
            self.lines(index, block)
        return index + 1

    def close(self, stop: int) -> None:
        if self.draft.marks:
            self.draft.close(stop)
            self.done.append(self.draft)
        self.draft = LabelRun()

    def rule(self, index: int, block: Block) -> None:
        underlines = bool(self.draft.marks) and self.draft.marks[-1].block == index - 1 and self.draft.marks[-1].alone
        if self.draft.kinds & {R, L} and not underlines:
            self.close(block.span.start)

    def header(self, index: int) -> int:
        """A table with one story a row is taken in whole, any other cell by cell."""
        table = table_rows.table(self.blocks, index)
        if not table_rows.names_sections(self.text, table[0]):
            self.lines(index, self.blocks[index])
            return index + 1
        told = list(table_rows.stories(self.text, index, table))
        if not told:
            return index + len(table[0])
        self.close(self.blocks[index].span.start)
        for row in told:
            self.draft.add(*row.marks)
            self.draft.cells, self.draft.beside = row.cells, row.beside
            self.close(row.cells[-1].span.end if row.cells else 0)
        return index + sum(map(len, table))

    def heading(self, index: int, block: Block) -> None:
        """A heading is a label, an extra label among labels set like it, or an end."""
        words = words_of(self.text, block)
        label = label_at_start(words)
        if label and (label.alone or label.bold or not label.name.letter):
            self.take(mark_of(index, block, block.lines[0], label))
            return
        if self.draft.marks and self.extra_heading(block, words):
            self.draft.add(heading_mark(index, block, words))
        elif self.ends_at_heading(block, words):
            self.close(block.span.start)
        self.titled = True
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
            marks = list(marks_in(index, block, line, words))
            found = found or bool(marks)
            if not marks:
                self.pass_by(index, block, line, words)
            for mark in marks:
                self.take(mark)
        if not found:
            self.asked = asks_for_story(words_of(self.text, block))

    def take(self, mark: PlacedLabel) -> None:
        """A known label: it goes on with the draft, or opens the next."""
        if self.draft.marks and _is_said(self.draft, mark):
            return
        if self.draft.marks and _begins_anew(self.draft, mark):
            self.close(mark.span.start)
        if not self.draft.marks:
            self.draft.question, self.draft.titled = self.asked, self.titled
            self.draft.add(*self.nugget(mark))
        self.draft.add(_in_context(self.draft, mark))
        self.asked = False

    def pass_by(self, index: int, block: Block, line: Span, words: str) -> None:
        """A line without a known label."""
        if not self.draft.marks:
            return
        if line == block.lines[0] and self.draft.kinds & _TELLING and asks_for_story(words):
            self.close(line.start)
            return
        extra = extra_mark(index, block, line, words)
        if extra and self.is_set_alike(extra, block, line):
            self.draft.add(extra)

    def is_set_alike(self, extra: PlacedLabel, block: Block, line: Span) -> bool:
        """Whether an extra label is set as the story's own are, or speaks about the story."""
        style = self.draft.marks[-1].style if self.draft.marks[-1].style.depth else self.draft.marks[0].style
        if extra.style.depth > style.depth or extra.style.quoted > style.quoted or style.cell:
            return False
        if self.draft.marks[0].alone and not extra.alone and not self.draft.kinds & {R, L}:
            return False
        leads = block.leads or not block.depth or line.start > block.span.start
        remark = extra.meta and (extra.style.bold or not self.draft.marks[0].style.heading)
        return leads and (remark or extra.style == style)

    def nugget(self, mark: PlacedLabel) -> Iterable[PlacedLabel]:
        """An extra label just before the first, in the same list: the point of the story in one line."""
        before = self.blocks[mark.block - 1] if mark.block and mark.style.depth else None
        if before is None or not _is_sibling(before, self.blocks[mark.block]):
            return ()
        line = before.lines[0]
        words = self.text[line.start : line.end]
        extra = None if label_at_start(words) else extra_mark(mark.block - 1, before, line, words)
        return (extra,) if extra and extra.style == mark.style and not extra.meta else ()


def _is_sibling(before: Block, block: Block) -> bool:
    """Whether two blocks begin items of the same list."""
    alike = before.kind is BlockKind.PARAGRAPH and before.depth == block.depth
    return alike and before.leads and before.item != block.item


def _begins_anew(draft: LabelRun, mark: PlacedLabel) -> bool:
    """Whether a label opens the next story rather than going on with this one."""
    if mark.kind in _OPENING:
        return bool(draft.kinds & _TELLING) or (T in draft.kinds and mark.name in draft.openings)
    if mark.kind is T:
        return R in draft.kinds and bool({T, SETUP} & draft.kinds) and L not in draft.kinds
    return False


def _is_said(draft: LabelRun, mark: PlacedLabel) -> bool:
    """Whether a label is only a word of the section it stands in: "Lesson: …" under a heading "Reflection"."""
    plainer = draft.marks[-1].style.heading and not mark.style.heading and not mark.style.bold
    return bool(plainer) and draft.marks[-1].kind is mark.kind


def _in_context(draft: LabelRun, mark: PlacedLabel) -> PlacedLabel:
    """The mark as the labels before it make it: a second setup is the obstacle, a second R the reflection."""
    name = mark.name
    if name is None:
        return mark
    if mark.kind is S and S in draft.kinds and T not in draft.kinds and not name.plain:
        return replace(mark, kind=T)
    if name.letter and mark.kind is R and R in draft.kinds and draft.marks[-1].kind is R:
        return replace(mark, kind=L)
    if name.letter and mark.kind is T and A in draft.kinds and R not in draft.kinds:
        return replace(mark, kind=R)
    return mark
