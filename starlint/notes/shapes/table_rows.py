"""Tables with one story a row: a header of section names, and the words of each section in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from starlint.finding import Span
from starlint.notes.candidates import Candidate, Taken
from starlint.notes.document import Document
from starlint.notes.label_names import Name
from starlint.notes.label_run import LabelRun
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.placed_labels import PlacedLabel, Style
from starlint.notes.sections import cell_sections
from starlint.notes.story import SectionKind

_SETUP = {SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP}
_END = {SectionKind.ACTION, SectionKind.RESULT}


def table_rows(document: Document, _: Taken) -> Iterator[Candidate]:
    """The rows that are stories, as far as their labels confirm it."""
    index = 0
    while index < len(document.blocks):
        if not document.blocks[index].header:
            index += 1
            continue
        rows = table(document, index)
        if holds_stories(document, rows[0]):
            yield from _candidates(document, index, rows)
        index += sum(map(len, rows))


def table(document: Document, index: int) -> list[list[Block]]:
    """The rows of the table whose header begins with the block of this index."""
    blocks, end = document.blocks, index + 1
    while end < len(blocks) and blocks[end].kind is BlockKind.CELL and not _begins_table(blocks, end):
        end += 1
    return [list(cells) for _, cells in groupby(blocks[index:end], key=lambda cell: cell.row)]


def _begins_table(blocks: Sequence[Block], index: int) -> bool:
    return blocks[index].header and blocks[index].row != blocks[index - 1].row


def names_sections(document: Document, header: Sequence[Block]) -> bool:
    """Whether a header names several sections, so that none of its cells is a label itself."""
    return sum(_name(document, cell) is not None for cell in header) >= 2


def holds_stories(document: Document, header: Sequence[Block]) -> bool:
    """Whether the rows under a header are stories: it names a setup and an end."""
    kinds = {name.kind for name in (_name(document, cell) for cell in header) if name}
    return bool(kinds & _SETUP and kinds & _END)


def _name(document: Document, cell: Block) -> Name | None:
    label = document.label_at_start(cell.text)
    return label.name if label and label.alone else None


def _candidates(document: Document, index: int, rows: Sequence[Sequence[Block]]) -> Iterator[Candidate]:
    header = rows[0]
    names = [_name(document, cell) for cell in header]
    first = index + len(header)
    for cells in rows[1:]:
        run = LabelRun()
        run.add(*_labels(first, cells, names))
        run.close(cells[-1].span.end)
        if run.is_confirmed():
            yield Candidate(run, cell_sections(document, run), dict(_beside(header, cells)))
        first += len(cells)


def _labels(first: int, cells: Sequence[Block], names: Sequence[Name | None]) -> Iterator[PlacedLabel]:
    """The labels of a row: the names of its header, each at the beginning of its cell."""
    for index, (cell, name) in enumerate(zip(cells, names, strict=False), first):
        if name:
            yield PlacedLabel(name.kind, index, Span(cell.span.start, cell.span.start), Style(cell=True), name)


_COLUMNS = {
    "title": re.compile(r"[\W_]*(?:story|title|name|example|project)(?: (?:title|name))?[\W_]*\Z", re.I),
    "question": re.compile(r"[\W_]*(?:questions?|prompts?)[\W_]*\Z", re.I),
    "principle": re.compile(r"[\W_]*(?:lps?|(?:leadership )?principles?|competenc(?:y|ies))[\W_]*\Z", re.I),
}


def _beside(header: Sequence[Block], cells: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """The cells of a row that name the story, its question or its principle, by what they name."""
    for column, cell in zip(header, cells, strict=False):
        if cell.text:
            yield from ((named, cell) for named, pattern in _COLUMNS.items() if pattern.match(column.text))
