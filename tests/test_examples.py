"""The examples stand beside what starlint says of them, and the README shows what it says.

To write both anew, from the root of the repository: ``python -m tests.test_examples --update``
"""

from __future__ import annotations

import re
import shlex
import sys
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.cli import COMMANDS, starlint

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
NOTES = sorted((ROOT / "examples").glob("*.md"))
SHOWN = re.compile(r"(<!-- said: starlint (?P<command>.+) \| head -n (?P<lines>\d+) -->\n```text\n)[^`]*(?=```\n)")


def said(*command: str) -> str:
    """What starlint says to someone at the root of the repository, a hundred columns wide."""
    return CliRunner(env={"COLUMNS": "100"}).invoke(starlint, command).output


def report(notes: Path) -> str:
    """What `starlint check` says of an example."""
    return said("check", notes.relative_to(ROOT).as_posix())


def readme() -> str:
    """The README with what starlint says now under every comment that shows a command."""
    return SHOWN.sub(_shown, README.read_text(encoding="utf-8"))


def _shown(block: re.Match[str]) -> str:
    lines = said(*shlex.split(block["command"])).splitlines()
    return block[1] + "\n".join(islice(lines, int(block["lines"]))).rstrip() + "\n"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("notes", NOTES, ids=lambda path: path.stem)
def test_an_example_draws_what_stands_beside_it(notes: Path) -> None:
    assert report(notes) == notes.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_report_has_its_notes() -> None:
    assert sorted((ROOT / "examples").glob("*.txt")) == [notes.with_suffix(".txt") for notes in NOTES]


def test_one_bank_of_stories_passes() -> None:
    assert report(ROOT / "examples" / "coordinator.md") == "All 2 stories pass.\n"


def test_the_readme_shows_what_starlint_says() -> None:
    assert readme() == README.read_text(encoding="utf-8")


def test_the_readme_shows_every_command() -> None:
    shown = {block["command"].split()[0] for block in SHOWN.finditer(README.read_text(encoding="utf-8"))}
    assert shown == set(COMMANDS)


if __name__ == "__main__" and sys.argv[1:] == ["--update"]:
    for notes in NOTES:
        notes.with_suffix(".txt").write_text(report(notes), encoding="utf-8")
    README.write_text(readme(), encoding="utf-8")
