"""Files that starlint writes: whole or not at all, and never in place of what somebody else wrote.

A report says in its first lines that starlint wrote it, and only such a file is replaced unasked.
"""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from starlint import __version__
from starlint.errors import OutputError
from starlint.files import decoded, shown

WRITER = f"starlint {__version__}"  # a report names it as its "generator"
NOTICE = f"Written by {WRITER}; the next report may replace it."  # in a comment or the first line of a text

_MARKS = (
    b"Written by starlint ",  # NOTICE: texts, Markdown
    b'"generator": "starlint ',  # JSON
    b'name="generator" content="starlint ',  # HTML
)
_CSV_MARK = b"starlint_"  # the first column's name begins so
_HEAD = 1024  # bytes in which a mark is looked for


def write(path: str, chunks: Iterable[str] | Iterable[bytes], force: bool = False) -> None:
    """Write a report to a file, whole or not at all. Raises OutputError; what was there before is then as it was.

    A file that exists is replaced if starlint wrote it, or by `force`.
    """
    check(path, force)
    content = b"".join(chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace") for chunk in chunks)
    try:
        _write(os.path.realpath(path), content)
    except OSError as error:
        raise _unwritable(path, error) from error


def check(path: str, force: bool = False) -> None:
    """Raise OutputError if a report should not be written there: best asked before the work is done."""
    if not force and os.path.isfile(path) and not is_ours(path):
        raise OutputError(f"{shown(path)}: exists, and starlint did not write it; say --force to replace it")


def is_ours(path: str) -> bool:
    """Whether starlint wrote this file, or nothing is in it. Raises OutputError if it cannot be read."""
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise _unwritable(path, error) from error
    return not head or head.startswith(_CSV_MARK) or any(mark in head for mark in _MARKS)


def append(path: str, text: str) -> None:
    """Put a text at the end of a file of notes after an empty line, with the file's own line ends and encoding.

    The file is made if there is none. What is in it is kept, byte by byte. Raises OutputError where it cannot
    be written, NotesError where it is no text.
    """
    before = content(path)
    try:
        replace_file(os.path.realpath(path), before + _encoded(appended(decoded(before, shown(path)), text), before))
    except OSError as error:
        raise _unwritable(path, error) from error


def content(path: str) -> bytes:
    """What is in a file so far: nothing, if there is none. Raises OutputError for what is no file, or is kept."""
    try:
        if os.path.exists(path) and not os.path.isdir(path) and not os.path.isfile(path):
            raise OutputError(f"{shown(path)}: that is a device or a pipe; name a file")
        return Path(path).read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _unwritable(path, error) from error


def appended(before: str, text: str) -> str:
    """What must follow a text so that another one stands after it, apart from it by an empty line."""
    ending = _line_end(before)
    gap = "" if not before.strip("\ufeff") else ending * (2 - _line_ends_at_end(before))
    return gap + text.replace("\n", ending)


def _line_end(text: str) -> str:
    """The line end that a text has most of."""
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda ending: counts[ending])


def _line_ends_at_end(text: str) -> int:
    """How many line ends close a text, at most two."""
    rest = text.replace("\r\n", "\n").replace("\r", "\n")[-2:]
    return len(rest) - len(rest.rstrip("\n"))


_ENCODINGS = {  # by the mark that the file begins with; UTF-32 before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def _encoded(text: str, before: bytes) -> bytes:
    return text.encode(next((name for mark, name in _ENCODINGS.items() if before.startswith(mark)), "utf-8"))


def _write(path: str, content: bytes) -> None:
    if os.path.exists(path) and not os.path.isfile(path):
        Path(path).write_bytes(content)  # a pipe or a device: there is nothing to be replaced
    else:
        replace_file(path, content)


def replace_file(path: str, content: bytes) -> None:
    """Write beside the file and take its place, so that whoever looks finds the old one or the new one."""
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
    """The permissions of the file, or those that a new one is given here. Raises PermissionError if it is kept."""
    if os.path.exists(path):
        if not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        return stat.S_IMODE(os.stat(path).st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


_REASONS = {
    BrokenPipeError: "whoever was reading it has gone",
    FileNotFoundError: "there is no such folder; make it first",
    IsADirectoryError: "that is a folder; name a file in it",
    NotADirectoryError: "a part of the path is a file; name a folder",
    PermissionError: "permission denied; it is as it was",
}


def _unwritable(path: str, error: OSError) -> OutputError:
    reason = _REASONS.get(type(error)) or f"cannot be written: {error.strerror or error}; it is as it was"
    return OutputError(f"{shown(path)}: {reason}")
