"""Notes judged while they are edited: as the command judges them, and only the stories that have changed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from starlint import api, linter
from starlint.checks.check import Hit
from starlint.errors import ConfigError, NotesError
from starlint.file_report import Report
from starlint.notes.story import Notes
from starlint.server.judge import Judge
from starlint.settings.resolver import Resolver
from tests.fixes.stories import ACTION, CATALOG, RESULT, SITUATION, linted, story

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.md"))


def judge(told: list[str] | None = None) -> Judge:
    return Judge(lambda sentence, _: (told if told is not None else []).append(sentence), Resolver(isolated=True))


def compared(report: Report) -> list[object]:
    """All that a report says, with its evidence."""
    return [report.findings, report.suppressed, report.evidence, report.notes.stories]


def judged(by: Judge, text: str, path: str = "-") -> Report:
    file = by.report(path, text)
    assert file is not None
    return file.report


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_finds_what_the_command_finds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = api.check(text, path=path, settings=Resolver(isolated=True))
    assert compared(judged(judge(), text, str(path))) == compared(expected)


@pytest.mark.once
def test_after_any_edits_it_finds_what_a_first_reading_finds() -> None:
    chance, by = random.Random(4), judge()
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in EXAMPLES)
    text += f"\n\n## Tell me about a time you improved something.\n\n{SITUATION} {ACTION} {RESULT}\n"
    words = ("Basically, ", "\n\n", "**Task:** ", "However, ", "30 %", "- ", "we ", "<!-- starlint-disable A -->\n")
    for _ in range(25):
        at, length = chance.randrange(len(text)), chance.choice((0, 0, 3, 40, 400))
        text = text[:at] + chance.choice(words) + text[at + length :]
        assert compared(judged(by, text)) == compared(linted(text))


@pytest.fixture(name="analysed")
def _analysed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many stories are analysed at each time."""
    analysed: list[int] = []
    analyse = linter.analysed

    def counted(notes: Notes, *rest: Any) -> Any:
        analysed.append(len(notes.stories))
        return analyse(notes, *rest)

    monkeypatch.setattr(linter, "analysed", counted)
    return analysed


def test_only_the_story_that_changed_is_judged_again(analysed: list[int]) -> None:
    by = judge()
    told = [story(action=f"{ACTION} I counted {number} bags.") for number in range(10)]
    judged(by, "\n---\n\n".join(told))
    assert analysed == [1] * 10
    told[4] = told[4].replace("4 bags", "40 bags and boxes")
    judged(by, "A first line.\n\n" + "\n---\n\n".join(told))
    assert analysed == [1] * 11


def test_where_rules_are_left_out_by_file_an_unchanged_story_is_judged_once(
    analysed: list[int], tmp_path: Path
) -> None:
    (tmp_path / "starlint.toml").write_text("[per-file-ignores]\n'a.md' = ['G606']\n")
    by = Judge(lambda *_: None)
    text = story(action=f"Basically, the seats were full. {ACTION}")
    for name, codes in (("a.md", []), ("b.md", ["G606"])):
        for preface in ("", "A first line.\n\n"):
            found = judged(by, preface + text, str(tmp_path / name)).findings
            assert [finding.code for finding in found] == codes
    assert analysed == [1, 1]


def test_a_file_that_is_closed_is_forgotten() -> None:
    by = judge()
    judged(by, story())
    by.forget("-")
    assert not by._stories


def test_a_rule_that_raises_is_named_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    by = judge(told)

    class Broken:
        def __init__(self, check: Any) -> None:
            self.check = check

        def __getattr__(self, name: str) -> Any:
            return getattr(self.check, name)

        def find(self, *_: object) -> Hit:
            raise RuntimeError("broken")

    rules = tuple(
        replace(rule, check=Broken(rule.check)) if rule.code in ("A201", "N802") else rule for rule in CATALOG.rules
    )
    selection = replace(by.resolver.selection("-"), rules=rules)
    monkeypatch.setattr(Resolver, "selection", lambda *_: selection)
    found = judged(by, story(action=f"Basically, the seats were full. {ACTION}"))
    assert {finding.code for finding in found.findings} == {"G606"}
    assert [sentence.partition(" failed")[0] for sentence in sorted(told)] == [
        "the rule A201 (thin-action)",
        "the rule N802 (note-to-self)",
    ]


def test_settings_are_read_again_on_request(tmp_path: Path) -> None:
    notes, settings = str(tmp_path / "notes.md"), tmp_path / "starlint.toml"
    by = Judge(lambda *_: None)
    text = story(action=f"Basically, the seats were full. {ACTION}")
    assert [finding.code for finding in judged(by, text, notes).findings] == ["G606"]
    settings.write_text("ignore = ['G606']")
    assert [finding.code for finding in judged(by, text, notes).findings] == ["G606"]
    by.read_settings_again()
    assert judged(by, text, notes).findings == ()
    settings.write_text("exclude = ['notes.md']")
    by.read_settings_again()
    assert by.report(notes, text) is None
    settings.write_text("ignore = 3")
    by.read_settings_again()
    with pytest.raises(ConfigError, match=r"starlint\.toml"):
        by.report(notes, text)


Change = Callable[[Path], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "starlint.toml").write_text("extend = 'base.toml'\nrule-paths = ['own'] # later\n"),
        lambda folder: (folder / "starlint.toml").unlink(),
        lambda folder: (folder / "notes" / "starlint.toml").write_text("ignore = ['G606']\n"),
        lambda folder: (folder / "base.toml").write_text("ignore = ['A201']\n"),
        lambda folder: (folder / "own" / "X001.toml").write_text("code = 'X001'\n"),
        lambda folder: (folder / "own" / "X002.toml").write_text("code = 'X002'\n"),
    ],
    ids=["written", "removed", "nearer", "extended", "rule", "another rule"],
)
@pytest.mark.parametrize("is_closed", [False, True])
def test_a_change_of_the_settings_is_noticed_once(tmp_path: Path, change: Change, is_closed: bool) -> None:
    for name in ("notes", "own"):
        (tmp_path / name).mkdir()
    rule = (ROOT / "rules" / "G606.toml").read_text(encoding="utf-8")
    (tmp_path / "own" / "X001.toml").write_text(rule.replace("G606", "X001").replace('"filler"', '"own"'))
    (tmp_path / "base.toml").write_text("ignore = ['G606']\n")
    (tmp_path / "starlint.toml").write_text("extend = 'base.toml'\nrule-paths = ['own']\n")
    by, notes = Judge(lambda *_: None), str(tmp_path / "notes" / "notes.md")
    text = story(action=f"Basically, the seats were full. {ACTION}")
    assert [finding.code for finding in judged(by, text, notes).findings] == ["X001"]
    if is_closed:
        by.forget(notes)
    assert not by.settings_have_changed()
    change(tmp_path)
    assert by.settings_have_changed()
    by.read_settings_again()
    assert not by.settings_have_changed()


def test_settings_that_were_mended_are_noticed(tmp_path: Path) -> None:
    notes, settings = str(tmp_path / "notes.md"), tmp_path / "starlint.toml"
    settings.write_text("extend = 'base.toml'\n")
    by = Judge(lambda *_: None)
    for fault, base in (("no such file", "ignore = 3"), ("ignore", "ignore = ['G606']")):
        with pytest.raises(ConfigError, match=fault):
            by.report(notes, story())
        assert not by.settings_have_changed()
        (tmp_path / "base.toml").write_text(base)
        assert by.settings_have_changed()
        by.read_settings_again()
    assert judged(by, story(action=f"Basically, the seats were full. {ACTION}"), notes).findings == ()


def test_words_that_were_typed_once_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("starlint.server.judge._FORGET_AFTER", 3)
    by = judge()
    for number in range(8):
        text = story(action=f"Basically, the seats were full. {ACTION} I counted {number} bags.")
        assert compared(judged(by, text)) == compared(linted(text))


def test_settings_by_which_no_story_is_judged_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "starlint.toml").write_text("select = ['N803']")
    with pytest.raises(NotesError, match="look at no story"):
        Judge(lambda *_: None).report(str(tmp_path / "notes.md"), story())
