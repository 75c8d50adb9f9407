"""The JSON Schema of the settings, for editors, made from the dataclass that holds them."""

from __future__ import annotations

import typing
from dataclasses import Field, fields
from enum import Enum
from pathlib import Path
from typing import Any

from starlint.finding import Severity
from starlint.globs import Glob
from starlint.notes.story import SectionKind
from starlint.schema import members, present
from starlint.settings.config import FRAMEWORKS, LARGEST_FILE, LONGEST_TARGET, Config

Schema = dict[str, Any]

_STRING: Schema = {"type": "string", "minLength": 1}
_WORDS: Schema = {"type": "array", "items": _STRING}
_SCALARS: dict[object, Schema] = {
    str: _STRING,
    int: {"type": "integer"},
    float: {"type": "number"},
    Path: _STRING,
    Glob: _STRING,
}


def schema() -> Schema:
    """The schema of starlint.toml, and of [tool.starlint]."""
    hints = typing.get_type_hints(Config)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of starlint",
        "description": "starlint.toml, .starlint.toml, or [tool.starlint] in pyproject.toml",
        "type": "object",
        "properties": {field.name.replace("_", "-"): _property(field, hints[field.name]) for field in fields(Config)},
        "additionalProperties": False,
    }


def _property(field: Field[Any], hint: Any) -> Schema:
    found = {
        "description": field.metadata["about"],
        **(_SPECIAL.get(field.name) or _of(hint)),
        **_LIMITS.get(field.name, {}),
    }
    default = field.default.value if isinstance(field.default, Enum) else field.default
    return found if default in ((), None) else {**found, "default": default}


def _of(hint: Any) -> Schema:
    hint = present(hint)
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _of(typing.get_args(hint)[0])}
    return _SCALARS.get(hint) or {"enum": list(members(hint))}


def _table_of(value: Schema) -> Schema:
    return {"type": "object", "additionalProperties": value}


_SPECIAL: dict[str, Schema] = {
    "extend": {"anyOf": [_STRING, _WORDS]},
    "severity": _table_of({"enum": [severity.label for severity in Severity]}),
    "rules": _table_of({"type": "object"}),
    "per_file_ignores": _table_of(_WORDS),
    "labels": _table_of({"enum": [kind.value for kind in SectionKind]}),
    "framework": {"anyOf": [{"enum": sorted(path.stem for path in FRAMEWORKS.glob("*.toml"))}, _STRING]},
}
_LIMITS: dict[str, Schema] = {
    "select": {"minItems": 1},
    "words_per_minute": {"minimum": 1},
    "target_minutes": {"exclusiveMinimum": 0, "maximum": LONGEST_TARGET},
    "max_file_size": {"exclusiveMinimum": 0, "maximum": LARGEST_FILE},
    "max_warnings": {"minimum": 0},
}
