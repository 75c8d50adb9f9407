"""Findings as a code-quality report, which GitLab shows in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.positions import Places
from starlint.reports.addresses import from_root
from starlint.reports.fingerprints import fingerprints
from starlint.reports.json.finding_json import Object
from starlint.reports.render_options import RenderOptions

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(files: Iterable[FileReport], page: RenderOptions) -> Iterator[bytes]:
    """One JSON list in UTF-8, whatever the locale."""
    entries = [entry for file in files for entry in _entries(file, from_root(file.name, page.root))]
    yield json.dumps(entries, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _entries(file: FileReport, path: str) -> Iterator[Object]:
    places = Places.of(file.report.notes.text)
    known_by = fingerprints(file.report, path)
    for finding, fingerprint in zip(file.report.findings, known_by, strict=True):
        lines = {"begin": places.line(finding.span.start), "end": places.last_line(finding.span)}
        yield {
            "description": f"{finding.code} {finding.name}: {finding.message}",
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[finding.severity],
            "location": {"path": path, "lines": lines},
        }
