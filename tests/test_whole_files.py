"""A file is replaced whole or not at all, by one run at a time."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from starlint import whole_files
from starlint.errors import OutputError
from starlint.whole_files import opened


@pytest.fixture(params=["nameless", "named"])
def file(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file, where the file system can and where it cannot make files without a name."""
    if request.param == "named":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    path = tmp_path / "notes.md"
    path.write_text("old")
    path.chmod(0o640)
    return path


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_new_content_has_the_place_and_the_mode_of_the_old(file: Path) -> None:
    with opened(str(file)) as target:
        target.replace(target.content() + b" and new")
    assert file.read_text() == "old and new"
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o640
    assert left(file.parent) == ["notes.md"]


def replace_after(change: Callable[[], object], file: Path) -> None:
    """Replace a file that somebody else changes after it was read."""
    with opened(str(file)) as target:
        target.content()
        change()
        target.replace(b"new")


def test_a_file_that_another_program_changes_meanwhile_is_left_alone(file: Path) -> None:
    with pytest.raises(OutputError, match="another program has changed it meanwhile"):
        replace_after(lambda: file.write_text("newer"), file)
    assert file.read_text() == "newer"
    assert left(file.parent) == ["notes.md"]


def test_a_file_that_vanishes_meanwhile_is_not_made_again(file: Path) -> None:
    with pytest.raises(OutputError, match="another program has changed it meanwhile"):
        replace_after(file.unlink, file)
    assert left(file.parent) == []


def test_a_file_that_appears_meanwhile_is_not_replaced(file: Path) -> None:
    file.unlink()
    with pytest.raises(OutputError, match="another program has changed it meanwhile"):
        replace_after(lambda: file.write_text("newer"), file)
    assert file.read_text() == "newer"


def test_a_file_with_a_second_name_keeps_both(file: Path) -> None:
    os.link(file, file.with_name("second.md"))
    with pytest.raises(OutputError, match="has a second name"), opened(str(file)) as target:
        target.replace(b"new")
    assert file.samefile(file.with_name("second.md"))
    assert left(file.parent) == ["notes.md", "second.md"]


def test_what_a_killed_run_left_is_removed(file: Path) -> None:
    (file.parent / ".starlint-0123456789abcdef.tmp").write_text("half")
    with opened(str(file)) as target:
        target.replace(b"new")
    assert left(file.parent) == ["notes.md"]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_step_that_fails_leaves_the_file_as_it_was(step: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OutputError, match="No space left on device; it is as it was"), opened(str(file)) as target:
        target.replace(b"new")
    assert file.read_text() == "old"
    assert left(file.parent) == ["notes.md"]


@pytest.mark.parametrize("name", ["", "notes.md/", "notes.md/.", ".", "..", "sub/.."])
def test_a_path_that_ends_as_a_folder_names_no_file(name: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    with pytest.raises(OutputError, match="that is a folder; name a file in it"), opened(name):
        pass


def test_links_in_a_circle_lead_to_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OutputError, match="Too many levels of symbolic links"), opened(str(tmp_path / "a")) as target:
        target.replace(b"new")


def test_an_interrupt_leaves_the_file_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(whole_files.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt), opened(str(file)) as target:
        target.replace(b"new")
    assert (file.read_text(), left(file.parent)) == ("old", ["notes.md"])
