"""Answers in a table: a row that asks for a story in one cell and tells it in a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from starlint.finding import Span
from starlint.notes.answer_judging import Answer
from starlint.notes.candidates import overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks_for_story, question_in
from starlint.notes.story import Question


def answers_in_rows(document: Document, taken: Sequence[Span]) -> Iterator[Answer]:
    """The answers in the rows of tables, outside of the passages that are taken."""
    cells = (block for block in document.blocks if block.kind is BlockKind.CELL and not block.header)
    for _, row in groupby(cells, key=lambda cell: cell.row):
        answer = _answer([cell for cell in row if not overlaps(cell.span, taken)])
        if answer:
            yield answer


def _answer(row: Sequence[Block]) -> Answer | None:
    """The first question of a row that asks for a story, with the first cell after it that may tell one."""
    asked = next((place for place, cell in enumerate(row) if asks_for_story(cell.text)), None)
    if asked is None:
        return None
    told = next((cell for cell in row[asked + 1 :] if _answers(cell.text)), None)
    question = Question(question_in(row[asked].text), row[asked].span)
    return Answer([question], event=True, passages=[told.lines]) if told else None


def _answers(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS and has_first_person(text)
