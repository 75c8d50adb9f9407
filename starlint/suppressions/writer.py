"""Suppressing comments written into notes, where that is asked for.

A comment goes above the line of a finding, with the indentation and quote marks of that line; amid a paragraph,
which it would cut in two, at the end of the line before; above a table, since nothing can stand between its rows.
The notes are then read again. Where a comment has not done what it should, it is taken back, and the rule is
named in one comment for the whole file instead.
"""

from __future__ import annotations

import codecs
import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from starlint.errors import NotesError
from starlint.file_report import Report
from starlint.file_writer import replace_file
from starlint.finding import Finding
from starlint.notes.directives import without_comments
from starlint.notes.markdown import BlockKind, blocks, front_matter, source_lines

Lint = Callable[[str], "Report"]
Names = Mapping[int, list[str]]  # of the rules to be suppressed, by the index of the line that they are found on

_INDENT = re.compile(r"[ \t>]*")
_TRAILING = re.compile(r"[ \t]*\\?\Z")
_LINE_END = re.compile(r"\r\n|\r|\n")


def silenced(text: str, wanted: Iterable[Finding], lint: Lint, reason: str = "") -> str:
    """The text with comments that suppress these findings. Raises NotesError where that cannot be done."""
    sheet, wanted, before = _Sheet(text), tuple(wanted), lint(text)
    by_line = sheet.by_line(wanted)
    done = sheet.commented(by_line, reason)
    if not _silent(lint(done), before, wanted):
        kept = _those_that_do(sheet, by_line, lint, reason)
        rest = {f.name for f in wanted if f.name not in kept.get(sheet.line_of(f), ())}
        done = _for_the_file(sheet.commented(kept, reason), rest, reason)
        if not _silent(lint(done), before, wanted):
            raise NotesError("comments cannot suppress these findings; write them to a baseline instead")
    return done


def rewrite(path: str, before: str, after: str) -> None:
    """Put a text in the place of another, in the same encoding, all of it or nothing. Raises NotesError."""
    place = Path(path).resolve()
    try:
        if not os.access(place, os.W_OK):
            raise NotesError(f"{path}: permission denied; make it writable to have comments added")
        replace_file(str(place), _encoded(after, before, place.read_bytes(), path))
    except OSError as error:
        raise NotesError(f"{path}: cannot be written: {error.strerror or error}") from error


class _Sheet:
    """A text line by line, and what may be put between the lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = source_lines(text)
        self.starts = [line.start for line in self.lines]
        self.line_end = _line_end(text)
        self.amid: set[int] = set()  # lines that go on with a paragraph
        self.tables: dict[int, int] = {}  # for each line of a table, its first
        self._survey()

    def _survey(self) -> None:
        head = row = 0
        for block in blocks(without_comments(self.text)):
            first, *others = (self._index(line.start) for line in block.lines)
            self.amid.update(others)
            if block.kind is BlockKind.CELL:
                head, row = (first, block.row) if block.header and block.row != row else (head, row)
                self.tables[first] = head

    def _index(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def line_of(self, finding: Finding) -> int:
        """The index of the line that a comment for this finding is for."""
        index = self._index(finding.span.start)
        return self.tables.get(index, index)

    def by_line(self, findings: Iterable[Finding]) -> dict[int, list[str]]:
        """The names of the findings, each once a line."""
        found: dict[int, list[str]] = {}
        for finding in findings:
            names = found.setdefault(self.line_of(finding), [])
            names.extend([finding.name] if finding.name not in names else [])
        return found

    def commented(self, names: Names, reason: str) -> str:
        """The text with a comment for each of these lines."""
        parts, position = [], 0
        for index in sorted(names):
            offset, comment = self._put(index, _comment("disable-next-line", names[index], reason))
            parts += [self.text[position:offset], comment]
            position = offset
        return "".join([*parts, self.text[position:]])

    def _put(self, index: int, comment: str) -> tuple[int, str]:
        """Where a comment for a line goes, and with what around it."""
        if index in self.amid:
            before = self.lines[index - 1]
            trailing = _TRAILING.search(self.text[before.start : before.end])
            return before.start + (trailing.start() if trailing else 0), f" {comment}"
        line = self.lines[index]
        indent = _INDENT.match(self.text, line.start, line.end)
        return line.start, f"{indent[0] if indent else ''}{comment}{self.line_end}"


def _comment(verb: str, names: Iterable[str], reason: str) -> str:
    return f"<!-- starlint-{verb} {', '.join(names)}{f' -- {reason}' if reason else ''} -->"


def _line_end(text: str) -> str:
    """The line end that most lines of a text have."""
    counts = Counter(_LINE_END.findall(text))
    return counts.most_common(1)[0][0] if counts else "\n"


def _silent(after: Report, before: Report, wanted: Iterable[Finding]) -> bool:
    """Whether the comments did all that they should, and changed nothing of how the notes are read."""
    left = _codes(before.findings) - _codes(wanted)
    return _all(after) == _all(before) and not _codes(after.findings) - left


def _all(report: Report) -> Counter[str]:
    return _codes((*report.findings, *(one.finding for one in report.suppressed)))


def _codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def _those_that_do(sheet: _Sheet, by_line: Names, lint: Lint, reason: str) -> dict[int, list[str]]:
    """The comments that do what they should, each tried beside those before it."""
    kept: dict[int, list[str]] = {}
    before = lint(sheet.text)
    for line, names in by_line.items():
        after = lint(sheet.commented({**kept, line: names}, reason))
        if _all(after) == _all(before) and len(after.findings) < len(before.findings):
            kept, before = {**kept, line: names}, after
    return kept


def _for_the_file(text: str, names: Iterable[str], reason: str) -> str:
    """The text with a comment for the whole file at its top, below its front matter."""
    comment, end = _comment("disable-file", sorted(names), reason), _line_end(text)
    top = front_matter(text).end
    if not top:
        return f"{comment}{end}{end}{text}"
    return f"{text[:top]}{end}{end}{comment}{text[top:]}"


_MARKS = {  # what a file in each encoding begins with
    "utf-8": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-8-sig": codecs.BOM_UTF8,
    "cp1252": b"",
    "latin-1": b"",
}


def _encoded(after: str, before: str, content: bytes, path: str) -> bytes:
    """The new text in the encoding in which the old one is the file's content."""
    for encoding, mark in _MARKS.items():
        with suppress(UnicodeEncodeError):
            if _bytes(before, encoding, mark) == content:
                return _bytes(after, encoding, mark)
    raise NotesError(f"{path}: changed while it was being checked, or in an encoding that cannot be kept; run it again")


def _bytes(text: str, encoding: str, mark: bytes) -> bytes:
    return mark + text.encode("utf-8" if encoding == "utf-8-sig" else encoding)
