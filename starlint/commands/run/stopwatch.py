"""A stopwatch in the terminal: one line, written again each second, until Enter is pressed."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from threading import Event, Thread

from starlint.reports.terminal.terminal_width import columns, fitted

_TICK = 0.5  # seconds between two looks at the clock


def wait() -> bool:
    """Wait for Enter; False where the input ends without it."""
    return bool(sys.stdin.readline())


def timed(line: Callable[[float], str], width: int, clock: Callable[[], float] = time.monotonic) -> float | None:
    """Show `line(seconds)` until Enter is pressed, and return the seconds; None where the input ends without Enter.

    Where standard input or output is no terminal, nothing is shown meanwhile.
    """
    start, ended = clock(), Event()
    shown = sys.stdout.isatty() and sys.stdin.isatty()
    ticking = Thread(target=_tick, args=(line, width, lambda: clock() - start, ended), daemon=True)
    if shown:
        ticking.start()
    try:
        pressed = wait()
    finally:
        ended.set()
        if shown:
            ticking.join()
    return clock() - start if pressed else None


def _tick(line: Callable[[float], str], width: int, passed: Callable[[], float], ended: Event) -> None:
    while not ended.is_set():
        text = fitted(line(passed()), width - 1)  # the last column stays free, or the line would break
        sys.stdout.write(f"\r{text}{' ' * (width - 1 - columns(text))}")
        sys.stdout.flush()
        ended.wait(_TICK)
