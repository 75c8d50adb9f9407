"""The rules of each file, which are chosen once for all files that they are the same for."""

from __future__ import annotations

from pathlib import Path

import pytest

from starlint.settings import resolver as resolvers
from starlint.settings.resolver import Resolver


@pytest.fixture(name="chosen")
def _chosen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that rules are chosen for."""
    names: list[str] = []
    choose = resolvers.selection

    def counted(settings, known, path):  # type: ignore[no-untyped-def]
        names.append(path.name)
        return choose(settings, known, path)

    monkeypatch.setattr(resolvers, "selection", counted)
    return names


def test_rules_are_chosen_once_for_files_of_the_same_patterns(tmp_path: Path, chosen: list[str]) -> None:
    (tmp_path / "starlint.toml").write_text("[per-file-ignores]\n'old-*.md' = ['G606']\n'*-2.md' = ['A201']\n")
    resolver = Resolver()
    names = ["a.md", "b.md", "old-1.md", "old-2.md", "c-2.md", "old-3.md", "a.md"]
    found = [resolver.selection(str(tmp_path / name)) for name in names]
    assert chosen == ["a.md", "old-1.md", "old-2.md", "c-2.md"]
    left_out = [{"A201", "G606"} - {rule.code for rule in one.rules} for one in found]
    assert left_out == [set(), set(), {"G606"}, {"A201", "G606"}, {"A201"}, {"G606"}, set()]


def test_each_file_of_settings_has_rules_of_its_own(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "starlint.toml").write_text(f"ignore = ['{'A201' if name == 'a' else 'G606'}']\n")
    resolver = Resolver()
    codes = [{rule.code for rule in resolver.selection(str(tmp_path / name / "x.md")).rules} for name in "ab"]
    assert [{"A201", "G606"} - found for found in codes] == [{"A201"}, {"G606"}]
