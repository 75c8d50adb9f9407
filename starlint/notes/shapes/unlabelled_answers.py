"""Answers without labels: the prose that stands under an interview question, and questions with none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from starlint.finding import Span
from starlint.notes.block_text import is_spoken, is_title, prose, words_of
from starlint.notes.first_person import explains, tells_of_past
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.prose import Prose
from starlint.notes.questions import asks, asks_for_event, asks_for_story, asks_for_way, question_in
from starlint.notes.sections import FEWEST_WORDS
from starlint.notes.story import Question, Section, SectionKind, StoryKind


@dataclass(slots=True)
class Answer:
    """One or more questions, and what stands under them."""

    questions: list[Question]
    event: bool  # they ask for one event, so that even no answer is worth remarking
    passages: list[tuple[Span, ...]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as read: how far along it is, and its one section."""

    questions: tuple[Question, ...]
    kind: StoryKind
    section: Section | None


def unlabelled_answers(
    text: str, blocks: Sequence[Block], taken: Sequence[Span], claimed: Collection[Span] = ()
) -> Iterator[Told]:
    """The unlabelled answers, and the questions without one.

    `taken` are the stretches that labelled stories hold, `claimed` the questions that those answer.
    """
    held = sorted(claimed)
    for answer in _Asking(text, blocks, taken).answers():
        if not any(touches(question.span, held) for question in answer.questions):
            yield from _told(text, answer)


def touches(span: Span, held: Sequence[Span]) -> bool:
    """Whether a span overlaps one of the others, which are in order and apart."""
    index = bisect_left(held, Span(span.end, span.end)) - 1
    return index >= 0 and held[index].end > span.start


def _told(text: str, answer: Answer) -> Iterator[Told]:
    said = prose(text, answer.passages)
    if explains([said.text]) or not said.spans:
        if answer.event:
            yield Told(tuple(answer.questions), StoryKind.STUB, None)
    elif said.words < FEWEST_WORDS:
        if answer.event:
            yield Told(tuple(answer.questions), StoryKind.STUB, answer_section(said))
    elif tells_of_past(said.text) or asks_for_event(answer.questions[-1].text):
        if answer.questions[:-1]:
            yield Told(tuple(answer.questions[:-1]), StoryKind.STUB, None)
        yield Told((answer.questions[-1],), StoryKind.STORY, answer_section(said))


def answer_section(said: Prose) -> Section:
    """The one section of an answer without labels."""
    span = Span(said.spans[0].start, said.spans[-1].end)
    return Section(SectionKind.OTHER, "", Span(span.start, span.start), span, said)


_ANSWER_MARK = re.compile(r"[*_]*(?:a|ans|answer|my answer|response)[*_]*\s*[.:)][*_]*\s*", re.I)
_INTRODUCES = re.compile(r"(?:.*\banswer\b.*|.*\bversion\b.*|.*\bresponse\b.*):\W*\Z", re.I | re.S)
_STOPS = ("?", "？", "。", ".")
_TO_THE_INTERVIEWER = re.compile(
    r"[\W_]*(?:(?:my )?questions? (?:to|for|i)\b.*|questions?\s*:?[\W_]*|things to ask.*|ask them.*)\Z", re.I
)


class _Asking:
    """One walk over the blocks: questions gathered, answers filled."""

    def __init__(self, text: str, blocks: Sequence[Block], taken: Sequence[Span]) -> None:
        self.text = text
        self.blocks = blocks
        self.taken = sorted(taken)
        self.passed = 0  # how many of the taken stretches lie behind
        self.done: list[Answer] = []
        self.current: Answer | None = None
        self.heading = 0  # the level of the heading that asks; 0: it is no heading
        self.quoted = False  # the answer began with a quotation mark
        self.closed = False  # that mark has been closed: what follows is said about the answer
        self.turned = False  # these are questions to the interviewer
        self.level = 0  # of the last heading
        self.told_under = 0  # the level of the heading over the last labelled story

    def answers(self) -> list[Answer]:
        for block in self.blocks:
            self.take(block)
        self.finish()
        return self.done

    def finish(self) -> None:
        if self.current:
            self.done.append(self.current)
        self.current = None

    def take(self, block: Block) -> None:
        question, rest = _question_and_answer(self.text, block)
        self.take_whole(question)
        if rest:
            self.take_whole(rest)

    def take_whole(self, block: Block) -> None:
        words = words_of(self.text, block)
        if self.is_taken(block):
            self.told_under = self.level
            self.finish()
        elif self.has_content() and is_title(words):
            self.finish()
        elif block.kind is BlockKind.HEADING:
            self.take_heading(block, words)
        elif block.kind in (BlockKind.RULE, BlockKind.CELL):
            self.take_rule()
        elif _TO_THE_INTERVIEWER.match(words) and len(words.split()) < 10:
            self.finish()
            self.turned = True
        elif not self.turned and asks(words):
            self.take_question(block, words)
        else:
            self.take_content(block, words)

    def is_taken(self, block: Block) -> bool:
        while self.passed < len(self.taken) and self.taken[self.passed].end <= block.span.start:
            self.passed += 1
        return self.passed < len(self.taken) and self.taken[self.passed].start <= block.span.start

    def take_heading(self, block: Block, words: str) -> None:
        asked = asks_for_story(words) or asks_for_way(words)
        if self.current and self.heading and block.level > self.heading and not (asked and asks_for_event(words)):
            return
        self.finish()
        self.turned = bool(_TO_THE_INTERVIEWER.match(words))
        self.level = block.level
        if asked and not self.follows_up(block, words):
            self.ask(block, words)
            self.heading = block.level

    def follows_up(self, block: Block, words: str) -> bool:
        """Whether a heading asks on about the labelled story above it, being set under the same heading."""
        return 1 < self.told_under < block.level and not asks_for_story(words)

    def take_rule(self) -> None:
        if self.has_content():
            self.finish()

    def has_content(self) -> bool:
        return self.current is not None and bool(self.current.passages)

    def take_question(self, block: Block, words: str) -> None:
        """A question that a story may answer; any other follows up on the one above, or ends its answer."""
        if asks_for_story(words) or asks_for_way(words):
            self.ask(block, words)
        elif self.has_content():
            self.finish()

    def ask(self, block: Block, words: str) -> None:
        question = Question(question_in(words), block.span)
        event = asks_for_story(words)
        if self.current and self.current.event and event and not self.has_content() and not self.heading:
            self.current.questions.append(question)
            return
        self.finish()
        self.current = Answer([question], event)
        self.heading, self.quoted, self.closed = 0, False, False

    def take_content(self, block: Block, words: str) -> None:
        if self.current is None or self.closed or not is_spoken(self.text, block):
            return
        if not self.current.passages and len(words.split()) <= 12 and _INTRODUCES.match(words):
            return
        self.follow_quotes(words)
        lines = self.without_mark(block, words)
        if lines:
            self.current.passages.append(lines)

    def without_mark(self, block: Block, words: str) -> tuple[Span, ...]:
        """The lines of a block, the first without its "A." or "Answer:"."""
        mark = None if self.has_content() else _ANSWER_MARK.match(words)
        if not mark:
            return block.lines
        line = block.lines[0]
        lines = (Span(min(line.start + mark.end(), line.end), line.end), *block.lines[1:])
        return tuple(line for line in lines if line.end > line.start)

    def follow_quotes(self, words: str) -> None:
        """An answer that opens with a quotation mark ends where that mark is closed."""
        opens = words.startswith("“")
        if self.quoted or (opens and not self.has_content()):
            self.quoted = True
            self.closed = words.count("”") - words.count("“") >= (0 if opens else 1)


_BOLD_QUESTION = re.compile(r"(\*\*|__)(?P<asked>[^*_\r\n]+)\1[ \t]+(?=\S)")


def _question_and_answer(text: str, block: Block) -> tuple[Block, Block | None]:
    """A paragraph that begins with a question and goes on with its answer, as two blocks."""
    line = block.lines[0]
    bold = _BOLD_QUESTION.match(text, line.start, line.end)
    if bold and asks_for_story(bold["asked"]):
        rest = replace(block, lines=(Span(bold.end(), line.end), *block.lines[1:]), leads=False)
        if not asks(words_of(text, rest)):
            return replace(block, lines=(Span(line.start, line.start + len(bold.group().rstrip())),)), rest
    return _lines_apart(text, block)


def _lines_apart(text: str, block: Block) -> tuple[Block, Block | None]:
    """A paragraph whose first lines ask and whose others answer, as two blocks."""
    said = ""
    for count, line in enumerate(block.lines[:-1], 1):
        said = f"{said} {text[line.start : line.end]}".strip()
        ended = said.rstrip('*_”" ').endswith(_STOPS) or _ANSWER_MARK.match(text, block.lines[count].start)
        if ended and asks(said):
            rest = replace(block, lines=block.lines[count:], leads=False)
            asks_on = asks(words_of(text, rest))
            return (block, None) if asks_on else (replace(block, lines=block.lines[:count]), rest)
    return block, None
