"""Findings under the file they are in, in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, summary_line
from starlint.reports.terminal.concise import code
from starlint.reports.terminal.terminal_width import one_line, printable

_GRAVEST = len("warning")


def grouped(files: Iterable[FileReport], page: RenderOptions) -> Iterator[str]:
    """A block per file that has findings, as they come, and a summary of all."""
    tally = Summary()
    for file in files:
        tally.add(file.report)
        if file.report.findings:
            yield "\n".join(_block(file, page)) + "\n\n"
    if tally.files and not page.quiet:
        yield summary_line(tally) + "\n"


def _block(file: FileReport, page: RenderOptions) -> Iterator[str]:
    places = Places.of(file.report.notes.text)
    rows = [(_place(finding, places), finding) for finding in file.report.findings]
    across = max(len(place) for place, _ in rows)
    yield page.paint(printable(file.name), "place")
    for place, finding in rows:
        yield from _row(f"{place:>{across}}", finding, file, page)


def _place(finding: Finding, places: Places) -> str:
    line, column = places.place(finding.span.start)
    return f"{line}:{column}"


def _row(place: str, finding: Finding, file: FileReport, page: RenderOptions) -> Iterator[str]:
    """The place, the severity, the rule, and under it what was seen."""
    severity = page.paint(f"{finding.severity.label:<{_GRAVEST}}", finding.severity.label)
    yield f"  {place}  {severity}  {code(file, finding, page)} {finding.name}"
    margin = " " * (len(place) + _GRAVEST + 6)
    message = one_line(finding.message)
    yield from wrap(message, page.width, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
