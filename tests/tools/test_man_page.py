"""The man page tells of every command and option that there is."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from starlint.cli import COMMANDS, starlint
from tools.man_page import man_page

COMMITTED = Path(__file__).parents[2] / "docs" / "man" / "starlint.1"


@pytest.mark.parametrize("page", [man_page(), COMMITTED.read_text(encoding="utf-8")], ids=["made", "committed"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_in_its_section(name: str, page: str) -> None:
    command = starlint.get_command(click.Context(starlint), name)
    assert command
    section = page.partition(f'.SH "starlint {name}"')[2].partition(".SH")[0]
    options = [option for option in command.params if isinstance(option, click.Option)]
    names = [name.replace("-", "\\-") for option in options for name in option.opts]
    assert [name for name in names if name not in section] == []


def test_no_line_is_taken_for_an_instruction() -> None:
    instructions = {line.split()[0] for line in man_page().splitlines() if line.startswith((".", "'"))}
    assert instructions == {".TH", ".SH", ".B", ".PP", ".TP", ".nf", ".fi"}
