"""A lock on a folder, so that two runs of starlint do not write there at the same time.

The lock is on the folder itself: nothing is left behind, and a run that is killed gives it back.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from starlint.errors import OutputError
from starlint.files import shown

try:
    import fcntl
except ImportError:  # Windows locks no folders: there, two runs that write to one file are not kept apart
    fcntl = None  # type: ignore[assignment]

PATIENCE = 30.0  # seconds to wait for another run
_PAUSE = 0.01  # seconds between two attempts


@contextmanager
def locked(folder: str) -> Iterator[bool]:
    """Wait until no other run writes in a folder, and keep it so. The value says whether the folder could be locked.

    Raises OutputError if another run does not finish.
    """
    handle = _opened(folder)
    try:
        yield handle is not None and _acquired(handle, folder)
    finally:
        if handle is not None:
            os.close(handle)  # this gives the lock back


def _opened(folder: str) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY) if fcntl is not None else None
    except OSError:  # whoever writes there finds out why
        return None


def _acquired(handle: int, folder: str) -> bool:
    """Whether the lock was given; false where the file system knows none."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            return False
    raise OutputError(f"{shown(folder)}: another run of starlint is still writing in this folder; try again later")
