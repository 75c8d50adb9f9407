"""One format per file: what was found and what was read, as text for a person or for a program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from starlint.reports.full import full
from starlint.reports.inspect_json import inspect_json
from starlint.reports.page import File, Page
from starlint.reports.tree import tree

Format = Callable[[Iterable[File], Page], Iterator[str] | Iterator[bytes]]  # bytes: whatever the locale

FORMATS: dict[str, dict[str, Format]] = {
    "check": {"full": full},
    "inspect": {"tree": tree, "json": inspect_json},
}
