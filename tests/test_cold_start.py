"""What is loaded: by the help, the list of rules, a known report, a file without stories, and one with some."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.subprocess

LOADED = """
import sys
from starlint.cli import starlint
try:
    starlint(sys.argv[1:], standalone_mode=False)
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
STORY = "**S:** In May 2022 the depot in Cork lost one parcel in ten.\n**A:** I wrote a list.\n**R:** It went well.\n"
LIBRARIES = {  # what may take its time
    "spacy", "textstat", "nltk", "markdown_it", "numpy", "thinc", "pydantic", "rich", "jinja2", "pathspec", "tomli",
    "fsspec", "pyarrow", "multiprocessing", "ssl", "email", "random", "sqlite3",
}  # fmt: skip


def loaded(folder: Path, *arguments: str, cache: bool = False) -> tuple[set[str], set[str]]:
    """The libraries among those above, and our own rooms and modules, that a command loads."""
    environment = {**os.environ, "STARLINT_CACHE_DIR": str(folder / "cache"), "STARLINT_NO_CACHE": "" if cache else "1"}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
    )
    names = done.stderr.splitlines()[-1].split()
    ours = {name.split(".")[1] for name in names if name.startswith("starlint.")}
    return {name.partition(".")[0] for name in names} & LIBRARIES, ours


def test_the_help_loads_the_command_line_alone(tmp_path: Path) -> None:
    assert loaded(tmp_path, "--help") == (set(), {"cli", "errors", "inert"})


def test_the_list_of_rules_loads_rules_and_no_library_for_notes(tmp_path: Path) -> None:
    libraries, ours = loaded(tmp_path, "rules")
    assert libraries == {"tomli"}
    assert "catalog" in ours
    assert not {"linter", "suppressions", "report_cache", "cache"} & ours


def test_a_known_report_loads_what_it_is_printed_with(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(STORY)
    loaded(tmp_path, "check", "notes.md", cache=True)
    libraries, ours = loaded(tmp_path, "check", "notes.md", cache=True)
    assert libraries == set()
    assert not {"catalog", "rule", "checks", "language", "linter", "api", "suppressions", "lexicon"} & ours
    (tmp_path / "starlint.toml").write_text("max-warnings = 1\n")
    assert loaded(tmp_path, "check", "notes.md", cache=True)[0] == {"tomli"}  # settings


def test_a_file_without_stories_loads_what_reads_it_and_neither_rules_nor_language(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Recipes\n\nFlour and eggs.\n")
    for cache in (False, True):
        libraries, ours = loaded(tmp_path, "check", "notes.md", cache=cache)
        assert libraries == {"markdown_it"}
        assert not {"catalog", "rule", "checks", "language", "linter", "suppressions", "filters", "fixes"} & ours


def test_settings_that_name_rules_load_them_to_see_whether_they_are_there(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Recipes\n\nFlour and eggs.\n")
    _, ours = loaded(tmp_path, "check", "notes.md", "--ignore", "A")
    assert "catalog" in ours


def test_a_story_loads_spacy_without_its_command_line(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text((ROOT / "examples" / "nurse.md").read_text(encoding="utf-8"), encoding="utf-8")
    libraries, _ = loaded(tmp_path, "check", "notes.md")
    assert "spacy" in libraries
    assert not {"textstat", "nltk", "rich", "jinja2"} & libraries
