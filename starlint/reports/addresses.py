"""The address of a file for programs on other machines: from the root of the repository, with slashes."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def from_root(name: str, root: str) -> str:
    """The path from the root; a path outside of it is absolute. `<stdin>` is not a path, and stays."""
    if name.startswith("<") or not root:
        return name.replace(os.sep, "/")
    path, home = Path(os.path.abspath(name)), Path(os.path.abspath(root))
    return (path.relative_to(home) if path.is_relative_to(home) else path).as_posix()


def uri(name: str, root: str) -> str:
    """The same as a URI: relative to the root, or with `file:` for a path outside of it."""
    path = from_root(name, root)
    if os.path.isabs(path):
        return Path(path).as_uri()
    return quote(path)
