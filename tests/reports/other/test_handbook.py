"""The handbook of the rules, docs/rules.md."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from starlint.catalog import catalog
from starlint.commands.rules import command

HANDBOOK = Path(__file__).parents[3] / "docs" / "rules.md"


def written() -> str:
    result = CliRunner().invoke(command, ["--format", "markdown"], catch_exceptions=False)
    return result.output


def test_the_handbook_is_as_the_rules_are() -> None:
    hint = "run it again: starlint rules --format markdown > docs/rules.md"
    assert HANDBOOK.read_text(encoding="utf-8") == written(), hint


def test_every_rule_has_a_section_that_the_list_points_at() -> None:
    lines = written().splitlines()
    for rule in catalog().rules:
        assert f"## {rule.code} {rule.name}" in lines
        assert any(line.startswith(f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) |") for line in lines)


def test_a_section_shows_the_check_and_an_example_of_each_sort() -> None:
    section = written().partition("## P703 ")[2].partition("\n## ")[0]
    assert "```toml\nlikeness = 65\ntypo = 80\n```" in section
    assert section.index("**A story with this weakness:**") < section.index("**A story without it:**")
    assert "«Bais for Action»" in section


def test_placeholders_and_addresses_stand_as_they_are() -> None:
    section = written().partition("## P705 ")[2].partition("\n## ")[0]
    assert "> {what} no answer yet: {questions}." in section
    assert "](<https://" in section
