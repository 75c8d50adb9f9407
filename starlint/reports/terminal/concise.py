"""Findings in a line each, which editors, grep and problem matchers understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, summary_line
from starlint.reports.terminal.terminal_width import one_line, printable


def concise(files: Iterable[FileReport], page: RenderOptions) -> Iterator[str]:
    """One line per finding, file by file as they come, and a summary of all."""
    tally = Summary()
    for file in files:
        tally.add(file.report)
        places = Places.of(file.report.notes.text)
        yield from (heading(file, finding, places, page) + "\n" for finding in file.report.findings)
    if tally.files and not page.quiet:
        yield summary_line(tally) + "\n"


def heading(file: FileReport, finding: Finding, places: Places, page: RenderOptions) -> str:
    """Where it is, what it is called, how grave it is, and what was seen."""
    line, column = places.place(finding.span.start)
    place = page.paint(f"{printable(file.name)}:{line}:{column}:", "place")
    return f"{place} {code(file, finding, page)} {finding.name} [{finding.severity.label}] {one_line(finding.message)}"


def code(file: FileReport, finding: Finding, page: RenderOptions) -> str:
    """The code in the ink of its severity, leading to where the rule's advice can be read."""
    painted = page.paint(finding.code, finding.severity.label)
    rule = file.rules.get(finding.code)
    return page.link(painted, rule.source.address) if rule else painted
