"""The examples stand beside what starlint says of them, and the page of commands and the README show what it says.

To write both anew, from the root of the repository: ``python -m tests.test_examples --update``
"""

from __future__ import annotations

import re
import shlex
import sys
from html import escape
from itertools import islice
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from starlint.cli import COMMANDS, starlint
from tools.pictures import PICTURE, picture
from tools.pictures import said as said_in_picture

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COMMANDS_PAGE = ROOT / "docs" / "commands.md"
SHOWING = (README, *sorted((ROOT / "docs").glob("*.md")))  # what may show what starlint says
NOTES = sorted((ROOT / "examples").glob("*.md"))
SHOWN = re.compile(r"(<!-- said: starlint (?P<command>.+) \| head -n (?P<lines>\d+) -->\n```text\n)[^`]*(?=```\n)")


def said(*command: str) -> str:
    """What starlint says to someone at the root of the repository, a hundred columns wide."""
    return CliRunner(env={"COLUMNS": "100"}).invoke(starlint, command).output


def report(notes: Path) -> str:
    """What `starlint check` says of an example."""
    return said("check", notes.relative_to(ROOT).as_posix())


def with_output(page: Path) -> str:
    """A page with what starlint says now under every comment that shows a command."""
    return SHOWN.sub(_shown, page.read_text(encoding="utf-8"))


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


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.name)
def test_a_page_shows_what_starlint_says(page: Path) -> None:
    assert with_output(page) == page.read_text(encoding="utf-8")


def test_every_command_is_shown() -> None:
    shown = {block["command"].split()[0] for block in SHOWN.finditer(COMMANDS_PAGE.read_text(encoding="utf-8"))}
    assert shown == set(COMMANDS)


def test_the_commands_of_the_readme_to_set_up_and_to_test_are_exact() -> None:
    begin = "python3 -m venv .venv && .venv/bin/python -m pip install --quiet --editable "
    text = README.read_text(encoding="utf-8")
    assert f"```sh\n{begin}. && .venv/bin/starlint check examples/\n```\n" in text
    comment = "<!-- the test command, which .ci/run runs too -->"
    marked = f"{comment}\n```sh\n{begin}'.[test]' && .venv/bin/python -m pytest\n```\n"
    assert marked in text


def test_the_picture_shows_what_starlint_says() -> None:
    drawn = PICTURE.read_text(encoding="utf-8")
    assert [word for word in click.unstyle(said_in_picture()).split() if escape(word) not in drawn] == []
    assert "@font-face" not in drawn


if __name__ == "__main__" and sys.argv[1:] == ["--update"]:
    for notes in NOTES:
        notes.with_suffix(".txt").write_text(report(notes), encoding="utf-8")
    for page in SHOWING:
        page.write_text(with_output(page), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")
