"""`import starlint`: light, typed, and the same linter as the command's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import starlint
from starlint.cli import starlint as command_line
from starlint.settings.resolver import Resolver
from tests.test_cli import UNFINISHED

ROOT = Path(__file__).parent.parent


def test_check_finds_what_the_command_finds() -> None:
    report = starlint.check(UNFINISHED, path="billing.md")
    result = CliRunner().invoke(command_line, ["check", "--format", "json", "-"], input=UNFINISHED)
    shown = json.loads(result.stdout)["findings"]
    assert shown
    assert [(found.code, found.message) for found in report.findings] == [
        (entry["code"], entry["message"]) for entry in shown
    ]
    places = starlint.Places.of(UNFINISHED)
    assert [tuple(places.place(found.span.start)) for found in report.findings] == [
        (entry["line"], entry["column"]) for entry in shown
    ]


def test_rules_are_selected_and_ignored_by_code_name_or_prefix() -> None:
    def codes(**chosen: object) -> set[str]:
        return {finding.code for finding in starlint.check(UNFINISHED, **chosen).findings}  # type: ignore[arg-type]

    assert codes(select=["missing-section"]) == {"S101"}
    assert codes(select="S", ignore=["S101"]) == set()
    assert "S101" in codes(ignore="A")


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"select": ["mising-section"]}, 'no rule is called "mising-section"; did you mean S101 (missing-section)?'),
        ({"select": "S101", "ignore": "S"}, "bank.md: every rule is left out; select at least one"),
    ],
)
def test_a_choice_that_means_nothing_is_refused(chosen: dict[str, object], sentence: str) -> None:
    with pytest.raises(starlint.StarlintError) as error:
        starlint.check(UNFINISHED, path=Path("bank.md"), **chosen)  # type: ignore[arg-type]
    assert str(error.value) == sentence


def test_read_finds_the_stories_without_judging_them() -> None:
    notes = starlint.read(UNFINISHED)
    assert isinstance(notes, starlint.Notes)
    (story,) = notes.stories
    assert isinstance(story, starlint.Story)
    assert [section.label for section in story.sections] == ["**Situation:**", "**Task:**", "**Action:**"]


@pytest.mark.subprocess
def test_importing_it_loads_next_to_nothing() -> None:
    code = "import sys, starlint; print(sorted(name for name in sys.modules if name.startswith('starlint.')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_every_public_name_can_be_had_and_no_other() -> None:
    assert sorted(starlint.__all__) == [name for name in dir(starlint) if name in starlint.__all__]
    for name in starlint.__all__:
        assert getattr(starlint, name)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        starlint.chekc  # noqa: B018


@pytest.mark.subprocess
def test_a_type_checker_knows_the_public_names(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        "import starlint\n"
        "report = starlint.check('', path='a.md', select=['A'], ignore=())\n"
        "reveal_type(report.findings)\n"
        "reveal_type(starlint.read('').stories)\n"
        "starlint.check(3)\n"
    )
    options = ["--no-incremental", "--config-file", "", "--strict", "--follow-imports=silent"]
    options += ["--no-site-packages", "--ignore-missing-imports"]  # to read spaCy and click takes four seconds
    command = [sys.executable, "-m", "mypy", *options, str(tmp_path / "mine.py")]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout
    assert '"tuple[starlint.finding.Finding, ...]"' in shown
    assert '"tuple[starlint.notes.story.Story, ...]"' in shown
    assert "mine.py:5: error:" in shown
    assert "Found 1 error" in shown


def test_settings_decide_for_the_path_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "starlint.toml").write_text('select = ["R"]\n[severity]\nR301 = "error"\n', encoding="utf-8")
    found = starlint.check(UNFINISHED, path=tmp_path / "notes.md", settings=Resolver()).findings
    assert {(finding.code, finding.severity) for finding in found} == {("R301", starlint.Severity.ERROR)}
