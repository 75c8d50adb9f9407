"""What was found, as one JSON document: a public contract, versioned.

The summary stands first, so nothing can be written before the last file is read. What is found until then is kept as
text, compressed, and not as records: of 20,000 files that is some megabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.inert import json_text
from starlint.report_marks import WRITER
from starlint.reports.json.finding_json import entries, suppressed_entries
from starlint.reports.json.json_document import Object
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary

SCHEMA_VERSION = 2
_INDENT = "  "  # of the document, as json_document has it


def check_json(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    summary, findings, suppressed = Summary(), _Listed(), _Listed()
    for file in files:
        summary.add(file.report)
        findings.add(entries(file))
        suppressed.add(suppressed_entries(file))
    head = {
        "generator": WRITER,
        "schema_version": SCHEMA_VERSION,
        "summary": _counts(summary),
        "troubles": list(options.errors),
    }
    yield _encoded(_text(head).removesuffix("\n}"))
    for name, listed in (("findings", findings), ("suppressed", suppressed)):
        yield _encoded(f',\n{_INDENT}"{name}": [')
        yield from listed.chunks()
        yield _encoded(f"\n{_INDENT}]" if listed else "]")
    yield b"\n}\n"


@dataclass(slots=True)
class _Listed:
    """The objects of a list in the document, as text, compressed."""

    _compressor: Any = field(default_factory=lambda: zlib.compressobj(1))
    _parts: list[bytes] = field(default_factory=list)
    _count: int = 0

    def add(self, objects: Iterable[Object]) -> None:
        """Add objects to the end of the list."""
        for each in objects:
            text = f"\n{_text(each)}".replace("\n", f"\n{_INDENT * 2}")  # a line end inside a string is written \\n
            compressed = self._compressor.compress(_encoded(f"{',' if self._count else ''}{text}"))
            self._parts += [compressed] if compressed else []  # it gives what it has from time to time
            self._count += 1

    def __bool__(self) -> bool:
        return self._count > 0

    def chunks(self) -> Iterator[bytes]:
        """The text of the list between its brackets, piece by piece."""
        decompressor = zlib.decompressobj()
        for part in (*self._parts, self._compressor.flush()):
            yield decompressor.decompress(part)
        yield decompressor.flush()


def _text(value: Object) -> str:
    return json_text(value, indent=len(_INDENT))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _counts(summary: Summary) -> Object:
    found = {severity.label: summary.severities[severity] for severity in sorted(Severity, reverse=True)}
    return {"files": summary.files, "stories": summary.stories, **found}
