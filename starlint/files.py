"""Files of notes: the files that paths mean, and their text. Nothing is written here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from starlint.errors import NotesError
from starlint.file_content import MEGABYTE, TooLargeError
from starlint.file_content import content as file_content
from starlint.gitignore import LIST, Ignored, ignored_above
from starlint.inert import printable
from starlint.text_encoding import Encoding, encoding_of

STDIN = "-"
SUFFIXES = {".md", ".markdown"}
MAX_FILE_SIZE = 5.0  # megabytes of a file that is read: notes of a lifetime have less than one
VENDORED = {"node_modules", "bower_components", "site-packages", "vendor", "venv", "__pycache__"}  # other people's

_REASONS = {
    FileNotFoundError: "no such file or folder; check the spelling and the folder you are in",
    PermissionError: "permission denied; make it readable, or leave it out",
}

OnError = Callable[[NotesError], None]  # called for each file that cannot be read


@dataclass(frozen=True, slots=True)
class Source:
    """One file of notes, as read."""

    name: str  # as shown to a person: "notes.md", "<stdin>"
    text: str  # decoded, its line ends as they are in the file
    path: str = field(default="", compare=False)  # as it is opened
    encoding: Encoding = field(default=Encoding("utf-8"), compare=False)


class FileFilter:
    """Which files are read; settings may decide otherwise."""

    def named(self, path: str) -> bool:
        """Whether to read a file that was named, or standard input."""
        return True

    def found(self, path: str) -> bool:
        """Whether to read a file that was found in a folder."""
        return is_markdown(path)

    def max_size(self, path: str) -> float:
        """How many megabytes a file may have."""
        return MAX_FILE_SIZE


def sources(
    paths: Iterable[str],
    on_error: OnError,
    file_filter: FileFilter | None = None,
    stdin_name: str | None = None,
    gitignore: bool = True,
) -> Iterator[Source]:
    """Each file that the paths mean, once, in their order. A file that cannot be read stops no other.

    Standard input has the name `stdin_name`. What git ignores is left out of folders if `gitignore` is true.
    """
    file_filter = file_filter or FileFilter()
    for path in found(paths, on_error, file_filter, gitignore):
        name = stdin_name if stdin_name and path == STDIN else path
        if path == STDIN and not file_filter.named(name):
            continue
        try:
            content = _content(path, file_filter.max_size(name))
            yield Source(shown(name), decoded(content, shown(path)), name, encoding_of(content))
        except NotesError as error:
            on_error(error)


def found(paths: Iterable[str], on_error: OnError, file_filter: FileFilter, gitignore: bool = True) -> Iterator[str]:
    """Each file that the paths mean, once, in their order, before it is read; a folder may not be readable."""
    folders = _Folders(file_filter, gitignore)
    return _once(chain.from_iterable(_files(path, on_error, folders) for path in paths))


def read(path: str, max_size: float = MAX_FILE_SIZE) -> str:
    """The text of a file, or of standard input. Raises NotesError where it cannot be read, or has more megabytes."""
    return decoded(_content(path, max_size), shown(path))


def too_large(path: str, max_size: float) -> NotesError:
    """The error for a file of more megabytes than that."""
    return NotesError(
        f"{shown(path)}: larger than {max_size:g} MB; split it, leave it out, or raise the setting max-file-size"
    )


def shown(path: str) -> str:
    """The path as shown to a person; bytes that are not text, and characters that are not printable, are replaced."""
    name = "<stdin>" if path == STDIN else str(Path(path))
    return printable(name.encode("utf-8", "replace").decode("utf-8"))


def identity(path: str) -> tuple[int, int] | None:
    """What a path leads to, whatever it is called: its device and number. None if there is nothing."""
    try:
        found = os.fstat(sys.stdin.fileno()) if path == STDIN else os.stat(path)
    except (OSError, ValueError, AttributeError):  # ValueError: standard input is no file; AttributeError: it is closed
        return None
    return found.st_dev, found.st_ino


def is_markdown(path: str) -> bool:
    """Whether a path ends as files of Markdown do."""
    return os.path.splitext(path)[1].lower() in SUFFIXES


def is_skipped_folder(name: str) -> bool:
    """Whether a folder of this name is left out: it is hidden, or holds other people's files."""
    return _hidden(name) or name in VENDORED


def _files(path: str, on_error: OnError, folders: _Folders) -> Iterator[str]:
    if path == STDIN or not os.path.isdir(path):
        return iter((path,) if folders.file_filter.named(path) else ())
    return iter(_markdown_in(path, on_error, folders))


def _markdown_in(folder: str, on_error: OnError, folders: _Folders) -> list[str]:
    errors: list[NotesError] = []
    found = sorted(folders.walk(folder, errors))
    if not found and not errors:
        errors.append(_nothing_in(folder, folders))
    for error in errors:
        on_error(error)
    return found


def _nothing_in(folder: str, folders: _Folders) -> NotesError:
    if folders.gitignore and any(_Folders(folders.file_filter, gitignore=False).walk(folder, [])):
        reason = ".gitignore leaves out all Markdown in this folder; name the files, or use --no-respect-gitignore"
    else:
        reason = "no Markdown files in this folder; name the files to check"
    return NotesError(f"{shown(folder)}: {reason}")


class _Folders(NamedTuple):
    """How folders are walked."""

    file_filter: FileFilter
    gitignore: bool  # whether what git ignores is left out

    def walk(self, folder: str, errors: list[NotesError]) -> Iterator[str]:
        """The files to read in a folder and below it."""

        def unreadable(error: OSError) -> None:
            errors.append(_unreadable(error, error.filename))

        ignored = {folder: ignored_above(folder) if self.gitignore else Ignored()}
        for place, folders, names in _walked(folder, unreadable):
            here = ignored.pop(place)
            here = here.within(place) if self.gitignore and LIST in names else here
            folders[:] = [
                name for name in folders if not is_skipped_folder(name) and not here.has(_inside(place, name))
            ]
            ignored |= {os.path.join(place, name): here for name in folders}
            paths = (os.path.join(place, name) for name in names if not _hidden(name))
            yield from (
                path for path in paths if _is_file(path) and self.file_filter.found(path) and not here.has(path)
            )


def _walked(folder: str, on_error: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
    """A folder and those below it, each with its folders and files, as `os.walk` has them; however deep they are.

    Links to folders are not followed. Whoever receives the folders may take some out of the list.
    """
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = list(found)
        except OSError as error:
            on_error(error)
            continue
        folders = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        yield place, folders, [entry.name for entry in entries if not _is_folder(entry)]
        waiting += [os.path.join(place, name) for name in reversed(folders)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one; a link in a circle is none."""
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()


def _inside(place: str, name: str) -> str:
    """A folder in a folder, with the separator that marks it as a folder."""
    return os.path.join(place, name, "")


def _hidden(name: str) -> bool:
    return name.startswith(".")


def _is_file(path: str) -> bool:
    """Whether it is not a pipe or socket, which may never end."""
    return os.path.isfile(path) or not os.path.exists(path)  # a broken link is reported as an error


def _once(paths: Iterable[str]) -> Iterator[str]:
    seen = set()
    for path in paths:
        key = path if path == STDIN else os.path.abspath(path)
        if key not in seen:
            seen.add(key)
            yield path


def _content(path: str, max_size: float) -> bytes:
    """The bytes of a file, or of standard input. Raises NotesError where they cannot be read, or are too many."""
    try:
        most = int(max_size * MEGABYTE)
        return _standard_input(most) if path == STDIN else file_content(path, most)
    except TooLargeError as error:
        raise too_large(path, max_size) from error
    except OSError as error:
        raise _unreadable(error, path) from error


def _standard_input(most: int) -> bytes:
    """What standard input holds. Raises TooLargeError for more than `most` bytes."""
    if sys.stdin is None:  # closed by the program that started us
        raise NotesError("<stdin>: standard input is closed; name a file instead")
    found: bytes = sys.stdin.buffer.read(most + 1)
    if len(found) > most:
        raise TooLargeError
    return found


def decoded(content: bytes, name: str) -> str:
    """The text of a file, by the mark that it begins with, or as UTF-8. Raises NotesError with the file's name."""
    try:
        text = encoding_of(content).decode(content)
    except UnicodeDecodeError as error:
        raise NotesError(f"{name}: {_not_text(error)}; save it as UTF-8 and check it again") from error
    if "\0" in text:
        raise NotesError(f"{name}: not a text file; save it as UTF-8, or leave it out")
    return text


def _not_text(error: UnicodeDecodeError) -> str:
    if error.encoding != "utf-8":
        return f"not complete {error.encoding.upper()} text"
    line = error.object[: error.start].count(b"\n") + 1
    return f"not UTF-8 (line {line} holds the byte 0x{error.object[error.start]:02x})"


def _unreadable(error: OSError, path: str) -> NotesError:
    reason = _REASONS.get(type(error)) or f"cannot be read: {error.strerror or error}"
    return NotesError(f"{shown(path)}: {reason}")
