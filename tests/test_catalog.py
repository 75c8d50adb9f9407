"""All rules together: found, unique, and chosen from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from starlint import catalog as catalog_module
from starlint.catalog import built_in, catalog
from starlint.errors import RuleError, UsageError

S101 = (built_in() / "S101.toml").read_text(encoding="utf-8")


def written(folder: Path, code: str, name: str) -> Path:
    """A copy of S101 under another code and name."""
    path = folder / f"{code}.toml"
    text = S101.replace('code = "S101"', f'code = "{code}"').replace('"missing-section"', f'"{name}"', 1)
    path.write_text(text, encoding="utf-8")
    return path


def test_rules_are_sorted_by_code() -> None:
    codes = [rule.code for rule in catalog().rules]
    assert codes == sorted(codes)
    assert {"S101", "S102", "L501"} <= set(codes)


def test_a_further_folder_adds_its_rules(tmp_path: Path) -> None:
    path = written(tmp_path, "X900", "house-rule")
    rule = catalog([tmp_path]).get("house-rule")
    assert (rule.code, rule.path) == ("X900", path)


@pytest.mark.parametrize("word", ["S101", "s101", "missing-section", "Missing-Section"])
def test_a_rule_is_got_by_code_and_by_name(word: str) -> None:
    assert catalog().get(word).code == "S101"


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        catalog().get("mising-section")
    assert str(caught.value) == 'no rule is called "mising-section"; did you mean S101 (missing-section)?'


def test_an_unknown_rule_near_none_points_to_the_list() -> None:
    with pytest.raises(UsageError, match='no rule is called "zzz"; "starlint rules" lists them all'):
        catalog().get("zzz")


@pytest.mark.parametrize("selectors", [["S101", "S102"], ["missing-section", "S102"], ["S10", "S101"], ["s10"], ["s"]])
def test_codes_names_and_prefixes_select_alike(selectors: list[str]) -> None:
    codes = [rule.code for rule in catalog().select(selectors)]
    assert codes == sorted(set(codes))
    assert {"S101", "S102"} <= set(codes)


@pytest.mark.parametrize("selector", ["Q", "S9", "S1011", ""])
def test_a_selector_that_stands_for_nothing_is_an_error(selector: str) -> None:
    with pytest.raises(UsageError, match=f'no rule is called "{selector}"'):
        catalog().select(["S101", selector])


def test_two_rules_of_one_code_are_an_error_that_names_both(tmp_path: Path) -> None:
    path = written(tmp_path, "S101", "house-rule")
    with pytest.raises(RuleError) as caught:
        catalog([tmp_path])
    assert str(caught.value) == f'{path}: code: "S101" is taken by {built_in() / "S101.toml"}'


def test_two_rules_of_one_name_are_an_error_that_names_both(tmp_path: Path) -> None:
    path = written(tmp_path, "X900", "missing-section")
    with pytest.raises(RuleError) as caught:
        catalog([tmp_path])
    assert str(caught.value) == f'{path}: name: "missing-section" is taken by {built_in() / "S101.toml"}'


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"expected a folder with rule files such as S101\.toml, found none"):
        catalog([tmp_path / "nowhere"])


def test_no_built_in_rules_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog_module, "__file__", str(tmp_path / "starlint" / "catalog.py"))
    with pytest.raises(RuleError, match="found none"):
        catalog()


def test_the_packaged_rules_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog_module, "__file__", str(tmp_path / "starlint" / "catalog.py"))
    (tmp_path / "rules").mkdir()
    assert built_in() == tmp_path / "rules"
    (tmp_path / "starlint" / "rules").mkdir(parents=True)
    assert built_in() == tmp_path / "starlint" / "rules"


def test_broken_toml_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "X900.toml"
    path.write_text('code = "X900"\nname = house-rule\n', encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        catalog([tmp_path])
    assert str(caught.value) == f"{path}: invalid TOML: Invalid value (at line 2, column 8)"


def test_a_file_in_another_encoding_is_reported_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "X900.toml"
    path.write_bytes('advice = "Zähle."'.encode("latin-1"))
    with pytest.raises(RuleError) as caught:
        catalog([tmp_path])
    assert str(caught.value) == f"{path}: expected UTF-8, found byte 0xe4"


@pytest.mark.skipif(os.name == "nt", reason="a folder opens differently there")
def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    (tmp_path / "X900.toml").mkdir()
    with pytest.raises(RuleError, match="cannot be read: Is a directory"):
        catalog([tmp_path])
