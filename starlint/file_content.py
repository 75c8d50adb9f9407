"""The content of a file: of one that ends, and up to a size."""

from __future__ import annotations

import errno
import os
import stat

MEGABYTE = 1_000_000
State = tuple[int, int] | None  # when a file was written, and its size; None: there is none
SETTINGS = 1 * MEGABYTE  # bytes of a file of settings, rules or principles, which people write by hand

# What the shell has opened for us, such as the end of a pipe in `check <(command)`: it may be read like a file.
_HANDED_OVER = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")


TYPE_CHECKING = False  # neither typing nor pathlib is needed to read a file
if TYPE_CHECKING:
    from pathlib import Path


class TooLargeError(OSError):
    """A file that is larger than it may be."""


def content(path: str | Path, most: int) -> bytes:
    """What a file holds. Raises OSError where it cannot be read or is a device or a pipe, which may never end.

    Raises TooLargeError for more than `most` bytes.
    """
    with open(path, "rb", opener=_opened) as file:
        found = file.read(most + 1)
    if len(found) > most:
        raise TooLargeError(errno.EFBIG, f"larger than {most / MEGABYTE:g} MB")
    return found


def state(path: str | Path) -> State:
    """What tells whether a file has been written since: when that was, and its size. None where there is no file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _opened(path: str, flags: int) -> int:
    """A file, opened without waiting for another program."""
    if not str(path).startswith(_HANDED_OVER):
        _check(os.stat(path))
        flags |= getattr(os, "O_NONBLOCK", 0)  # it may have become a pipe since
    handle = os.open(path, flags)
    try:
        if not str(path).startswith(_HANDED_OVER):
            _check(os.fstat(handle))
    except OSError:
        os.close(handle)
        raise
    return handle


def _check(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):  # Python itself opens no folder
        raise OSError(errno.EINVAL, "it is a device, a pipe or a socket, not a file")
