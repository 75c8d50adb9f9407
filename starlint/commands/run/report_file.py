"""Where a report of a whole bank goes: to the terminal, or into a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from starlint import file_writer
from starlint.commands.run.output import show, terminal_options
from starlint.errors import OutputError
from starlint.file_report import FileReport
from starlint.files import STDIN, shown
from starlint.reports import Chunks
from starlint.reports.render_options import RenderOptions

_WIDEST = 160  # columns of a table


@dataclass(frozen=True, slots=True)
class ReportTarget:
    """The terminal, or a file."""

    path: str | None  # None: the terminal
    force: bool  # replace a file that starlint did not write
    colour: str = "auto"  # on the terminal

    def check(self) -> None:
        """Raise OutputError for a file that must not be replaced, before any work is done."""
        if self.path:
            file_writer.check(self.path, self.force)

    def notes_among(self, files: Iterable[FileReport]) -> Iterator[FileReport]:
        """The files without an earlier report. Raises OutputError for notes that the report would replace."""
        for file in files:
            if self.path is None or file.name != shown(self.path) or not os.path.exists(self.path):
                yield file
            elif not file_writer.is_ours(self.path):
                raise OutputError(f"{file.name}: contains your notes; write the report to another file")

    def write(self, report: Callable[[RenderOptions], Chunks], form: str) -> None:
        """Show a report as wide as the terminal, or write it to the file."""
        if self.path is None or self.path == STDIN:
            show(report(terminal_options(_WIDEST)), self.colour)
        else:
            file_writer.write(self.path, _signed(form, report(RenderOptions())), self.force)


def _signed(form: str, chunks: Chunks) -> Iterator[bytes]:
    """The report as bytes; a table, which has no other place for it, begins with a line that names the writer."""
    if form == "table":
        yield f"{file_writer.NOTICE}\n\n".encode()
    for chunk in chunks:
        yield chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace")
