"""Tables that tell one story a row: a header of section names over cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from starlint.finding import Span
from starlint.notes.labels import Name, label_at_start
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.placed_labels import PlacedLabel, Style
from starlint.notes.story import SectionKind

_SETUP = {SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP}
_END = {SectionKind.ACTION, SectionKind.RESULT}


@dataclass(frozen=True, slots=True)
class Row:
    """A row that tells a story."""

    marks: tuple[PlacedLabel, ...]
    cells: tuple[Block, ...]  # under each mark
    beside: dict[str, Block]  # the cells of its "title", "question" and "principle"


def table(blocks: Sequence[Block], index: int) -> list[list[Block]]:
    """The rows of the table whose header begins at a block."""
    end = index + 1
    while end < len(blocks) and blocks[end].kind is BlockKind.CELL and not _begins_table(blocks, end):
        end += 1
    return [list(cells) for _, cells in groupby(blocks[index:end], key=lambda cell: cell.row)]


def _begins_table(blocks: Sequence[Block], index: int) -> bool:
    return blocks[index].header and blocks[index].row != blocks[index - 1].row


def names_sections(text: str, header: Sequence[Block]) -> bool:
    """Whether a header names several sections, so that none of its cells is a label itself."""
    return sum(_name(text, cell) is not None for cell in header) >= 2


def stories(text: str, index: int, rows: Sequence[Sequence[Block]]) -> Iterator[Row]:
    """The stories of a table that begins at the block of this index; none if its header names no sections."""
    names = [_name(text, cell) for cell in rows[0]]
    kinds = {name.kind for name in names if name}
    if not (kinds & _SETUP and kinds & _END):
        return
    first = index + len(rows[0])
    for cells in rows[1:]:
        yield _row(first, cells, names, dict(_beside(text, rows[0], cells)))
        first += len(cells)


_COLUMNS = {
    "title": re.compile(r"[\W_]*(?:story|title|name|example|project)(?: (?:title|name))?[\W_]*\Z", re.I),
    "question": re.compile(r"[\W_]*(?:questions?|prompts?)[\W_]*\Z", re.I),
    "principle": re.compile(r"[\W_]*(?:lps?|(?:leadership )?principles?|competenc(?:y|ies))[\W_]*\Z", re.I),
}


def _beside(text: str, header: Sequence[Block], cells: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """The cells of a row that name the story, its question or its principle, by what they name."""
    for column, cell in zip(header, cells, strict=False):
        words = text[column.span.start : column.span.end]
        if cell.span.end > cell.span.start:
            yield from ((named, cell) for named, pattern in _COLUMNS.items() if pattern.match(words))


def _name(text: str, cell: Block) -> Name | None:
    label = label_at_start(text[cell.span.start : cell.span.end])
    return label.name if label and label.alone else None


def _row(first: int, cells: Sequence[Block], names: Sequence[Name | None], beside: dict[str, Block]) -> Row:
    named = [(at, cell, name) for at, (cell, name) in enumerate(zip(cells, names, strict=False)) if name]
    marks = (
        PlacedLabel(name.kind, first + at, Span(cell.span.start, cell.span.start), Style(cell=True), name)
        for at, cell, name in named
    )
    return Row(tuple(marks), tuple(cell for _, cell, _ in named), beside)
