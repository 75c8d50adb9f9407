"""What git ignores, by the .gitignore files in a folder, in the folders above it in its repository, and below it.

https://git-scm.com/docs/gitignore
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from starlint.file_content import SETTINGS, content
from starlint.wildcards import Names, matches, names_of

LIST = ".gitignore"


class Pattern(NamedTuple):
    """One line of a list."""

    names: Names
    negated: bool  # what matches is not ignored
    folders_only: bool

    def decides(self, parts: tuple[str, ...], is_folder: bool) -> bool:
        """Whether it says something about a path, seen from the folder of the list."""
        return (is_folder or not self.folders_only) and matches(self.names, parts)


class Ignored(NamedTuple):
    """The patterns that hold in one folder."""

    lists: tuple[tuple[str, tuple[Pattern, ...]], ...] = ()  # each with its folder; the innermost last

    def within(self, folder: str) -> Ignored:
        """The patterns that hold in a folder below this one: these, and its own."""
        return self.having(folder, os.path.join(folder, LIST))

    def having(self, folder: str, path: str) -> Ignored:
        """These patterns and those of a file, which are seen from this folder. A file that cannot be read adds none."""
        try:
            text = content(path, SETTINGS).decode("utf-8", "surrogateescape")
        except OSError:
            return self
        return Ignored((*self.lists, (os.path.abspath(folder), tuple(patterns(text)))))

    def has(self, path: str) -> bool:
        """Whether git ignores a path; that of a folder ends with a separator."""
        whole, is_folder = os.path.abspath(path), path.endswith(os.sep)
        for folder, listed in reversed(self.lists):  # the innermost list with a matching pattern decides
            parts = tuple(os.path.relpath(whole, folder).split(os.sep))
            for pattern in reversed(listed):
                if pattern.decides(parts, is_folder):
                    return not pattern.negated
        return False


def patterns(text: str) -> Iterator[Pattern]:
    """The patterns of a list, in order. One that git could not match either is left out."""
    for line in text.removeprefix("\ufeff").split("\n"):
        pattern = _without_spaces(line.removesuffix("\r"))
        negated = pattern.startswith("!")
        bare = pattern[negated:]
        if bare.strip("/") and not pattern.startswith("#"):
            try:
                yield Pattern(names_of(bare), negated, bare.endswith("/"))
            except ValueError:
                continue


def _without_spaces(line: str) -> str:
    """The line without the spaces at its end, except one after a backslash."""
    bare = line.rstrip(" ")
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 and len(bare) < len(line)
    return f"{bare} " if escaped else bare


def ignored_above(folder: str) -> Ignored:
    """The patterns for a folder from the lists above it; none if they ignore the folder itself, which was requested."""
    here = Path(os.path.abspath(folder))
    root = next((place for place in (here, *here.parents) if (place / ".git").exists()), None)
    if root is None:
        return Ignored()
    ignored = Ignored().having(str(root), str(root / ".git" / "info" / "exclude"))
    folders = [place for place in (*reversed(here.parents), here) if place.is_relative_to(root)]
    for outer, inner in pairwise(folders):
        ignored = ignored.within(str(outer))
        if ignored.has(f"{inner}{os.sep}"):
            return Ignored()
    return ignored
