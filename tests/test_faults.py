"""Files that cannot be read or written, that vanish or change: a sentence, the right exit code, and nothing is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from starlint import files
from starlint.cli import starlint
from starlint.commands.run import add_suppressions
from tests.notes.whole_notes import A, R, S

STORY = f"# Trays\n\n**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n"
WRITES = {
    "report": ["check", "notes.md", "--format", "json", "--output", "report.json"],
    "page": ["score", "notes.md", "--format", "html", "--output", "report.json"],
    "coverage": ["coverage", "notes.md", "--output", "report.json"],
    "baseline": ["check", "notes.md", "--baseline", "known.json", "--update-baseline"],
    "new story": ["new", "The parcels", "--to", "notes.md"],
    "suppressions": ["check", "notes.md", "--add-suppressions"],
}
writes = pytest.mark.parametrize("command", WRITES.values(), ids=WRITES)
Run = Callable[..., Result]


@pytest.fixture(name="run")
def _run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_text(STORY)
    return lambda *words: CliRunner().invoke(starlint, words, catch_exceptions=False)


def held() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().iterdir() if path.is_file()}


@writes
def test_a_full_disk_leaves_every_file_as_it_was(command: list[str], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for older in ({}, {"report.json": b"[]", "known.json": b'{"version": 1, "findings": []}'}):
        for name, content in older.items():
            Path(name).write_bytes(content)
        before = held()
        with monkeypatch.context() as patched:
            patched.setattr("os.fsync", full)
            result = run(*command)
        assert result.exit_code == 2
        assert ": cannot be written: No space left on device" in result.stderr
        assert held() == before


@writes
def test_a_folder_that_cannot_be_written_is_a_sentence(
    command: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def denied(path: str, flags: int, *mode: int, **options: object) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR) and path != os.devnull:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *mode, **options)  # type: ignore[arg-type]

    before = held()
    with monkeypatch.context() as patched:
        patched.setattr("os.open", denied)
        result = run(*command)
    assert result.exit_code == 2
    assert "permission denied; it is as it was" in result.stderr.lower()
    assert held() == before


@writes
def test_a_link_in_a_circle_or_to_nowhere_is_a_sentence(command: list[str], run: Run) -> None:
    target = command[-1] if command[-2] in ("--output", "--to") else "known.json" if "known.json" in command else ""
    if not target:
        pytest.skip("it writes only what it has read")
    Path(target).unlink(missing_ok=True)
    Path(target).symlink_to("circle")
    Path("circle").symlink_to(target)
    result = run(*command)
    assert result.exit_code == 2
    assert "Too many levels of symbolic links" in result.stderr
    Path("circle").unlink()
    Path("circle").symlink_to("gone/file")
    if "--update-baseline" not in command or target != "notes.md":
        result = run(*command)
        assert result.exit_code == 2
        assert "there is no such folder" in result.stderr


@pytest.mark.parametrize("command", ["check", "score", "inspect", "coverage"])
def test_a_file_that_vanishes_after_it_was_found_stops_no_other(
    command: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.md").write_text(STORY)
    content = files.file_content

    def vanishing(path: str, most: int) -> bytes:
        Path("a.md").unlink(missing_ok=True)
        return content(path, most)

    monkeypatch.setattr("starlint.files.file_content", vanishing)
    result = run(command, "--format", "json", ".")
    assert result.exit_code == 2
    assert result.stderr == "Error: a.md: no such file or folder; check the spelling and the folder you are in\n"
    assert "notes.md" in result.stdout


def test_notes_that_change_while_they_are_checked_are_left_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write = add_suppressions.with_suppressions

    def changing(*arguments: Any) -> str:
        Path("notes.md").write_text(STORY + "And more.\n")
        return write(*arguments)

    monkeypatch.setattr("starlint.commands.run.add_suppressions.with_suppressions", changing)
    result = run("check", "notes.md", "--add-suppressions")
    assert result.exit_code == 2
    assert "the file changed during the check" in result.stderr
    assert Path("notes.md").read_text() == STORY + "And more.\n"


@pytest.mark.skipif(os.name == "nt", reason="there are no such names there")
@pytest.mark.parametrize("name", [b"a\nb.md", b"caf\xe9.md", b"\x1b[31m.md", b" .md", b"-x.md", "\u202e.md".encode()])
def test_a_file_of_any_name_is_read_and_shown_on_one_line(name: bytes, run: Run) -> None:
    Path("notes.md").unlink()
    Path(os.fsdecode(name)).write_text(STORY)
    for form in ("concise", "json", "sarif", "github", "junit"):
        result = run("check", "--format", form, ".")
        assert (result.exit_code, result.stderr) == (1, "")
        assert "\x1b" not in result.stdout
    assert all(line.count(":") >= 3 for line in run("check", "--quiet", "--format", "concise", ".").stdout.splitlines())
