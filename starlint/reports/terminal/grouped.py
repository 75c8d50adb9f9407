"""Findings in columns, under the name of their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.inert import printable
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, closing_line
from starlint.reports.terminal.concise import code
from starlint.reports.terminal.finding_limit import FindingLimit
from starlint.reports.terminal.wrapping import Word, paragraph, wrapped

_WIDEST = len("warning")
_BROAD = 60  # columns: on a narrower terminal, messages begin further to the left


def grouped(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """A block per file that has findings, as they come, and a summary of all."""
    summary, limit = Summary(), FindingLimit(options.most)
    for file in files:
        summary.add(file.report)
        findings = limit.take(file.report.findings)
        if findings:
            yield "\n".join(_block(file, findings, options)) + "\n\n"
    for line in limit.closing_lines(options):
        yield line + "\n"
    yield from closing_line(summary, options)


def _block(file: FileReport, findings: Sequence[Finding], options: RenderOptions) -> Iterator[str]:
    places = file.places()
    rows = [(_place(finding, places), finding) for finding in findings]
    across = max(len(place) for place, _ in rows)
    yield options.paint(printable(file.name), "place")
    for place, finding in rows:
        yield from _row(f"{place:>{across}}", finding, file, options)


def _place(finding: Finding, places: Places) -> str:
    line, column = places.place(finding.span.start)
    return f"{line}:{column}"


def _row(place: str, finding: Finding, file: FileReport, options: RenderOptions) -> Iterator[str]:
    """The place, the severity and the rule, and under them the message."""
    severity = f"{finding.severity.label:<{_WIDEST}} "
    cells = (
        Word.of(f"{place} "),
        Word.of(severity, options.paint(severity, finding.severity.label)),
        Word.of(finding.code, code(file, finding, options)),
        Word.of(finding.name),
    )
    is_narrow = options.wraps and options.width < _BROAD
    margin = " " * (4 if is_narrow else len(place) + _WIDEST + 6)
    yield from wrapped(cells, options.width, "  ", margin)
    yield from paragraph(finding.message, options.width, margin)
