"""The words of blocks: the prose of whole or clipped lines, and lines that are titles, reminders or spoken."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person, has_first_person_action, has_past_tense
from starlint.notes.inline import pieces
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.prose import Piece, Prose


def clipped(block: Block, span: Span) -> tuple[Span, ...]:
    """The parts of a block's lines that lie in a span."""
    if span.covers(block.span):  # as most do
        return tuple([line for line in block.lines if line.end > line.start])
    first = bisect_right(block.lines, span.start, key=lambda line: line.end)
    last = bisect_left(block.lines, span.end, key=lambda line: line.start)
    parts = (Span(max(line.start, span.start), min(line.end, span.end)) for line in block.lines[first:last])
    return tuple(part for part in parts if part.end > part.start)


def prose(text: str, passages: Iterable[Sequence[Span]]) -> Prose:
    """The spoken words of passages, each the lines of one block, with a newline between them."""
    return Prose.of(_without_edges(list(_joined(text, passages))))


def _without_edges(found: list[Piece]) -> list[Piece]:
    """The pieces without the white space before the first word and after the last."""
    while found and not found[-1].text.strip():
        found.pop()
    first = next((index for index, piece in enumerate(found) if piece.text.strip()), 0)
    found = found[first:]
    if found:
        found[-1] = _clipped(found[-1], 0, len(found[-1].text.rstrip()))
        found[0] = _clipped(found[0], len(found[0].text) - len(found[0].text.lstrip()), len(found[0].text))
    return found


def _clipped(piece: Piece, start: int, end: int) -> Piece:
    whole = end - start == len(piece.text)
    if whole or piece.span.end - piece.span.start != len(piece.text):  # a decoded entity has no parts
        return piece
    return Piece(piece.text[start:end], Span(piece.span.start + start, piece.span.start + end))


def _joined(text: str, passages: Iterable[Sequence[Span]]) -> Iterator[Piece]:
    last = None
    for lines in passages:
        found = list(_pieces(text, lines)) if lines else []
        if not found:
            continue
        if last is not None:
            yield Piece("\n", Span(last, last))
        yield from found
        last = found[-1].span.end


def _pieces(text: str, lines: Sequence[Span]) -> Iterator[Piece]:
    return pieces(content(text, lines), places(lines))


def content(text: str, lines: Sequence[Span]) -> str:
    """The source of a block's lines, joined as Markdown reads them."""
    return "\n".join(text[line.start : line.end] for line in lines)


def places(lines: Sequence[Span]) -> Callable[[int], int]:
    """The offset in the source of each character of the lines' content."""
    if len(lines) == 1:
        return lines[0].start.__add__
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + line.end - line.start + 1)

    def place(offset: int) -> int:
        index = min(bisect_right(starts, offset), len(lines)) - 1
        return lines[index].start + offset - starts[index]

    return place


_FEWEST_CAPITALS = 4  # letters; fewer are an abbreviation
_FEWEST_REMINDER_WORDS = 4  # in capitals; fewer are a title or a name
_MOST_TITLE_WORDS = 12


def is_in_capitals(line: str) -> bool:
    """Whether a line is written in capitals throughout."""
    return line.isupper() and sum(map(str.isalpha, line)) >= _FEWEST_CAPITALS


def is_reminder(line: str) -> bool:
    """Whether a line is a reminder, in capitals or set off by its marks, and no part of the answer."""
    if _TO_ONESELF.match(line) or _ASIDE.match(line):
        return True
    return is_in_capitals(line) and len(line.split()) >= _FEWEST_REMINDER_WORDS


_ASIDE = late_pattern(r"[*_]{1,3}\([^()*_]{4,120}\)[*_]{1,3}\Z")  # "*(after the Navy, keep short)*"
# "*practise: slower!!*", "(if they ask: the second winter)"
_TO_ONESELF = late_pattern(
    r"(?:[*_(]{1,4})(?:practi[sc]e|rehearse|slow(?:er)? down|remember(?: to)?|don['’]t (?:forget|say|mention|go)"
    r"|shorten|cut (?:this|it)|keep (?:it|this)|needs? (?:an?|more|work)|if (?:asked|they ask)|nb|todo)"
    r"\b[^*_]*[*_)]{1,4}\Z",
    re.I,
)


STOPS = (".", "!", "”", '"', ")", ":", "…", "。", "！")  # what a sentence ends with


def is_aside(line: str) -> bool:
    """Whether a line is a remark in parentheses that tells nothing: "(Ann says they always ask)"."""
    return bool(_IN_PARENTHESES.match(line)) and not (has_first_person(line) or has_past_tense(line))


_IN_PARENTHESES = late_pattern(r"\((?:[^\s().]+ ){2,11}[^\s().]+\)\Z")


def is_wholly_italic(line: str) -> bool:
    """Whether a line is in italics from its first word to its last."""
    return bool(_WHOLLY_ITALIC.match(line))


_WHOLLY_ITALIC = late_pattern(r"(\*|_)(?!\1)[^*_]+\1\W*\Z")


def has_check_box(line: str) -> bool:
    """Whether a line is an item of a list with boxes to tick."""
    return bool(_TASK.match(line))


def is_task(line: str) -> bool:
    """Whether a line is an item of a list of things to do: "[ ] ask Ann"."""
    found = _TASK.match(line)
    if found is None or has_first_person_action(line):
        return False
    return found["tick"] == " " or not (has_past_tense(line) or _FIGURE.search(line))  # a story may be told in ticks


_TASK = late_pattern(r"\W*\[(?P<tick>[ xX])\]\s")
_FIGURE = late_pattern(r"\d")
# "2. Working with partners.", not "2. The milk was moved."
_NUMERAL = late_pattern(r"\d{1,2}[.)]\s+(?=[^\W\d])(?!.*\b(?:was|were|had|is|are|I|we|We)\b)[^.?]+\.\Z")
_LETTERED = late_pattern(r"(?:[a-z]|[ivx]{1,4})[.)]\s+(?=\*\*|__)")  # "b. ", which Markdown takes for text


def is_title(line: str) -> bool:
    """Whether a line is the title of what follows: a few words in capitals or in bold; with a stop, only in a list."""
    line = line[numbered.end() :] if (numbered := _LETTERED.match(line)) else line
    bold = line.startswith(("**", "__")) and line.endswith(("**", "__")) and line.count("**") <= 2
    plain = line.strip("*_ ")
    set_off = is_in_capitals(plain) or (bold and (_NUMERAL.match(plain) or not plain.endswith((".", "?"))))
    return bool(set_off) and len(plain.split()) <= _MOST_TITLE_WORDS


def is_byline(line: str) -> bool:
    """Whether a line says in italics who tells what follows, or where they work: "*Marek, trams*"."""
    return bool(_BYLINE.match(line)) and len(line.split()) <= _MOST_BYLINE_WORDS


_BYLINE = late_pattern(r"(?:\*(?!\*)(?=[A-Z–—-])[^*.!?:]+\*|_(?!_)(?=[A-Z–—-])[^_.!?:]+_)\Z")
_MOST_BYLINE_WORDS = 8


def is_numbered_story(line: str) -> bool:
    """Whether a line numbers the story below it: "Story 3: (conflict)"."""
    return bool(_NUMBERED_STORY.match(line))


_NUMBERED_STORY = late_pattern(r"[\W_]*(?:star )?story #?\d{1,2}[*_]*\s*(?:[:.(–—-]|\Z)", re.I)


def is_spoken(document: Document, block: Block) -> bool:
    """Whether a block can hold spoken words."""
    if block.kind in (BlockKind.HEADING, BlockKind.RULE):
        return False
    return not is_reminder(document.source(block.span))
