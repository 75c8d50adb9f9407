"""Files that starlint writes: whole or not at all, and never in place of what somebody else wrote."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from starlint.errors import NotesError, OutputError
from starlint.file_writer import append, appended, is_ours, write
from starlint.report_marks import NOTICE, WRITER

MARKED = {
    "a text": f"{NOTICE}\n\nScore  Story\n",
    "Markdown": f"<!-- {NOTICE} -->\n\n# Scores\n",
    "JSON": f'{{\n  "schema_version": 1,\n  "generator": "{WRITER}"\n}}\n',
    "CSV": "starlint_score,structure\r\n",
    "HTML": f'<!doctype html><html><head><meta name="generator" content="{WRITER}"></head></html>',
    "nothing": "",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "report.md"


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_report_is_written_in_utf_8(file: Path) -> None:
    write(str(file), ["März\n", "−4\n"])
    assert file.read_bytes() == "März\n−4\n".encode()
    assert left(file.parent) == ["report.md"]


def test_a_new_file_may_be_read_by_whom_new_files_may(file: Path) -> None:
    mask = os.umask(0o027)
    try:
        write(str(file), ["x"])
    finally:
        os.umask(mask)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.parametrize("before", MARKED.values(), ids=MARKED)
def test_what_starlint_wrote_is_replaced(before: str, file: Path) -> None:
    file.write_text(before, encoding="utf-8")
    file.chmod(0o600)
    assert is_ours(str(file))
    write(str(file), [b"new"])
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_somebody_else_wrote_is_replaced_only_by_force(file: Path) -> None:
    file.write_text("# My stories\n\nstarlint_score is a word here.\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"report\.md: exists, and starlint did not write it; use --force to replace"):
        write(str(file), ["new"])
    assert file.read_text(encoding="utf-8").startswith("# My stories")
    write(str(file), ["new"], force=True)
    assert file.read_text(encoding="utf-8") == "new"


def test_words_after_a_long_blank_are_words(file: Path) -> None:
    file.write_text("\n" * 20_000 + "my notes\n", encoding="utf-8")
    assert not is_ours(str(file))
    file.write_text("\n" * 20_000, encoding="utf-8")
    assert not is_ours(str(file))  # nobody reads on to see that it ends so
    file.write_text("\n", encoding="utf-8")
    assert is_ours(str(file))


def test_a_link_stays_a_link(file: Path) -> None:
    link = file.with_name("latest.md")
    link.symlink_to(file)
    write(str(link), ["new"])
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("gone/report.md", "gone/report.md: there is no such folder; make it first"),
        (".", ".: that is a folder; name a file in it"),
        ("notes.md/report.md", "notes.md/report.md: a part of the path is a file; name a folder"),
    ],
)
def test_an_error_is_one_sentence(path: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").touch()
    with pytest.raises(OutputError) as trouble:
        write(path, ["new"])
    assert str(trouble.value) == sentence
    assert left(tmp_path) == ["notes.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_is_kept_is_not_replaced(file: Path) -> None:
    file.write_text(NOTICE, encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(OutputError, match="permission denied; it is as it was"):
        write(str(file), ["new"])
    assert file.read_text(encoding="utf-8") == NOTICE


@pytest.mark.subprocess
def test_on_a_full_disk_nothing_half_written_stays(file: Path) -> None:
    """A limit on the size of files stands for the disk; it is set in a process of its own."""
    file.write_text(NOTICE, encoding="utf-8")
    code = (
        "import resource, sys; from starlint.errors import OutputError; from starlint.file_writer import write\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write(sys.argv[1], ['x' * 100_000])\n"
        "except OutputError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == f"{file}: cannot be written: File too large; it is as it was\n", done.stderr
    assert file.read_text(encoding="utf-8") == NOTICE
    assert left(file.parent) == ["report.md"]


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(str(pipe), ["new"])
    reader.join()
    assert read == [b"new"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_closed_reader_is_reported_in_a_sentence(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: pipe.open("rb").close())
    reader.start()
    with pytest.raises(OutputError, match="pipe: the program that was reading it has stopped"):
        write(str(pipe), ["x" * 1_000_000])
    reader.join()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "## A\n\nb\n"),
        ("\ufeff", "\ufeff## A\n\nb\n"),
        ("x", "x\n\n## A\n\nb\n"),
        ("x\n", "x\n\n## A\n\nb\n"),
        ("x\n\n", "x\n\n## A\n\nb\n"),
        ("x\n\n\n", "x\n\n\n## A\n\nb\n"),
        ("x\r\ny", "x\r\ny\r\n\r\n## A\r\n\r\nb\r\n"),
        ("x\r\ny\r\n\r\n", "x\r\ny\r\n\r\n## A\r\n\r\nb\r\n"),
        ("x\ry\r", "x\ry\r\r## A\r\rb\r"),
        ("x\r\ny\r\nz\n", "x\r\ny\r\nz\n\r\n## A\r\n\r\nb\r\n"),
    ],
)
def test_what_is_appended_stands_apart_and_has_the_line_ends_of_the_file(before: str, after: str) -> None:
    assert before + appended(before, "## A\n\nb\n") == after


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_is_appended_has_the_encoding_of_the_file(encoding: str, file: Path) -> None:
    file.write_bytes("März\r\n".encode(encoding))
    before = file.read_bytes()
    append(str(file), "Ä\n")
    assert file.read_bytes().startswith(before)
    assert file.read_bytes().decode(encoding) == "März\r\n\r\nÄ\r\n"


def test_to_append_makes_a_file_where_there_is_none(file: Path) -> None:
    append(str(file), "A\n")
    assert file.read_bytes() == b"A\n"


def test_nothing_is_appended_to_what_is_no_text(file: Path) -> None:
    file.write_bytes(b"caf\xe9")
    with pytest.raises(NotesError, match="not UTF-8"):
        append(str(file), "A\n")
    assert file.read_bytes() == b"caf\xe9"


def test_nothing_is_appended_to_a_device() -> None:
    with pytest.raises(OutputError, match="/dev/zero: that is a device or a pipe; name a file"):
        append("/dev/zero", "A\n")
