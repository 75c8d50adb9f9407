"""Where a setting was set: the file and line, or the option on the command line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from starlint.errors import ConfigError
from starlint.inert import printable
from starlint.schema import Place

_WORD = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_HEADER = re.compile(rf"\s*\[\[?\s*({_WORD}(?:\s*\.\s*{_WORD})*)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(rf"\s*({_WORD}(?:\s*\.\s*{_WORD})*)\s*=")


@dataclass(frozen=True, slots=True)
class Origin(Place):
    """A key in a file of settings; or an option, whose path is the option itself and whose text is empty."""

    text: str = ""  # of the file
    keys: tuple[str, ...] = ()  # the table of the settings, and the key in it, word by word

    def at(self, key: str) -> Origin:
        """The key inside this one."""
        return replace(self, key=f"{self.key}.{key}" if self.key else key, keys=(*self.keys, key))

    def item(self, number: int) -> Origin:
        """The item of this list, counted from 1."""
        return replace(self, key=f"{self.key}, item {number}")

    def error(self, sentence: str) -> ConfigError:
        """A mistake in this key."""
        return ConfigError(f"{self.where}: {self.key}: {sentence}" if self.key else f"{self.where}: {sentence}")

    @property
    def where(self) -> str:
        """The file and the line of the key, ``starlint.toml:3``; the option, ``--select``."""
        name = near(self.path)
        return f"{name}:{line_of(self.text, self.keys)}" if self.text else name


def near(path: Path) -> str:
    """A path relative to the current folder, if it lies below that."""
    shown = os.path.relpath(path) if path.is_absolute() and path.is_relative_to(Path.cwd()) else str(path)
    return printable(shown.encode("utf-8", "replace").decode("utf-8"))


def line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line of a TOML file that sets a key, or else the nearest table around it; 1 where there is neither."""
    best, length = 1, 0
    for number, path in _keys(text):
        shared = min(len(path), len(keys))
        if shared > length and path[:shared] == keys[:shared]:
            best, length = number, shared
    return best


def _keys(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each line that names a key or a table, with its whole path."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _words(header[1])
            yield number, table
        elif key:
            yield number, (*table, *_words(key[1]))


def _words(dotted: str) -> tuple[str, ...]:
    return tuple(word.strip("\"'") for word in re.findall(_WORD, dotted))
