"""Comments that suppress findings, written into notes on request.

A comment goes above the line of a finding, with the indentation and quote markers of that line. Inside a paragraph,
which it would cut in two, it goes to the end of the line before; for a table, whose rows nothing can separate, above
it. The notes are then read again. A comment without effect is removed, and its rule is named in one comment for the
whole file instead.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from starlint.errors import NotesError, OutputError
from starlint.file_report import Report
from starlint.files import shown
from starlint.finding import Edit, Finding, Span
from starlint.halving import holding
from starlint.notes.directives import without_comments
from starlint.notes.markdown import BlockKind, blocks, front_matter, source_lines
from starlint.notes.story import Story
from starlint.text_encoding import line_end, reencoded
from starlint.whole_files import opened

Lint = Callable[[str], Report]
Names = Mapping[int, list[str]]  # of the rules to suppress, by the index of the line of their findings

_INDENT = re.compile(r"[ \t>]*")
_TRAILING = re.compile(r"(?<![ \t])[ \t]*\\?\Z")


def with_suppressions(text: str, findings: Iterable[Finding], lint: Lint, reason: str = "") -> str:
    """The text with comments that suppress these findings. Raises NotesError where that cannot be done."""
    lines, findings, before = _Lines(text), tuple(findings), lint(text)
    by_line = lines.by_line(findings)
    after = lines.commented(by_line, reason)
    if not _suppresses(lint(after), before, findings):
        kept = _effective(lines, by_line, lint, reason)
        rest = {finding.name for finding in findings if finding.name not in kept.get(lines.line_of(finding), ())}
        after = _with_comment_for_the_file(lines.commented(kept, reason), rest, reason)
        if not _suppresses(lint(after), before, findings):
            raise NotesError("comments cannot suppress these findings; use a baseline instead")
    return after


def comment_for_line(text: str, finding: Finding, reason: str) -> Edit:
    """The comment that suppresses a finding where it is, as an edit."""
    lines = _lines_of(text)
    offset, comment = lines.placed(lines.line_of(finding), _comment("disable-next-line", [finding.name], reason))
    return Edit(Span(offset, offset), comment)


def comment_for_story(text: str, finding: Finding, story: Story, reason: str) -> Edit | None:
    """The comment above a story that suppresses the findings of this rule in it; None inside a paragraph or a table."""
    lines = _lines_of(text)
    index = lines.index(story.span.start)
    if index in lines.continuations or index in lines.tables:
        return None
    offset, comment = lines.placed(index, _comment("disable", [finding.name], reason))
    return Edit(Span(offset, offset), comment)


def comment_for_file(text: str, finding: Finding, reason: str) -> Edit:
    """The comment at the top of a file that suppresses the findings of this rule in all of it."""
    top, comment = _at_the_top(text, _comment("disable-file", [finding.name], reason))
    return Edit(Span(top, top), comment)


def rewrite(path: str, before: str, after: str) -> None:
    """Replace the text of a file by another, in the same encoding, whole or not at all.

    Raises NotesError, which names the file.
    """
    try:
        if os.path.exists(path) and not os.access(path, os.W_OK):
            raise NotesError(f"{shown(path)}: permission denied; make the file writable, so that it can be changed")
        with opened(path) as target:
            content = reencoded(target.content(), before, after)
            if content is None:
                raise NotesError(f"{shown(path)}: {_CHANGED}")
            target.replace(content)
    except OutputError as error:
        raise NotesError(str(error)) from error


_CHANGED = "the file changed during the check, or its encoding cannot be kept; run the command again"


class _Lines:
    """The lines of a text, and the places for comments between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = source_lines(text)
        self.starts = [line.start for line in self.lines]
        self.line_end = line_end(text)
        self.continuations: set[int] = set()  # lines inside a paragraph
        self.tables: dict[int, int] = {}  # the first line of a table, by each of its lines
        self._find_blocks()

    def _find_blocks(self) -> None:
        head = row = 0
        for block in blocks(without_comments(self.text)):
            first, *others = (self.index(line.start) for line in block.lines)
            self.continuations.update(others)
            if block.kind is BlockKind.CELL:
                head, row = (first, block.row) if block.header and block.row != row else (head, row)
                self.tables[first] = head

    def index(self, offset: int) -> int:
        """The index of the line of an offset."""
        return bisect_right(self.starts, offset) - 1

    def line_of(self, finding: Finding) -> int:
        """The index of the line that a comment for this finding applies to."""
        index = self.index(finding.span.start)
        return self.tables.get(index, index)

    def by_line(self, findings: Iterable[Finding]) -> dict[int, list[str]]:
        """The names of the findings, each once for its line."""
        found: dict[int, list[str]] = {}
        for finding in findings:
            names = found.setdefault(self.line_of(finding), [])
            names.extend([finding.name] if finding.name not in names else [])
        return found

    def commented(self, names: Names, reason: str) -> str:
        """The text with a comment for each of these lines."""
        parts, position = [], 0
        for index in sorted(names):
            offset, comment = self.placed(index, _comment("disable-next-line", names[index], reason))
            parts += [self.text[position:offset], comment]
            position = offset
        return "".join([*parts, self.text[position:]])

    def placed(self, index: int, comment: str) -> tuple[int, str]:
        """The offset at which a comment for a line goes, and the comment with the text around it."""
        if index in self.continuations:
            before = self.lines[index - 1]
            trailing = _TRAILING.search(self.text[before.start : before.end])
            return before.start + (trailing.start() if trailing else 0), f" {comment}"
        line = self.lines[index]
        indent = _INDENT.match(self.text, line.start, line.end)
        return line.start, f"{indent[0] if indent else ''}{comment}{self.line_end}"


@lru_cache(maxsize=1)
def _lines_of(text: str) -> _Lines:
    """The lines of a text for which one comment after the other is made."""
    return _Lines(text)


def _comment(verb: str, names: Iterable[str], reason: str) -> str:
    return f"<!-- starlint-{verb} {', '.join(names)}{f' -- {reason}' if reason else ''} -->"


def _suppresses(after: Report, before: Report, findings: Iterable[Finding]) -> bool:
    """Whether the comments suppress these findings, and change nothing else of what is found."""
    left = _codes(before.findings) - _codes(findings)
    return _all(after) == _all(before) and not _codes(after.findings) - left


def _all(report: Report) -> Counter[str]:
    return _codes((*report.findings, *(one.finding for one in report.suppressed)))


def _codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


_MOST_TRIES = 100


def _effective(lines: _Lines, by_line: Names, lint: Lint, reason: str) -> dict[int, list[str]]:
    """The comments that suppress something and change nothing else, each tried together with those before it.

    Many are tried at once. After some tries, the others are left to one comment for the whole file.
    """
    before = lint(lines.text)
    used = len({one.by for one in before.suppressed})

    def tried(some: Iterable[int]) -> Report | None:
        names = {line: by_line[line] for line in some}
        after = lint(lines.commented(names, reason))
        effective = len({one.by for one in after.suppressed}) == used + len(names)
        return after if effective and _all(after) == _all(before) else None

    kept, _ = holding(list(by_line), tried, _MOST_TRIES)
    return {line: by_line[line] for line in kept}


def _with_comment_for_the_file(text: str, names: Iterable[str], reason: str) -> str:
    """The text with a comment for the whole file at its top, after its front matter."""
    top, comment = _at_the_top(text, _comment("disable-file", sorted(names), reason))
    return text[:top] + comment + text[top:]


def _at_the_top(text: str, comment: str) -> tuple[int, str]:
    """The offset after the front matter, and the comment with empty lines around it."""
    top, end = front_matter(text).end, line_end(text)
    return top, f"{end}{end}{comment}" if top else f"{comment}{end}{end}"
