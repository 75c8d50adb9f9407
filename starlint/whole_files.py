"""A file that is replaced whole or not at all, by one run at a time.

The new content is written to a file beside it, which then takes its place: a run that is killed, or a full disk, leaves
the file as it was.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from glob import escape, glob
from secrets import token_hex
from typing import NamedTuple

from starlint.errors import OutputError
from starlint.file_lock import locked
from starlint.files import shown


class Version(NamedTuple):
    """What tells one state of a file from the next."""

    device: int
    number: int
    size: int
    changed: int  # in nanoseconds

    @classmethod
    def of(cls, found: os.stat_result) -> Version:
        """The version of a file that was found."""
        return cls(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


@dataclass(slots=True)
class Target:
    """A file to be written, while no other run of starlint writes in its folder."""

    name: str  # as shown to a person
    place: str  # where it is, with all links followed
    alone: bool  # whether the folder is locked
    was_read: bool = False
    version: Version | None = None  # what was read; None: there was no file

    def content(self) -> bytes:
        """What the file holds; nothing if there is no file."""
        self.was_read = True
        try:
            with open(self.place, "rb") as file:
                self.version = Version.of(os.fstat(file.fileno()))
                return file.read()
        except FileNotFoundError:
            return b""

    def replace(self, content: bytes) -> None:
        """Write the file beside it and move that into its place, so that a reader finds the old one or the new one.

        Raises OutputError if the file has changed since it was read.
        """
        mode = self._mode()
        if self.alone:
            _remove_leftovers(os.path.dirname(self.place))
        beside = _beside(self.place, content, mode)
        try:
            if self.was_read and self.version != _version(self.place):
                raise OutputError(f"{self.name}: another program has changed it meanwhile; run the command again")
            os.replace(beside, self.place)
        except BaseException:
            with suppress(OSError):
                os.unlink(beside)
            raise

    def _mode(self) -> int:
        """The permissions of the file, or those of a new one. Raises OSError or OutputError where it is kept."""
        try:
            found = os.stat(self.place)
        except FileNotFoundError:
            return _mode_of_new_files()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(21, os.strerror(21))
        if not os.access(self.place, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        if found.st_nlink > 1:
            raise OutputError(f"{self.name}: {_LINKED}")
        return stat.S_IMODE(found.st_mode)


@contextmanager
def opened(path: str) -> Iterator[Target]:
    """The file at a path, to be replaced. Raises OutputError for what is no file, or where it cannot be written."""
    try:
        place = real_place(path)
        with locked(os.path.dirname(place)) as alone:
            yield Target(shown(path), place, alone)
    except OSError as error:
        raise unwritable(path, error) from error


def real_place(path: str) -> str:
    """Where a file is, or would be, with all links followed. Raises OutputError for what is no file."""
    if os.path.basename(path) in ("", os.curdir, os.pardir):
        raise OutputError(f"{shown(path)}: that is a folder; name a file in it")
    place = os.path.realpath(path)
    if os.path.exists(place) and not os.path.isdir(place) and not os.path.isfile(place):
        raise OutputError(f"{shown(path)}: that is a device or a pipe; name a file")
    return place


_TEMPORARY = ".starlint-", ".tmp"  # how a file begins and ends that is not whole yet


def _beside(place: str, content: bytes, mode: int) -> str:
    """Write a content to a new file in the same folder, down to the disk, and return its path."""
    folder = os.path.dirname(place)
    path = os.path.join(folder, token_hex(8).join(_TEMPORARY))
    handle, nameless = _new_file(folder, path)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
            os.chmod(handle if os.chmod in os.supports_fd else path, mode)
            if nameless:
                _name(handle, folder, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(path)
        raise
    return path


def _new_file(folder: str, path: str) -> tuple[int, bool]:
    """A new file, and whether it has no name yet: such a one is gone if the program is killed."""
    if hasattr(os, "O_TMPFILE"):
        with suppress(OSError):  # not every file system has such files
            return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600), True
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), False


def _name(handle: int, folder: str, path: str) -> None:
    """Give a file without a name this one: https://man7.org/linux/man-pages/man2/open.2.html, at O_TMPFILE."""
    within = os.open(folder, os.O_RDONLY)
    try:
        os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=within, follow_symlinks=True)
    finally:
        os.close(within)


def _remove_leftovers(folder: str) -> None:
    """Remove what a run that was killed has left. The folder is locked, so nobody writes these files now."""
    for path in glob(os.path.join(escape(folder), "*".join(_TEMPORARY))):
        with suppress(OSError):
            os.unlink(path)


def _version(place: str) -> Version | None:
    try:
        return Version.of(os.stat(place))
    except FileNotFoundError:
        return None


def _mode_of_new_files() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


_LINKED = "has a second name (a hard link), which would keep the old text; make it a file of its own, or name another"
_REASONS = {
    BrokenPipeError: "the program that was reading it has stopped",
    FileNotFoundError: "there is no such folder; make it first",
    IsADirectoryError: "that is a folder; name a file in it",
    NotADirectoryError: "a part of the path is a file; name a folder",
    PermissionError: "permission denied; it is as it was",
}


def unwritable(path: str, error: OSError) -> OutputError:
    """The sentence for a file that cannot be written."""
    reason = _REASONS.get(type(error)) or f"cannot be written: {error.strerror or error}; it is as it was"
    return OutputError(f"{shown(path)}: {reason}")
