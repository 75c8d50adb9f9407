"""Runs that are answered whole: `starlint check`, called again for the same notes, prints its report again.

Hooks and editors repeat themselves. A report is kept with all that it depends on: the command and its surroundings, the
text of the notes, and the files of settings, also those that were looked for in vain. To print it again, neither Click
nor the settings are loaded. Only plain reports of named files are kept, among the answers of `starlint.cache`.

A report quotes the notes. Those words are not kept: the report is packed with the notes as a dictionary, so that what
it quotes becomes places in them, and only who has the notes can unpack it.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
import zlib
from binascii import a2b_base64, b2a_base64

from starlint.cache import OFF, Cache, default_folder, hashed, installation
from starlint.file_content import content, state

TYPE_CHECKING = False  # typing takes as long to load as all that a known run needs
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from starlint.file_content import State

MOST_BYTES = 32_000  # of the notes and the report together: further back, zlib finds no words in its dictionary

# Variables that say nothing to a program but where it was started.
_PASSING = {"_", "SHLVL", "PWD", "OLDPWD"}


class KnownRun:
    """A command line in its surroundings, and the report that it printed."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._cache = Cache(default_folder())
        self._key = hashed(_surroundings(arguments))
        self._notes: dict[str, bytes] = {}  # by path
        self._printed: list[bytes] = []
        self._room = MOST_BYTES  # for what is still to be added

    @classmethod
    def of(cls, arguments: Sequence[str]) -> KnownRun | None:
        """The run of these arguments; None for one whose report is never kept."""
        if arguments[:1] != ["check"] or os.environ.get(OFF) or not _is_pipe(sys.stdout):
            return None
        try:
            return cls(arguments)
        except OSError:  # there is no current folder
            return None

    def answer(self) -> int | None:
        """Print the report of an earlier run, and return its exit code; None where it is not known or has changed."""
        kept = self._cache.get(self._key)
        try:
            if kept is None or any(state(path) != _state(known) for path, known in kept["settings"]):
                return None
            notes = [content(path, MOST_BYTES) for path, _ in kept["notes"]]
            if [_digest(text) for text in notes] != [digest for _, digest in kept["notes"]]:
                return None
            printed, code = _unpacked(kept["printed"], b"".join(notes)), int(kept["code"])
            _print(printed)
        except (OSError, KeyError, TypeError, ValueError, zlib.error):
            return None  # where it cannot be printed, the command line says why
        return code

    @property
    def paths(self) -> Iterable[str]:
        """The files that were read."""
        return self._notes.keys()

    def add_notes(self, path: str, text: str) -> None:
        """Remember the notes of a file that was read."""
        if self._takes(len(text)):
            self._notes[path] = text.encode("utf-8", "surrogatepass")

    def add_printed(self, chunk: bytes) -> None:
        """Remember a piece of the report, as it was printed."""
        if self._takes(len(chunk)):
            self._printed.append(chunk)

    def put(self, settings: Iterable[tuple[str, State]], code: int) -> None:
        """Keep what was added, with the states of the files of settings before they were read."""
        printed, notes = b"".join(self._printed), b"".join(self._notes.values())
        if not notes or self._room < 0 or len(printed) + len(notes) > MOST_BYTES:
            return
        answer = {
            "notes": [[path, _digest(text)] for path, text in self._notes.items()],
            "settings": list(settings),
            "printed": _packed(printed, notes),
            "code": code,
        }
        self._cache.put(self._key, answer)
        self._cache.close()

    def _takes(self, size: int) -> bool:
        self._room -= size
        return self._room >= 0


def _is_pipe(out: TextIO) -> bool:
    """Whether it is a pipe or a file that takes text as it is; in place of ASCII, Click writes UTF-8."""
    return isinstance(out, io.TextIOWrapper) and not out.isatty() and codecs.lookup(out.encoding).name != "ascii"


def _surroundings(arguments: Sequence[str]) -> Iterator[str]:
    """All that the report depends on beside files of notes and settings."""
    yield from (repr(arguments), os.getcwd(), f"{sys.stdout.encoding} {sys.flags}", installation())
    yield repr(sorted(item for item in os.environ.items() if item[0] not in _PASSING))


def _digest(text: bytes) -> str:
    return hashed([text])


def _state(known: list[int] | None) -> State:
    return None if known is None else (known[0], known[1])


def _packed(printed: bytes, notes: bytes) -> str:
    packer = zlib.compressobj(9, zdict=notes)
    return b2a_base64(packer.compress(printed) + packer.flush(), newline=False).decode("ascii")


def _unpacked(packed: str, notes: bytes) -> bytes:
    return zlib.decompressobj(zdict=notes).decompress(a2b_base64(packed), MOST_BYTES)


def _print(printed: bytes) -> None:
    """Write to standard output, past its buffer: what cannot be written must not wait there for the command line."""
    with open(sys.stdout.fileno(), "wb", buffering=0, closefd=False) as file:
        while printed:
            printed = printed[file.write(printed) :]
