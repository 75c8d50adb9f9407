"""Findings as a code-quality report, which GitLab shows in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.reports.addresses import from_root
from starlint.reports.fingerprints import fingerprints
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One JSON list in UTF-8, whatever the locale."""
    entries = [entry for file in files for entry in _entries(file, from_root(file.name, options.root))]
    yield json_document(entries)


def _entries(file: FileReport, path: str) -> Iterator[Object]:
    places = file.places()
    prints = fingerprints(file.report, path)
    for finding, fingerprint in zip(file.report.findings, prints, strict=True):
        lines = {"begin": places.line(finding.span.start), "end": places.last_line(finding.span)}
        yield {
            "description": f"{finding.code} {finding.name}: {finding.message}",
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[finding.severity],
            "location": {"path": path, "lines": lines},
        }
