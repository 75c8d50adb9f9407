"""Follow-up questions: what an interviewer may ask on about a story, and what is noted in answer."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from starlint.finding import Span
from starlint.notes.block_text import is_note_to_self, is_spoken, prose, words_of
from starlint.notes.labels import label_at_start
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks, asks_for_story, bare
from starlint.notes.story import FollowUp, Question

# "**Follow-ups:**", "### Sub-prompts", "Possible follow-up questions"
_HEADS = re.compile(
    r"[\W_]*(?:(?:possible|likely|expected|potential|common)\s+)?"
    r"(?:follow[- ]?ups?|probes?|probing|sub-?prompts?|deep dives?)\b[^:：.?\n]{0,40}[:：]?[\W_]*",
    re.I,
)
_FAR = 6  # blocks behind a story, in which its follow-up questions begin
_QUESTION = re.compile(r"[^?？]*[?？][*_”\"]*[ \t]*")


@dataclass(slots=True)
class _Asked:
    """A follow-up question being read, with the passages under it."""

    question: Question
    depth: int  # of lists, at which it stands
    passages: list[Sequence[Span]] = field(default_factory=list)

    def told(self, text: str) -> FollowUp:
        answer = prose(text, self.passages)
        end = answer.spans[-1].end if answer.spans else self.question.span.end
        return FollowUp(self.question, Span(self.question.span.start, max(end, self.question.span.end)), answer)


def before(text: str, blocks: Iterable[Block], questions: Container[Span]) -> Iterator[FollowUp]:
    """The follow-ups among the blocks that lead up to a story, its own `questions` left out."""
    asked: _Asked | None = None
    for block in blocks:
        words = words_of(text, block)
        if asked and block.depth > asked.depth:
            asked.passages.extend([block.lines] if is_spoken(text, block) else [])
            continue
        if asked:
            yield asked.told(text)
        follows = block.depth and block.span not in questions and asks(words)
        asked = _Asked(Question(bare(words), block.span), block.depth) if follows else None
    if asked:
        yield asked.told(text)


def behind(text: str, blocks: Sequence[Block], index: int, stop: int) -> Iterator[FollowUp]:
    """The follow-ups under a heading or label that says so, from the block of this index to offset `stop`."""
    head = _head(text, blocks, index, stop)
    if head is None:
        return
    asked: _Asked | None = None
    for block in _under(text, blocks, head, stop):
        for question in _questions(text, block, asked):
            if asked:
                yield asked.told(text)
            asked = question
    if asked:
        yield asked.told(text)


def _head(text: str, blocks: Sequence[Block], index: int, stop: int) -> int | None:
    """The index of the block that announces follow-ups."""
    for at in range(index, min(index + _FAR, len(blocks))):
        block = blocks[at]
        if block.span.start >= stop or block.kind is BlockKind.RULE:
            return None
        if _HEADS.match(text, block.span.start, block.span.end):
            return at
        if block.kind is BlockKind.HEADING:
            return None
    return None


def _under(text: str, blocks: Sequence[Block], head: int, stop: int) -> Iterator[Block]:
    """The blocks that an announcement of follow-ups holds, itself included where it asks one."""
    level = blocks[head].level
    yield blocks[head]
    for at in range(head + 1, len(blocks)):
        block = blocks[at]
        ends = block.kind is BlockKind.RULE or (block.kind is BlockKind.HEADING and (not level or block.level <= level))
        if ends or block.span.start >= stop or asks_for_story(words_of(text, block)) or _is_label(text, block):
            return
        yield block


def _is_label(text: str, block: Block) -> bool:
    label = label_at_start(text[block.lines[0].start : block.lines[0].end])
    return label is not None and not label.name.letter  # "A:" answers


def _questions(text: str, block: Block, asked: _Asked | None) -> Iterator[_Asked]:
    """The question that a block asks with what it says in answer; or else its words go to the one before."""
    head = _HEADS.match(text, block.span.start, block.span.end)
    start = head.end() if head else block.span.start
    question = _QUESTION.match(text, start, block.span.end)
    nested = asked is not None and block.depth > asked.depth
    if question and not nested and not is_note_to_self(question.group()):
        span = Span(start, question.end())
        rest = [Span(max(line.start, span.end), line.end) for line in block.lines if line.end > span.end]
        rest = [line for line in rest if text[line.start : line.end].strip()]
        asks_on = Span(start, start + len(question.group().rstrip()))
        yield _Asked(Question(bare(question.group()), asks_on), block.depth, [rest] if rest else [])
    elif asked and not head and is_spoken(text, block):
        asked.passages.append(block.lines)
