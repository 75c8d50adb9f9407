"""Which files of notes are meant, and how their bytes become text."""

from __future__ import annotations

import codecs
import io
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from starlint.errors import NotesError
from starlint.files import Source, read, sources

SPLIT = "split it, leave it out, or raise the setting max-file-size"


def found(*paths: object) -> list[str]:
    """The names of the files that the paths mean. No error is expected."""
    errors: list[NotesError] = []
    names = [source.name for source in sources(map(str, paths), errors.append)]
    assert errors == []
    return names


def errors_of(*paths: object) -> list[str]:
    """The errors for files that cannot be read."""
    errors: list[NotesError] = []
    list(sources(map(str, paths), errors.append))
    return [str(error) for error in errors]


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
    assert errors_of("b.md", "gone.md", "a.markdown") == [
        "gone.md: no such file or folder; check the spelling and the folder you are in"
    ]


def test_a_broken_link_in_a_folder_is_reported(folder: Path) -> None:
    (folder / "sub" / "old.md").symlink_to("gone")
    assert errors_of("sub") == ["sub/old.md: no such file or folder; check the spelling and the folder you are in"]


def test_a_link_to_itself_is_reported(folder: Path) -> None:
    (folder / "sub" / "loop.md").symlink_to("loop.md")
    (sentence,) = errors_of("sub", "sub/loop.md")
    assert sentence.startswith("sub/loop.md: cannot be read: ")


def test_a_folder_without_markdown_is_reported(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert errors_of("empty") == ["empty: no Markdown files in this folder; name the files to check"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is denied to root")
def test_what_is_denied_is_reported(folder: Path) -> None:
    (folder / "b.md").chmod(0)
    (folder / "sub").chmod(0)
    assert errors_of(".") == [
        "sub: permission denied; make it readable, or leave it out",
        "b.md: permission denied; make it readable, or leave it out",
    ]


def test_a_denied_file_is_reported_in_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: str, *_: object) -> int:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.open", denied)
    assert errors_of("b.md") == ["b.md: permission denied; make it readable, or leave it out"]


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
    ("content", "sentence"),
    [
        (
            b"fine\ncaf\xe9\n",
            "not UTF-8 (line 2 holds the byte 0xe9); save it as UTF-8 and check it again",
        ),
        (codecs.BOM_UTF16_LE + b"a", "not complete UTF-16-LE text; save it as UTF-8 and check it again"),
        ("S: it".encode("utf-16-le"), "not a text file; save it as UTF-8, or leave it out"),
    ],
)
def test_bytes_that_are_no_text_are_reported(
    content: bytes, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_bytes(content)
    assert [error.lower() for error in errors_of("notes.md")] == [f"notes.md: {sentence}".lower()]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"S: it\r\n")))
    assert list(sources(["-", "-"], print)) == [Source("<stdin>", "S: it\r\n")]


def test_a_closed_standard_input_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert errors_of("-") == ["<stdin>: standard input is closed; name a file instead"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(b"m\xe4rz.md")).write_text("S: it")
    assert found(".") == ["m?rz.md"]


def made(folder: Path, **texts: str) -> None:
    """Write files, each named by its path with ``__`` for a slash and ``_`` for a dot."""
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.mark.parametrize("vendored", ["node_modules", "site-packages", "vendor", "venv", ".venv", "__pycache__"])
def test_what_others_have_written_is_left_out_unless_it_is_named(vendored: str, folder: Path) -> None:
    (folder / vendored).mkdir()
    (folder / vendored / "README.md").write_text("Theirs.")
    assert f"{vendored}/README.md" not in found(".")
    assert found(vendored) == [f"{vendored}/README.md"]


def test_what_git_ignores_is_left_out(folder: Path) -> None:
    made(folder, _gitignore="# mine\n/b.md\nold/\n*.markdown\n", old__x_md="", sub__b_md="", sub__old__y_md="")
    assert found(".") == ["LOUD.MD", "sub/b.md", "sub/c.md"]


def test_a_list_further_down_has_the_last_word(folder: Path) -> None:
    made(folder, _gitignore="*.md\n", sub___gitignore="!c.md\n", sub__d_md="", sub__deep__c_md="")
    assert found(".") == ["LOUD.MD", "a.markdown", "sub/c.md", "sub/deep/c.md"]


def test_lists_above_count_up_to_the_root_of_the_repository(folder: Path) -> None:
    made(folder, _gitignore="*.md\n", inner___git__HEAD="", inner___gitignore="draft.md\n")
    made(folder, inner__sub__draft_md="", inner__sub__done_md="")
    assert found("inner/sub") == ["inner/sub/done.md"]


def test_gits_own_list_of_a_clone_counts(folder: Path) -> None:
    made(folder, _git__info__exclude="b.md\n")
    assert found(".") == ["LOUD.MD", "a.markdown", "sub/c.md"]


def test_without_a_repository_lists_above_do_not_count(tmp_path: Path) -> None:
    made(tmp_path, _gitignore="*.md\n", notes__a_md="")
    assert found(tmp_path / "notes") == [str(tmp_path / "notes" / "a.md")]


def test_a_folder_or_file_named_outright_is_read_though_git_ignores_it(folder: Path) -> None:
    made(folder, _gitignore="sub/\nb.md\n")
    assert found("sub", "b.md") == ["sub/c.md", "b.md"]


def test_a_pattern_that_means_nothing_is_is_skipped_folder_as_git_does(folder: Path) -> None:
    made(folder, _gitignore="!\n/\n//\n\\\nx\\\nb.md\n")
    assert "b.md" not in found(".")


def test_a_list_that_cannot_be_read_leaves_nothing_out(folder: Path) -> None:
    (folder / ".gitignore").mkdir()
    assert "b.md" in found(".")


def test_a_folder_of_which_git_ignores_everything_is_reported(folder: Path) -> None:
    made(folder, _gitignore="sub/*\n")
    assert errors_of("sub") == [
        "sub: .gitignore leaves out all Markdown in this folder; name the files, or use --no-respect-gitignore"
    ]
    assert [source.name for source in sources(["sub"], print, gitignore=False)] == ["sub/c.md"]


@pytest.mark.subprocess
def test_a_walk_is_as_git_sees_it(tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    made(
        tmp_path,
        _gitignore="a*/\n!ab/\n**/x/*.md\n/b.md\nc\\ d.md\n[!k]eep.md\n!\n/\n//\n",
        sub___gitignore="/b.md\n!z.md\n",
    )
    for place in ("", "a1/", "ab/", "sub/", "sub/x/", "sub/a2/", "sub/k/"):
        for name in ("b.md", "c d.md", "keep.md", "seep.md", "z.md"):
            (tmp_path / place).mkdir(parents=True, exist_ok=True)
            (tmp_path / place / name).write_text("")
    listed = ["git", "ls-files", "--others", "--exclude-standard", "-z", "*.md"]
    by_git = subprocess.run(listed, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert found(tmp_path) == sorted(str(tmp_path / name) for name in by_git.split("\0") if name)


def test_standard_input_may_be_given_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"S: it")))
    assert list(sources(["-"], print, stdin_name="bank/one.md")) == [Source("bank/one.md", "S: it")]


def test_a_file_too_large_for_notes_is_reported_in_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("starlint.files.FileFilter.max_size", lambda *_: 0.01)
    (folder / "b.md").write_text("0" * 10_001)
    (folder / "a.markdown").write_text("0" * 10_000)
    assert errors_of("b.md", "a.markdown") == [f"b.md: larger than 0.01 MB; {SPLIT}"]


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"0" * 10_001)))
    with pytest.raises(NotesError, match=rf"<stdin>: larger than 0.01 MB; {SPLIT}"):
        read("-", 0.01)


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "pipe", "socket"])
def test_what_is_no_file_is_not_waited_for(path: str, folder: Path) -> None:
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert errors_of(path) == [f"{path}: cannot be read: it is a device, a pipe or a socket, not a file"]


def test_a_pipe_that_the_shell_has_opened_is_read(folder: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"S: it")
    os.close(writing)
    assert read(f"/dev/fd/{reading}") == "S: it"


def test_links_in_a_circle_are_reported(folder: Path) -> None:
    Path("one.md").symlink_to("two.md")
    Path("two.md").symlink_to("one.md")
    assert errors_of("one.md") == ["one.md: cannot be read: Too many levels of symbolic links"]


def test_folders_are_walked_however_deep_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):  # more than Python calls functions inside each other
        os.mkdir("a")
        os.chdir("a")
    Path("b.md").write_text("")
    for _ in range(1200):
        os.chdir("..")
    assert found(".") == [os.path.join(".", *"a" * 1200, "b.md").removeprefix("./")]
    for _ in range(1200):  # pytest removes folders by calling itself
        os.chdir("a")
    Path("b.md").unlink()
    for _ in range(1200):
        os.chdir("..")
        os.rmdir("a")
