"""Tables whose values are imported when they are looked up: a run loads the formats and checks that it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar

T = TypeVar("T")


class LateTable(Mapping[str, T]):
    """Names, each with the place where its value is defined: "module.of.package:name"."""

    def __init__(self, package: str, places: Mapping[str, str]) -> None:
        self._package, self._places = package, places

    def __getitem__(self, name: str) -> T:
        module, _, attribute = self._places[name].partition(":")
        value: Any = getattr(import_module(f"{self._package}.{module}"), attribute)
        return value  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places
