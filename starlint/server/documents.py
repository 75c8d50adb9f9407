"""Notes that are open in an editor: their text as it is edited, and places in the units that the editor counts in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types

from starlint.finding import Edit, Span
from starlint.fixed_text import edited
from starlint.positions import CODE_POINTS, Places, Units, utf_8, utf_16

UNITS: dict[str, Units] = {"utf-8": utf_8, "utf-16": utf_16, "utf-32": CODE_POINTS}


@dataclass(frozen=True, eq=False)
class Document:
    """One version of a text. Its lines end as the protocol says: at a line feed, a carriage return, or both."""

    uri: str
    path: str  # as it is opened; "-" for a text that is no file
    text: str
    version: int | None = None  # as the editor counts; None for a file that is not open
    encoding: str = "utf-16"  # in which columns are counted

    @cached_property
    def places(self) -> Places:
        """Its lines."""
        return Places.of(self.text)

    def position(self, offset: int) -> types.Position:
        """An offset as the editor counts it."""
        place = self.places.place(offset, UNITS[self.encoding])
        return types.Position(place.line - 1, place.column - 1)

    def range(self, span: Span) -> types.Range:
        """A span as the editor counts it."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a place; one beyond the end of its line, or of the text, is taken as that end."""
        if position.line >= len(self.places.starts):
            return len(self.text)
        line = self.places.line_span(position.line + 1)
        return line.start + _characters(self.text[line.start : line.end], position.character, UNITS[self.encoding])

    def span(self, place: types.Range) -> Span:
        """The span of a range; one that ends before it begins is empty."""
        start = self.offset(place.start)
        return Span(start, max(start, self.offset(place.end)))

    def line_of(self, offset: int) -> Span:
        """The line of an offset."""
        return self.places.line_span(self.places.line(offset))

    def edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Edits as the editor applies them."""
        return [types.TextEdit(self.range(edit.span), edit.text) for edit in edits]

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent], version: int) -> Document:
        """The next version: the changes are applied one after the other."""
        document = self
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                text = edited(document.text, [Edit(document.span(change.range), change.text)])
            else:
                text = change.text
            document = Document(self.uri, self.path, text, version, self.encoding)
        return document


def _characters(line: str, units: int, count: Units) -> int:
    """How many characters so many units are, within a line; half a character counts as none."""
    if count is CODE_POINTS or line.isascii():
        return min(units, len(line))
    for index, character in enumerate(line):
        units -= count(character)
        if units < 0:
            return index
    return len(line)
