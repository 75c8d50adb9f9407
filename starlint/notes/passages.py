"""Passages of prose that no shape has taken, each with the lines that lead up to it.

A passage is a run of spoken lines. Headings, questions, titles, labels such as "Sample answer:" and advice end it; they
lead up to the next one instead. A list item that is long enough to be an answer of its own is a passage of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.another_event import opens_another
from starlint.notes.answer_labels import answer_label, is_advice, is_coaching, is_commentary, is_speaker_label
from starlint.notes.block_text import is_byline, is_reminder, is_title
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person_action, has_first_person_singular, has_past_action
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.prose import lowered
from starlint.notes.questions import asks_for_story, is_question
from starlint.notes.story import Story


class LeadKind(Enum):
    """What a line that leads up to a passage is."""

    HEADING = "heading"
    QUESTION = "question"
    TITLE = "title"  # a line in bold or in capitals, or a few words with a colon
    ANSWER = "answer"  # "Sample answer:"
    LABEL = "label"  # "Action:", of a story that is read by its labels
    ADVICE = "advice"  # "Tips:", or a paragraph that tells the reader what to do


class Between(Enum):
    """What has been read between a passage and the heading or question over it."""

    NOTHING = "nothing"
    LABELS = "labels"  # that hold no story: an explanation, a template
    STORY = "story"


class Lead(NamedTuple):
    """A line that leads up to a passage."""

    kind: LeadKind
    text: str
    span: Span


@dataclass(slots=True)
class Passage:
    """Prose that stands together, with what leads up to it, the nearest last."""

    leads: tuple[Lead, ...]
    between: Between = Between.NOTHING
    blocks: list[Block] = field(default_factory=list)
    lines: list[tuple[Span, ...]] = field(default_factory=list)  # of each block, or the part of it that is prose
    texts: list[str] = field(default_factory=list)

    @property
    def is_under_label(self) -> bool:
        """Whether the label of a section leads up to it."""
        return any(lead.kind is LeadKind.LABEL for lead in self.leads)

    @property
    def span(self) -> Span:
        """From its first line to its last."""
        return Span(self.lines[0][0].start, self.lines[-1][-1].end)


class _Part(NamedTuple):
    """Lines of one block that are all of one kind; None: prose."""

    kind: LeadKind | None
    lines: tuple[Span, ...]
    text: str
    block: Block

    @property
    def lead(self) -> Lead:
        assert self.kind is not None
        return Lead(self.kind, self.text, Span(self.lines[0].start, self.lines[-1].end))


_FOLLOW_UPS = late_pattern(r"[\W_]*(?:[^\W_]\w* )?follow[- ]?ups?\b[^.?\n]{0,20}[:：]", re.I)
_RETELLS = late_pattern(
    r"[\W_]*(?:(?:spoken|short|long|full|brief|elevator|\d+[- ]?(?:seconds?|sec|minutes?|min)) (?:version|answer|pitch)"
    r"|how i(?:'d| would) (?:say|tell) it|in (?:one breath|short)|tl;?dr)\W*(?:\Z|[:：(])",
    re.I,
)
_LINE_STOPS = (".", "!", "?", ":", "：", "*", "”", '"', "。")
_LONGEST_TITLE, _LONGEST_LABEL = 14, 70  # words; characters
_SHORTEST_WRAPPED = 50  # characters of a line that wraps
_FEWEST_WORDS_OF_ITEM = 25  # that stands alone


def passages(document: Document, taken: Taken) -> Iterator[Passage]:
    """The passages of a document outside of what is taken, in order; none where nobody says what they did there."""
    written = taken.written
    left = (block for block in _outside(document.blocks, written) if block.kind is not BlockKind.HEADING)
    if any(has_first_person_action(block.text) for block in left):  # cheaper than the walk, and enough for most files
        bold = (story.span for story in taken.unlabelled if _is_asked_in_bold(document, story))
        yield from _Walk(taken, sorted(bold), _items_of_long_lists(document.blocks)).passages(document)


def _is_asked_in_bold(document: Document, story: Story) -> bool:
    questions = [document.source(question.span).lstrip() for question in story.questions]
    return bool(questions) and questions[-1].startswith(("**", "__"))


def _outside(blocks: Iterable[Block], spans: Sequence[Span]) -> Iterator[Block]:
    """The blocks that overlap none of some spans, which are in order and apart."""
    passed = 0
    for block in blocks:
        while passed < len(spans) and spans[passed].end <= block.span.start:
            passed += 1
        if passed == len(spans) or spans[passed].start >= block.span.end:
            yield block


class _Walk:
    """One walk over the blocks, with the passage that is being read."""

    def __init__(self, taken: Taken, asked_in_bold: Sequence[Span], long_items: frozenset[int]) -> None:
        self.written, self.finished, self.long_items = taken.written, taken.finished, long_items
        self.asked_in_bold = asked_in_bold  # the answers whose question is a line in bold, as a title may be
        self.leads: tuple[Lead, ...] = ()
        self.between = Between.NOTHING
        self.below_bold = False  # the question of that story is a line in bold
        self.aside = False  # what follows retells the story above, or follows up on it
        self.current: Passage | None = None

    def passages(self, document: Document) -> Iterator[Passage]:
        passed = 0  # how many of the passages that are taken are above
        for block in document.blocks:
            while passed < len(self.written) and self.written[passed].end <= block.span.start:
                passed += 1
            if passed < len(self.written) and self.written[passed].start < block.span.end:
                yield from self.closed()
                self.pass_by(block)
            elif block.kind is BlockKind.RULE:
                yield from self.closed()
            else:
                for part in _parts(document, block):
                    yield from self.after(part)
        yield from self.closed()

    def pass_by(self, block: Block) -> None:
        """Note what a block that is taken means for the passage below it."""
        if overlaps(block.span, self.finished):
            self.leads, self.between = (), Between.STORY
            self.below_bold = overlaps(block.span, self.asked_in_bold)
        else:
            kept = (LeadKind.HEADING, LeadKind.QUESTION)
            self.leads = tuple(lead for lead in self.leads if lead.kind in kept)
            self.between = Between.LABELS
            if answer_label(block.text) and len(block.text) <= _LONGEST_LABEL:  # "Example:" at the end of a template
                self.leads = _led(self.leads, Lead(LeadKind.ANSWER, block.text, block.span))

    def closed(self) -> Iterator[Passage]:
        """The passage that ends here, if one is open."""
        if self.current:
            yield self.current
            self.leads = tuple(lead for lead in self.leads if lead.kind is not LeadKind.ANSWER)
        self.current = None

    def after(self, part: _Part) -> Iterator[Passage]:
        """Go on by a part: the passage that it ends, if it ends one."""
        if part.kind and not (part.kind is LeadKind.TITLE and self.in_quotation()):
            yield from self.closed()
            self.leads = _led(self.leads, part.lead)
            self.aside = self.stays_aside(part)
            if self.begins_apart(part) and not self.aside:
                self.leads = tuple(lead for lead in self.leads if lead.kind is not LeadKind.LABEL)
                self.between = Between.NOTHING
        elif (is_advice(part.text) or is_commentary(part.text)) and not self.in_quotation():
            yield from self.closed()
        else:
            if self.current and self.begins_anew(part):
                yield from self.closed()
            self.add(part)

    def begins_apart(self, part: _Part) -> bool:
        """Whether what follows a line is no remark on the story above; a line in bold, if its question is one."""
        if part.block.kind is BlockKind.HEADING or part.kind is LeadKind.QUESTION:
            return True
        bold = part.kind is LeadKind.TITLE and not part.block.depth and part.text.rstrip().endswith(("**", "__"))
        return bold and self.below_bold

    def stays_aside(self, part: _Part) -> bool:
        """Whether a line leads up to no story of its own: it retells the one above, or follows up on it."""
        if self.between is not Between.STORY:
            return False
        begins = _RETELLS.match(part.text) or _FOLLOW_UPS.match(part.text)
        return bool(begins) or (self.aside and part.kind is not LeadKind.HEADING and not asks_for_story(part.text))

    def add(self, part: _Part) -> None:
        self.current = self.current or Passage(self.leads, self.between)
        self.current.blocks.append(part.block)
        self.current.lines.append(part.lines)
        self.current.texts.append(part.text)

    def in_quotation(self) -> bool:
        """Whether the passage began with a quotation mark that is still open."""
        return bool(self.current) and _is_open(self.current)

    def begins_anew(self, part: _Part) -> bool:
        """Whether a part is no continuation of the passage."""
        assert self.current
        before, block = self.current.blocks[-1], part.block
        if before.code != block.code or BlockKind.CELL in (block.kind, before.kind) or before.quoted != block.quoted:
            return True
        if _is_closed(self.current) or self.stands_alone(part):
            return True
        return not (block.leads or _is_open(self.current)) and opens_another(self.current.texts[0], part.text)

    def stands_alone(self, part: _Part) -> bool:
        """Whether a list item is another answer beside the one above it, rather than its next point."""
        assert self.current
        block, first = part.block, self.current.blocks[0]
        if not (block.leads and first.leads and block.depth == first.depth and block.item != first.item):
            return False
        if block.item not in self.long_items:
            return False
        if _GOES_ON.match(part.text) and not _GOES_ON.match(self.current.texts[0]):
            return False
        return all(has_first_person_action(text) for text in (part.text, " ".join(self.current.texts)))


# "I suggested that …", "After that, …", "Both of us …": the next step of what the item above tells.
_GOES_ON = late_pattern(
    r"\W*(?:(?:i|we) (?:suggested|proposed|decided|asked|(?:was|were) able|then|also)"
    r"|both|to (?:overcome|fix|solve|address) (?:this|it|that)|so|then|next|after (?:that|this|being)|immediately"
    r"|finally|in the end|eventually|as a result)\b",
    re.I,
)


_KEPT: dict[LeadKind, tuple[LeadKind, ...]] = {
    LeadKind.HEADING: (),
    LeadKind.QUESTION: (LeadKind.HEADING,),
    LeadKind.TITLE: (LeadKind.HEADING, LeadKind.QUESTION, LeadKind.LABEL),
    LeadKind.LABEL: (LeadKind.HEADING, LeadKind.QUESTION),
    LeadKind.ADVICE: (LeadKind.HEADING, LeadKind.QUESTION, LeadKind.LABEL),
    LeadKind.ANSWER: (LeadKind.HEADING, LeadKind.QUESTION, LeadKind.TITLE, LeadKind.LABEL),
}


def _led(leads: tuple[Lead, ...], lead: Lead) -> tuple[Lead, ...]:
    """The leads with one more, which replaces those that it makes out of date."""
    return (*(one for one in leads if one.kind in _KEPT[lead.kind]), lead)


_OPENS_QUOTATION = ("“", '"')
_CLOSES_QUOTATION = ("”", '"')


def _is_quotation(passage: Passage) -> bool:
    return passage.texts[0].lstrip("*_> ").startswith(_OPENS_QUOTATION)


def _is_closed(passage: Passage) -> bool:
    return _is_quotation(passage) and passage.texts[-1].rstrip("*_ ").endswith(_CLOSES_QUOTATION)


def _is_open(passage: Passage | None) -> bool:
    return passage is not None and _is_quotation(passage) and not _is_closed(passage)


def _items_of_long_lists(blocks: Iterable[Block]) -> frozenset[int]:
    """The list items that are long enough to be answers, in lists in which all are."""
    words: dict[int, int] = {}  # of each item, with what is inside of it
    lists: list[list[int]] = []
    open_lists: list[list[int]] = []  # the items of each list that the block is in, the outermost first
    for block in blocks:
        del open_lists[block.depth :]
        while len(open_lists) < block.depth:
            open_lists.append([])
            lists.append(open_lists[-1])
        if block.leads and block.depth:
            open_lists[-1].append(block.item)
        for items in open_lists:
            if items:
                words[items[-1]] = words.get(items[-1], 0) + len(block.text.split())
    long = (items for items in lists if all(words[item] >= _FEWEST_WORDS_OF_ITEM for item in items))
    return frozenset(item for items in long for item in items)


# the parts of a block


def _parts(document: Document, block: Block) -> Iterator[_Part]:
    """A block as leads and prose, line by line where it holds both; none for the question of a form."""
    if block.text in document.prompts:
        return
    if block.kind is BlockKind.HEADING:
        yield _Part(_kind_of_heading(block.text), block.lines, block.text, block)
        return
    begun = 0  # the first line of prose that is not yet handed on
    for index, text in enumerate(block.texts):
        if index > begun and _runs_on(block.texts[index - 1]):
            continue
        label = 0 if is_speaker_label(text) else answer_label(text)
        if label and label <= _LONGEST_LABEL and _goes_on(text[label:]):
            yield from _prose(block, begun, index)
            yield from _labelled(block, index, label)
            return
        is_label = block.kind is not BlockKind.CELL and document.label_at_start(text)  # in a table, it names its row
        kind = LeadKind.LABEL if is_label else _kind_of_line(block, index)
        if kind:
            yield from _prose(block, begun, index)
            yield _Part(kind, block.lines[index : index + 1], text, block)
            begun = index + 1
    yield from _prose(block, begun, len(block.lines))


def _prose(block: Block, first: int, stop: int) -> Iterator[_Part]:
    lines = tuple(line for line in block.lines[first:stop] if line.end > line.start)
    text = " ".join(block.texts[first:stop])
    if lines and not is_reminder(text):
        yield _Part(None, lines, text, block)


def _goes_on(rest: str) -> bool:
    """Whether an answer begins after its label, rather than the end of a title: "Your answer: the quiz**"."""
    return bool(rest.strip()) and not (rest.rstrip().endswith("**") and rest.count("**") == 1)


def _labelled(block: Block, index: int, column: int) -> Iterator[_Part]:
    """The label of an answer, and the answer after it in the same block."""
    line, text = block.lines[index], block.texts[index]
    at = min(line.start + column, line.end)
    yield _Part(LeadKind.ANSWER, (Span(line.start, at),), text[:column], block)
    rest = (Span(at, line.end), *block.lines[index + 1 :])
    yield _Part(None, rest, " ".join([text[column:], *block.texts[index + 1 :]]), block)


def _kind_of_heading(text: str) -> LeadKind:
    if is_question(text):
        return LeadKind.QUESTION
    if answer_label(f"{text}:") and not is_coaching(text):
        return LeadKind.ANSWER
    return LeadKind.ADVICE if is_coaching(text) else LeadKind.HEADING


def _kind_of_line(block: Block, index: int) -> LeadKind | None:
    """What a line is, if it leads up to prose."""
    text = block.texts[index]
    if _FOLLOW_UPS.match(text):
        return LeadKind.ADVICE
    if is_question(text):
        return LeadKind.QUESTION
    if answer_label(text) and not is_speaker_label(text):
        return LeadKind.ANSWER
    if is_coaching(text):
        return LeadKind.ADVICE
    short = len(text) <= _LONGEST_LABEL * 2 and len(text.split()) <= _LONGEST_TITLE
    return LeadKind.TITLE if short and (is_title(text) or is_byline(text) or _is_gist(block, index)) else None


def _is_gist(block: Block, index: int) -> bool:
    """Whether a few words name or sum up what follows, and are no part of it: "Queue in assembly", "Initiative:"."""
    text = block.texts[index]
    if has_first_person_singular(text) or has_past_action(text) or _is_sentence(text):
        return False
    following = block.texts[index + 1] if index + 1 < len(block.texts) else ""
    wrapped = following[:1].islower()
    return text.rstrip("*_ ").endswith((":", "：")) or not (_ends(text) or wrapped)


def _is_sentence(text: str) -> bool:
    """Whether a line says what was: "We weren't starting early enough", "The impact was twofold:"."""
    return bool(_WAS.search(lowered(text)))


_WAS = late_pattern(r"\b(?:was|were|wasn't|weren't|had|hadn't|did|didn't|couldn't|wouldn't)\b")


def _runs_on(line: str) -> bool:
    """Whether a line is so long, without a full stop, that its sentence goes on in the next."""
    return len(line) >= _SHORTEST_WRAPPED and not _ends(line)


def _ends(line: str) -> bool:
    return line.rstrip().endswith(_LINE_STOPS)
