"""What git ignores, by the .gitignore files in a folder, in the folders above it in its repository, and below it.

https://git-scm.com/docs/gitignore
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # pathspec is loaded only where there is a .gitignore
    from pathspec import GitIgnoreSpec

LIST = ".gitignore"


@dataclass(frozen=True, slots=True)
class Ignored:
    """The patterns that hold in one folder."""

    lists: tuple[tuple[str, GitIgnoreSpec], ...] = ()  # each with its folder; the innermost last

    def within(self, folder: str) -> Ignored:
        """The patterns that hold in a folder below this one: these, and its own."""
        return self.having(folder, os.path.join(folder, LIST))

    def having(self, folder: str, path: str) -> Ignored:
        """These patterns and those of a file, which are seen from this folder. A file that cannot be read adds none."""
        try:
            lines = Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return self
        return Ignored((*self.lists, (os.path.abspath(folder), _spec(lines))))

    def has(self, path: str) -> bool:
        """Whether git ignores a path; that of a folder ends with a separator."""
        whole = os.path.abspath(path)
        for folder, spec in reversed(self.lists):  # the innermost list with a matching pattern decides
            inside = os.path.relpath(whole, folder) + ("/" if path.endswith(os.sep) else "")
            ignored = spec.check_file(inside).include
            if ignored is not None:
                return ignored
        return False


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


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # an invalid pattern; git skips it too
        return GitIgnoreSpec.from_lines(line for line in lines if _is_valid(line))


def _is_valid(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
