"""Stories under labels: "Situation: …", "Action: …", "Result: …" as lines, list items, headings or in a paragraph.

A run begins at a label that opens a story (Situation, Problem, Context …) or at the first label after a heading, a
question or a finished story. It goes on while labels follow that may belong to it, and is kept only if its labels
confirm one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.answer_labels import METHODS, sample_label
from starlint.notes.block_text import is_numbered_story, is_title
from starlint.notes.candidates import Candidate, Taken
from starlint.notes.document import Document
from starlint.notes.first_person import (
    has_first_person,
    has_first_person_action,
    has_past_action,
    is_instruction,
)
from starlint.notes.label_run import AFTER_TASK, OPENING, SETUP, A, L, LabelRun, R, S, T
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.placed_labels import PlacedLabel, extra_heading, extra_label, known_labels, opening_marks, placed
from starlint.notes.questions import asks_for_story, is_question
from starlint.notes.sections import sections
from starlint.notes.shapes.table_rows import holds_stories, names_sections, table


def label_runs(document: Document, _: Taken) -> Iterator[Candidate]:
    """The runs of labels whose labels confirm one another, with the words under them."""
    return (Candidate(run, sections(document, run)) for run in confirmed_runs(document))


def confirmed_runs(document: Document) -> list[LabelRun]:
    """The runs of labels in a document, in order, without those that nothing confirms."""
    walk = _Walk(document)
    walk.run()
    return [run for run in walk.done if run.is_confirmed() and not _only_leads_in(document, run)]


_FEWEST_POINTS = 2
_FEWEST_WORDS = 8  # of a setup, under labels of the writer's own


def _only_leads_in(document: Document, run: LabelRun) -> bool:
    """Whether its one label opens an answer that goes on in bare list items, which have no labels."""
    if len(run.labels) > 1 or run.labels[0].kind not in OPENING or run.labels[0].alone:
        return False
    label = run.labels[0]
    below = takewhile(lambda block: block.span.start < run.stop, islice(document.blocks, label.block + 1, None))
    points = list(takewhile(lambda block: block.kind is BlockKind.PARAGRAPH and block.depth > label.style.depth, below))
    return len(points) >= _FEWEST_POINTS and has_past_action(" \n".join(point.text for point in points))


class _Walk:
    """One walk over the blocks, with the run that is being read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = document.blocks
        self.done: list[LabelRun] = []
        self.current = LabelRun()
        self.titled = False  # there is a heading above that is no label
        self.question = False  # a question that asks for a story is directly above

    def run(self) -> None:
        index = 0
        while index < len(self.blocks):
            index = self.step(index)
        self.close(len(self.document.text))

    def step(self, index: int) -> int:
        """Read one block, or pass one table of stories; the index of the next block."""
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
        if self.current.labels:
            self.current.close(stop)
            self.name_the_action(self.current)
            self.done.append(self.current)
        self.current = LabelRun()

    def name_the_action(self, run: LabelRun) -> None:
        """Where no label says Action, the one of the writer's own before the Result does, if they act under it."""
        if A in run.kinds or R not in run.kinds or not run.kinds & {S, SETUP, T}:
            return
        result = next(place for place, label in enumerate(run.labels) if label.kind is R)
        own = [place for place, label in enumerate(run.labels[:result]) if label.name is None]
        if own != [result - 1]:
            return
        label = run.labels[result - 1]
        words = self.document.text[label.span.end : run.labels[result].span.start]
        if has_first_person_action(words) and not (label.over_remarks or label.over_answer):
            run.labels[result - 1] = label._replace(kind=A)
            run.kinds.add(A)

    def rule(self, index: int, block: Block) -> None:
        last = self.current.labels[-1] if self.current.labels else None
        underlines = last is not None and last.block == index - 1 and last.alone
        if self.current.kinds & {R, L} and not underlines:
            self.close(block.span.start)

    def header(self, index: int) -> int:
        """A table with one story a row is passed, any other is read cell by cell."""
        rows = table(self.document, index)
        if not names_sections(self.document, rows[0]):
            self.lines(index, self.blocks[index])
            return index + 1
        if not holds_stories(self.document, rows[0]) or len(rows) == 1:
            return index + len(rows[0])
        self.close(self.blocks[index].span.start)
        return index + sum(map(len, rows))

    def heading(self, index: int, block: Block) -> None:
        """A heading is a label, an extra label among labels set like it, or an end."""
        words = block.text
        label = self.document.label_at_start(words)
        titles = _is_title_with_method(words) or self.is_over_the_next(index)
        if label and (label.alone or label.bold or not label.name.letter) and not titles:
            self.take(placed(index, block, block.lines[0], label))
            return
        if self.current.labels and self.is_extra_heading(block, words):
            self.current.add(extra_heading(self.document, index))
        elif self.ends_at_heading(block, words):
            self.close(block.span.start)
        self.titled = True
        self.question = asks_for_story(words)

    def is_over_the_next(self, index: int) -> bool:
        """Whether a heading after a story without headings stands right over the next: "## Learning", then "**S:**"."""
        if R not in self.current.kinds or self.current.labels[0].style.heading:
            return False
        below = [block for block in self.blocks[index + 1 : index + 3] if block.kind is BlockKind.PARAGRAPH]
        if below and is_question(below[0].text):
            below.pop(0)
        label = self.document.label_at_start(below[0].texts[0]) if below else None
        return label is not None and label.name.kind in OPENING

    def is_extra_heading(self, block: Block, words: str) -> bool:
        level = self.current.labels[0].style.heading
        return block.level == level and R not in self.current.kinds and not is_question(words)

    def ends_at_heading(self, block: Block, words: str) -> bool:
        level = self.current.labels[0].style.heading if self.current.labels else 0
        return not level or block.level <= level or is_question(words)

    def lines(self, index: int, block: Block) -> None:
        """The lines of a block: labels, extra labels, a question, or content."""
        found = False
        for line, words in zip(block.lines, block.texts, strict=True):
            labels = list(known_labels(self.document, index, line, words))
            found = found or bool(labels)
            if not labels:
                self.line_without_label(index, block, line, words)
            for label in labels:
                self.take(label)
        if not found:
            self.question = asks_for_story(block.text)

    def take(self, label: PlacedLabel) -> None:
        """A known label: it goes on with the run, or begins the next."""
        if self.current.labels and _is_part_of_section(self.current, label):
            return
        if self.current.labels and (_begins_next_story(self.current, label) or self.opens_another_fence(label)):
            self.close(label.span.start)
        if not self.current.labels:
            self.current.question, self.current.titled = self.question, self.titled
            self.current.add(*(self.headline(label) or self.setup_above(label)))
        self.current.add(_in_context(self.current, label))
        self.question = False

    def opens_another_fence(self, label: PlacedLabel) -> bool:
        """Whether a label begins a story in a code fence of its own: after "Problems:" of a weak answer, say."""
        last = self.current.labels[-1].block
        between = self.blocks[last : label.block]
        both = self.blocks[last].code and self.blocks[label.block].code
        return both and label.kind in OPENING and not all(block.code for block in between)

    def line_without_label(self, index: int, block: Block, line: Span, words: str) -> None:
        """A line without a known label: a question ends the run, an extra label may go on with it."""
        begins_block = line == block.lines[0]
        if not self.current.labels:
            if begins_block and len(block.lines) > 1:
                self.question = asks_for_story(words)
            return
        complete = self.current.kinds & AFTER_TASK or index > self.current.labels[-1].block + 1
        if begins_block and complete and asks_for_story(words):
            self.close(line.start)
            self.question = True
            return
        if is_numbered_story(words) or self.opens_another(block, words):
            self.close(line.start)
            return
        marks = opening_marks(self.document, self.current.labels[0])
        extra = extra_label(self.document, index, line, words, marks)
        if extra and self.is_set_alike(extra, block, line) and not self.is_gist(extra):
            self.current.add(extra)

    def opens_another(self, block: Block, words: str) -> bool:
        """Whether a line opens what comes after a finished story: the title of the next item, or a sample answer."""
        if not self.current.kinds & AFTER_TASK:
            return False
        numbered = bool(block.numeral) and not self.blocks[self.current.labels[0].block].numeral
        next_item = R in self.current.kinds and block.leads and numbered and is_title(words)
        return next_item or sample_label(words) == len(words)

    def is_gist(self, extra: PlacedLabel) -> bool:
        """Whether a bold line right under a label alone on its line says in short what its section is about."""
        last = self.current.labels[-1]
        own = self.blocks[last.block]
        under = last.name is not None and last.block == extra.block - 1 and own.span.end <= last.span.end
        return under and not last.style.heading and extra.style.bold and extra.alone and not extra.over_remarks

    def is_set_alike(self, extra: PlacedLabel, block: Block, line: Span) -> bool:
        """Whether an extra label is set as the story's own are, or is over remarks about the story."""
        first, last = self.current.labels[0], self.current.labels[-1]
        style = last.style if last.style.depth else first.style
        if extra.style.depth > style.depth or extra.style.quoted > style.quoted or style.cell:
            return False
        if first.alone and not extra.alone and not self.current.kinds & {R, L}:
            return False
        same_item = block.item == self.blocks[first.block].item
        leads = block.leads or same_item or line.start > block.span.start
        over_remarks = extra.over_remarks and (extra.style.bold or not first.style.heading)
        return leads and (over_remarks or extra.style == style)

    def headline(self, label: PlacedLabel) -> Iterable[PlacedLabel]:
        """An extra label just before the first, in the same list: the point of the story in one line."""
        block = self.blocks[label.block]
        opens = label.style.depth and label.span.start < block.lines[0].end
        before = self.blocks[label.block - 1] if label.block and opens else None
        if before is None or not _is_sibling(before, block):
            return ()
        if self.document.label_at_start(before.texts[0]):
            return ()
        extra = extra_label(self.document, label.block - 1, before.lines[0], before.texts[0])
        return (extra,) if extra and extra.style == label.style and not extra.over_remarks else ()

    def setup_above(self, label: PlacedLabel) -> list[PlacedLabel]:
        """Labels in the writer's own words, set like the first known one and just above it: Situation and Task.

        They must lead all that stands between the heading, title or question above and an Action or a Task, and more
        than a few words must stand under them.
        """
        if label.kind not in (T, A) or label.style.depth or label.style.cell:
            return []
        above = list(self.labels_above(label))[::-1]
        found = [extra for extra in above if extra]
        kinds = (S, T) if label.kind is A else (S,)
        if above and above[0] is None:
            scene = self.scene_above(label, len(above))
            return [*scene, *found] if scene else []
        if not found or len(found) > len(kinds):
            return []
        if len(self.document.text[found[0].span.end : label.span.start].split()) < _FEWEST_WORDS:
            return []
        return [extra._replace(kind=kind) for extra, kind in zip(found, kinds, strict=False)]

    def scene_above(self, label: PlacedLabel, blocks: int) -> list[PlacedLabel]:
        """The Situation without a label, in so many paragraphs above one, under a question or "Sample answer:"."""
        first = label.block - blocks
        over = self.blocks[first - 1].text if first else ""
        start = self.blocks[first].span.start
        words = self.document.text[start : label.span.start]
        asked = asks_for_story(over) or (sample_label(over) == len(over) > 0)
        if not (asked and len(words.split()) >= _FEWEST_WORDS and has_first_person(words)) or is_instruction([words]):
            return []
        return [PlacedLabel(S, first, Span(start, start), label.style)]

    def labels_above(self, label: PlacedLabel) -> Iterator[PlacedLabel | None]:
        """The label of each block above a known one, upwards, as far as the story may reach; None: it has none."""
        below: PlacedLabel | None = label
        for index in range(label.block - 1, -1, -1):
            extra = self.extra_above(index, label)
            ends = extra is None and not self.may_be_content(self.blocks[index])
            if ends or self.is_title_over(self.blocks[index], extra, below):
                return
            yield extra
            if extra and extra.style.heading:
                return
            below = extra

    def is_title_over(self, block: Block, extra: PlacedLabel | None, below: PlacedLabel | None) -> bool:
        """Whether a block is the title of the story: set unlike its labels, or with a label instead of words below."""
        if block.kind is not BlockKind.PARAGRAPH or len(block.lines) > 1:
            return False
        return is_title(block.text) and (extra is None or (extra.alone and below is not None))

    def extra_above(self, index: int, label: PlacedLabel) -> PlacedLabel | None:
        """The extra label that the block of this index begins with, if it is set like a known one further down."""
        block = self.blocks[index]
        if block.kind is BlockKind.HEADING:
            under_title = index > 0 and 0 < self.blocks[index - 1].level < block.level
            alike = under_title and block.level == label.style.heading and not is_question(block.text)
            return extra_heading(self.document, index) if alike else None
        marks = opening_marks(self.document, label)
        extra = extra_label(self.document, index, block.lines[0], block.texts[0], marks)
        if extra is None or extra.over_remarks or (extra.style, extra.alone) != (label.style, label.alone):
            return None
        return extra if opening_marks(self.document, extra) == marks else None

    def may_be_content(self, block: Block) -> bool:
        """Whether a block may stand under a label that is above the first known one."""
        over = self.done[-1].stop if self.done else 0
        text = block.text
        opens = is_question(text) or sample_label(text) == len(text)
        return block.kind is BlockKind.PARAGRAPH and block.span.start >= over and not opens


def _is_title_with_method(words: str) -> bool:
    """Whether a heading names the method, and so the story below: "My Reflection (STAR Technique)"."""
    return bool(_METHOD_IN_BRACKETS.search(words))


_METHOD_IN_BRACKETS = late_pattern(rf"\(\s?{METHODS}\b[^()]*\)")


def _is_sibling(before: Block, block: Block) -> bool:
    """Whether two blocks begin items of the same list."""
    alike = before.kind is BlockKind.PARAGRAPH and before.depth == block.depth
    return alike and before.leads and before.item != block.item


def _begins_next_story(run: LabelRun, label: PlacedLabel) -> bool:
    """Whether a label opens the next story rather than going on with this one."""
    if label.kind in OPENING:
        again = T in run.kinds and label.name in run.openings
        return bool(run.kinds & AFTER_TASK) or again or _spells_out_anew(run, label)
    if label.kind is T:
        return R in run.kinds and bool({T, SETUP} & run.kinds) and L not in run.kinds
    return False


def _spells_out_anew(run: LabelRun, label: PlacedLabel) -> bool:
    """Whether a label in STAR's own words follows lone letters of a list: "A: …", "B: …", "C: …", "Situation: …"."""
    word = label.name is not None and label.name.plain and not label.name.letter
    return word and run.letters > 0 and run.kinds <= OPENING and not run.plain


def _is_part_of_section(run: LabelRun, label: PlacedLabel) -> bool:
    """Whether a label only names a part of its section: "Lesson: …" under a heading "Reflection", "- Outcome: …" under
    a line "Result:", "- Impact: …" under remarks such as "Why it is good:"."""
    last = run.labels[-1]
    if last.over_remarks and label.style.depth > last.style.depth:
        return True
    plainer = bool(last.style.heading) and not label.style.heading and not label.style.bold
    deeper = last.alone and label.style.depth > last.style.depth
    return ((plainer or deeper) and last.kind is label.kind) or _is_point(run, label)


def _is_point(run: LabelRun, label: PlacedLabel) -> bool:
    """Whether a label only begins a point of the Action, or of the Result under a heading: "Resolution: …", "Before: …"
    where the story's own labels stand alone.
    """
    point = not label.alone and label.name is not None and not (label.name.plain or label.name.letter)
    if not point or len(run.kinds) < 2 or not run.alone:
        return False
    under_heading = bool(run.labels[-1].style.heading) and not label.style.heading
    return run.last_kind is A or (run.last_kind is R and under_heading and label.kind in (*OPENING, R))


def _in_context(run: LabelRun, label: PlacedLabel) -> PlacedLabel:
    """The label as those before it make it: a second setup is the obstacle, a second R the reflection."""
    name = label.name
    if name is None:
        return label
    if label.kind is S and S in run.kinds and T not in run.kinds and not name.plain:
        return label._replace(kind=T)
    if name.letter and label.kind is R and R in run.kinds and run.labels[-1].kind is R:
        return label._replace(kind=L)
    if name.letter and label.kind is T and A in run.kinds and R not in run.kinds:
        return label._replace(kind=R)
    return label
