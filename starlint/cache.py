"""Answers kept between runs: small JSON files in a folder of the user's, found by a hash of what was asked.

Nothing is lost with the folder: an answer that is missing, broken or cut short is worked out again. Several programs
may use it at once. It is bounded; what was not used for longest leaves first.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder

from starlint import __version__

try:
    from _blake2 import blake2b  # what hashlib gives, without loading OpenSSL: a tenth of a run that is answered here
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False  # a run that is answered from here does without typing
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

MOST_BYTES = 128 * 2**20  # of all answers together
OFF, FOLDER = "STARLINT_NO_CACHE", "STARLINT_CACHE_DIR"  # environment variables

_SHARDS = 256  # folders for the answers, by the first two digits of their hashes
_SHARE = MOST_BYTES // _SHARDS  # bytes of one of them
_EVERY = 64  # answers added to one of them before its size is looked at
_LIBRARIES = ("click", "markdown_it", "rich", "spacy", "textstat")  # an answer may depend on their versions
_KINDS = (".py", ".toml", ".json", ".tsv")  # files of the package that an answer may depend on
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of starlint: https://bford.info/cachedir/\n"


def default_folder() -> str:
    """The folder of the environment variable, or one in the user's cache folder."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.environ.get(FOLDER) or os.path.join(base, "starlint")


def hashed(parts: Iterable[str | bytes]) -> str:
    """A hash that stands for these parts in this order: 40 hexadecimal digits."""
    hash_of_all = blake2b(digest_size=20)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        hash_of_all.update(b"%d:" % len(content))
        hash_of_all.update(content)
    return hash_of_all.hexdigest()


@cache
def installation() -> str:
    """What stands for this installation: other code, other rules or other libraries have another hash."""
    return versions(os.path.dirname(os.path.abspath(__file__)))


def versions(package: str) -> str:
    """What the answers of an installation depend on: starlint's version and files, Python's and the libraries'.

    The files are looked at by size and time, as Python does before it uses a compiled module.
    """
    specs = (PathFinder.find_spec(name) for name in _LIBRARIES)
    libraries = [_stamp(os.stat(spec.origin)) for spec in specs if spec and spec.origin]
    return hashed((__version__, sys.version, *libraries, *stamps(package), *stamps(f"{package}/../rules")))


def stamps(folder: str) -> Iterator[str]:
    """The path, size and time of each file in a folder that may decide on an answer, in order."""
    for entry in sorted(_entries(folder), key=lambda entry: entry.name):
        if entry.name.endswith(_KINDS):
            yield f"{entry.name} {_stamp(entry.stat())}"
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield entry.name
            yield from stamps(entry.path)


def _stamp(status: os.stat_result) -> str:
    return f"{status.st_size} {status.st_mtime_ns}"


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What a folder holds; nothing where there is no such folder."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


class Cache:
    """The answers in one folder. No method raises an error of the file system: without a cache, all work is done."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._answers = os.path.join(folder, "v1")
        self._added: dict[str, int] = {}  # by shard, since its size was looked at

    def get(self, key: str) -> Any:
        """The answer to what this hash stands for; None where there is none."""
        path = self._path(key)
        try:
            with open(path, "rb") as file:
                checksum, _, content = file.read().partition(b"\n")
            if blake2b(content, digest_size=20).hexdigest().encode() != checksum:
                return None
            os.utime(path)
            return json.loads(content)
        except (OSError, ValueError):
            return None

    def put(self, key: str, answer: Any) -> None:
        """Keep an answer. A program that is killed meanwhile leaves the old one or none."""
        content = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        if len(content) > _SHARE:
            return
        path = self._path(key)
        beside = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
        try:
            self._make_folders(os.path.dirname(path))
            with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(blake2b(content, digest_size=20).hexdigest().encode() + b"\n" + content)
            os.replace(beside, path)
        except OSError:
            with suppress(OSError):
                os.unlink(beside)
            return
        self._count(key[:2])

    def close(self) -> None:
        """Let the answers leave that are too many."""
        for shard in self._added:
            self._trim(shard)
        self._added.clear()

    def clear(self) -> int:
        """Remove every answer, and return how many there were."""
        removed = 0
        for shard in range(_SHARDS):
            folder = os.path.join(self._answers, f"{shard:02x}")
            removed += sum(_removed(entry.path) and entry.name.endswith(".json") for entry in _entries(folder))
            with suppress(OSError):
                os.rmdir(folder)
        return removed

    def _path(self, key: str) -> str:
        return os.path.join(self._answers, key[:2], f"{key[2:]}.json")

    def _make_folders(self, shard: str) -> None:
        if os.path.isdir(shard):
            return
        if not os.path.isdir(self.folder):
            os.makedirs(self.folder, mode=0o700)
            for name, text in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
                with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
        os.makedirs(self._answers, mode=0o700, exist_ok=True)
        os.makedirs(shard, mode=0o700, exist_ok=True)

    def _count(self, shard: str) -> None:
        self._added[shard] = self._added.get(shard, 0) + 1
        if self._added[shard] % _EVERY == 0:
            self._trim(shard)

    def _trim(self, shard: str) -> None:
        """Remove what was not used for longest, until the others have room; and what was never finished."""
        found = []
        for entry in _entries(os.path.join(self._answers, shard)):
            with suppress(OSError):  # another program may have removed it
                status = entry.stat()
                found.append((status.st_mtime_ns, status.st_size, entry.path))
        size = 0
        for _, length, path in sorted(found, reverse=True):
            size += length
            if size > _SHARE:
                _removed(path)


def _removed(path: str) -> bool:
    """Remove a file; false where another program was faster."""
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
