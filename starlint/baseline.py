"""Findings that are known already: written down once, so that only new ones are told.

An entry holds a rule, a file and a fingerprint, and no words of the notes. A finding is known wherever it has
moved to, in its file or to another one; a sentence that has changed makes it new.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from starlint.errors import UsageError
from starlint.file_report import Report
from starlint.finding import Finding
from starlint.fingerprint import fingerprint

VERSION = 1


class Entry(NamedTuple):
    """A finding that is known."""

    path: str  # as seen from the folder of the baseline, with slashes
    rule: str  # "A201"
    fingerprint: str


def read(file: Path) -> Counter[Entry]:
    """The entries of a baseline, and how often each is known. Raises UsageError."""
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        if table["version"] != VERSION:
            raise UsageError(f"{file}: written by another version of starlint; write it anew with --update-baseline")
        return Counter({Entry(e["path"], e["rule"], e["fingerprint"]): int(e["count"]) for e in table["findings"]})
    except FileNotFoundError:
        raise UsageError(f"{file}: no such baseline; --update-baseline writes one") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{file}: not a baseline of starlint; write one with --update-baseline") from error


def written(entries: Mapping[Entry, int]) -> str:
    """The text of a baseline: sorted, so that two of them can be compared."""
    findings = [{**entry._asdict(), "count": count} for entry, count in sorted(entries.items()) if count]
    return json.dumps({"version": VERSION, "findings": findings}, indent=2, ensure_ascii=False) + "\n"


def path_of(name: str, file: Path) -> str:
    """The name of a file of notes as seen from the folder of the baseline."""
    if name == "<stdin>":
        return name
    return Path(os.path.relpath(os.path.abspath(name), os.path.abspath(file.parent))).as_posix()


def parted(report: Report, path: str, left: Mapping[Entry, int]) -> tuple[Report, Counter[Entry]]:
    """The report with its known findings set apart, and the entries that they use up of those that are left."""
    by_print = _by_print(left)
    new: list[Finding] = []
    known: list[Finding] = []
    used: Counter[Entry] = Counter()
    for finding in report.findings:
        mark = fingerprint(finding, report.notes)
        entry = next((e for e in _own_first(by_print.get(mark, ()), path) if left[e] > used[e]), None)
        (known if entry else new).append(finding)
        used.update([entry] if entry else [])
    return replace(report, findings=tuple(new), known=tuple(known)), used


def entries(report: Report, path: str) -> Counter[Entry]:
    """What a baseline would hold of a report, known findings and new."""
    told = (*report.findings, *report.known)
    return Counter(Entry(path, finding.code, fingerprint(finding, report.notes)) for finding in told)


@dataclass(slots=True)
class Ledger:
    """A baseline while files are read one after the other."""

    file: Path
    left: Counter[Entry] = field(default_factory=Counter)  # what no finding has used up
    found: Counter[Entry] = field(default_factory=Counter)  # in the files so far
    looked_at: set[tuple[str, str]] = field(default_factory=set)  # (path, rule)

    def check(self, report: Report, name: str, ran: Iterable[str]) -> Report:
        """The report of one more file, checked by the rules of these codes, its known findings set apart."""
        path = path_of(name, self.file)
        self.looked_at.update((path, code) for code in ran)
        report, used = parted(report, path, self.left)
        self.left -= used
        self.found += entries(report, path)
        return report

    @property
    def stale(self) -> Counter[Entry]:
        """The entries that nothing answers to any more, as far as this run can tell."""
        return Counter({entry: count for entry, count in self.left.items() if self._is_over(entry)})

    @property
    def updated(self) -> Counter[Entry]:
        """What the baseline is to hold from now on: what was found, and what was not looked at."""
        return self.found + Counter({e: count for e, count in self.left.items() if not self._is_over(e)})

    def _is_over(self, entry: Entry) -> bool:
        gone = entry.path != "<stdin>" and not (self.file.parent / entry.path).exists()
        return gone or (entry.path, entry.rule) in self.looked_at


def _by_print(left: Mapping[Entry, int]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in left:
        found.setdefault(entry.fingerprint, []).append(entry)
    return found


def _own_first(known: Iterable[Entry], path: str) -> list[Entry]:
    return sorted(known, key=lambda entry: entry.path != path)
