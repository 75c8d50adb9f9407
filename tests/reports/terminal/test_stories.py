"""Findings story by story: the title, the score, and what is worth most to fix first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from starlint.file_report import FileReport
from starlint.finding import Finding, Severity, Span
from starlint.notes.story import StoryKind
from starlint.reports import FOR_PEOPLE, FORMATS
from starlint.reports.render_options import EVERY, RenderOptions
from starlint.reports.terminal.stories import stories
from starlint.reports.terminal.terminal_width import columns
from tests.builders import notes
from tests.reports.made import RULES, at, file, finding, with_question

NOTES = with_question(
    notes("S: In March the run failed.", "A: We rewrote it and we were glad.", "R: It works."), "What broke?"
)
WE = finding(at(NOTES.text, "We"), message="Who is “we”?", advice="Say who.")


def shown(*files: FileReport, **options: Any) -> str:
    """The whole report."""
    return "".join(stories(files, RenderOptions(**{"width": 60, **options})))


def by(code: str, severity: Severity, words: str = "It works", story: int | None = 0) -> Finding:
    """A finding of this rule."""
    return Finding(code, RULES[code].name, severity, at(NOTES.text, words), f"{code} it is.", f"{code}: do it.", story)


def heads(report: str) -> list[str]:
    """The first line of each finding."""
    return [line.strip() for line in report.splitlines() if "[" in line]


def test_a_story_has_its_title_its_score_and_its_findings_with_what_they_cost() -> None:
    assert shown(file(NOTES, WE, by("R301", Severity.WARNING))) == (
        "Release week\n"
        "Score 55 of 100 (at most 55 with A201), notes.md:1\n"
        "\n"
        "  3:4 A201 thin-action [error] costs 12 points\n"
        "  Who is “we”?\n"
        "  3 | A: We rewrote it and we were glad.\n"
        "    |    ^^\n"
        "  Try: Say who.\n"
        "\n"
        "  5:4 R301 missing-metrics [warning] costs 6 points\n"
        "  R301 it is.\n"
        "  5 | R: It works.\n"
        "    |    ^^^^^^^^\n"
        "  Try: R301: do it.\n"
        "\n"
        "1 story, 1 error, 1 warning\n"
    )


@pytest.mark.parametrize(
    ("codes", "said"),
    [(["O401"], "at most 45 with A201 and O401"), (["O401", "R307"], "at most 35 with A201, O401 and R307")],
)
def test_every_rule_that_caps_the_score_is_named(codes: list[str], said: str) -> None:
    report = shown(file(NOTES, WE, *(by(code, Severity.ERROR) for code in codes)), width=100)
    assert report.splitlines()[1].endswith(f" of 100 ({said}), notes.md:1")


def test_what_costs_most_comes_first_and_then_what_is_most_severe() -> None:
    weightless = {**RULES, "N802": replace(RULES["N802"], weight=0), "P705": replace(RULES["P705"], weight=0)}
    found = (
        by("N802", Severity.INFO, "In March"),
        by("P705", Severity.WARNING),
        by("R301", Severity.INFO, "In March"),
        by("R303", Severity.WARNING, "In March"),
        by("G603", Severity.INFO),
    )
    report = shown(replace(file(NOTES, *found), rules=weightless), of_story=EVERY)
    assert [head.split()[1] for head in heads(report)] == ["R303", "R301", "G603", "P705", "N802"]
    assert "N802 note-to-self [info]\n" in report


def test_three_findings_of_a_story_are_shown_and_the_others_counted() -> None:
    found = (WE, *(by(code, Severity.INFO) for code in ("R301", "R303", "G603")), by("R304", Severity.WARNING))
    report = shown(file(NOTES, *found))
    assert [head.split()[1] for head in heads(report)] == ["A201", "R304", "R301"]
    assert report.endswith(
        "  Not shown: 2 infos\n"
        "\n"
        "2 more findings are not shown. To see everything: --all\n"
        "1 story, 1 error, 1 warning, 3 infos\n"
    )
    assert len(heads(shown(file(NOTES, *found), of_story=EVERY))) == 5


def test_a_story_without_a_finding_is_named_with_its_score() -> None:
    assert shown(file(NOTES)) == "Release week\nScore 100 of 100, notes.md:1\n\nThe one story passes.\n"
    assert shown(file(NOTES), quiet=True) == ""


def test_a_stub_has_no_score_and_is_named_only_for_a_finding() -> None:
    stub = replace(NOTES, stories=(replace(NOTES.stories[0], kind=StoryKind.STUB),))
    assert shown(file(stub, WE)).startswith(
        "Release week\nNo score (stub), notes.md:1\n\n  3:4 A201 thin-action [error]\n"
    )
    assert shown(file(stub)) == "No stories found in 1 file, only 1 stub.\n"


def test_findings_outside_the_stories_come_last() -> None:
    stray = by("N805", Severity.INFO, "In March", story=None)
    report = shown(file(NOTES, stray, WE))
    assert report.index("Release week") < report.index("Outside the stories\nnotes.md\n\n  1:4 N805")
    assert shown(file(NOTES.text, stray)).startswith("No story\nnotes.md\n\n  1:4 N805")


def test_the_advice_of_a_rule_stands_once_in_a_run() -> None:
    report = shown(file(NOTES, WE, replace(WE, span=at(NOTES.text, "we were"))), file(NOTES, WE, name="b.md"))
    assert (report.count("Try: Say who."), report.count("Try: see above")) == (1, 2)


def test_what_the_baseline_holds_costs_its_points_and_is_not_shown() -> None:
    told = file(NOTES, by("R301", Severity.WARNING))
    known = replace(told, report=replace(told.report, known=(WE,)))
    report = shown(known)
    assert "Score 55 of 100" in report
    assert [head.split()[1] for head in heads(report)] == ["R301"]


def test_a_good_score_a_title_and_a_place_have_their_ink() -> None:
    report = shown(file(NOTES), paint=lambda text, ink: f"<{ink}>{text}</>")
    assert report.startswith("<title>Release week</>\nScore <strong>100</> of 100, <place>notes.md:1</>\n")
    assert "Score <title>" in shown(
        file(NOTES, *[WE] * 2, *[by("R301", Severity.ERROR)] * 2), paint=lambda t, i: f"<{i}>{t}"
    )


def test_excerpts_are_as_many_as_requested() -> None:
    report = shown(file(NOTES, WE), file(NOTES, WE, name="b.md"), excerpts=1)
    assert (report.count("^^"), report.count("Who is “we”?")) == (1, 2)


@pytest.mark.parametrize("form", sorted(set(FOR_PEOPLE) - {"concise"}))
@pytest.mark.parametrize("room", [40, 41, 57, 80, 100])
def test_no_line_is_wider_than_the_terminal(form: str, room: int) -> None:
    text = "S: In March 日本 the run failed.\n\n" * 300 + "A: We rewrote it."
    long = with_question(notes("A: " + "We rewrote the nightly billing run " * 9), "What broke?")
    found = [
        finding(
            at(text, "We"),
            message="Some words of a message in 日本 日本 日本 日本. " * 4,
            advice="Say who. " * 20,
            story=None,
        )
    ] * 25
    files = [file(text, *found), file(long, *[replace(by("P706", Severity.WARNING, "We"), span=Span(3, 90))] * 9)]
    report = "".join(map(str, FORMATS["check"][form](files, RenderOptions(room, wraps=True, most=30))))
    assert [line for line in report.splitlines() if columns(line) > room] == []
