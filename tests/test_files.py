"""Which files of notes are meant, and how their bytes become text."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path

import pytest

from starlint.errors import NotesError
from starlint.files import Source, read, sources


def found(*paths: object) -> list[str]:
    """The names of the files that the paths mean. No trouble is expected."""
    troubles: list[NotesError] = []
    names = [source.name for source in sources(map(str, paths), troubles.append)]
    assert troubles == []
    return names


def troubles(*paths: object) -> list[str]:
    """What is said of the files that cannot be read."""
    told: list[NotesError] = []
    list(sources(map(str, paths), told.append))
    return [str(error) for error in told]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of notes, in which we stand."""
    for name in ("b.md", "a.markdown", "LOUD.MD", "plan.txt", "sub/c.md", ".git/d.md", ".draft.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_for_markdown_in_order_without_what_is_hidden(folder: Path) -> None:
    assert found(".") == ["LOUD.MD", "a.markdown", "b.md", "sub/c.md"]


def test_a_file_named_outright_is_read_whatever_its_ending(folder: Path) -> None:
    assert found("plan.txt", ".draft.md", ".git") == ["plan.txt", ".draft.md", ".git/d.md"]


def test_each_file_is_read_once(folder: Path) -> None:
    assert found("sub/c.md", "sub", folder / "sub", "./sub/../sub/c.md") == ["sub/c.md"]


def test_links_to_folders_are_not_followed_and_links_to_files_are(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "sub" / "e.md").symlink_to(folder / "b.md")
    assert found("sub") == ["sub/c.md", "sub/e.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_a_folder_is_left_out(folder: Path) -> None:
    os.mkfifo(folder / "sub" / "pipe.md")
    assert found("sub") == ["sub/c.md"]


def test_a_missing_file_stops_no_other(folder: Path) -> None:
    assert troubles("b.md", "gone.md", "a.markdown") == [
        "gone.md: no such file or folder; check the spelling and the folder you are in"
    ]


def test_a_broken_link_in_a_folder_is_heard_of(folder: Path) -> None:
    (folder / "sub" / "old.md").symlink_to("gone")
    assert troubles("sub") == ["sub/old.md: no such file or folder; check the spelling and the folder you are in"]


def test_a_link_to_itself_is_heard_of(folder: Path) -> None:
    (folder / "sub" / "loop.md").symlink_to("loop.md")
    (trouble,) = troubles("sub", "sub/loop.md")
    assert trouble.startswith("sub/loop.md: cannot be read: ")


def test_a_folder_without_markdown_is_heard_of(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert troubles("empty") == ["empty: no Markdown in this folder; name the files to be checked"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is denied to root")
def test_what_is_denied_is_heard_of(folder: Path) -> None:
    (folder / "b.md").chmod(0)
    (folder / "sub").chmod(0)
    assert troubles(".") == [
        "sub: permission denied; make it readable, or leave it out",
        "b.md: permission denied; make it readable, or leave it out",
    ]


def test_a_denied_file_is_told_in_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert troubles("b.md") == ["b.md: permission denied; make it readable, or leave it out"]


@pytest.mark.parametrize(
    "content",
    [
        "März\n".encode(),
        codecs.BOM_UTF8 + "März\n".encode(),
        codecs.BOM_UTF16_LE + "März\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "März\n".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "März\n".encode("utf-32-le"),
    ],
)
def test_a_byte_order_mark_says_how_to_read_and_is_no_text(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(content)
    assert read(str(path)) == "März\n"


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"a\r\nb\rc\nd")
    assert read(str(path)) == "a\r\nb\rc\nd"


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (
            b"fine\ncaf\xe9\n",
            "not UTF-8 (line 2 holds the byte 0xe9); save it as UTF-8 and check it again",
        ),
        (codecs.BOM_UTF16_LE + b"a", "not whole as UTF-16-LE; save it as UTF-8 and check it again"),
        ("S: it".encode("utf-16-le"), "not a text file; save it as UTF-8, or leave it out"),
    ],
)
def test_bytes_that_are_no_text_are_heard_of(
    content: bytes, trouble: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_bytes(content)
    assert [told.lower() for told in troubles("notes.md")] == [f"notes.md: {trouble}".lower()]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"S: it\r\n")))
    assert list(sources(["-", "-"], print)) == [Source("<stdin>", "S: it\r\n")]


def test_a_closed_standard_input_is_heard_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert troubles("-") == ["<stdin>: standard input is closed; name a file instead"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(b"m\xe4rz.md")).write_text("S: it")
    assert found(".") == ["m?rz.md"]
