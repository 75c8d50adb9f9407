"""What git is told to leave out: the .gitignore files of a folder, of those above it in its repository, and below.

https://git-scm.com/docs/gitignore
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

LIST = ".gitignore"


@dataclass(frozen=True, slots=True)
class Ignored:
    """The patterns that hold in one folder."""

    lists: tuple[tuple[str, GitIgnoreSpec], ...] = ()  # the folder that each is of, and it; the innermost last

    def within(self, folder: str) -> Ignored:
        """The patterns that hold in a folder below: these, and its own."""
        return self.having(folder, os.path.join(folder, LIST))

    def having(self, folder: str, path: str) -> Ignored:
        """These and the patterns of a file, which are about this folder. One that cannot be read leaves nothing out."""
        try:
            lines = Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return self
        return Ignored((*self.lists, (os.path.abspath(folder), _spec(lines))))

    def has(self, path: str) -> bool:
        """Whether git would leave out a file, or a folder, whose path then ends with a separator."""
        whole = os.path.abspath(path)
        for folder, spec in reversed(self.lists):  # the innermost list that says anything has the last word
            inside = os.path.relpath(whole, folder) + ("/" if path.endswith(os.sep) else "")
            verdict = spec.check_file(inside).include
            if verdict is not None:
                return verdict
        return False


def ignored_above(folder: str) -> Ignored:
    """What holds for a folder by the lists above it. Nothing, if they leave out the folder itself: it was asked for."""
    here = Path(os.path.abspath(folder))
    root = next((place for place in (here, *here.parents) if (place / ".git").exists()), None)
    if root is None:
        return Ignored()
    ignored = Ignored().having(str(root), str(root / ".git" / "info" / "exclude"))
    way = [place for place in (*reversed(here.parents), here) if place.is_relative_to(root)]
    for outer, inner in pairwise(way):
        ignored = ignored.within(str(outer))
        if ignored.has(f"{inner}{os.sep}"):
            return Ignored()
    return ignored


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # late: most folders of notes have no such list

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # a pattern that means nothing; git passes over it too
        return GitIgnoreSpec.from_lines(line for line in lines if _means_something(line))


def _means_something(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
