"""Which rules a file is checked by, and how the settings set them up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from starlint.catalog import catalog
from starlint.checks.length import Length
from starlint.checks.thin_action import ThinAction
from starlint.finding import Severity
from starlint.globs import Glob
from starlint.settings.config import Config, fragment, merged
from starlint.settings.rules import Selection, is_excluded, is_included, selection

CATALOG = catalog()
ALL = {rule.code for rule in CATALOG.rules}
HERE = Path("/notes")


def chosen(toml: str, path: Path | None = None) -> Selection:
    return selection(merged([fragment(toml)]), CATALOG, path)


def codes(toml: str) -> set[str]:
    return {rule.code for rule in chosen(toml).rules}


def check(toml: str, code: str) -> Any:
    return next(rule.check for rule in chosen(toml).rules if rule.code == code)


@pytest.mark.parametrize(
    ("toml", "wanted"),
    [
        ("", ALL),
        ('select = ["A201", "missing-metrics"]', {"A201", "R301"}),
        ('select = ["L501"]\nextend-select = ["O401"]', {"L501", "O401"}),
        ('ignore = ["A201"]', ALL - {"A201"}),
        ('ignore = ["thin-action"]', ALL - {"A201"}),
        ('select = ["S10"]\nignore = ["S"]', {"S101", "S102"}),
        ('select = ["S"]\nignore = ["S101"]', {code for code in ALL if code[0] == "S"} - {"S101"}),
        ('select = ["A201"]\nextend-select = ["S101"]\nignore = ["S"]', {"A201", "S101"}),
    ],
)
def test_the_more_specific_word_wins(toml: str, wanted: set[str]) -> None:
    assert codes(toml) >= wanted if "S10" in toml else codes(toml) == wanted


def test_options_reach_the_check() -> None:
    assert check("[rules.thin-action]\nleast-words = 40", "A201").least_words == 40
    assert check("[rules.A201]\nleast-words = 41", "A201").least_words == 41
    assert isinstance(check("", "A201"), ThinAction)


def test_a_severity_is_set_by_code_name_or_prefix_the_more_specific_last() -> None:
    found = chosen('[severity]\nthin-action = "info"\nA = "error"\nL501 = "info"')
    severities = {rule.code: rule.severity for rule in found.rules}
    assert (severities["A201"], severities["L501"]) == (Severity.INFO, Severity.INFO)
    assert found.severities["A201"] is Severity.INFO


def test_a_file_may_be_left_out_of_a_rule() -> None:
    toml = '[per-file-ignores]\n"old/*.md" = ["A", "missing-metrics"]'
    assert {rule.code for rule in chosen(toml, Path.cwd() / "old/a.md").rules} == {
        code for code in ALL if code[0] != "A" and code != "R301"
    }
    assert {rule.code for rule in chosen(toml, Path.cwd() / "new/a.md").rules} == ALL


def test_the_pace_and_the_aim_reach_the_check_of_length() -> None:
    later = Length(100, 210, 245, full_action=50, longest_seconds=300, slack_seconds=8)
    assert check("words-per-minute = 100\ntarget-minutes = 3", "L501") == later
    usual = Length(140, 150, 185, full_action=50, longest_seconds=240, slack_seconds=8)
    assert check("target-minutes = 2", "L501") == check("", "L501") == usual


def test_an_option_of_a_rule_comes_before_the_pace() -> None:
    toml = "words-per-minute = 100\n[rules.L501]\nwords-per-minute = 90"
    assert check(toml, "L501").words_per_minute == 90


@pytest.mark.parametrize(
    ("pattern", "path", "wanted"),
    [
        ("*.md", "a.md", True),
        ("*.md", "b/c/a.md", True),
        ("*.md", "a.txt", False),
        ("drafts", "drafts/a.md", True),
        ("drafts/", "b/drafts/a.md", True),
        ("/drafts", "drafts/a.md", True),
        ("/drafts", "draft/a.md", False),
        ("b/*.md", "b/a.md", True),
        ("b/*.md", "b/c/a.md", False),
        ("b/**/*.md", "b/a.md", True),
        ("b/**/*.md", "b/c/d/a.md", True),
        ("**/old/*", "b/old/a.md", True),
        ("a?.md", "ab.md", True),
        ("a[0-9].md", "a7.md", True),
        ("a[!0-9].md", "a7.md", False),
        ("a+b.md", "aab.md", False),
    ],
)
def test_a_pattern_means_paths_as_in_a_gitignore(pattern: str, path: str, wanted: bool) -> None:
    assert Glob(HERE, pattern).matches(HERE / path) is wanted


def test_a_pattern_means_nothing_outside_its_folder() -> None:
    assert not Glob(HERE, "*.md").matches(Path("/other/a.md"))


def test_a_file_is_passed_over_or_included_by_pattern() -> None:
    config = Config(include=(Glob(HERE, "*.txt"),), exclude=(Glob(HERE, "old"),))
    assert is_included(config, HERE / "a.txt")
    assert not is_included(config, HERE / "a.md")
    assert is_excluded(config, HERE / "old/a.txt")
