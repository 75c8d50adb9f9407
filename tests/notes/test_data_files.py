"""The data files of notes and the compiled one that is read instead."""

from __future__ import annotations

import json

from starlint.notes.compile import compiled
from starlint.notes.data_files import COMPILED, DATA, data_file


def test_the_compiled_file_is_up_to_date() -> None:
    kept = json.loads(COMPILED.read_text(encoding="utf-8"))
    assert compiled() == kept, "run python -m starlint.notes.compile"


def test_every_data_file_is_found_by_its_name() -> None:
    names = sorted(path.stem for path in DATA.glob("*.toml"))
    assert names == ["answer_labels", "evidence", "labels", "questions"]
    assert all(data_file(name) for name in names)
