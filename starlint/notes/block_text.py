"""The prose of a stretch of blocks: whole lines and parts of lines, block by block, as they would be spoken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from starlint.finding import Span
from starlint.notes.inline import pieces
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.prose import Piece, Prose


def words_of(text: str, block: Block) -> str:
    """A block's source on one line, without the marks of its containers."""
    if len(block.lines) == 1:
        return text[block.span.start : block.span.end]
    return " ".join(text[line.start : line.end] for line in block.lines)


def clipped(block: Block, span: Span) -> tuple[Span, ...]:
    """The lines of a block as far as they lie in a span."""
    parts = (
        Span(max(line.start, span.start), max(min(line.end, span.end), line.start, span.start)) for line in block.lines
    )
    return tuple(part for part in parts if part.end > part.start)


def prose(text: str, passages: Iterable[Sequence[Span]]) -> Prose:
    """What is said in passages, each the lines of one block; a newline stands between them."""
    return Prose.of(_without_edges(list(_joined(text, passages))))


def _without_edges(said: list[Piece]) -> list[Piece]:
    """The pieces without the white space before the first word and after the last."""
    while said and not said[-1].text.strip():
        said.pop()
    first = next((index for index, piece in enumerate(said) if piece.text.strip()), 0)
    said = said[first:]
    if said:
        said[-1] = _clipped(said[-1], 0, len(said[-1].text.rstrip()))
        said[0] = _clipped(said[0], len(said[0].text) - len(said[0].text.lstrip()), len(said[0].text))
    return said


def _clipped(piece: Piece, start: int, end: int) -> Piece:
    if piece.span.end - piece.span.start != len(piece.text):  # a decoded entity has no parts
        return piece
    return Piece(piece.text[start:end], Span(piece.span.start + start, piece.span.start + end))


def _joined(text: str, passages: Iterable[Sequence[Span]]) -> Iterator[Piece]:
    last = None
    for lines in passages:
        said = list(_pieces(text, lines)) if lines else []
        if not said:
            continue
        if last is not None:
            yield Piece("\n", Span(last, last))
        yield from said
        last = said[-1].span.end


def _pieces(text: str, lines: Sequence[Span]) -> Iterator[Piece]:
    return pieces(content(text, lines), places(lines))


def content(text: str, lines: Sequence[Span]) -> str:
    """The source of a block's lines, joined as Markdown reads them."""
    return "\n".join(text[line.start : line.end] for line in lines)


def places(lines: Sequence[Span]) -> Callable[[int], int]:
    """Where in the source each character of the lines' content stands."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + line.end - line.start + 1)

    def place(offset: int) -> int:
        index = min(bisect_right(starts, offset), len(lines)) - 1
        return lines[index].start + offset - starts[index]

    return place


def is_shouted(words: str) -> bool:
    """Whether a line is written in capitals throughout."""
    return words.isupper() and sum(map(str.isalpha, words)) >= _LEAST_SHOUTED


_LEAST_SHOUTED = 4  # letters; fewer in capitals are an abbreviation
_LEAST_NOTE = 4  # words; fewer in capitals is a title or a name


def is_note_to_self(words: str) -> bool:
    """Whether a line is a reminder in capitals, and no part of the answer."""
    return is_shouted(words) and len(words.split()) >= _LEAST_NOTE


def is_title(words: str) -> bool:
    """Whether a line stands over what follows: a few words in capitals or in bold, without a stop."""
    bold = words.startswith(("**", "__")) and words.endswith(("**", "__")) and words.count("**") <= 2
    plain = words.strip("*_ ")
    return (is_shouted(plain) or (bold and not plain.endswith((".", "?")))) and len(plain.split()) <= 12


def is_spoken(text: str, block: Block) -> bool:
    """Whether a block can hold spoken words."""
    if block.kind in (BlockKind.HEADING, BlockKind.RULE):
        return False
    return not is_note_to_self(text[block.span.start : block.span.end])
