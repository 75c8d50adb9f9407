"""Findings in a line each, which editors, grep and problem matchers understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.finding import Finding
from starlint.reports.cells import one_line, printable
from starlint.reports.page import File, Page
from starlint.reports.places import Places
from starlint.reports.tally import Tally, summary


def concise(files: Iterable[File], page: Page) -> Iterator[str]:
    """One line per finding, file by file as they come, and a summary of all."""
    tally = Tally()
    for file in files:
        tally.add(file.report)
        places = Places.of(file.report.notes.text)
        yield from (heading(file, finding, places, page) + "\n" for finding in file.report.findings)
    if tally.files and not page.quiet:
        yield summary(tally) + "\n"


def heading(file: File, finding: Finding, places: Places, page: Page) -> str:
    """Where it is, what it is called, how grave it is, and what was seen."""
    line, column = places.place(finding.span.start)
    place = page.paint(f"{printable(file.name)}:{line}:{column}:", "place")
    return f"{place} {code(file, finding, page)} {finding.name} [{finding.severity.label}] {one_line(finding.message)}"


def code(file: File, finding: Finding, page: Page) -> str:
    """The code in the ink of its severity, leading to where the rule's advice can be read."""
    painted = page.paint(finding.code, finding.severity.label)
    rule = file.rules.get(finding.code)
    return page.link(painted, rule.source.address) if rule else painted
