"""A table of TOML read as a dataclass: the fields are the schema, and every mistake becomes a sentence."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from starlint.errors import RuleError, StarlintError
from starlint.file_content import SETTINGS, content
from starlint.toml_text import TomlError, toml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """A key in a file, there to say where a mistake stands."""

    path: Path
    key: str = ""
    trouble: type[StarlintError] = RuleError  # what a mistake in this file is

    def at(self, key: str) -> Place:
        """The key inside this one."""
        return Place(self.path, f"{self.key}.{key}" if self.key else key, self.trouble)

    def item(self, number: int) -> Place:
        """The item of this list, counted from 1."""
        return Place(self.path, f"{self.key}, item {number}", self.trouble)

    def error(self, sentence: str) -> StarlintError:
        """The mistake that was made here."""
        where = f"{self.path}: {self.key}" if self.key else f"{self.path}"
        return self.trouble(f"{where}: {sentence}")

    def expected(self, wanted: str, found: object) -> StarlintError:
        """The mistake of writing one thing where another belongs."""
        return self.error(f"expected {wanted}, found {shown(found)}")


Reader = Callable[[object, Place], Any]


def filled(
    cls: Callable[..., T],
    table: object,
    at: Place,
    readers: Mapping[str, Reader] = MappingProxyType({}),
    **given: object,
) -> T:
    """The dataclass with the values of a table; hyphens in keys stand for underscores.

    ``readers`` read the tables of these fields in their own way; ``given`` are fields that the file does not
    hold. Raises the place's trouble with every unknown or missing key, and every value of the wrong type.
    """
    values = _values(table, _keys(cls, readers, given), at)
    try:
        return cls(**values, **given)
    except ValueError as error:
        raise at.error(str(error)) from error


def table_in(at: Place) -> dict[str, object]:
    """The table that a whole file is. Raises the place's trouble where it cannot be read."""
    try:
        return toml(content(at.path, SETTINGS).decode("utf-8"))
    except OSError as error:
        raise at.error(f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise at.error(f"expected UTF-8, found byte {error.object[error.start]:#x}") from error
    except TomlError as error:
        raise at.error(f"invalid TOML: {error}") from error


def changed(instance: T, table: object, at: Place) -> T:
    """The dataclass with those of its values replaced that a table holds. Raises as `filled` does."""
    keys = {name: replace(key, required=False) for name, key in _keys(type(instance), {}, ()).items()}
    values = _values(table, keys, at)
    try:
        return replace(instance, **values)  # type: ignore[type-var]
    except ValueError as error:
        raise at.error(str(error)) from error


def all_of(readings: Iterable[Callable[[], T]]) -> tuple[T, ...]:
    """What all of these return. Where some raise a StarlintError, one of its kind is raised that says all of it."""
    found, mistakes = [], []
    for reading in readings:
        try:
            found.append(reading())
        except StarlintError as error:
            mistakes.append(error)
    if mistakes:
        raise type(mistakes[0])(*dict.fromkeys(sentence for mistake in mistakes for sentence in mistake.args))
    return tuple(found)


def shown(value: object) -> str:
    """A value as the author of the file would write it; of a list or a table, what it is."""
    if value is None:
        return "nothing"
    if isinstance(value, (dict, list)):
        return _CONTAINERS[type(value)] if value else f"an empty {_CONTAINERS[type(value)][2:]}"
    written = value if isinstance(value, str) else str(value).lower()
    if len(written) > _LONGEST_SHOWN:
        written = f"{written[:_LONGEST_SHOWN]}…"
    return json.dumps(written, ensure_ascii=False) if isinstance(value, str) else written


_LONGEST_SHOWN = 100  # characters of a value in a sentence


def nearest(word: str, known: Iterable[str]) -> str:
    """``; did you mean "…"?`` where a known word is near, else what is known."""
    from difflib import get_close_matches  # late: only a mistake is compared with what is known

    known = list(known)
    near = get_close_matches(word, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else f"; known are {quoted(known) or 'none'}"


def quoted(words: Iterable[str]) -> str:
    """``"one", "two"``."""
    return ", ".join(f'"{word}"' for word in words)


_CONTAINERS: dict[type, str] = {dict: "a table", list: "a list"}
_SCALARS: dict[type, tuple[str, str]] = {
    str: ("a string", "strings"),
    int: ("a whole number", "whole numbers"),
    float: ("a number", "numbers"),
    bool: ("true or false", "values true or false"),
}


@dataclass(frozen=True, slots=True)
class _Key:
    """A key that a table may hold."""

    field: str
    wanted: str  # what its value must be, in words
    required: bool
    read: Reader


def _keys(cls: Any, readers: Mapping[str, Reader], given: Container[str]) -> dict[str, _Key]:
    """What a table for this dataclass may hold, in the order of its fields."""
    return {
        name: replace(key, wanted="a table", read=readers[key.field]) if key.field in readers else key
        for name, key in _annotated(cls).items()
        if key.field not in given
    }


@cache
def _annotated(cls: Any) -> dict[str, _Key]:
    """The keys as the fields are annotated, found once: a rule file has many tables of the same kind."""
    hints = typing.get_type_hints(cls)
    return {
        field.name.replace("_", "-"): _Key(
            field.name,
            _described(hints[field.name]),
            required=field.default is MISSING,
            read=partial(_value, hints[field.name]),
        )
        for field in fields(cls)
    }


def _values(table: object, keys: Mapping[str, _Key], at: Place) -> dict[str, Any]:
    """The values of a table, once it is one, by the fields that they are for."""
    if not isinstance(table, Mapping):
        raise at.expected("a table", table)
    missing = (key for key, wanted in keys.items() if wanted.required and key not in table)
    read = all_of([*(partial(_read, key, table, keys, at) for key in (*table, *missing))])
    return {keys[key].field: value for key, value in zip(table, read, strict=True)}


def _read(key: str, table: Mapping[str, object], keys: Mapping[str, _Key], at: Place) -> Any:
    """The value of a key. Raises the place's trouble where there is none, or it is not that of a key that is known."""
    if key not in keys:
        raise at.at(key).error(f"unknown key{nearest(key, keys)}")
    if key not in table:
        raise at.at(key).error(f"missing; expected {keys[key].wanted}")
    return keys[key].read(table[key], at.at(key))


def _value(hint: Any, value: object, at: Place) -> Any:
    """A value as its field is annotated."""
    hint = present(hint)
    if typing.get_origin(hint) is tuple:
        return _list(hint, value, at)
    if _is_enum(hint):
        return _member(hint, value, at)
    return _scalar(hint, value, at) if hint in _SCALARS else filled(hint, value, at)


def _list(hint: Any, value: object, at: Place) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise at.expected(_described(hint), value)
    of = typing.get_args(hint)[0]
    return all_of(partial(_value, of, item, at.item(number)) for number, item in enumerate(value, 1))


def _member(enum: type[Enum], value: object, at: Place) -> Enum:
    known = members(enum)
    if not isinstance(value, str) or value not in known:
        raise at.expected(_described(enum), value)
    return known[value]


def _scalar(hint: type, value: object, at: Place) -> object:
    if type(value) is not hint and not (hint is float and type(value) is int):
        raise at.expected(_described(hint), value)
    if hint in (int, float) and not -_LARGEST <= value <= _LARGEST:  # type: ignore[operator]
        raise at.expected(f"{_described(hint)} of at most {_LARGEST:,}", value)
    return float(value) if hint is float else value  # type: ignore[arg-type]


_LARGEST = 1_000_000_000  # of a number: no count, share or weight is near it, and none of them is inf or nan


def members(enum: type[Enum]) -> dict[str, Enum]:
    """The members by the words that stand for them in a file."""
    return {m.value if isinstance(m.value, str) else m.name.lower(): m for m in enum}


@cache
def present(hint: Any) -> Any:
    """The annotation without its ``| None``, which TOML has no word for."""
    some = [arg for arg in typing.get_args(hint) if arg is not types.NoneType]
    return some[0] if types.NoneType in typing.get_args(hint) else hint


def _described(hint: Any) -> str:
    """What is expected: "a list of strings"."""
    hint = present(hint)
    if typing.get_origin(hint) is tuple:
        return f"a list of {_plural(typing.get_args(hint)[0])}"
    if hint in _SCALARS:
        return _SCALARS[hint][0]
    return f"one of {quoted(members(hint))}" if _is_enum(hint) else "a table"


def _plural(hint: Any) -> str:
    if typing.get_origin(hint) is tuple:
        return f"lists of {_plural(typing.get_args(hint)[0])}"
    if hint in _SCALARS:
        return _SCALARS[hint][1]
    return f"words out of {quoted(members(hint))}" if _is_enum(hint) else "tables"


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)
