"""Findings as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding, Severity
from starlint.inert import one_line, without_commands
from starlint.positions import Places
from starlint.reports.addresses import from_root
from starlint.reports.render_options import RenderOptions

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One command per finding, as they come, in UTF-8, whatever the locale."""
    for file in files:
        places = file.places()
        path = from_root(file.name, options.root)
        for finding in file.report.findings:
            yield _command(finding, path, places).encode("utf-8", "replace") + b"\n"


def _command(finding: Finding, path: str, places: Places) -> str:
    start, end = places.place(finding.span.start), places.place(finding.span.end)
    columns = {"col": start.column, "endColumn": end.column} if start.line == end.line else {}
    properties = {"file": path, "line": start.line, "endLine": end.line, **columns, "title": _title(finding)}
    listed = ",".join(f"{key}={_escaped(str(value), ':', ',')}" for key, value in properties.items())
    message = f"{one_line(finding.message)}\n{one_line(finding.advice)}"
    return f"::{COMMANDS[finding.severity]} {listed}::{_escaped(message)}"


def _title(finding: Finding) -> str:
    return f"{finding.code} {finding.name}"


def _escaped(text: str, *more: str) -> str:
    """The text escaped as the runner's own toolkit does: for data, or with more characters for a property."""
    text = without_commands(text, begins_line=False)
    for character in ("%", "\r", "\n", *more):
        text = text.replace(character, f"%{ord(character):02X}")
    return text
