"""The output: a folder of parts in JSON Lines or Parquet, each whole or not there, with a row for each finding.

A note without a finding has a row without a code, and one that could not be checked a row with its error. So the parts
say which notes are done, and a run that was ended goes on where it was.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import fsspec

from starlint.inert import json_text

Row = Mapping[str, Any]

_TEXTS = ("path", "hash", "code", "name", "severity", "message", "advice", "story", "fingerprint", "error")
_PLACE = ("line", "column", "end_line", "end_column")


class Output(NamedTuple):
    """A folder of parts, on this machine or wherever fsspec can write."""

    folder: str
    form: str  # of its parts: "parquet" or "jsonl"

    def done(self) -> frozenset[str]:
        """The hashes of the notes that earlier runs have checked; those that could not be read are tried again."""
        system, folder = fsspec.core.url_to_fs(self.folder)
        parts = system.glob(f"{folder}/part-*.{self.form}")
        rows = (row for part in parts for row in self._read(system, part))
        return frozenset(row["hash"] for row in rows if row["hash"] and not row.get("error"))

    def write(self, rows: list[Row], name: str) -> None:
        """Write one part: beside its place, and then moved there."""
        system, folder = fsspec.core.url_to_fs(self.folder)
        system.makedirs(folder, exist_ok=True)
        place, beside = (f"{folder}/{prefix}-{name}.{self.form}" for prefix in ("part", f".{os.getpid()}"))
        with system.open(beside, "wb") as file:
            _WRITERS[self.form](rows, file)
        system.mv(beside, place)

    def _read(self, system: Any, part: str) -> Iterable[Row]:
        with system.open(part, "rb") as file:
            if self.form == "jsonl":
                return [json.loads(line) for line in file]
            from pyarrow.parquet import read_table

            rows: list[Row] = read_table(file, columns=["hash", "error"]).to_pylist()
            return rows


def _write_lines(rows: list[Row], file: Any) -> None:
    for row in rows:
        file.write(json_text(row, None).encode("utf-8", "replace") + b"\n")


def _write_parquet(rows: list[Row], file: Any) -> None:
    import pyarrow
    from pyarrow.parquet import write_table

    write_table(pyarrow.Table.from_pylist(rows, schema=_schema(pyarrow)), file)


def _schema(arrow: Any) -> Any:
    text, number = arrow.string(), arrow.int32()
    place = [(name, number) for name in _PLACE]
    related = arrow.list_(arrow.struct([*place, ("text", text), ("note", text)]))
    edits = arrow.list_(arrow.struct([*place, ("text", text)]))
    fixes = arrow.list_(arrow.struct([("title", text), ("safe", arrow.bool_()), ("edits", edits)]))
    return arrow.schema([*((name, text) for name in _TEXTS), *place, ("related", related), ("fixes", fixes)])


_WRITERS = {"parquet": _write_parquet, "jsonl": _write_lines}
