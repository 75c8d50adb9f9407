"""Patterns for files, as in a .gitignore.

A pattern without a slash matches a name at any depth, any other is seen from its folder. ``**`` stands for any number
of folders. A pattern that matches a folder matches everything below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Glob:
    """A pattern for files, as seen from the folder of the settings that contain it."""

    folder: Path
    pattern: str

    @property
    def fault(self) -> str:
        """What is wrong with the pattern; empty for a valid one."""
        try:
            _compiled(self.pattern)
        except re.error:
            return f'expected a pattern as in a .gitignore, found "{self.pattern}"'
        return ""

    def matches(self, path: Path) -> bool:
        """Whether the pattern matches a path, or a folder above it."""
        try:
            parts = path.relative_to(self.folder).parts
        except ValueError:
            return False
        pattern = _compiled(self.pattern)
        return any(pattern.fullmatch("/".join(parts[:end])) for end in range(1, len(parts) + 1))


_PARTS = re.compile(r"\*\*/|/\*\*\Z|\*\*|\*|\?|\[!?[^\]]+\]|.", re.S)
_SIGNS = {"**/": "(?:[^/]+/)*", "/**": "/.+", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    bare = pattern.rstrip("/").removeprefix("./")
    anywhere = "/" not in bare
    signs = (_SIGNS.get(part) or _literal(part) for part in _PARTS.findall(bare.lstrip("/")))
    return re.compile(("(?:.*/)?" if anywhere else "") + "".join(signs), re.S)


def _literal(part: str) -> str:
    if part.startswith("[") and len(part) > 2:
        negated = part[1] == "!"
        return f"[{'^' if negated else ''}{re.escape(part[2 if negated else 1 : -1]).replace(chr(92) + '-', '-')}]"
    return re.escape(part)
