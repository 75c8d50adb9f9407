"""Files that starlint writes: reports, and stories at the end of notes.

A report shows that starlint wrote it; without --force only such a file is replaced. A file is meant by what it is, not
by its name: links are followed, and what is decided is decided about the file at their end.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from starlint.errors import OutputError
from starlint.files import decoded, shown
from starlint.report_marks import HEAD, is_report
from starlint.text_encoding import encoding_of, line_end
from starlint.whole_files import opened, real_place, unwritable


def write(path: str, chunks: Iterable[str | bytes], force: bool = False) -> None:
    """Write a report to a file, whole or not at all. Raises OutputError, and then leaves the file as it was.

    A file that exists is replaced if starlint wrote it, or with `force`.
    """
    content = b"".join(chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace") for chunk in chunks)
    if _is_stream(path):
        _pour(path, content)
        return
    with opened(path) as target:
        check(path, force)
        target.replace(content)


def check(path: str, force: bool = False) -> None:
    """Raise OutputError if a report must not be written there; best called before the work is done."""
    if _is_stream(path):
        return
    place = real_place(path)
    if not force and os.path.isfile(place) and not is_ours(place):
        raise OutputError(f"{shown(path)}: exists, and starlint did not write it; use --force to replace it")


def is_ours(path: str) -> bool:
    """Whether starlint wrote this report, or it is empty. Raises OutputError if it cannot be read."""
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
            return is_report(head) and (bool(head.strip()) or not file.read(1))
    except OSError as error:
        raise unwritable(path, error) from error


def append(path: str, text: str, check: Callable[[str, str], None] = lambda before, addition: None) -> tuple[str, str]:
    """Add a text to the end of a file of notes after an empty line, with the file's own line ends and encoding.

    The file is made if there is none. Its content is kept, byte by byte. Returns the text that was there, and what was
    added to it. `check` receives both before anything is written, and may raise an error instead. Raises OutputError
    where the file cannot be written or is a report, NotesError where it is not a text file.
    """
    with opened(path) as target:
        content = target.content()
        if content.strip() and is_report(content[:HEAD]):
            raise OutputError(f"{shown(path)}: that is a report, which the next one replaces; name a file of notes")
        before = decoded(content, shown(path))
        addition = appended(before, text)
        check(before, addition)
        target.replace(content + addition.encode(encoding_of(content).codec))
    return before, addition


def appended(before: str, text: str) -> str:
    """What must follow a text so that another text comes after it and an empty line."""
    ending = line_end(before)
    gap = "" if not before.strip("\ufeff") else ending * (2 - _line_ends_at_end(before))
    return gap + text.replace("\n", ending)


def _line_ends_at_end(text: str) -> int:
    """How many line ends a text ends with, at most two."""
    rest = text.replace("\r\n", "\n").replace("\r", "\n")[-2:]
    return len(rest) - len(rest.rstrip("\n"))


def _is_stream(path: str) -> bool:
    """Whether a path is a pipe or a device such as a terminal, where nothing can be replaced."""
    try:
        kind = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(kind) or stat.S_ISCHR(kind)


def _pour(path: str, content: bytes) -> None:
    try:
        Path(path).write_bytes(content)
    except OSError as error:
        raise unwritable(path, error) from error
