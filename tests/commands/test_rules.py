"""The list of rules."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from starlint.catalog import catalog
from starlint.commands.rules import command


def printed(*arguments: str, columns: int = 100) -> str:
    result = CliRunner(env={"COLUMNS": str(columns)}).invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_each_rule_has_a_line_with_its_code_name_severity_and_advice() -> None:
    lines = printed().splitlines()
    assert len(lines) == len(catalog().rules)
    [line] = [line for line in lines if line.startswith("L501")]
    assert line.split(maxsplit=3) == ["L501", "overlong-answer", "warning", "Aim at two minutes."]


def test_columns_stand_under_each_other() -> None:
    rules = catalog().rules
    starts = {line.index(rule.summary) for line, rule in zip(printed().splitlines(), rules, strict=True)}
    assert len(starts) == 1


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (
            40,
            [
                "A203  no-reasons  info",
                "  Give the reason for the one or two",
                "  steps that others might have done",
                "  differently.",
            ],
        ),
        (
            80,
            [
                "A203  no-reasons                    info     Give the reason for the one or two",
                "                                             steps that others might have done",
                "                                             differently.",
            ],
        ),
    ],
)
def test_at_a_terminal_a_rule_takes_as_many_lines_as_fit(
    columns: int, shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("starlint.commands.rules.is_read", lambda *_: True)
    lines = printed(columns=columns).splitlines()
    assert max(map(len, lines)) <= columns
    start = next(number for number, line in enumerate(lines) if line.startswith("A203"))
    assert lines[start : start + len(shown)] == shown


def test_json_holds_what_a_program_needs() -> None:
    [entry] = [entry for entry in json.loads(printed("--format", "json")) if entry["code"] == "S101"]
    assert entry["name"] == "missing-section"
    assert (entry["severity"], entry["criterion"], entry["weight"]) == ("error", "Structure", 3)
    assert entry["check"]["kind"] == "missing-section"
    assert entry["check"]["required"] == [["action"], ["result"]]
    names = "advice check code criterion fault fixes message name page question severity source weight"
    assert " ".join(sorted(entry)) == names
    assert entry["fixes"] == ["split-label", "insert-section"]
