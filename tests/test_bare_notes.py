"""Notes with nothing to judge: no rule would say anything of them, so none is loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint import api
from starlint.catalog import Catalog, catalog
from starlint.checks import Scope
from starlint.cli import starlint
from starlint.linter import lint
from starlint.notes.reader import is_bare, read
from starlint.notes.story import Notes
from starlint.settings.resolver import Resolver

RECIPE = "# Recipes\n\nFlour and eggs. TODO: more.\n\n- [ ] buy flour\n\n> “Who has the eggs?”\n"
STORY = "**S:** In May the depot lost one parcel in ten.\n**A:** I wrote a list.\n**R:** It went well.\n"


@cache
def built_in() -> Catalog:
    return catalog()


@pytest.mark.parametrize("code", [rule.code for rule in built_in().rules if rule.check.SCOPE is Scope.FILE])
def test_a_rule_about_files_says_nothing_where_there_is_no_story(code: str) -> None:
    check = built_in().get(code).check
    assert check.SCOPE is Scope.FILE
    texts = {example.text for rule in built_in().rules for example in rule.examples}
    assert [text for text in texts if any(check.find(Notes(text, ())))] == []


@pytest.mark.parametrize(
    "text", ["", "\n", RECIPE, "<!-- a remark -->\n\nFlour.\n", "| flour | eggs |\n|-|-|\n| 1 | 2 |\n"]
)
def test_bare_notes_have_the_report_of_all_rules(text: str) -> None:
    assert is_bare(read(text))
    assert api.check(text, settings=Resolver(isolated=True)) == lint(text, built_in().rules, built_in())


@pytest.mark.parametrize(
    "text", [STORY, "## What was your hardest day?\n\n**Situation:** [when]\n", "<!-- starlint-disable -->"]
)
def test_stories_their_beginnings_and_comments_for_starlint_are_something_to_judge(text: str) -> None:
    assert not is_bare(read(text))


@pytest.mark.parametrize(
    "setting",
    [
        "select = ['Z9']",
        "ignore = ['Z9']",
        "extend-select = ['Z9']",
        "fixable = ['Z9']",
        "unfixable = ['Z9']",
        "severity = {Z9 = 'info'}",
        "rules = {Z9 = {}}",
        "per-file-ignores = {'*' = ['Z9']}",
        "per-file-ignores = {'*' = ['A', 'G', 'L', 'N', 'O', 'P', 'R', 'S']}",
    ],
)
def test_settings_that_name_rules_are_read_as_for_any_other_notes(
    setting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = []
    for text in (RECIPE, STORY):
        (tmp_path / "notes.md").write_text(text)
        result = CliRunner().invoke(starlint, ["check", "notes.md", "--config", setting])
        said.append((result.exit_code, result.output))
    assert said[0] == said[1]
    assert said[0][0] == 2
