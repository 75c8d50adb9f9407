"""The data files of this folder: the names of labels, the labels of answers, the weights of evidence.

They are written as TOML, with their comments, and read from one compiled file that loads fast.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COMPILED = Path(__file__).parent / "compiled.json"


def data_file(name: str) -> dict[str, Any]:
    """What ``data/<name>.toml`` holds. Raises KeyError for an unknown name."""
    table: dict[str, Any] = _compiled()[name]
    return table


@cache
def _compiled() -> dict[str, dict[str, Any]]:
    compiled: dict[str, dict[str, Any]] = json.loads(COMPILED.read_text(encoding="utf-8"))
    return compiled
