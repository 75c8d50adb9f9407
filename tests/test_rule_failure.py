"""A rule whose check raises an error is named; the other rules and files go on, and the exit code is 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest
from click.testing import CliRunner

from starlint.catalog import Catalog, catalog
from starlint.checks import Hit, Scope
from starlint.cli import starlint
from starlint.finding import Span
from starlint.linter import lint
from tests.notes.whole_notes import A, R, S

STORY = f"**S:** {S}\n\n**A:** {A} {A}\n\n**R:** {R}\n"
KNOWN = catalog()


def raising() -> Iterator[Hit]:
    yield Hit(Span(0, 1), {})
    raise LookupError("no such\nword")


def outside() -> Iterator[Hit]:
    yield Hit(Span(5, 5000), {})


def unfilled() -> Iterator[Hit]:
    yield Hit(Span(0, 1), {"other": 1})


def without_a_span() -> Iterator[Hit]:
    yield Hit(None, {})  # type: ignore[arg-type]


def endless() -> Iterator[Hit]:
    yield from endless()


@dataclass(frozen=True)
class Odd:
    """A kind of check that another package might bring."""

    SCOPE: Any
    hits: Callable[[], Iterator[Hit]]
    FILLS: ClassVar[frozenset[str]] = frozenset({"word"})

    def find(self, *_: object) -> Iterator[Hit]:
        return self.hits()


def odd_rule(scope: Scope, hits: Callable[[], Iterator[Hit]]) -> Any:
    return replace(KNOWN.get("R301"), code="X900", name="odd", message="A {word}.", check=Odd(scope, hits))  # type: ignore[arg-type]


@pytest.mark.parametrize("scope", [Scope.STORY, Scope.FILE, Scope.SUPPRESSIONS])
@pytest.mark.parametrize("hits", [raising, outside, unfilled, without_a_span, endless])
def test_a_rule_that_fails_is_named_and_the_others_say_what_they_say(
    scope: Scope, hits: Callable[[], Iterator[Hit]]
) -> None:
    text = f"<!-- starlint-disable-file zzz -->\n\n{STORY}"
    rules = (*KNOWN.rules, odd_rule(scope, hits))
    report = lint(text, rules, Catalog(rules))
    assert report.findings == lint(text, KNOWN.rules, Catalog(rules)).findings
    (failure,) = report.failures
    assert (failure.code, failure.name, failure.package) == ("X900", "odd", __name__)
    assert "\n" not in failure.sentence
    assert failure.sentence.startswith("the rule X900 (odd) failed, and says nothing (")
    assert failure.sentence.endswith(f'; please report it to the author of "{__name__}"')


def test_a_kind_of_our_own_is_to_be_reported_to_us(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("starlint.checks.missing_evidence.MissingEvidence.find", broken)
    report = lint(STORY, KNOWN.select(["R301", "S101"]))
    assert [failure.sentence for failure in report.failures] == [
        "the rule R301 (missing-metrics) failed, and says nothing (ZeroDivisionError); please report it to starlint"
    ]


@pytest.mark.parametrize("command", ["check", "score", "inspect", "coverage"])
def test_the_run_goes_on_and_exits_with_2(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(STORY)
    Path("b.md").write_text(STORY)
    scope = Scope.BANK if command == "coverage" else Scope.STORY
    rules = (*KNOWN.rules, odd_rule(scope, raising))
    monkeypatch.setattr("starlint.catalog.catalog", lambda *_: Catalog(rules))
    framework = ["--framework", "amazon"] if command == "coverage" else []
    result = CliRunner().invoke(starlint, [command, "--format", "json", *framework, "."])
    assert result.exit_code == 2
    said = [line for line in result.stderr.splitlines() if line.startswith("Error: ")]
    assert [line.partition(": the rule X900 (odd) failed")[0] for line in said] == (
        ["Error: coverage"] if command == "coverage" else ["Error: a.md", "Error: b.md"]
    )
    assert result.stderr.count("Traceback (most recent call last)") == 1
    assert "a.md" in result.stdout
    assert "b.md" in result.stdout
