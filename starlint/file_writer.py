"""Files that starlint writes: whole or not at all, and never in place of a file that somebody else wrote.

A report says in its first lines that starlint wrote it; without --force only such a file is replaced.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from starlint import __version__
from starlint.errors import OutputError
from starlint.files import decoded, shown
from starlint.text_encoding import encoding_of, line_end

WRITER = f"starlint {__version__}"  # a report names it as its "generator"
NOTICE = f"Written by {WRITER}; the next report may replace it."  # in a comment or the first line of a text

_SIGNATURES = (
    b"Written by starlint ",  # NOTICE: texts, Markdown
    b'"generator": "starlint ',  # JSON
    b'name="generator" content="starlint ',  # HTML
)
_CSV_SIGNATURE = b"starlint_"  # the beginning of the first column's name
_HEAD = 1024  # bytes in which a signature is looked for


def write(path: str, chunks: Iterable[str] | Iterable[bytes], force: bool = False) -> None:
    """Write a report to a file, whole or not at all. Raises OutputError, and then leaves the file as it was.

    A file that exists is replaced if starlint wrote it, or with `force`.
    """
    check(path, force)
    content = b"".join(chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace") for chunk in chunks)
    try:
        _write(os.path.realpath(path), content)
    except OSError as error:
        raise _unwritable(path, error) from error


def check(path: str, force: bool = False) -> None:
    """Raise OutputError if a report must not be written there; best called before the work is done."""
    if not force and os.path.isfile(path) and not is_ours(path):
        raise OutputError(f"{shown(path)}: exists, and starlint did not write it; use --force to replace it")


def is_ours(path: str) -> bool:
    """Whether starlint wrote this file, or it is empty. Raises OutputError if it cannot be read."""
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise _unwritable(path, error) from error
    return not head or head.startswith(_CSV_SIGNATURE) or any(signature in head for signature in _SIGNATURES)


def append(path: str, text: str) -> None:
    """Add a text to the end of a file of notes after an empty line, with the file's own line ends and encoding.

    The file is made if there is none. Its content is kept, byte by byte. Raises OutputError where it cannot be
    written, NotesError where it is not a text file.
    """
    before = content(path)
    addition = appended(decoded(before, shown(path)), text).encode(encoding_of(before).codec)
    try:
        replace_file(os.path.realpath(path), before + addition)
    except OSError as error:
        raise _unwritable(path, error) from error


def content(path: str) -> bytes:
    """The content of a file; empty if there is none. Raises OutputError for a device, or where it cannot be read."""
    try:
        if os.path.exists(path) and not os.path.isdir(path) and not os.path.isfile(path):
            raise OutputError(f"{shown(path)}: that is a device or a pipe; name a file")
        return Path(path).read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _unwritable(path, error) from error


def appended(before: str, text: str) -> str:
    """What must follow a text so that another text comes after it and an empty line."""
    ending = line_end(before)
    gap = "" if not before.strip("\ufeff") else ending * (2 - _line_ends_at_end(before))
    return gap + text.replace("\n", ending)


def _line_ends_at_end(text: str) -> int:
    """How many line ends a text ends with, at most two."""
    rest = text.replace("\r\n", "\n").replace("\r", "\n")[-2:]
    return len(rest) - len(rest.rstrip("\n"))


def _write(path: str, content: bytes) -> None:
    if os.path.exists(path) and not os.path.isfile(path):
        Path(path).write_bytes(content)  # a pipe or a device has nothing to be replaced
    else:
        replace_file(path, content)


def replace_file(path: str, content: bytes) -> None:
    """Write a file beside it and move that into its place, so that a reader finds the old one or the new one."""
    mode = _mode(path)
    handle, beside = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".starlint-", suffix=".tmp")
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, mode)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _mode(path: str) -> int:
    """The permissions of the file, or those of a new one. Raises PermissionError if it must not be written."""
    if os.path.exists(path):
        if not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        return stat.S_IMODE(os.stat(path).st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


_REASONS = {
    BrokenPipeError: "the program that was reading it has stopped",
    FileNotFoundError: "there is no such folder; make it first",
    IsADirectoryError: "that is a folder; name a file in it",
    NotADirectoryError: "a part of the path is a file; name a folder",
    PermissionError: "permission denied; it is as it was",
}


def _unwritable(path: str, error: OSError) -> OutputError:
    reason = _REASONS.get(type(error)) or f"cannot be written: {error.strerror or error}; it is as it was"
    return OutputError(f"{shown(path)}: {reason}")
