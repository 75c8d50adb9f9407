"""Checking takes effort in proportion to the notes, whatever stands in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from starlint.baseline import Baseline
from starlint.catalog import catalog
from starlint.errors import NotesError
from starlint.file_report import Report
from starlint.finding import Edit, Fix, Span
from starlint.fixed_text import fixed_text
from starlint.linter import lint
from starlint.suppressions.writer import with_suppressions
from tests.fuzzing.effort import calls

pytestmark = pytest.mark.once

RULES = catalog().rules
IN_A_STORY = {
    "percentages": "12 % ",
    "figures in sentences": "We saved 12 % of it in May. ",
    "numbers in words": "two hundred and ",
    "addresses": "a@b.co ",
    "blame": "Ann's fault was that he was lazy. ",
    "lessons": "I learned that I should ring. Since then I ring. ",
    "lines": "I rang\n",
    "emphasis": "*a* [^1]\n",
    "reminders": "TODO ask Ann\n",
    "cells": "| a | b | c |\n",
    "letters": "A: I rang\n",
}
IN_A_FILE = {
    "comments without an end": "<!-- starlint-disable G604 -->\n",
    "comments that end": "<!-- starlint-disable R301 -->\nI rang.\n<!-- starlint-enable R301 -->\n",
    "comments for the next line": "<!-- starlint-disable-next-line G604 -->\n",
    "open tags": "<div\n",
    "labels": "**Situation:** I ran a depot.\n\n",
}


@pytest.mark.parametrize("piece", IN_A_STORY)
def test_twice_the_story_takes_twice_the_effort(piece: str) -> None:
    assert effort(_story(IN_A_STORY[piece] * 300)) < 2.6 * effort(_story(IN_A_STORY[piece] * 150))


@pytest.mark.parametrize("piece", IN_A_FILE)
def test_twice_the_file_takes_twice_the_effort(piece: str) -> None:
    assert effort(IN_A_FILE[piece] * 300) < 2.6 * effort(IN_A_FILE[piece] * 150)


def test_a_wide_table_takes_effort_in_proportion_to_its_columns() -> None:
    assert effort(_table(400)) < 2.6 * effort(_table(200))


def test_a_baseline_of_many_files_is_looked_through_once() -> None:
    report = lint(_story("I rang."), RULES)
    known = Baseline(Path("baseline.json"))
    for number in range(200):
        known.apply(report, f"{number}.md", ())
    entries = known.found

    def check() -> None:
        run = Baseline(known.file, entries.copy())
        for number in range(200):
            run.apply(report, f"{number}.md", ())
        assert not +run.left

    assert calls(check) < 300 * calls(lambda: known.apply(report, "1.md", ()))


def test_comments_are_added_in_few_readings() -> None:
    """One of many comments has no effect: which one, is found without reading the notes once for each."""
    text = "\n\n".join(_story("I rang.") for _ in range(60))
    report = lint(text, RULES)
    idle = replace(report.findings[len(report.findings) // 2], code="G604", name="cliche")
    readings = 0

    def counted(notes: str) -> Report:
        nonlocal readings
        readings += 1
        return lint(notes, RULES)

    with pytest.raises(NotesError):
        with_suppressions(text, [*report.findings, idle], counted)
    assert readings < len(report.findings) / 3


def test_twice_the_fixes_take_twice_the_effort() -> None:
    assert _effort_of_fixes(800) < 2.6 * _effort_of_fixes(400)


def _effort_of_fixes(number: int) -> int:
    """What it takes to apply fixes, apart from the readings."""
    text = "<!-- starlint-disable-next-line G604 -->\nI rang.\n\n" * number
    readings = {text: lint(text, RULES)}

    def known(notes: str) -> Report:
        return readings.get(notes) or readings.setdefault(notes, lint(notes, RULES))

    assert len(fixed_text(text, known).applied) == number
    return calls(lambda: fixed_text(text, known))


def test_fixes_are_applied_in_few_readings() -> None:
    """One of many fixes does not hold: which one, is found without reading the notes once for each."""
    pieces = ["<!-- starlint-disable-next-line G604 -->\nI rang.\n\n"] * 64
    pieces[40] = pieces[40].replace("G604", "G606")
    text, readings = "".join(pieces), 0

    def counted(notes: str) -> Report:
        nonlocal readings
        readings += 1
        report = lint(notes, RULES)
        at = notes.index("G606")
        fix = Fix("Nothing.", (Edit(Span(at, at + 4), "G606"),))
        found = (replace(one, fixes=(fix,)) if "G606" in one.message else one for one in report.findings)
        return replace(report, findings=tuple(found))

    assert len(fixed_text(text, counted).applied) == 63
    assert readings < 20


def effort(text: str) -> int:
    return calls(lambda: lint(text, RULES))


def _story(action: str) -> str:
    return f"**Situation:** In May 2022 I ran a depot.\n\n**Action:** I rang. {action}\n\n**Result:** We saved 5 %.\n"


def _table(columns: int) -> str:
    header, row = f"| Situation | Action | Result |{'a|' * columns}", f"| I was | I did | it was |{'b|' * columns}"
    return f"{header}\n{'|-' * (columns + 3)}|\n{row}\n"
