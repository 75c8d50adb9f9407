"""What holds of every shape: one function in a file of its own, with the same signature."""

from __future__ import annotations

from pathlib import Path

import pytest

from starlint.notes import shapes
from starlint.notes.candidates import Candidate, Taken
from starlint.notes.document import Document
from starlint.notes.shapes import READERS, Reader
from starlint.notes.story import Story
from tests.notes.whole_notes import NOTHING, WHOLE


def test_every_shape_is_one_file_and_one_line_in_the_list() -> None:
    files = {path.stem for path in Path(shapes.__file__).parent.glob("*.py")} - {"__init__"}
    named = {(reader.__module__.rpartition(".")[2], reader.__name__) for reader in READERS}  # type: ignore[attr-defined]
    assert named == {(file, file) for file in files}


@pytest.mark.parametrize("reader", READERS)
def test_a_shape_yields_candidates_or_stories_in_order(reader: Reader) -> None:
    found = [one for text in (*WHOLE.values(), *NOTHING.values()) for one in reader(Document(text), Taken())]
    assert all(isinstance(one, (Candidate, Story)) for one in found)
    for text in WHOLE.values():
        spans = [one.span for one in reader(Document(text * 2), Taken())]
        assert spans == sorted(spans)
