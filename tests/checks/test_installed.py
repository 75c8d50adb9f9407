"""Kinds of check that other installed packages bring."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint.catalog import built_in, catalog
from starlint.checks.installed import installed
from starlint.cli import starlint
from starlint.errors import RuleError
from starlint.linter import lint
from starlint.rule import kind_of

RULE = (built_in() / "S102.toml").read_text(encoding="utf-8")
MODULE = """
from dataclasses import dataclass
from starlint.checks import Hit

@dataclass(frozen=True)
class Exclaims:
    FILLS = frozenset({"sign"})
    sign: str = "!"

    def find(self, story, evidence):
        for section in story.sections:
            at = section.prose.text.find(self.sign)
            if at >= 0:
                yield Hit(section.prose.span(at, at + 1), {"sign": self.sign})

not_a_check = 3
"""
POINTS = """[starlint.checks]
exclaims = house_checks:Exclaims
broken = house_checks:Nothing
odd = house_checks:not_a_check
gone = house_gone:Exclaims
"""


@pytest.fixture(autouse=True)
def _package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with entry points, as pip installs it."""
    (tmp_path / "house_checks.py").write_text(MODULE)
    info = tmp_path / "house_checks-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-checks\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(str(tmp_path))
    installed.cache_clear()
    yield
    installed.cache_clear()
    sys.modules.pop("house_checks", None)


def rules(folder: Path, kind: str, parameters: str = "") -> Path:
    """A folder with one rule of this kind."""
    head = (
        'code = "X900"\nname = "shouting"\nseverity = "info"\nmessage = "A {sign} too many."\nadvice = "Say it."\n'
        'question = "Why so loud?"\ncriterion = "Delivery"\nweight = 1\n'
        '[source]\ntitle = "A coach"\naddress = "https://coach.example"\n'
    )
    examples = '[[examples.bad]]\ntext = "S: it «!»"\n[[examples.good]]\ntext = "S: it"\n'
    place = folder / "house"
    place.mkdir()
    (place / "X900.toml").write_text(f'{head}[check]\nkind = "{kind}"\n{parameters}\n{examples}', encoding="utf-8")
    return place


def test_a_rule_may_name_a_kind_of_an_installed_package(tmp_path: Path) -> None:
    known = catalog([rules(tmp_path, "exclaims", 'sign = "!"')])
    rule = known.get("X900")
    assert kind_of(rule.check) == "exclaims"
    text = "**Situation:** In May our oven broke down two days before a wedding; what a day!\n\n"
    text += "**Action:** I rang three rival bakeries and rented night hours in one of them.\n\n"
    (finding,) = lint(text + "**Result:** All forty loaves arrived on time that Saturday.\n", [rule]).findings
    assert (text[finding.span.start], finding.message) == ("!", "A ! too many.")


UNLOADABLE = "of the package house-checks cannot be loaded: "
MISTAKES = [
    ("exclaimed", "", 'check.kind: unknown kind "exclaimed"; known are '),
    ("exclaims", "sgn = 3", 'check.sgn: unknown key; did you mean "sign"?'),
    ("broken", "", f'check.kind: the kind "broken" {UNLOADABLE}'),
    ("gone", "", f'check.kind: the kind "gone" {UNLOADABLE}No module named '),
    ("odd", "", 'check.kind: the kind "odd" of the package house-checks: expected a frozen dataclass'),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "parameters", "sentence"), MISTAKES, ids=[kind for kind, _, _ in MISTAKES])
def test_a_kind_that_cannot_be_used_is_reported(kind: str, parameters: str, sentence: str, tmp_path: Path) -> None:
    folder = rules(tmp_path, kind, parameters)
    with pytest.raises(RuleError) as caught:
        catalog([folder])
    assert str(caught.value).startswith(f"{folder / 'X900.toml'}: {sentence}")


def test_nothing_is_looked_for_while_every_kind_is_built_in() -> None:
    catalog()
    assert "house_checks" not in sys.modules


def test_the_kinds_of_packages_are_shown_without_being_loaded() -> None:
    shown = CliRunner().invoke(starlint, ["config", "--isolated"]).stdout.splitlines()
    head = "# kind of check from an installed package, loaded only for a rule that uses it: "
    assert [line.removeprefix(head) for line in shown if line.startswith(head)] == [
        f"{kind} (house-checks)" for kind in ("broken", "exclaims", "gone", "odd")
    ]
    assert "house_checks" not in sys.modules
