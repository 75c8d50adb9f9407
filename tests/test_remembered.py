"""Stories that have not changed are not judged again, and what is said of them stays the same wherever they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint import remembered
from starlint.catalog import catalog
from starlint.cli import starlint
from starlint.language.results import Evidence
from starlint.linter import lint
from starlint.remembered import Remembered
from tests.fixes.stories import ACTION, story

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.md"))
RULES = catalog().rules
TEXT = "\n\n".join(path.read_text(encoding="utf-8") for path in EXAMPLES)
CHANGES = [  # what is changed, and into what
    ("# ", "# A heading\n\nA preface of some words.\n\n# "),  # all stories move
    ("I ", "I  "),
    ("## ", "<!-- starlint-disable A201 -->\n\n## "),
    ("day", "Tuesday, the 4th of May 2021"),
    ("\n\n", "\n\n\n"),
]


@pytest.fixture(name="analysed")
def _analysed(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The titles of the stories that are analysed."""
    titles: list[str | None] = []
    module = import_module("starlint.language.analyse")
    analyse = module.analyse

    def counted(story, *options):  # type: ignore[no-untyped-def]
        titles.append(story.title)
        return analyse(story, *options)

    monkeypatch.setattr(module, "analyse", counted)
    return titles


def test_a_fix_has_only_the_story_that_it_changes_analysed_again(
    analysed: list[str | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"## Seats\n\n{story(action=f'{ACTION} Basically, it was full.')}\n\n## Rooms\n\n{story()}")
    assert CliRunner().invoke(starlint, ["check", "--isolated", "--no-cache", "--fix-only", "a.md"]).exit_code == 0
    assert analysed == ["Seats", "Rooms", "Seats"]


def test_a_page_that_is_served_has_only_changed_stories_analysed_again(
    analysed: list[str | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("watchfiles")
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"## Seats\n\n{story()}\n\n## Rooms\n\n{story()}")

    def served(render: Callable[[], bytes], *_: object) -> None:
        assert b"<h1" in render()
        Path("a.md").write_text(f"## Seats\n\n{story()}\n\n## Tables\n\n{story()}")
        assert b"Tables" in render()

    monkeypatch.setattr("starlint.commands.run.live_page.serve", served)
    result = CliRunner().invoke(starlint, ["score", "--isolated", "--serve", "a.md"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert analysed == ["Seats", "Rooms", "Tables"]


@pytest.mark.parametrize("change", CHANGES, ids=[repr(change[0]) for change in CHANGES])
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_changed_file_is_reported_as_if_it_were_new(change: tuple[str, str], place: str) -> None:
    old, new = change
    changed = TEXT.replace(old, new, 1) if place == "first" else new.join(TEXT.rsplit(old, 1))
    assert changed != TEXT
    known = Remembered()
    lint(TEXT, RULES, remembered=known)
    assert lint(changed, RULES, remembered=known) == lint(changed, RULES)
    assert lint(TEXT, RULES, remembered=known) == lint(TEXT, RULES)


def test_the_parts_of_moved_evidence_belong_together() -> None:
    known = Remembered()
    lint(TEXT, RULES, remembered=known)
    report = lint(f"A preface.\n\n{TEXT}", RULES, remembered=known)
    for one, evidence in zip(report.notes.stories, report.evidence, strict=True):
        sections, sentences = set(map(id, one.sections)), set(map(id, evidence.sentences))
        assert {id(one.section) for one in (*evidence.sentences, *evidence.quantities)} <= sections
        assert {id(match.sentence) for match in evidence.phrases} <= sentences


def test_every_record_of_the_evidence_is_moved() -> None:
    """A new field of the evidence with places in it belongs into `_moved_evidence`."""
    moved = {"sentences", "quantities", "phrases", "foreign", "parts"}
    assert {each.name for each in fields(Evidence) if each.init} - moved == {"dated"}  # which has no place


def test_only_the_changed_story_is_analysed(analysed: list[str | None]) -> None:
    known = Remembered()
    stories = lint(TEXT, RULES, remembered=known).notes.stories
    assert len(analysed) > 5
    del analysed[:]
    word = stories[2].sections[0].prose.span(0, 1).start
    lint(f"{TEXT[:word]}Then {TEXT[word:]}", RULES, remembered=known)
    assert len(analysed) == 1


def test_other_rules_judge_anew(analysed: list[str | None]) -> None:
    known = Remembered()
    lint(TEXT, RULES, remembered=known)
    before = len(analysed)
    assert lint(TEXT, RULES[:5], remembered=known) == lint(TEXT, RULES[:5])
    assert len(analysed) == 3 * before


def test_the_story_that_was_not_asked_for_longest_is_forgotten(
    analysed: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "MOST", 1)
    known = Remembered()
    lint(TEXT, RULES, remembered=known)
    before = len(analysed)
    lint(TEXT, RULES, remembered=known)
    assert len(analysed) == 2 * before
