"""Where a report of a whole bank goes: to the terminal, or into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from starlint.commands.run.output import show, terminal_options
from starlint.errors import OutputError
from starlint.file_report import FileReport
from starlint.files import STDIN, identity
from starlint.inert import chunks_without_commands
from starlint.report_marks import NOTICE
from starlint.reports import Chunks
from starlint.reports.render_options import RenderOptions

_WIDEST = 160  # columns of a table


class ReportTarget(NamedTuple):
    """The terminal, or a file."""

    path: str | None  # None: the terminal
    force: bool  # replace a file that starlint did not write
    colour: str = "auto"  # on the terminal

    def check(self) -> None:
        """Raise OutputError for a file that must not be replaced, before any work is done."""
        if self.path:
            from starlint import file_writer  # late: most reports go to the terminal

            file_writer.check(self.path, self.force)

    def notes_among(self, files: Iterable[FileReport]) -> Iterator[FileReport]:
        """The files without an earlier report. Raises OutputError for notes that the report would replace."""
        replaced = identity(self.path) if self.path else None
        for file in files:
            if replaced is None or identity(file.path) != replaced:
                yield file
            elif not _is_ours(str(self.path)):
                raise OutputError(f"{file.name}: contains your notes; write the report to another file")

    def write(self, report: Callable[[RenderOptions], Chunks], form: str) -> None:
        """Show a report as wide as the terminal, or write it to the file."""
        if self.path is None or self.path == STDIN:
            show(report(terminal_options(_WIDEST)), self.colour)
        else:
            self.save(report(RenderOptions()), form == "table")

    def save(self, chunks: Chunks, needs_notice: bool) -> None:
        """Write a report to the file; one that has no other place for it begins with a line that names the writer."""
        from starlint import file_writer

        inert = chunks_without_commands(chunks)
        file_writer.write(str(self.path), _signed(inert) if needs_notice else inert, self.force)


def _is_ours(path: str) -> bool:
    from starlint import file_writer

    return file_writer.is_ours(path)


def _signed(chunks: Iterable[str | bytes]) -> Iterator[bytes]:
    """The report as bytes, after a line that names the writer; nothing where there is no report."""
    notice = f"{NOTICE}\n\n".encode()
    for chunk in chunks:
        yield notice + (chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace"))
        notice = b""
