"""What a finding is known by from one run to the next: the file, and what the baseline knows it by, never the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from starlint.file_report import Report


def fingerprints(report: Report, path: str) -> Iterator[str]:
    """One for each finding, in their order, and no two alike: those that are known by the same are numbered."""
    from starlint.fingerprint import fingerprint  # late: it reads Markdown

    met = Counter[str]()
    for finding in report.findings:
        known_by = f"{path}\0{fingerprint(finding, report.notes)}"
        yield sha256(f"{known_by}\0{met[known_by]}".encode("utf-8", "replace")).hexdigest()
        met[known_by] += 1
