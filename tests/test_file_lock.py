"""One run writes in a folder at a time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from starlint import file_lock
from starlint.errors import OutputError
from starlint.file_lock import locked

pytestmark = pytest.mark.skipif(os.name == "nt", reason="folders cannot be locked there")


def test_a_second_run_waits_and_then_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_lock, "PATIENCE", 0.05)
    with locked(str(tmp_path)) as first:
        assert first
        with pytest.raises(OutputError, match="another run of starlint is still writing in this folder"):
            locked(str(tmp_path)).__enter__()
    with locked(str(tmp_path)) as afterwards:
        assert afterwards


def test_other_folders_are_free(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with locked(str(tmp_path)), locked(str(tmp_path / "other")) as other:
        assert other


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    with locked(str(tmp_path)):
        assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_cannot_be_locked(tmp_path: Path) -> None:
    with locked(str(tmp_path / "gone")) as alone:
        assert not alone


def test_a_file_system_without_locks_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(file_lock.fcntl, "flock", unsupported)
    with locked(str(tmp_path)) as alone:
        assert not alone
