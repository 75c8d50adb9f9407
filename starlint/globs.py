"""Patterns for files, as in a .gitignore.

A pattern without a slash matches a name at any depth, any other is seen from its folder. ``**`` stands for any number
of folders. A pattern that matches a folder matches everything below it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from starlint.wildcards import matches_beginning, names_of


class Glob(NamedTuple):
    """A pattern for files, as seen from the folder of the settings that contain it."""

    folder: Path
    pattern: str

    @property
    def fault(self) -> str:
        """What is wrong with the pattern; empty for a valid one."""
        try:
            names_of(self.pattern)
        except ValueError as error:
            return f'expected a pattern as in a .gitignore, found "{self.pattern}": {error}'
        return ""

    def matches(self, path: Path) -> bool:
        """Whether the pattern matches a path, or a folder above it."""
        try:
            parts = path.relative_to(self.folder).parts
        except ValueError:
            return False
        return matches_beginning(names_of(self.pattern), parts)
