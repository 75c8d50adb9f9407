"""The data files of this folder compiled: all in one file that loads fast.

python -m starlint.notes.compile   after a change to a file in starlint/notes/data
"""

from __future__ import annotations

import json
from typing import Any

import tomli

from starlint.notes.data_files import COMPILED, DATA


def compiled() -> dict[str, dict[str, Any]]:
    """The content of every data file, by its name."""
    return {path.stem: tomli.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.toml"))}


def main() -> None:
    """Write the compiled file."""
    COMPILED.write_text(json.dumps(compiled(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
