"""A JSON document as a report in bytes."""

from __future__ import annotations

import json
from typing import Any

Object = dict[str, Any]


def json_document(value: Object | list[Object]) -> bytes:
    """The document, indented, in UTF-8 whatever the locale."""
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
