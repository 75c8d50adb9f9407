"""A JSON document as a report in bytes."""

from __future__ import annotations

from typing import Any

from starlint.inert import json_text

Object = dict[str, Any]


def json_document(value: Object | list[Object]) -> bytes:
    """The document, indented, in UTF-8 whatever the locale."""
    return json_text(value).encode("utf-8", "replace") + b"\n"
