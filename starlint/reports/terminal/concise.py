"""Findings in one line each, which editors, grep and problem matchers understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, closing_line
from starlint.reports.terminal.terminal_width import one_line, printable


def concise(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """One line per finding, file by file as they come, and a summary of all."""
    summary = Summary()
    for file in files:
        summary.add(file.report)
        places = file.places()
        yield from (heading(file, finding, places, options) + "\n" for finding in file.report.findings)
    yield from closing_line(summary, options)


def heading(file: FileReport, finding: Finding, places: Places, options: RenderOptions) -> str:
    """The place, the rule, the severity and the message of a finding."""
    line, column = places.place(finding.span.start)
    place = options.paint(f"{printable(file.name)}:{line}:{column}:", "place")
    return (
        f"{place} {code(file, finding, options)} {finding.name} [{finding.severity.label}] {one_line(finding.message)}"
    )


def code(file: FileReport, finding: Finding, options: RenderOptions) -> str:
    """The code in the colour of its severity, linked to the source of the rule."""
    painted = options.paint(finding.code, finding.severity.label)
    rule = file.rules.get(finding.code)
    return options.link(painted, rule.source.address) if rule else painted
