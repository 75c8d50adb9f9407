"""How many findings each rule has, instead of where: for a person, and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, closing_line

_Counts = Counter[tuple[str, str, Severity]]  # by code, name and severity


def counts(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """A line per rule and severity, the most frequent first, and a summary of all."""
    summary = Summary()
    found = _count(files, summary)
    across = max((len(f"{times:,}") for times in found.values()), default=0)
    for (code, name, severity), times in _sorted(found):
        yield f"{times:>{across},}  {options.paint(code, severity.label)} {name} [{severity.label}]\n"
    for line in closing_line(summary, options):
        yield ("\n" if found else "") + line


def counts_json(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """The same as a list of objects."""
    found = _sorted(_count(files, Summary()))
    entries = [
        {"code": code, "name": name, "severity": severity.label, "count": times}
        for (code, name, severity), times in found
    ]
    yield json.dumps(entries, indent=2).encode() + b"\n"


def _count(files: Iterable[FileReport], summary: Summary) -> _Counts:
    found = _Counts()
    for file in files:
        summary.add(file.report)
        found.update((finding.code, finding.name, finding.severity) for finding in file.report.findings)
    return found


def _sorted(found: _Counts) -> list[tuple[tuple[str, str, Severity], int]]:
    return sorted(found.items(), key=lambda entry: (-entry[1], entry[0][0], -entry[0][2]))
