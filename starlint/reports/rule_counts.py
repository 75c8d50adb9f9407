"""How often each rule was met, instead of where: for a person, and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, summary_line

_Met = Counter[tuple[str, str, Severity]]  # by code, name and severity


def counts(files: Iterable[FileReport], page: RenderOptions) -> Iterator[str]:
    """A line per rule and severity, the most frequent first, and a summary of all."""
    tally = Summary()
    met = _met(files, tally)
    across = max((len(f"{times:,}") for times in met.values()), default=0)
    for (code, name, severity), times in _sorted(met):
        yield f"{times:>{across},}  {page.paint(code, severity.label)} {name} [{severity.label}]\n"
    if tally.files and not page.quiet:
        yield ("\n" if met else "") + summary_line(tally) + "\n"


def counts_json(files: Iterable[FileReport], page: RenderOptions) -> Iterator[bytes]:
    """The same as a list of objects."""
    met = _sorted(_met(files, Summary()))
    entries = [
        {"code": code, "name": name, "severity": severity.label, "count": times}
        for (code, name, severity), times in met
    ]
    yield json.dumps(entries, indent=2).encode() + b"\n"


def _met(files: Iterable[FileReport], tally: Summary) -> _Met:
    met = _Met()
    for file in files:
        tally.add(file.report)
        met.update((finding.code, finding.name, finding.severity) for finding in file.report.findings)
    return met


def _sorted(met: _Met) -> list[tuple[tuple[str, str, Severity], int]]:
    return sorted(met.items(), key=lambda entry: (-entry[1], entry[0][0], -entry[0][2]))
