"""Follow-up questions: those that an interviewer may ask after a story, and the answers in the notes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.block_text import is_reminder, is_spoken, prose
from starlint.notes.document import Document
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks_for_story, bare, is_question
from starlint.notes.story import FollowUp, Question

# "**Follow-ups:**", "### Sub-prompts", "Possible follow-up questions"
_HEADS = late_pattern(
    r"[\W_]*(?:(?:possible|likely|expected|potential|common)\s+)?"
    r"(?:follow[- ]?ups?|probes?|probing|sub-?prompts?|deep dives?)\b[^:：.?\n]{0,40}[:：]?[\W_]*",
    re.I,
)
_FAR = 6  # blocks below a story, within which its follow-up questions begin
_QUESTION = late_pattern(r"[^?？]*[?？][*_”\"]*[ \t]*")


@dataclass(slots=True)
class _OpenFollowUp:
    """A follow-up question while the passages under it are read."""

    question: Question
    depth: int  # of the lists that it is in
    passages: list[Sequence[Span]] = field(default_factory=list)

    def finished(self, text: str) -> FollowUp:
        answer = prose(text, self.passages)
        end = answer.spans[-1].end if answer.spans else self.question.span.end
        return FollowUp(self.question, Span(self.question.span.start, max(end, self.question.span.end)), answer)


def follow_ups_above(document: Document, blocks: Iterable[Block], questions: Container[Span]) -> Iterator[FollowUp]:
    """The follow-ups among the blocks that lead up to a story, without its own `questions`."""
    current: _OpenFollowUp | None = None
    for block in blocks:
        words = block.text
        if current and block.depth > current.depth:
            current.passages.extend([block.lines] if is_spoken(document, block) else [])
            continue
        if current:
            yield current.finished(document.text)
        follows = block.depth and block.span not in questions and is_question(words)
        current = _OpenFollowUp(Question(bare(words), block.span), block.depth) if follows else None
    if current:
        yield current.finished(document.text)


def follow_ups_below(document: Document, index: int, stop: int) -> Iterator[FollowUp]:
    """The follow-ups under a heading or label that says so, from the block of this index to offset `stop`."""
    head = _head(document, index, stop)
    if head is None:
        return
    current: _OpenFollowUp | None = None
    for block in _under(document, head, stop):
        for question in _questions(document, block, current):
            if current:
                yield current.finished(document.text)
            current = question
    if current:
        yield current.finished(document.text)


def _head(document: Document, index: int, stop: int) -> int | None:
    """The index of the block that announces follow-ups."""
    for at in range(index, min(index + _FAR, len(document.blocks))):
        block = document.blocks[at]
        if block.span.start >= stop or block.kind is BlockKind.RULE:
            return None
        if _HEADS.match(document.text, block.span.start, block.span.end):
            return at
        if block.kind is BlockKind.HEADING:
            return None
    return None


def _under(document: Document, head: int, stop: int) -> Iterator[Block]:
    """The block that announces follow-ups, which may be one itself, and those below that belong to it."""
    level = document.blocks[head].level
    yield document.blocks[head]
    for at in range(head + 1, len(document.blocks)):
        block = document.blocks[at]
        ends = block.kind is BlockKind.RULE or (block.kind is BlockKind.HEADING and (not level or block.level <= level))
        if ends or block.span.start >= stop or asks_for_story(block.text) or _is_label(document, block):
            return
        yield block


def _is_label(document: Document, block: Block) -> bool:
    label = document.label_at_start(block.texts[0])
    return label is not None and not label.name.letter  # "A:" is an answer


def _questions(document: Document, block: Block, current: _OpenFollowUp | None) -> Iterator[_OpenFollowUp]:
    """The question in a block, with the answer after it; a block without one belongs to the question before."""
    text = document.text
    head = _HEADS.match(text, block.span.start, block.span.end)
    start = head.end() if head else block.span.start
    question = _QUESTION.match(text, start, block.span.end)
    nested = current is not None and block.depth > current.depth
    if question and not nested and not is_reminder(question.group()):
        rest = [Span(max(line.start, question.end()), line.end) for line in block.lines if line.end > question.end()]
        rest = [line for line in rest if document.source(line).strip()]
        span = Span(start, start + len(question.group().rstrip()))
        yield _OpenFollowUp(Question(bare(question.group()), span), block.depth, [rest] if rest else [])
    elif current and not head and is_spoken(document, block):
        current.passages.append(block.lines)
