"""The progress of a long run: the file that is being read, on standard error, for somebody at a terminal."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING

from starlint.inert import one_line
from starlint.reports.terminal.terminal_width import fitted

if TYPE_CHECKING:  # Rich is loaded only where progress is shown
    from rich.console import Console
    from rich.status import Status

PATIENCE = 1.0  # seconds before anything is shown


@dataclass(slots=True)
class Progress:
    """A line that says how far the run has come, once it has taken a while; nothing where `shown` is false."""

    shown: bool
    files: int = 0
    doing: str = ""
    _status: Status | None = None
    _timer: Timer | None = None
    _lock: Lock = field(default_factory=Lock)  # the timer runs in a thread of its own

    @classmethod
    def on(cls, reports_at_end: bool) -> Progress:
        """Shown at a terminal, unless the report is written there as files are read: that is progress enough."""
        return cls(_is_terminal(sys.stderr) and (reports_at_end or not _is_terminal(sys.stdout)))

    def begin(self, name: str) -> None:
        """Show the next file."""
        with self._lock:
            self.files += 1
            self.doing = name
            if self._status:
                self._status.update(self._line())

    def __enter__(self) -> Progress:
        if self.shown:
            self._timer = Timer(PATIENCE, self._appear)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer.join()
        if self._status:
            self._status.stop()

    def _appear(self) -> None:
        from rich.console import Console

        with self._lock:
            self._status = _status(Console(stderr=True, highlight=False, markup=False), self._line())
            self._status.start()

    def _line(self) -> str:
        return fitted(f"File {self.files}: {one_line(self.doing)}", 50)


def _status(console: Console, line: str) -> Status:
    from rich.status import Status

    return Status(line, console=console, spinner="line" if console.options.ascii_only else "dots")


def _is_terminal(stream: object) -> bool:
    """Whether it is a terminal that can erase a line."""
    if os.environ.get("TERM") == "dumb":
        return False
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())
