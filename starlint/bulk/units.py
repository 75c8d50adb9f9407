"""The notes of a source, cut into units: files that a glob finds, row groups of Parquet, stretches of JSON Lines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, Protocol

import fsspec

from starlint.cache import hashed
from starlint.errors import NotesError, StarlintError, UsageError
from starlint.file_content import MEGABYTE
from starlint.files import FileFilter, decoded, found, is_markdown, is_skipped_folder, read, too_large

_FILES = 200  # of notes in a unit
_BYTES = 8_000_000  # of JSON Lines in a unit, more or less
_TABLES = (".parquet", ".jsonl", ".ndjson")
_REMOTE = "://"


class Note(NamedTuple):
    """One file or row of notes, or why it could not be read."""

    path: str
    text: str = ""
    error: str = ""

    def hash(self, grounds: str) -> str:
        """A hash of its path, its text and what else findings depend on, by which it is known to be done."""
        return hashed((grounds, self.path, self.text))


class Unit(Protocol):
    """Notes that one worker reads, picklable and small."""

    def notes(self) -> Iterator[Note]:
        """The notes, as they are read."""
        ...


class Files(NamedTuple):
    """Some files, each one note."""

    paths: tuple[str, ...]  # as fsspec opens them: "notes/a.md", "s3://bucket/a.md"
    max_size: float  # megabytes of one of them

    def notes(self) -> Iterator[Note]:
        for path in self.paths:
            try:
                yield Note(path, _text(path, self.max_size))
            except StarlintError as error:
                yield Note(path, error=str(error))
            except OSError as error:
                yield Note(path, error=f"{path}: cannot be read: {error.strerror or error}")


def _text(path: str, max_size: float) -> str:
    """The text of a file, on this machine or elsewhere. Raises NotesError, OSError."""
    if _REMOTE not in path:
        return read(path, max_size)
    most = int(max_size * MEGABYTE)
    with fsspec.open(path, "rb") as file:
        content: bytes = file.read(most + 1)
    if len(content) > most:
        raise too_large(path, max_size)
    return decoded(content, path)


class Unreadable(NamedTuple):
    """A file or folder that cannot be read, and why."""

    path: str
    error: str

    def notes(self) -> Iterator[Note]:
        yield Note(self.path, error=self.error)


class Columns(NamedTuple):
    """Which columns of a table hold the text and the name of a note; without a name, notes are numbered."""

    text: str
    path: str | None

    def note(self, row: dict[str, Any], place: str) -> Note:
        """The note in one row."""
        path = _whole(str(row.get(self.path) or place)) if self.path else place
        text = row.get(self.text)
        if not isinstance(text, str):
            return Note(path, error=f"{place}: no text in {self.text!r}")
        return Note(path, _whole(text))


class RowGroup(NamedTuple):
    """One row group of a Parquet file, each row one note."""

    file: str
    group: int
    columns: Columns

    def notes(self) -> Iterator[Note]:
        wanted = [name for name in (self.columns.text, self.columns.path) if name]
        try:
            with fsspec.open(self.file, "rb") as opened:
                rows = _parquet(opened).read_row_group(self.group, columns=wanted).to_pylist()
        except (OSError, ValueError) as error:  # Arrow's own errors are such
            yield Note(f"{self.file}#{self.group}", error=_no_parquet(self.file, error))
            return
        for number, row in enumerate(rows):
            yield self.columns.note(row, f"{self.file}#{self.group}.{number}")


class Lines(NamedTuple):
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
        except (ValueError, RecursionError):  # nested a thousand deep
            row = None
        return self.columns.note(row, place) if isinstance(row, dict) else Note(place, error=f"{place}: no JSON object")


@dataclass(frozen=True, slots=True)
class NotesAndTables(FileFilter):
    """Which files of a folder are read: the notes that another filter lets through, and tables; nothing in `output`."""

    notes: FileFilter
    output: str

    def found(self, path: str) -> bool:
        """Whether to read a file that was found in a folder."""
        return not self.is_output(path) and (path.endswith(_TABLES) or self.notes.found(path))

    def max_size(self, path: str) -> float:
        """How many megabytes a file of notes may have."""
        return self.notes.max_size(path)

    def is_output(self, path: str) -> bool:
        """Whether a file lies in the folder of the output."""
        if _REMOTE in path or _REMOTE in self.output:
            return f"{path}/".startswith(f"{self.output.rstrip('/')}/")
        return f"{os.path.abspath(path)}/".startswith(f"{os.path.abspath(self.output)}/")


def units(source: str, columns: Columns, wanted: NotesAndTables) -> Iterator[Unit]:
    """The units of a source: a glob or a folder of notes, or of tables. Raises UsageError where there is nothing."""
    errors: list[NotesError] = []
    files = _matching(source, wanted, errors)
    if not files:
        raise UsageError(f"{source}: no such files; a source is a glob or a folder of notes, .parquet or .jsonl")
    yield from (Unreadable(source, str(error)) for error in errors)
    notes = (path for path in files if not path.endswith(_TABLES))
    while paths := tuple(islice(notes, _FILES)):
        yield Files(paths, wanted.max_size(source))
    for path in files:
        if path.endswith(".parquet"):
            yield from _row_groups(path, columns)
        elif path.endswith(_TABLES):
            yield from _stretches(path, columns)


def _matching(source: str, wanted: NotesAndTables, errors: list[NotesError]) -> list[str]:
    """The files that a source stands for, in order, as fsspec opens them.

    A folder of this machine is walked as by `starlint check`; elsewhere, what is hidden or somebody else's is left out.
    """
    if os.path.isdir(source):
        return list(found((source,), errors.append, wanted))
    system, place = fsspec.core.url_to_fs(source)
    if system.isdir(place):
        paths = [path for path in system.find(place) if _is_meant(path.removeprefix(place))]
    else:
        paths = [path for path in system.glob(place) if not system.isdir(path)]
    if _REMOTE in source:
        named = map(system.unstrip_protocol, paths)
    else:
        named = map(os.fspath if os.path.isabs(source) else os.path.relpath, paths)
    return sorted(path for path in named if not wanted.is_output(path))


def _is_meant(path: str) -> bool:
    *folders, name = path.strip("/").split("/")
    return (is_markdown(name) or name.endswith(_TABLES)) and not any(map(is_skipped_folder, (*folders, name)))


def _row_groups(path: str, columns: Columns) -> Iterator[Unit]:
    try:
        with fsspec.open(path, "rb") as opened:
            table = _parquet(opened)
            names, groups = table.schema_arrow.names, table.num_row_groups
    except (OSError, ValueError) as error:  # Arrow's own errors are such
        yield Unreadable(path, _no_parquet(path, error))
        return
    if columns.text not in names:
        raise NotesError(f"{path}: no column {columns.text!r}; --column names the one with the text")
    yield from [RowGroup(path, group, columns) for group in range(groups)]


def _no_parquet(path: str, error: Exception) -> str:
    return f"{path}: cannot be read as Parquet: {' '.join(str(error).split())}"


def _parquet(opened: Any) -> Any:
    from pyarrow.parquet import ParquetFile

    return ParquetFile(opened)


def _whole(text: str) -> str:
    """The text without halves of UTF-16 pairs, which no file of UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _stretches(path: str, columns: Columns) -> Iterator[Unit]:
    system, place = fsspec.core.url_to_fs(path)
    size = system.size(place)
    for start in range(0, size, _BYTES):
        yield Lines(path, start, min(start + _BYTES, size), columns)
