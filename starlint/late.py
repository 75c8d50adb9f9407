"""What is loaded when it is first used: formats and checks that are looked up by name, and large patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar, cast

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


def late_pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled when it is first used: many patterns cost a run that needs none of them.

    A source that needs data from a file is a function, which is called then, too.
    """
    return cast("re.Pattern[str]", LatePattern(source, flags))


class LatePattern:
    """A pattern that is not yet compiled."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name not in _OF_PATTERNS:
            raise AttributeError(name)
        pattern = re.compile(self._source if isinstance(self._source, str) else self._source(), self._flags)
        vars(self).update((each, getattr(pattern, each)) for each in _OF_PATTERNS)  # found there from now on
        return vars(self)[name]


_OF_PATTERNS = frozenset(name for name in dir(re.Pattern) if not name.startswith("_"))
