"""Findings in columns, under the name of their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, closing_line
from starlint.reports.terminal.concise import code
from starlint.reports.terminal.terminal_width import one_line, printable

_WIDEST = len("warning")


def grouped(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """A block per file that has findings, as they come, and a summary of all."""
    summary = Summary()
    for file in files:
        summary.add(file.report)
        if file.report.findings:
            yield "\n".join(_block(file, options)) + "\n\n"
    yield from closing_line(summary, options)


def _block(file: FileReport, options: RenderOptions) -> Iterator[str]:
    places = file.places()
    rows = [(_place(finding, places), finding) for finding in file.report.findings]
    across = max(len(place) for place, _ in rows)
    yield options.paint(printable(file.name), "place")
    for place, finding in rows:
        yield from _row(f"{place:>{across}}", finding, file, options)


def _place(finding: Finding, places: Places) -> str:
    line, column = places.place(finding.span.start)
    return f"{line}:{column}"


def _row(place: str, finding: Finding, file: FileReport, options: RenderOptions) -> Iterator[str]:
    """The place, the severity and the rule, and under them the message."""
    severity = options.paint(f"{finding.severity.label:<{_WIDEST}}", finding.severity.label)
    yield f"  {place}  {severity}  {code(file, finding, options)} {finding.name}"
    margin = " " * (len(place) + _WIDEST + 6)
    message = one_line(finding.message)
    yield from wrap(message, options.width, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
