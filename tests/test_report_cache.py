"""The reports kept between runs: the same words for the same notes, and a new report where anything has changed."""

from __future__ import annotations

import subprocess
import sys
import typing
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from starlint import report_cache
from starlint.cache import Cache
from starlint.cli import starlint
from starlint.finding import Finding, Suppressed
from starlint.reports import FORMATS

ROOT = Path(__file__).parent.parent
NOTES = """# Notes

**S:** In May 2022 the depot in Cork lost one parcel in ten.
**A:** We wrote a list. It was decided to move the gate. <!-- starlint-disable-line weak-ownership -- we did -->
**R:** It went well.

## Have you ever lost a key?

**S:** Im Mai 2022 habe ich den Schlüssel verloren, und der Zug war schon weg, als ich es gemerkt habe.
**A:** Ich habe dann den Schmied angerufen und ihn gebeten, sofort zu kommen, weil die anderen auf mich gewartet haben.
**R:** Wir haben um zwölf aufgemacht, eine Stunde früher als an dem Tag davor.

## What was your hardest day?

**Situation:** [when]
"""


@pytest.fixture(name="check")
def _check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    monkeypatch.delenv("STARLINT_NO_CACHE")
    monkeypatch.setenv("STARLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")

    def check(*arguments: str) -> str:
        result = CliRunner().invoke(starlint, ["check", "notes.md", *arguments], catch_exceptions=False)
        return f"{result.exit_code} {result.output}"

    return check


@pytest.fixture(name="linted")
def _linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were linted, and not found in the cache."""
    from starlint import linter

    texts: list[str] = []
    lint = linter.lint

    def counted(text: str, *options: typing.Any) -> object:
        texts.append(text)
        return lint(text, *options)

    monkeypatch.setattr("starlint.linter.lint", counted)
    return texts


@pytest.mark.parametrize("form", FORMATS["check"])
def test_a_known_report_says_what_a_new_one_says(form: str, check: Callable[..., str], linted: list[str]) -> None:
    new = check("--format", form, "--no-cache")
    assert check("--format", form) == new
    assert check("--format", form) == new
    assert len(linted) == 2


@pytest.mark.parametrize("options", [["--baseline", "known.json"], ["--statistics"], ["--fail-on", "never"]])
def test_options_of_a_report_are_not_part_of_the_answer(
    options: list[str], check: Callable[..., str], linted: list[str]
) -> None:
    check("--baseline", "known.json", "--update-baseline")
    new = check(*options, "--no-cache")
    assert check(*options) == new
    assert len(linted) == 2


@pytest.mark.parametrize(
    "options", [["--ignore", "A"], ["--config", "words-per-minute = 90"], ["--config", "severity.A201 = 'info'"]]
)
def test_other_settings_are_another_answer(options: list[str], check: Callable[..., str], linted: list[str]) -> None:
    check()
    assert check(*options) == check(*options, "--no-cache")
    assert len(linted) == 3


def test_a_changed_text_and_a_changed_rule_are_another_answer(
    check: Callable[..., str], linted: list[str], tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    rule = (ROOT / "rules" / "G604.toml").read_text(encoding="utf-8").replace("G604", "X604").replace("cliche", "own")
    (own / "X604.toml").write_text(rule, encoding="utf-8")
    (tmp_path / "starlint.toml").write_text('rule-paths = ["own"]')
    check()
    check()
    assert len(linted) == 1
    (own / "X604.toml").write_text(rule + "\n", encoding="utf-8")
    check()
    (tmp_path / "notes.md").write_text(NOTES + "\nMore.\n", encoding="utf-8")
    check()
    assert len(linted) == 3


def test_the_environment_turns_it_off(
    check: Callable[..., str], linted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARLINT_NO_CACHE", "1")
    check()
    check()
    assert len(linted) == 2


def test_an_answer_that_is_not_a_report_is_passed_over(
    check: Callable[..., str], linted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    new = check()
    monkeypatch.setattr(Cache, "get", lambda self, key: {"stories": [["no story"]]})
    assert check() == new
    assert len(linted) == 2


def test_no_words_are_kept_but_those_of_findings_and_titles(check: Callable[..., str], tmp_path: Path) -> None:
    check()
    [kept] = (tmp_path / "cache").rglob("*.json")
    text = kept.read_text(encoding="utf-8")
    assert "What was your hardest day?" in text
    assert '"foreign":[1]' in text
    assert "parcel" not in text
    assert "Schmied" not in text


def test_suppressions_are_written_by_a_new_report(check: Callable[..., str], linted: list[str]) -> None:
    check()
    assert "suppressed." in check("--add-suppressions")
    assert len(linted) > 1


def test_cleaning_removes_every_report(check: Callable[..., str], tmp_path: Path) -> None:
    check()
    check("--ignore", "A")
    said = [CliRunner().invoke(starlint, ["clean"]).output for _ in range(2)]
    assert said == [f"2 reports removed from {tmp_path / 'cache'}\n", "No reports were kept.\n"]


def test_every_record_that_a_finding_holds_can_be_kept() -> None:
    """A new field of a finding with a record of its own belongs into the table of records."""
    held = [hint for cls in (Finding, Suppressed) for hint in typing.get_type_hints(cls).values()]
    flat = {part for hint in held for part in (hint, *typing.get_args(hint))}
    ours = {cls for cls in flat if getattr(cls, "__module__", "").startswith("starlint")}
    assert ours <= set(report_cache._RECORDS.values())


@pytest.mark.subprocess
def test_a_known_report_loads_no_rule_and_no_check(check: Callable[..., str], tmp_path: Path) -> None:
    check()
    code = (
        "import sys; from starlint.cli import starlint\n"
        "starlint(['check', 'notes.md'], standalone_mode=False)\n"
        "print(*sorted(name for name in sys.modules if name.startswith('starlint.')), file=sys.stderr)\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    ours, others = (line.split() for line in done.stderr.splitlines())
    rooms = ("catalog", "rule", "checks", "language", "linter", "api", "suppressions", "lexicon", "file_writer")
    assert [name for name in ours if name.split(".")[1] in rooms] == []
    assert not {"spacy", "textstat", "markdown_it", "rich", "jinja2", "numpy", "email", "ssl", "random"} & set(others)
