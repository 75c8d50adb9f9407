"""The work on one unit: its notes read, checked and written as a part. A failure becomes a row, and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import lru_cache
from hashlib import blake2b

from starlint.bulk.parts import Output, Row
from starlint.bulk.units import Note, Unit
from starlint.checker import Checker
from starlint.errors import StarlintError


@dataclass(frozen=True, slots=True)
class Counts:
    """What came of the notes of some units."""

    checked: int = 0  # notes
    skipped: int = 0  # notes that an earlier run has checked
    failed: int = 0  # notes
    findings: int = 0
    words: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with each unit, picklable: the checker loads in the worker."""

    checker: Checker
    output: Output
    grounds: str  # a hash of the settings, the rules and the installation: others find other things

    def __call__(self, unit: Unit) -> Counts:
        """Check the notes of a unit, and write what is found."""
        rows: list[Row] = []
        done = _done(self.output)
        counts, names = Counts(), blake2b(digest_size=10)
        for note in unit.notes():
            key = note.hash(self.grounds)
            if key in done:
                counts += Counts(skipped=1)
                continue
            found = list(self._rows(note, key))
            failed, found_any = "error" in found[0], found[0]["code"] is not None
            counts += Counts(not failed, 0, failed, len(found) if found_any else 0, len(note.text.split()))
            rows += found
            names.update(key.encode())
        if rows:
            self.output.write(rows, names.hexdigest())
        return counts

    def _rows(self, note: Note, key: str) -> Iterator[Row]:
        """A row for each finding; a single one where there is none, or the note could not be checked."""
        head = {"path": note.path, "hash": key}
        if note.error:
            yield {**head, "code": None, "error": note.error}
            return
        try:
            records = self.checker.records(note.text, note.path)
        except StarlintError as error:
            yield {**head, "code": None, "error": str(error)}
        except Exception as error:
            yield {**head, "code": None, "error": f"{note.path}: a bug in starlint: {type(error).__name__}: {error}"}
        else:
            yield from ({**head, **record} for record in records or [{"code": None}])


@lru_cache(maxsize=2)  # each worker reads the parts once, of all earlier runs
def _done(output: Output) -> frozenset[str]:
    return output.done()
