"""Files of notes: the files that paths mean, and their text. Nothing is written here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from starlint.errors import NotesError
from starlint.gitignore import LIST, Ignored, ignored_above
from starlint.text_encoding import encoding_of

STDIN = "-"
SUFFIXES = {".md", ".markdown"}
MOST_MEGABYTES = 10  # of a file that is read: notes of a lifetime have less than one
_MOST_BYTES = MOST_MEGABYTES * 1_000_000
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


class FileFilter:
    """Which files are read; settings may decide otherwise."""

    def named(self, path: str) -> bool:
        """Whether to read a file that was named, or standard input."""
        return True

    def found(self, path: str) -> bool:
        """Whether to read a file that was found in a folder."""
        return is_markdown(path)


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
    folders = _Folders(file_filter or FileFilter(), gitignore)
    for path in _once(chain.from_iterable(_files(path, on_error, folders) for path in paths)):
        name = stdin_name if stdin_name and path == STDIN else path
        try:
            yield Source(shown(name), read(path), name)
        except NotesError as error:
            on_error(error)


def read(path: str) -> str:
    """The text of a file, or of standard input. Raises NotesError where it cannot be read."""
    try:
        content = _bytes(path)
    except OSError as error:
        raise _unreadable(error, path) from error
    if len(content) > _MOST_BYTES:
        raise NotesError(
            f"{shown(path)}: larger than {MOST_MEGABYTES} MB, which no notes are; split it, or leave it out"
        )
    return decoded(content, shown(path))


def shown(path: str) -> str:
    """The path as shown to a person; bytes that are not text are replaced."""
    name = "<stdin>" if path == STDIN else str(Path(path))
    return name.encode("utf-8", "replace").decode("utf-8")


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


@dataclass(frozen=True, slots=True)
class _Folders:
    """How folders are walked."""

    file_filter: FileFilter
    gitignore: bool  # whether what git ignores is left out

    def walk(self, folder: str, errors: list[NotesError]) -> Iterator[str]:
        """The files to read in a folder and below it."""

        def unreadable(error: OSError) -> None:
            errors.append(_unreadable(error, error.filename))

        ignored = {folder: ignored_above(folder) if self.gitignore else Ignored()}
        for place, folders, names in os.walk(folder, onerror=unreadable):
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


def _bytes(path: str) -> bytes:
    """What a file holds, up to the first byte that is too many."""
    if path != STDIN:
        with Path(path).open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    if sys.stdin is None:  # closed by the program that started us
        raise NotesError("<stdin>: standard input is closed; name a file instead")
    return sys.stdin.buffer.read(_MOST_BYTES + 1)


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
