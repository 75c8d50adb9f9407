"""Fixes applied together: overlaps, rounds, and what must be the same before and after."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from starlint.file_report import Report
from starlint.finding import Edit, Finding, Fix, Severity, Span
from starlint.fixed_text import edited, fixable, fixed_text, is_sound, without_overlaps
from tests.fixes.stories import ACTION, CATALOG, RESULT, SITUATION, TASK, linted, story

# Faults that fixes can remove, each as a change of the story's parts.
FAULTS = {
    "filler": {"action": f"Basically, the seats were full. {ACTION}"},
    "two fillers": {"action": f"{ACTION} Um, actually, I went on. Well, it was May by then."},
    "note": {"result": f"{RESULT} [ask Eva for the date]"},
    "repeated label": {"result": f"**Result:** {RESULT}"},
    "vague": {"result": f"{RESULT} That saved a lot of hours."},
    "excuse": {"result": f"{RESULT} The guides stayed, even though I couldn't pay them more."},
    "no result": {"result": ""},
    "second attempt": {
        "result": "At first 15 of 20 visitors found a seat. However, by June the tokens were gone, for visitors had "
        "taken them home. I saw that nobody brought one back. I asked a locksmith for a lock that keeps the token. I "
        "fitted 80 of them with the porter in two nights. Since then 19 of 20 visitors find a seat, and complaints "
        "fell from 31 a month to two."
    },
}
LABELS = [
    ("**Situation:** ", "**Task:** ", "**Action:** ", "**Result:** "),
    ("**Situaton:** ", "**Task:** ", "**Action:** ", "**Result:** "),
    ("**Situation:** ", "Task: ", "**Acton:** ", "**Result:** "),
    ("- S: ", "- T: ", "- A: ", "- R: "),
    ("### Situation\n\n", "### Task\n\n", "### Action\n\n", "### Result\n\n"),
    ("> **S:** ", "> **T:** ", "> **A:** ", "> **R:** "),
]
ABOVE = [
    "",
    "LP: Ownership, Bais for Action\n\n",
    "<!-- starlint-disable-file thin-acton, filler -->\n\n",
    "## Seats <!-- starlint-disable R301 -->\n\n",
    "<!-- starlint-disable-next-line A -->\n",
]
BETWEEN = "\n\n---\n\n"


@st.composite
def notes(draw: st.DrawFn) -> str:
    """Notes of one to three stories with faults, under each other, with one of the line ends."""
    told = []
    for number in range(draw(st.integers(1, 3))):
        labels = draw(st.sampled_from(LABELS))
        gap = "\n>\n" if labels[0].startswith(">") else draw(st.sampled_from(["\n\n", "\n"]))
        fault = FAULTS[draw(st.sampled_from(sorted(FAULTS)))]
        told.append(f"## Story {number}\n\n{draw(st.sampled_from(ABOVE))}{story(labels=labels, gap=gap, **fault)}")
    if draw(st.booleans()):  # an answer without labels
        told.append(f"## Tell me about a time you improved something.\n\n{SITUATION} {TASK} {ACTION} {RESULT}\n")
    return BETWEEN.join(told).replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def stories(report: Report) -> list[tuple[object, ...]]:
    """What a reader knows stories by."""
    return [(one.title, one.kind, [question.text for question in one.questions]) for one in report.notes.stories]


def grave(report: Report) -> list[str]:
    """The rules of what is more than an info, apart from blanks that a fix has left to be filled in."""
    return sorted(finding.code for finding in report.findings if finding.severity > Severity.INFO)


@settings(max_examples=30, deadline=None)
@given(notes())
def test_safe_fixes_leave_the_same_stories_and_nothing_to_fix(text: str) -> None:
    fixed = fixed_text(text, linted)
    assert stories(fixed.report) == stories(linted(text))
    assert set(grave(fixed.report)) <= set(grave(linted(text)))
    assert list(fixable(fixed.report.findings)) == []
    assert fixed.report == linted(fixed.after)
    assert fixed_text(fixed.after, linted).after == fixed.after


@settings(max_examples=25, deadline=None)
@given(notes())
def test_unsafe_fixes_leave_the_same_stories_and_nothing_worse_but_blanks(text: str) -> None:
    fixed = fixed_text(text, linted, unsafe=True)
    blanks = [finding for finding in fixed.report.findings if _is_blank(finding, fixed.after)]
    new = [finding for finding in fixed.report.findings if finding not in blanks]
    assert stories(fixed.report) == stories(linted(text))
    assert {f.code for f in new if f.severity > Severity.INFO} <= set(grave(linted(text)))
    assert fixed_text(fixed.after, linted, unsafe=True).after == fixed.after


def _is_blank(finding: Finding, text: str) -> bool:
    """Whether it is about a blank that is still to be filled in, or the label over one."""
    return any(sign in text[finding.span.start : finding.span.end + 20] for sign in ("{", "[number]"))


@pytest.mark.once
@settings(max_examples=25, deadline=None)
@given(notes(), st.integers(0, 2**32))
def test_single_fixes_in_any_order_do_what_they_promise(text: str, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):  # more than there is to fix
        report = linted(text)
        offered = [(finding, fix) for finding in report.findings for fix in finding.fixes]
        if not offered:
            return
        one = chance.choice(offered)
        after = edited(text, one[1].edits)
        assert is_sound(report, linted(after), [one]), one[1]
        text = after
    assert not any(fix.safe for finding in linted(text).findings for fix in finding.fixes)


def finding(start: int, end: int, code: str = "G606", *edits: Edit) -> Finding:
    fix = Fix("Cut it.", edits or (Edit(Span(start, end), ""),))
    return Finding(code, "filler", Severity.INFO, Span(start, end), "", "", fixes=(fix,))


def test_of_two_fixes_that_overlap_the_first_is_applied_and_then_the_second() -> None:
    inner, outer, other = finding(4, 8), finding(2, 6), finding(9, 12)
    chosen = without_overlaps(fixable([inner, outer, other]))
    assert [one.span for one, _ in chosen] == [Span(2, 6), Span(9, 12)]


def test_fixes_that_touch_wait_for_the_next_round() -> None:
    assert len(without_overlaps(fixable([finding(2, 6), finding(6, 8)]))) == 1


def test_edits_are_applied_from_their_places_in_the_text_before() -> None:
    edits = [Edit(Span(6, 11), "there"), Edit(Span(0, 5), "Hullo"), Edit(Span(5, 5), ",")]
    assert edited("Hello world.", edits) == "Hullo, there."


def test_a_fix_that_breaks_the_story_is_not_applied() -> None:
    """As a rule of somebody else's might ask for: it deletes a label."""

    def lint(text: str) -> Report:
        report = linted(text)
        at = text.find("**Action:**")
        bad = finding(at, at + 11) if at >= 0 else None
        return Report(report.notes, report.evidence, (*report.findings, *([bad] if bad else [])))

    assert fixed_text(story(), lint).applied == ()
    assert fixed_text(story(), lint).after == story()


def test_a_fix_that_fixes_nothing_is_tried_once() -> None:
    tries = []

    def lint(text: str) -> Report:
        tries.append(text)
        report = linted(story())

        return replace(
            report, notes=replace(report.notes, text=text), findings=(finding(0, 1, "G606", Edit(Span(0, 1), "*")),)
        )

    fixed = fixed_text(story(), lint)
    assert not fixed.changed
    assert len(tries) == 2


EXAMPLES = [
    pytest.param(example.text, id=f"{rule.code}-{example.sort}-{example.number}")
    for rule in CATALOG.rules
    for example in rule.examples
    if rule.fixes
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_a_safe_fix_that_an_example_is_offered_is_sound(text: str) -> None:
    report = linted(text)
    for one in fixable(report.findings):
        assert is_sound(report, linted(edited(text, one[1].edits)), [one])
    fixed = fixed_text(text, linted)
    assert stories(fixed.report) == stories(report)
    assert list(fixable(fixed.report.findings)) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_fix_is_named_with_its_line_and_column(end: str) -> None:
    text = story(action=f"{ACTION}\nBasically, the rooms were full.").replace("\n", end)
    applied = [one for one in fixed_text(text, linted).applied if one.finding.code == "G606"]
    assert [(one.place.line, one.place.column) for one in applied] == [(6, 1)]
