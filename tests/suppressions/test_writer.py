"""Comments written into notes: where they go, that they do what they should, and how the file is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.errors import NotesError
from starlint.file_report import Report
from starlint.linter import lint
from starlint.suppressions.writer import rewrite, with_suppressions
from tests.notes.whole_notes import OTHERWISE, WHOLE

CATALOG = catalog()
RULES = CATALOG.select(["A", "O", "R", "S", "N803", "N804"])
SETUP = "**Situation:** In May 2022 I ran a hospital kitchen in Ghent, and one tray in six came back untouched.\n"
THIN = "**Action:** I looked into it and changed the way the trays were done.\n"
VAGUE = "**Result:** Hardly any tray comes back now, and the cook is happy.\n"
A = "<!-- starlint-disable-next-line thin-action -->"
R = "<!-- starlint-disable-next-line missing-metrics -->"
SHAPES = {**WHOLE, **{name: text for name, (text, _) in OTHERWISE.items()}}


def linted(text: str) -> Report:
    return lint(text, CATALOG.select(["A", "R"]))


def done(text: str, reason: str = "") -> str:
    return with_suppressions(text, linted(text).findings, linted, reason)


def test_each_comment_stands_above_its_line() -> None:
    assert done(f"{SETUP}\n{THIN}\n{VAGUE}") == f"{SETUP}\n{A}\n{THIN}\n{R}\n{VAGUE}"


def test_the_reason_is_written_behind_two_dashes() -> None:
    wanted = A.replace(" -->", " -- told in the letter -->")
    assert wanted in done(f"{SETUP}\n{THIN}\n{VAGUE}", "told in the letter")


def test_a_comment_is_indented_and_quoted_as_its_line() -> None:
    text = f"> 1. The trays\n>     - {SETUP}>     - {THIN}>     - {VAGUE}"
    assert done(text) == f"> 1. The trays\n>     - {SETUP}>     {A}\n>     - {THIN}>     {R}\n>     - {VAGUE}"


def test_amid_a_paragraph_it_stands_at_the_end_of_the_line_before() -> None:
    text = f"{SETUP}{THIN}{VAGUE}"
    assert done(text) == f"{SETUP[:-1]} {A}\n{THIN[:-1]} {R}\n{VAGUE}"


def test_a_hard_break_stays_one() -> None:
    text = f"{SETUP[:-1]}  \n{THIN[:-1]}\\\n{VAGUE}"
    assert done(text) == f"{SETUP[:-1]} {A}  \n{THIN[:-1]} {R}\\\n{VAGUE}"


def test_above_a_table_it_stands_once_for_all_rows() -> None:
    row = (
        "| In May 2022 I ran a hospital kitchen, and one tray in six came back. | I was to waste less. "
        "| I looked into it and changed how it was done. | Hardly any tray comes back now. |\n"
    )
    table = f"| Situation | Task | Action | Result |\n|---|---|---|---|\n{row}{row}"
    assert done(table) == f"<!-- starlint-disable-next-line thin-action, missing-metrics -->\n{table}"


def test_line_ends_are_kept() -> None:
    text = f"{SETUP}\n{THIN}\n{VAGUE}"
    assert done(text.replace("\n", "\r\n")) == done(text).replace("\n", "\r\n")


def test_where_no_comment_for_a_line_will_do_there_is_one_for_the_file() -> None:
    text = f"---\ntags: [a]\n---\n{SETUP}\n{THIN}\n{VAGUE}"
    findings = linted(text).findings

    def for_files_alone(text: str) -> Report:
        """A linter that knows comments for the whole file alone."""
        return linted(text.replace("disable-next-line", "mumble"))

    comment = "<!-- starlint-disable-file missing-metrics, thin-action -->"
    assert (
        with_suppressions(text, findings, for_files_alone)
        == f"---\ntags: [a]\n---\n\n{comment}\n{SETUP}\n{THIN}\n{VAGUE}"
    )


def test_what_cannot_be_suppressed_is_an_error() -> None:
    text = f"{SETUP}\n{THIN}\n{VAGUE}"
    with pytest.raises(NotesError, match="use a baseline instead"):
        with_suppressions(text, linted(text).findings, lambda _: linted(text))


@pytest.mark.parametrize("name", [name for name in SHAPES if name != "empty-cell"])
def test_it_works_wherever_a_story_stands_and_never_twice(name: str) -> None:
    def linted_by_all(text: str) -> Report:
        return lint(text, RULES, CATALOG)

    text = SHAPES[name]
    once = with_suppressions(text, linted_by_all(text).findings, linted_by_all)
    assert linted_by_all(once).findings == ()
    assert "disable-file" not in once
    assert with_suppressions(once, linted_by_all(once).findings, linted_by_all) == once


# the file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_is_kept(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    path.write_bytes(mark + "Café – old".encode(encoding))
    rewrite(str(path), "Café – old", "Café – new")
    assert path.read_bytes() == mark + "Café – new".encode(encoding)


def test_the_mode_is_kept_and_a_link_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "notes.md", tmp_path / "link.md"
    path.write_text("old")
    path.chmod(0o640)
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("links are not allowed here")
    rewrite(str(link), "old", "new")
    assert (path.read_text(), link.is_symlink()) == ("new", True)
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.md", "notes.md"]


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("newer")
    with pytest.raises(NotesError, match="changed during the check"):
        rewrite(str(path), "old", "new")
    assert path.read_text() == "newer"


def test_a_write_that_fails_leaves_the_notes_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "notes.md"
    path.write_text("old")
    monkeypatch.setattr("os.replace", full)
    with pytest.raises(NotesError, match=r"notes\.md: cannot be written: No space left on device"):
        rewrite(str(path), "old", "new")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("notes.md", "old")]


def test_a_file_that_must_not_be_written_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(NotesError, match="permission denied; make the file writable"):
        rewrite(str(path), "old", "new")
