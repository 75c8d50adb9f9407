"""The pattern files compiled: all patterns in one file that loads fast, without comments, examples and counterexamples.

python -m starlint.language.patterns.compile   after a change to a file in patterns/data
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import tomli

from starlint.language.patterns.matcher import COMPILED

DATA = Path(__file__).parent / "data"
FOR_TESTS = ("examples", "counterexamples")


def compiled() -> dict[str, list[dict[str, Any]]]:
    """The entries of every data file, by its name."""
    return {path.stem: [_entry(entry) for entry in entries(path.stem)] for path in sorted(DATA.glob("*.toml"))}


def entries(name: str) -> list[dict[str, Any]]:
    """The entries of ``data/<name>.toml`` as written."""
    found: list[dict[str, Any]] = tomli.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))["pattern"]
    return found


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in FOR_TESTS}


def main() -> None:
    """Write the compiled file."""
    COMPILED.write_text(json.dumps(compiled(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
