"""The notes of a source, cut into units: files that a glob finds, row groups of Parquet, stretches of JSON Lines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import Any, Protocol

import fsspec

from starlint.errors import NotesError, StarlintError, UsageError
from starlint.files import decoded

_FILES = 200  # of notes in a unit
_BYTES = 8_000_000  # of JSON Lines in a unit, more or less
_TABLES = (".parquet", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Note:
    """One file or row of notes, or why it could not be read."""

    path: str
    text: str = ""
    error: str = ""

    @property
    def hash(self) -> str:
        """A hash of its path and text, by which it is known to be done: 32 hexadecimal digits."""
        return blake2b(f"{self.path}\0{self.text}".encode("utf-8", "replace"), digest_size=16).hexdigest()


class Unit(Protocol):
    """Notes that one worker reads, picklable and small."""

    def notes(self) -> Iterator[Note]:
        """The notes, as they are read."""
        ...


@dataclass(frozen=True, slots=True)
class Files:
    """Some files, each one note."""

    paths: tuple[str, ...]  # as fsspec opens them: "notes/a.md", "s3://bucket/a.md"

    def notes(self) -> Iterator[Note]:
        for path in self.paths:
            try:
                with fsspec.open(path, "rb") as file:
                    yield Note(path, decoded(file.read(), path))
            except StarlintError as error:
                yield Note(path, error=str(error))
            except OSError as error:
                yield Note(path, error=f"{path}: cannot be read: {error.strerror or error}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold the text and the name of a note; without a name, notes are numbered."""

    text: str
    path: str | None

    def note(self, row: dict[str, Any], place: str) -> Note:
        """The note in one row."""
        path = str(row.get(self.path) or place) if self.path else place
        text = row.get(self.text)
        return Note(path, text) if isinstance(text, str) else Note(path, error=f"{place}: no text in {self.text!r}")


@dataclass(frozen=True, slots=True)
class RowGroup:
    """One row group of a Parquet file, each row one note."""

    file: str
    group: int
    columns: Columns

    def notes(self) -> Iterator[Note]:
        with fsspec.open(self.file, "rb") as opened:
            wanted = [name for name in (self.columns.text, self.columns.path) if name]
            rows = _parquet(opened).read_row_group(self.group, columns=wanted).to_pylist()
        for number, row in enumerate(rows):
            yield self.columns.note(row, f"{self.file}#{self.group}.{number}")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a JSON Lines file that begin between two offsets, each one note."""

    file: str
    start: int  # bytes
    end: int
    columns: Columns

    def notes(self) -> Iterator[Note]:
        with fsspec.open(self.file, "rb") as opened:
            opened.seek(max(self.start - 1, 0))
            if self.start:
                opened.readline()  # it belongs to the stretch before, or ends there
            while (at := opened.tell()) < self.end and (line := opened.readline()):
                if line.strip():
                    yield self._note(line, f"{self.file}@{at}")

    def _note(self, line: bytes, place: str) -> Note:
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        return self.columns.note(row, place) if isinstance(row, dict) else Note(place, error=f"{place}: no JSON object")


def units(source: str, columns: Columns) -> Iterator[Unit]:
    """The units of a source: a glob or a folder of notes, or of tables. Raises UsageError where there is nothing."""
    files = _matching(source)
    if not files:
        raise UsageError(f"{source}: no such files; a source is a glob or a folder of notes, .parquet or .jsonl")
    notes = (path for path in files if not path.endswith(_TABLES))
    while paths := tuple(islice(notes, _FILES)):
        yield Files(paths)
    for path in files:
        if path.endswith(".parquet"):
            yield from _row_groups(path, columns)
        elif path.endswith(_TABLES):
            yield from _stretches(path, columns)


def _matching(source: str) -> list[str]:
    """The files that a source stands for, in order, as fsspec opens them."""
    system, place = fsspec.core.url_to_fs(source)
    if system.isdir(place):
        found = [path for path in system.find(place) if path.endswith((".md", ".markdown", *_TABLES))]
    else:
        found = [path for path in system.glob(place) if not system.isdir(path)]
    if "://" in source:
        return sorted(map(system.unstrip_protocol, found))
    return sorted(found if os.path.isabs(source) else map(os.path.relpath, found))


def _row_groups(path: str, columns: Columns) -> Iterator[Unit]:
    with fsspec.open(path, "rb") as opened:
        table = _parquet(opened)
        if columns.text not in table.schema_arrow.names:
            raise NotesError(f"{path}: no column {columns.text!r}; --column names the one with the text")
        yield from [RowGroup(path, group, columns) for group in range(table.num_row_groups)]


def _parquet(opened: Any) -> Any:
    from pyarrow.parquet import ParquetFile

    return ParquetFile(opened)


def _stretches(path: str, columns: Columns) -> Iterator[Unit]:
    system, place = fsspec.core.url_to_fs(path)
    size = system.size(place)
    for start in range(0, size, _BYTES):
        yield Lines(path, start, min(start + _BYTES, size), columns)
