"""Findings as a person at a terminal sees them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from starlint.file_report import FileReport
from starlint.finding import Related, Severity, Span
from starlint.notes.story import StoryKind
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.full import full
from starlint.reports.terminal.terminal_width import width
from tests.builders import notes
from tests.reports.made import at, file, finding

NOTES = notes(
    "S: In March the nightly billing run failed twice.",
    "T: I was on call.",
    "A: 🎉 We rewrote it.",
    "R: It works.",
)


def written(file: FileReport, width: int = 80) -> str:
    """The whole report on this file."""
    return "".join(full([file], RenderOptions(width)))


def excerpt(text: str, span: Span, width: int = 80) -> list[str]:
    """The source line and its carets, as shown for a finding at this place."""
    return written(file(text, finding(span)), width).splitlines()[2:4]


def test_a_report_shows_place_words_advice_and_sum() -> None:
    findings = (
        finding(at(NOTES.text, "We"), message='1 of 1 sentences says "we".', advice="Say what you did yourself. " * 4),
        finding(at(NOTES.text, "It works"), Severity.INFO, message="No figure.", advice="Add one."),
    )
    assert written(file(NOTES, *findings)) == (
        'notes.md:5:6: A201 thin-action [error] 1 of 1 sentences says "we".\n'
        "  |\n"
        "5 | A: 🎉 We rewrote it.\n"
        "  |       ^^\n"
        "  |\n"
        "  = help: Say what you did yourself. Say what you did yourself. Say what you did\n"
        "          yourself. Say what you did yourself.\n"
        "\n"
        "notes.md:7:4: A201 thin-action [info] No figure.\n"
        "  |\n"
        "7 | R: It works.\n"
        "  |    ^^^^^^^^\n"
        "  |\n"
        "  = help: Add one.\n"
        "\n"
        "1 story, 1 error, 1 info\n"
    )


def test_the_advice_of_a_rule_stands_once_in_a_run() -> None:
    we, works = finding(at(NOTES.text, "We")), finding(at(NOTES.text, "It works"))
    other = finding(at(NOTES.text, "on call"), advice="Say what was at stake.")
    shown = "".join(full([file(NOTES, we, works), file(NOTES, other, we, name="b.md")], RenderOptions()))
    assert [line for line in shown.splitlines() if "= help:" in line] == [
        "  = help: Tell step by step what you did.",
        "  = help: see above",
        "  = help: Say what was at stake.",
        "  = help: see above",
    ]


def test_advice_that_was_left_out_is_not_above() -> None:
    we, works = finding(at(NOTES.text, "We")), replace(finding(at(NOTES.text, "It works")), code="R301")
    shown = "".join(full([file(NOTES, we, we, works)], RenderOptions(excerpts=0)))
    assert "see above" not in shown
    assert "".join(full([file(NOTES, we, works)], RenderOptions(most=1))).count("= help:") == 1


def test_a_heading_is_one_line_unless_it_is_to_wrap() -> None:
    told = file(NOTES, finding(at(NOTES.text, "We"), message="Four words are few, and a listener sees nothing."))
    assert "".join(full([told], RenderOptions(40))).splitlines()[0] == (
        "notes.md:5:6: A201 thin-action [error] Four words are few, and a listener sees nothing."
    )
    assert "".join(full([told], RenderOptions(40, wraps=True))).splitlines()[:3] == [
        "notes.md:5:6: A201 thin-action [error]",
        "    Four words are few, and a listener",
        "    sees nothing.",
    ]


def test_the_margin_is_as_wide_as_the_line_number() -> None:
    text = "\n" * 99 + "A: We rewrote it."
    lines = written(file(text, finding(at(text, "We")))).splitlines()
    assert lines[1:6] == [
        "    |",
        "100 | A: We rewrote it.",
        "    |    ^^",
        "    |",
        "    = help: Tell step by step what you did.",
    ]


def test_a_span_over_lines_underlines_its_first_and_says_so() -> None:
    text = "A: We met.  \n\nThen we rewrote it."
    assert excerpt(text, at(text, "We met.  \n\nThen we")) == [
        "1 | A: We met.",
        "  |    ^^^^^^^ … to line 3",
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_are_not_underlined(line_end: str) -> None:
    text = f"S: A{line_end}A: B{line_end}R: C"
    start = text.index("A: B")
    assert excerpt(text, Span(start, start + 4 + len(line_end))) == ["2 | A: B", "  | ^^^^"]


@pytest.mark.parametrize("columns", [40, 80, 100])
@pytest.mark.parametrize("before", [0, 3, 60, 2000])
@pytest.mark.parametrize("after", ["", " and", " and" * 500, "\n\nmore"])
def test_no_excerpt_is_wider_than_the_page(columns: int, before: int, after: str) -> None:
    text = "日 " * before + "we rewrote it" + after
    start = text.index("we")
    source, carets = excerpt(text, Span(start, len(text)), columns)
    assert sum(map(width, source)) <= columns
    assert sum(map(width, carets)) <= columns
    assert source[: carets.index("^")].count("日") * 2 <= columns
    assert sum(map(width, source[: source.index("we")])) == carets.index("^")


def test_a_finding_at_the_end_of_an_empty_file_has_a_caret() -> None:
    assert excerpt("", Span(0, 0)) == ["1 |", "  | ^"]


def test_escape_sequences_of_the_notes_do_not_reach_the_terminal() -> None:
    text = "A: We \x1b[31mrewrote it."
    shown = written(file(text, finding(at(text, "We"), message="Seen: \x1b[31m"), name="\x1b[31m.md"))
    assert "\x1b" not in shown


def test_ink_follows_the_severity() -> None:
    page = RenderOptions(paint=lambda text, ink: f"<{ink}>{text}</>")
    shown = "".join(full([file(NOTES, finding(at(NOTES.text, "We"), Severity.WARNING))], page))
    assert "<place>notes.md:5:6:</> <warning>A201</> thin-action [warning]" in shown
    assert "<margin>|</>       <warning>^^</>" in shown


def summary(files: list[FileReport]) -> str:
    """The last line of the report on these files."""
    return "".join(full(files, RenderOptions())).splitlines()[-1]


def test_the_summary_praises_what_is_clean() -> None:
    assert summary([file(NOTES)]) == "The one story passes."
    assert summary([file(NOTES)] * 3) == "All 3 stories pass."


def test_the_summary_counts_each_severity_that_occurs() -> None:
    severe, mild = (finding(at(NOTES.text, "We"), severity) for severity in (Severity.ERROR, Severity.INFO))
    assert summary([file(NOTES, severe, mild, mild), file(NOTES)]) == "2 stories, 1 error, 2 infos"


def test_the_summary_says_that_there_was_no_story() -> None:
    lines = "".join(full([file(""), file("# Shopping\n")], RenderOptions())).splitlines()
    assert lines[-2:] == ["No stories found in 2 files.", "To see what was read, and why: starlint inspect --why FILE"]
    stray = finding(Span(0, 0), Severity.WARNING, story=None)
    assert summary([file("", stray)]) == "No stories found in 1 file, 1 warning"


def test_the_summary_says_what_there_was_instead_of_a_story() -> None:
    stub, template = (replace(NOTES.stories[0], kind=kind) for kind in (StoryKind.STUB, StoryKind.TEMPLATE))
    unfinished = replace(NOTES, stories=(stub, template, stub))
    assert summary([file(unfinished)]) == "No stories found in 1 file, only 2 stubs and 1 template."
    stray = finding(Span(0, 0), Severity.INFO, story=None)
    assert summary([file(replace(NOTES, stories=(template,)), stray)]) == (
        "No stories found in 1 file, only 1 template, 1 info"
    )


def test_no_file_draws_no_summary() -> None:
    assert list(full([], RenderOptions())) == []


def test_the_words_that_a_finding_counts_are_marked_and_listed_by_what_they_count_as() -> None:
    text = "A: We wrote it, and I sent\nthe boat for them."
    counted = [Related(at(text, "I sent"), "you act"), Related(at(text, "boat"), "a detail")]
    shown = written(file(text, replace(finding(at(text, "We wrote")), related=tuple(counted)))).splitlines()
    assert shown[2:7] == [
        "1 | A: We wrote it, and I sent",
        "  |    ^^^^^^^^         ------",
        "  |",
        "  = you act: “I sent”",
        "  = a detail: “boat”",
    ]


def test_words_that_are_counted_more_than_once_are_listed_with_their_number() -> None:
    text = "A: We wrote it: a, b, a, c, d, e, f, g, h, i, j, a, b, k."
    counted = tuple(Related(Span(place, place + 1), "a detail") for place in range(16, len(text), 3))
    shown = written(file(text, replace(finding(at(text, "We wrote")), related=counted)))
    assert "  = a detail: “a” (3 times), “b” (twice), “c”, “d”, “e”, “f”, “g”, “h” and 3\n              more\n" in shown


def test_words_counted_out_of_view_or_inside_the_finding_get_no_mark_of_their_own() -> None:
    text = "A: We wrote it " + "over and over " * 20 + "and I sent it."
    counted = (Related(at(text, "wrote"), "a detail"), Related(at(text, "I sent"), "you act"))
    shown = written(file(text, replace(finding(at(text, "We wrote")), related=counted)))
    assert "-" not in shown.splitlines()[3]
    assert "  = a detail: “wrote”\n  = you act: “I sent”\n" in shown
