"""starlint as a program: a run that is known is answered at once, and any other by the command line."""

from __future__ import annotations

import sys

from starlint.known_run import KnownRun


def main() -> None:
    """Run starlint, and exit with its code."""
    run = KnownRun.of(sys.argv[1:])
    code = None if run is None else run.answer()
    if code is None:
        from starlint.cli import main as command_line  # late: it loads Click

        command_line(run)
    sys.exit(code)
