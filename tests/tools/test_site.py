"""The documentation site builds without a warning, every link inside holds, and every rule has its page."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.checks import KINDS
from starlint.cli import COMMANDS
from tools.reference import commands, kinds, rule_page
from tools.site import build, dead_links
from tools.site_pages import write

RULES = catalog().rules


@pytest.fixture(scope="module", name="pages")
def _pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of Markdown that the site is built from."""
    folder = tmp_path_factory.mktemp("pages")
    write(folder)
    return folder


@pytest.mark.once
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of Sphinx, about what MyST does
@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
@pytest.mark.skipif(
    not (find_spec("sphinx") and find_spec("myst_parser") and find_spec("furo")), reason="Sphinx is not installed"
)
def test_the_site_builds_without_a_warning_and_every_link_inside_holds(tmp_path: Path) -> None:
    assert build(tmp_path) == []
    assert (tmp_path / "rules" / "A201" / "index.html").is_file()
    assert (tmp_path / "starlint.schema.json").is_file()


def test_every_rule_has_a_page_at_its_address(pages: Path) -> None:
    assert {path.stem for path in (pages / "rules").glob("[A-Z]*.md")} == {rule.code for rule in RULES}


def test_a_page_of_a_rule_says_what_and_why_with_weak_and_strong_examples_options_and_source() -> None:
    (rule,) = (rule for rule in RULES if rule.code == "A201")
    page = rule_page(rule)
    assert page.startswith("# A201 thin-action\n\n**The Action says too little about what you did.** An **error**")
    assert "## Weak examples" in page
    assert "«**Action:**» I looked into it" in page
    assert "## Strong examples" in page
    assert "| `least-words` | `20` | an Action below this is a remark |" in page
    assert "[rules.thin-action]\nleast-words = 20" in page
    assert rule.source
    assert f"The advice follows [{rule.source.title}](<{rule.source.address}>)." in page


def test_every_kind_is_listed_with_its_parameters_and_how_phrases_are_written() -> None:
    page = kinds()
    assert [kind for kind in KINDS if f"\n## {kind}\n" not in page] == []
    assert "| `most` | whole number | `3` | phrases in a section; one finding a place is enough of a hint |" in page
    assert "`was|were involved` stands for two forms" in page


def test_every_command_is_listed_with_its_options() -> None:
    assert [name for name in COMMANDS if f"### All options of {name}\n" not in commands()] == []


def test_links_of_the_repository_become_links_of_the_site(pages: Path) -> None:
    home = (pages / "index.md").read_text(encoding="utf-8")
    assert "[Getting started](getting-started.md#if-something-goes-wrong)" in home
    assert "[the rules](rules/index.md)" in home
    assert "[MIT]" not in home  # the licence has no page
    guide = (pages / "coaches.md").read_text(encoding="utf-8")
    assert "```toml\ncode = " in guide  # code stays as it is


def test_a_dead_link_is_named(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "index.html").write_text('<h1 id="top">There</h1>')
    (tmp_path / "index.html").write_text(
        '<a href="there/">1</a><a href="there/#top">2</a><a href="there/#end">3</a><a href="gone/">4</a>'
        '<a href="https://example.org/gone">5</a>'
    )
    assert dead_links(tmp_path) == ["index.html: there/#end leads nowhere", "index.html: gone/ leads nowhere"]
