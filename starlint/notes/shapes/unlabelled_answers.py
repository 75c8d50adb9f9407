"""Answers without labels: the prose under an interview question, and questions without any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from starlint.finding import Span
from starlint.notes.block_text import is_spoken, is_title, prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import has_past_action, is_instruction
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks_for_event, asks_for_story, asks_for_way, is_question, question_in
from starlint.notes.sections import answer_section
from starlint.notes.story import Question, Section, Story, StoryKind
from starlint.notes.story_context import principles_of


@dataclass(slots=True)
class _Answer:
    """One or more questions, and the passages under them, while they are read."""

    questions: list[Question]
    event: bool  # they ask for one event, so that even no answer is worth reporting
    passages: list[tuple[Span, ...]] = field(default_factory=list)


def unlabelled_answers(document: Document, taken: Taken) -> Iterator[Story]:
    """The unlabelled answers, and the questions without one, except those that labelled stories answer."""
    answered = taken.questions
    for answer in _Walk(document, taken.passages).answers():
        if not any(overlaps(question.span, answered) for question in answer.questions):
            yield from _stories(document, answer)


def _stories(document: Document, answer: _Answer) -> Iterator[Story]:
    """What becomes of an answer: a story, or a stub where its questions ask for one event; or nothing."""
    words = prose(document.text, answer.passages)
    if is_instruction([words.text]) or not words.spans:
        if answer.event:
            yield _story(document, answer.questions, StoryKind.STUB)
    elif words.words < FEWEST_WORDS:
        if answer.event:
            yield _story(document, answer.questions, StoryKind.STUB, answer_section(words))
    elif has_past_action(words.text) or asks_for_event(answer.questions[-1].text):
        if answer.questions[:-1]:
            yield _story(document, answer.questions[:-1], StoryKind.STUB)
        yield _story(document, answer.questions[-1:], StoryKind.STORY, answer_section(words))


def _story(document: Document, questions: Sequence[Question], kind: StoryKind, *sections: Section) -> Story:
    start, end = questions[0].span.start, questions[-1].span.end
    span = sections[0].span if sections else Span(start, end)
    principles = principles_of(document, start, start)
    return Story(questions[-1].text, kind, span, sections, tuple(questions), principles)


_ANSWER_LABEL = re.compile(r"[*_]*(?:a|ans|answer|my answer|response)[*_]*\s*[.:)][*_]*\s*", re.I)
_INTRODUCES = re.compile(r"(?:.*\banswer\b.*|.*\bversion\b.*|.*\bresponse\b.*):\W*\Z", re.I | re.S)
_MOST_INTRODUCING_WORDS = 12
_STOPS = ("?", "？", "。", ".")
_TO_THE_INTERVIEWER = re.compile(
    r"[\W_]*(?:(?:my )?questions? (?:to|for|i)\b.*|questions?\s*:?[\W_]*|things to ask.*|ask them.*)\Z", re.I
)
_MOST_TURNING_WORDS = 9


class _Walk:
    """One walk over the blocks, with the questions and the answer that are being read."""

    def __init__(self, document: Document, taken: Sequence[Span]) -> None:
        self.document = document
        self.taken = taken
        self.passed = 0  # how many of the taken passages are above
        self.done: list[_Answer] = []
        self.current: _Answer | None = None
        self.heading = 0  # the level of the heading that is the question; 0: it is no heading
        self.quoted = False  # the answer begins with a quotation mark
        self.closed = False  # the quotation has ended: what follows is about the answer
        self.turned = False  # these are questions to the interviewer
        self.level = 0  # of the last heading
        self.level_of_story = 0  # the level of the heading over the last labelled story

    def answers(self) -> list[_Answer]:
        for block in self.document.blocks:
            self.take(block)
        self.finish()
        return self.done

    def finish(self) -> None:
        if self.current:
            self.done.append(self.current)
        self.current = None

    def take(self, block: Block) -> None:
        question, rest = _question_and_answer(block)
        self.take_whole(question)
        if rest:
            self.take_whole(rest)

    def take_whole(self, block: Block) -> None:
        words = block.text
        if self.is_taken(block):
            self.level_of_story = self.level
            self.finish()
        elif self.has_content() and is_title(words):
            self.finish()
        elif block.kind is BlockKind.HEADING:
            self.take_heading(block, words)
        elif block.kind in (BlockKind.RULE, BlockKind.CELL):
            self.take_rule()
        elif _TO_THE_INTERVIEWER.match(words) and len(words.split()) <= _MOST_TURNING_WORDS:
            self.finish()
            self.turned = True
        elif not self.turned and is_question(words):
            self.take_question(block, words)
        else:
            self.take_content(block, words)

    def is_taken(self, block: Block) -> bool:
        while self.passed < len(self.taken) and self.taken[self.passed].end <= block.span.start:
            self.passed += 1
        return self.passed < len(self.taken) and self.taken[self.passed].start <= block.span.start

    def take_heading(self, block: Block, words: str) -> None:
        answerable = asks_for_story(words) or asks_for_way(words)
        under_question = self.current and self.heading and block.level > self.heading
        if under_question and not (answerable and asks_for_event(words)):
            return
        self.finish()
        self.turned = bool(_TO_THE_INTERVIEWER.match(words))
        self.level = block.level
        if answerable and not self.follows_up(block, words):
            self.begin(block, words)
            self.heading = block.level

    def follows_up(self, block: Block, words: str) -> bool:
        """Whether a heading is a follow-up question to the labelled story above it, under the same heading."""
        return 1 < self.level_of_story < block.level and not asks_for_story(words)

    def take_rule(self) -> None:
        if self.has_content():
            self.finish()

    def has_content(self) -> bool:
        return self.current is not None and bool(self.current.passages)

    def take_question(self, block: Block, words: str) -> None:
        """A question that a story may answer; any other follows up on the one above, or ends its answer."""
        if asks_for_story(words) or asks_for_way(words):
            self.begin(block, words)
        elif self.has_content():
            self.finish()

    def begin(self, block: Block, words: str) -> None:
        """Begin the answer to a question, or add the question to the one just above."""
        question = Question(question_in(words), block.span)
        event = asks_for_story(words)
        if self.current and self.current.event and event and not self.has_content() and not self.heading:
            self.current.questions.append(question)
            return
        self.finish()
        self.current = _Answer([question], event)
        self.heading, self.quoted, self.closed = 0, False, False

    def take_content(self, block: Block, words: str) -> None:
        if self.current is None or self.closed or not is_spoken(self.document, block):
            return
        begun = bool(self.current.passages)
        if not begun and len(words.split()) <= _MOST_INTRODUCING_WORDS and _INTRODUCES.match(words):
            return
        self.follow_quotes(words)
        lines = self.without_label(block, words)
        if lines:
            self.current.passages.append(lines)

    def without_label(self, block: Block, words: str) -> tuple[Span, ...]:
        """The lines of a block, the first without its "A." or "Answer:"."""
        label = None if self.has_content() else _ANSWER_LABEL.match(words)
        if not label:
            return block.lines
        line = block.lines[0]
        lines = (Span(min(line.start + label.end(), line.end), line.end), *block.lines[1:])
        return tuple(line for line in lines if line.end > line.start)

    def follow_quotes(self, words: str) -> None:
        """An answer that opens with a quotation mark ends where that mark is closed."""
        opens = words.startswith("“")
        if self.quoted or (opens and not self.has_content()):
            self.quoted = True
            self.closed = words.count("”") - words.count("“") >= (0 if opens else 1)


_BOLD_QUESTION = re.compile(r"(\*\*|__)(?P<question>[^*_\r\n]+)\1[ \t]+(?=\S)")


def _question_and_answer(block: Block) -> tuple[Block, Block | None]:
    """A paragraph that begins with a question and goes on with its answer, as two blocks."""
    bold = _BOLD_QUESTION.match(block.texts[0])
    if bold and asks_for_story(bold["question"]):
        rest = _from(block, 0, bold.end())
        if not is_question(rest.text):
            line, question = block.lines[0], bold.group().rstrip()
            return replace(block, lines=(Span(line.start, line.start + len(question)),), texts=(question,)), rest
    return _split_by_line(block)


def _split_by_line(block: Block) -> tuple[Block, Block | None]:
    """A paragraph whose first lines are a question and whose others answer it, as two blocks."""
    words = ""
    for count, text in enumerate(block.texts[:-1], 1):
        words = f"{words} {text}".strip()
        ended = words.rstrip('*_”" ').endswith(_STOPS) or _ANSWER_LABEL.match(block.texts[count])
        if ended and is_question(words):
            rest = _from(block, count)
            question = replace(block, lines=block.lines[:count], texts=block.texts[:count])
            return (block, None) if is_question(rest.text) else (question, rest)
    return block, None


def _from(block: Block, line: int, column: int = 0) -> Block:
    """The rest of a block, from a column of one of its lines on."""
    first, *lines = block.lines[line:]
    text, *texts = block.texts[line:]
    span = Span(first.start + column, first.end)
    return replace(block, lines=(span, *lines), texts=(text[column:], *texts), leads=False)
