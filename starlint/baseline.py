"""Findings that are known already: written to a file once, so that later runs report only new ones.

An entry holds a rule, a file and a fingerprint, and no words of the notes. A finding stays known wherever it moves, in
its file or to another one; a sentence that changes makes it new.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from starlint.errors import UsageError
from starlint.file_content import MEGABYTE, content
from starlint.file_report import Report
from starlint.finding import Finding
from starlint.fingerprint import fingerprint
from starlint.whole_files import opened

VERSION = 1


class Entry(NamedTuple):
    """A finding that is known."""

    path: str  # from the folder of the baseline, with slashes
    rule: str  # "A201"
    fingerprint: str


def read(file: Path) -> Counter[Entry]:
    """The entries of a baseline, and how often each is known. Raises UsageError."""
    try:
        return entries_in(content(file, _LARGEST), file)
    except FileNotFoundError:
        raise UsageError(f"{file}: no such file; --update-baseline creates it") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error


def entries_in(written: bytes, file: Path) -> Counter[Entry]:
    """The entries in the content of a baseline. Raises UsageError where it is damaged."""
    try:
        table = json.loads(written.decode("utf-8"))
        if table["version"] != VERSION:
            raise UsageError(f"{file}: written by another version of starlint; write it again with --update-baseline")
        return Counter(dict(map(_entry, table["findings"])))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{file}: not a starlint baseline; {_CREATE_ANOTHER}") from error


def _entry(row: Mapping[str, object]) -> tuple[Entry, int]:
    """An entry as it is written, and its count. Raises ValueError, KeyError or TypeError for anything else."""
    words = row["path"], row["rule"], row["fingerprint"]
    count = row["count"]
    if type(count) is not int or not 0 < count <= _MOST_OFTEN:
        raise ValueError(f"not a count: {count}")
    return Entry(*(_word(word) for word in words)), count


def _word(word: object) -> str:
    if not isinstance(word, str):
        raise TypeError(f"not a string: {word}")
    word.encode()  # raises UnicodeEncodeError, which is a ValueError, for half a character
    return word


_LARGEST = 100 * MEGABYTE
_MOST_OFTEN = 1_000_000  # times that one finding is known: no notes have as many sentences
_CREATE_ANOTHER = "remove it, or name another file, and create one with --update-baseline"


def baseline_text(entries: Mapping[Entry, int]) -> str:
    """The text of a baseline: sorted, so that two of them can be compared."""
    findings = [{**entry._asdict(), "count": count} for entry, count in sorted(entries.items()) if count]
    return json.dumps({"version": VERSION, "findings": findings}, indent=2, ensure_ascii=False) + "\n"


def path_of(name: str, file: Path) -> str:
    """The path of a file of notes from the folder of the baseline."""
    if name == "<stdin>":
        return name
    return Path(os.path.relpath(os.path.abspath(name), os.path.abspath(file.parent))).as_posix()


def partition(report: Report, path: str, left: Mapping[Entry, int]) -> tuple[Report, Counter[Entry]]:
    """The report with its known findings apart from the new ones, and the entries that they use up."""
    by_fingerprint = _by_fingerprint(left)
    new: list[Finding] = []
    known: list[Finding] = []
    used: Counter[Entry] = Counter()
    for finding in report.findings:
        candidates = _own_first(by_fingerprint[fingerprint(finding, report.notes)], path)
        entry = next((entry for entry in candidates if left[entry] > used[entry]), None)
        (known if entry else new).append(finding)
        used.update([entry] if entry else [])
    return replace(report, findings=tuple(new), known=tuple(known)), used


def entries(report: Report, path: str) -> Counter[Entry]:
    """The entries for all findings of a report, known and new."""
    findings = (*report.findings, *report.known)
    return Counter(Entry(path, finding.code, fingerprint(finding, report.notes)) for finding in findings)


@dataclass(slots=True)
class Baseline:
    """The entries of a baseline while a run goes through its files."""

    file: Path
    left: Counter[Entry] = field(default_factory=Counter)  # the entries that no finding has used up
    found: Counter[Entry] = field(default_factory=Counter)  # the entries for the findings of the files so far
    checked: set[tuple[str, str]] = field(default_factory=set)  # (path, rule)
    opened: Counter[Entry] = field(init=False)  # the entries when the run began

    def __post_init__(self) -> None:
        self.opened = Counter(self.left)

    def apply(self, report: Report, name: str, ran: Iterable[str]) -> Report:
        """The report of one more file, with its known findings apart; `ran` are the codes of its rules."""
        path = path_of(name, self.file)
        self.checked.update((path, code) for code in ran)
        report, used = partition(report, path, self.left)
        self.left -= used
        self.found += entries(report, path)
        return report

    def save(self) -> None:
        """Write the entries for the next baseline, together with what another run has written meanwhile.

        Raises OutputError, UsageError.
        """
        with opened(str(self.file)) as target:
            written = target.content()
            now = entries_in(written, self.file) if written.strip() else Counter[Entry]()
            target.replace(baseline_text(self._with_changes(now)).encode("utf-8", "replace"))

    def _with_changes(self, now: Counter[Entry]) -> Counter[Entry]:
        """The entries for the next baseline, where it holds these now: another run may have added and removed some."""
        added, removed = now - self.opened, self.opened - now
        kept = Counter({entry: count for entry, count in added.items() if not self._is_stale(entry)})
        return self.found + kept + (self.updated - self.found - removed)

    @property
    def stale(self) -> Counter[Entry]:
        """The entries that match no finding any more, as far as this run can tell."""
        return Counter({entry: count for entry, count in self.left.items() if self._is_stale(entry)})

    @property
    def updated(self) -> Counter[Entry]:
        """The entries for the next baseline: what was found, and what was not checked."""
        return self.found + Counter({e: count for e, count in self.left.items() if not self._is_stale(e)})

    def _is_stale(self, entry: Entry) -> bool:
        gone = entry.path != "<stdin>" and not os.path.exists(os.path.join(self.file.parent, entry.path))
        return gone or (entry.path, entry.rule) in self.checked


def _by_fingerprint(left: Mapping[Entry, int]) -> defaultdict[str, list[Entry]]:
    found = defaultdict(list)
    for entry in left:
        found[entry.fingerprint].append(entry)
    return found


def _own_first(known: Iterable[Entry], path: str) -> list[Entry]:
    return sorted(known, key=lambda entry: entry.path != path)
