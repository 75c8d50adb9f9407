"""Findings as JSON, one in each line, as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.inert import json_text
from starlint.reports.json.finding_json import entries
from starlint.reports.render_options import RenderOptions


def json_lines(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """An object per line in UTF-8, whatever the locale."""
    for file in files:
        for entry in entries(file):
            yield json_text(entry, None).encode("utf-8", "replace") + b"\n"
