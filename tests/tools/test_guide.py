"""What the guides show can be used as it stands: the rule and the framework of coaches.md, the Python of api.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.frameworks import frameworks
from starlint.linter import lint

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page: str, language: str) -> list[str]:
    """The code of this language on a page of the guide."""
    return re.findall(rf"```{language}\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.S)


def test_the_framework_of_the_guide_is_one(tmp_path: Path) -> None:
    path = tmp_path / "values.toml"
    path.write_text(
        next(block for block in blocks("coaches.md", "toml") if "[[principles]]" in block), encoding="utf-8"
    )
    assert [one.name for one in frameworks([path])[-1].principles] == ["Be kind"]


def test_the_rule_of_the_guide_finds_what_it_marks(tmp_path: Path) -> None:
    text = next(block for block in blocks("coaches.md", "toml") if "[check]" in block)
    (tmp_path / "X900.toml").write_text(text, encoding="utf-8")
    rule = catalog([tmp_path]).get("x900")
    for example in rule.examples:
        found = [finding.span for finding in lint(example.text, [rule]).findings]
        assert found == list(example.places)


def test_the_python_of_the_guide_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes.md").write_text("## The van\n\nS: In May I drove a van.\nA: We drove it.\nR: It went well.\n")
    monkeypatch.chdir(tmp_path)
    (code,) = blocks("api.md", "python")
    exec(compile(code, "api.md", "exec"), {})
