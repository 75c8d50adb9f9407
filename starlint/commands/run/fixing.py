"""`starlint check --fix`: fixes written into the notes, or shown as a diff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import unified_diff

from starlint.file_report import Report
from starlint.files import Source
from starlint.fixed_text import FixedText, Lint, fixable, fixed_text
from starlint.suppressions.writer import rewrite
from starlint.text_encoding import Encoding
from starlint.wording import count

_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # as diff and patch count lines


_WHY_REFUSED = "with it, the notes would be read otherwise, or something worse would be found"


@dataclass(slots=True)
class Fixing:
    """The fixes of a run."""

    unsafe: bool  # also those that change what the writer says
    shown_only: bool  # as a diff, so that nothing is fixed
    to_files: bool  # false where the notes come from standard input, and go to standard output
    files: list[tuple[str, FixedText]] = field(default_factory=list)  # those with a fix, by name
    refused: int = 0  # fixes that were tried, and left out
    encoding: Encoding | None = None  # of the notes that were read last; None where none were

    def apply(self, source: Source, report: Report, lint: Lint) -> Report:
        """Fix one file, and return what is left to find. Raises NotesError where it cannot be written."""
        self.encoding = source.encoding
        if not any(fixable(report.findings, self.unsafe)):
            return report
        fixed = fixed_text(source.text, lint, self.unsafe)  # read anew: a report from elsewhere may be an outline
        self.refused += sum(1 for _ in fixable(fixed.report.findings, self.unsafe))
        if not fixed.changed:
            return report
        if self.to_files and not self.shown_only:
            rewrite(source.path, fixed.before, fixed.after)
        self.files.append((source.name, fixed))
        return fixed.report

    @property
    def changed(self) -> bool:
        """Whether anything was fixed."""
        return bool(self.files)

    def summary(self) -> str:
        """How many findings were fixed, in how many files."""
        number = sum(len(fixed.applied) for _, fixed in self.files)
        done = "Would fix" if self.shown_only else "Fixed"
        within = f" in {count(len(self.files), 'file', 'files')}" if self.files else ""
        left = f" {count(self.refused, 'fix was', 'fixes were')} left out: {_WHY_REFUSED}." if self.refused else ""
        return f"{done} {count(number, 'finding', 'findings')}{within}.{left}"

    def lines(self) -> Iterator[str]:
        """Every fix, with its place at the time."""
        for name, fixed in self.files:
            for one in fixed.applied:
                finding = one.finding
                yield f"{name}:{one.place.line}:{one.place.column}: {finding.code} {finding.name}: {one.fix.title}"

    def diff(self) -> Iterator[str]:
        """What would change, as a unified diff."""
        for name, fixed in self.files:
            before, after = map(_LINE.findall, (fixed.before, fixed.after))
            for line in unified_diff(before, after, name, name):
                yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
