"""Where a report goes: to the terminal, or whole into a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from starlint import file_writer
from starlint.commands import page, show
from starlint.errors import OutputError
from starlint.file_report import FileReport
from starlint.files import STDIN, shown
from starlint.reports.render_options import RenderOptions

Chunks = Iterator[str] | Iterator[bytes]

_WIDEST = 160  # columns of a table


def other_than(target: str | None, files: Iterable[FileReport]) -> Iterator[FileReport]:
    """The files but for an earlier report. Raises OutputError for notes that the report would replace."""
    for file in files:
        if target is None or file.name != shown(target) or not os.path.exists(target):
            yield file
        elif not file_writer.is_ours(target):
            raise OutputError(f"{shown(target)}: holds the notes that are to be read; write the report elsewhere")


def deliver(report: Callable[[RenderOptions], Chunks], form: str, target: str | None, force: bool) -> None:
    """Show a report as wide as the terminal, or write it to a file."""
    if target is None or target == STDIN:
        show(report(page(_WIDEST)))
    else:
        file_writer.write(target, _signed(form, report(RenderOptions())), force)


def _signed(form: str, chunks: Chunks) -> Iterator[bytes]:
    """The report as bytes; a table, which does not say so itself, with a line that says who wrote it."""
    if form == "table":
        yield f"{file_writer.NOTICE}\n\n".encode()
    for chunk in chunks:
        yield chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace")
