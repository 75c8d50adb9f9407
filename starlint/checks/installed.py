"""Kinds of check that other installed packages bring, under the entry points ``starlint.checks``.

They are looked for only when a rule names a kind that is not built in. Nothing is ever loaded from a folder of
notes or of rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from starlint.checks.check import Check, Scope

GROUP = "starlint.checks"


@lru_cache(maxsize=64)
def installed(kind: str) -> type[Check] | None:
    """The kind of this name; None where no package brings it. Raises ValueError where it cannot be used."""
    found = list(entry_points(group=GROUP, name=kind))
    return _loaded(found[0]) if found else None


def installed_name(cls: type) -> str:
    """The name under which an installed package brings this kind."""
    return next(entry.name for entry in entry_points(group=GROUP) if _is(entry, cls))


def package_of(cls: type) -> str | None:
    """The name of the package that brings a kind; None for a kind of starlint's own."""
    if cls.__module__.partition(".")[0] == __name__.partition(".")[0]:
        return None
    entry = next((entry for entry in entry_points(group=GROUP) if _is(entry, cls)), None)
    return entry.dist.name if entry and entry.dist else cls.__module__


def brought_along() -> Iterator[tuple[str, str]]:
    """The kinds that installed packages bring, each with its package, in order. None of them is loaded."""
    return iter(sorted((entry.name, entry.dist.name if entry.dist else "?") for entry in entry_points(group=GROUP)))


def _is(entry: EntryPoint, cls: type) -> bool:
    return entry.value == f"{cls.__module__}:{cls.__qualname__}"


def _loaded(entry: EntryPoint) -> type[Check]:
    package = entry.dist.name if entry.dist else entry.module
    try:
        cls: Any = entry.load()
    except (Exception, SystemExit) as error:  # whatever another package may raise
        raise ValueError(f'the kind "{entry.name}" of the package {package} cannot be loaded: {error}') from error
    missing = [name for name in ("FILLS", "find") if not hasattr(cls, name)]
    if not is_dataclass(cls) or missing:
        wanted = "a frozen dataclass with FILLS and find()"
        raise ValueError(f'the kind "{entry.name}" of the package {package}: expected {wanted}, found {entry.value}')
    return _scoped(cls)


def _scoped(cls: Any) -> type[Check]:
    """The kind, as a check of stories where it does not say what it looks at."""
    if not hasattr(cls, "SCOPE"):
        cls.SCOPE = Scope.STORY
    return cls  # type: ignore[no-any-return]
