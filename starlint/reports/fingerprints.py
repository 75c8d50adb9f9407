"""What identifies a finding from one run to the next: its file and its fingerprint, never its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from starlint.file_report import Report


def fingerprints(report: Report, path: str) -> Iterator[str]:
    """One for each finding, in their order, all different: findings with the same fingerprint are numbered."""
    from starlint.fingerprint import fingerprint  # late: it loads markdown-it, which --help can do without

    times = Counter[str]()
    for finding in report.findings:
        identity = f"{path}\0{fingerprint(finding, report.notes)}"
        yield sha256(f"{identity}\0{times[identity]}".encode("utf-8", "replace")).hexdigest()
        times[identity] += 1
