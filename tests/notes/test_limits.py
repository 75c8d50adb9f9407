"""What is beyond the limits of reading is said, and the other files are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.catalog import catalog
from starlint.cli import starlint
from starlint.errors import NotesError
from starlint.linter import lint
from starlint.notes import limits
from tests.notes.whole_notes import A, R, S

STORY = f"# Trays\n\n**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n"


def test_a_line_without_end_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST_LINE", 1000)
    assert lint(STORY, ()).notes.stories
    with pytest.raises(NotesError, match="line 3 has more than 1,000 characters; break it up, or leave the file out"):
        lint(STORY.replace("**S:**", "**S:** " + "x" * 1000), ())


def test_a_section_without_end_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST_SECTION", 1000)
    with pytest.raises(NotesError, match="the section at line 5 has more than 1,000 characters"):
        lint(STORY.replace(A, f"{A}\n" * 20), catalog().rules)


@pytest.mark.parametrize("command", ["check", "score", "inspect", "coverage"])
def test_a_file_beyond_a_limit_stops_no_other(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("> " * 200 + "deep")
    Path("b.md").write_text(STORY * 800)
    Path("c.md").write_text(STORY)
    Path("starlint.toml").write_text("max-file-size = 0.2\n")
    result = CliRunner().invoke(starlint, [command, "--format", "json", "."])
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "Error: a.md: line 1 is in too many lists and quotes inside each other; break them up",
        "Error: b.md: larger than 0.2 MB; split it, leave it out, or raise the setting max-file-size",
    ]
    assert "c.md" in result.stdout
