"""What a comment in the notes covers, and what is said of one that covers nothing."""

from __future__ import annotations

import pytest

from starlint.catalog import catalog
from starlint.file_report import Report
from starlint.finding import Finding
from starlint.linter import lint

CATALOG = catalog()
SETUP = "**Situation:** In May 2022 I ran a hospital kitchen in Ghent, and one tray in six came back untouched.\n"
THIN = "**Action:** I looked into it and changed the way the trays were done.\n"
VAGUE = "**Result:** Hardly any tray comes back now, and the cook is happy.\n"
STORY = f"{SETUP}\n{THIN}\n{VAGUE}"
A, R = "A201", "R301"


def linted(text: str, *select: str) -> Report:
    return lint(text, CATALOG.select(select or ("A", "R", "N803", "N804")), CATALOG)


def found(text: str, *select: str) -> list[tuple[int, str]]:
    """The line and the code of each finding."""
    return [(text[: f.span.start].count("\n") + 1, f.code) for f in linted(text, *select).findings]


def place(text: str, finding: Finding) -> str:
    return text[finding.span.start : finding.span.end]


def test_without_a_comment_both_are_found() -> None:
    assert found(STORY) == [(3, A), (5, R)]


@pytest.mark.parametrize("name", ["A201", "thin-action", "A", "A2", "R301, thin-action", ""])
def test_codes_names_and_prefixes_suppress_alike(name: str) -> None:
    text = STORY.replace(THIN, f"<!-- starlint-disable-next-line {name} -->\n{THIN}")
    assert A not in [code for _, code in found(text, "A", "R")]


def test_a_reason_is_kept() -> None:
    text = STORY.replace(THIN, f"<!-- starlint-disable-next-line A -- told in the letter -->\n{THIN}")
    (hidden,) = linted(text).suppressed
    assert (hidden.finding.code, hidden.reason) == (A, "told in the letter")
    assert text[hidden.by.start : hidden.by.end] == "<!-- starlint-disable-next-line A -- told in the letter -->"


@pytest.mark.parametrize("between", ["", "\n", "\n\n", "<!-- starlint-disable-next-line S -->\n", "> \n"])
def test_the_next_line_is_the_next_that_says_anything(between: str) -> None:
    text = STORY.replace(THIN, f"<!-- starlint-disable-next-line A -->\n{between}{THIN}")
    assert [code for _, code in found(text)] == [R]


def test_the_next_line_is_no_more_than_that() -> None:
    text = f"<!-- starlint-disable-next-line A, R -->\n{STORY}"
    assert found(text, "A", "R") == [(4, A), (6, R)]


def test_a_comment_at_the_end_of_a_line_is_for_the_next() -> None:
    text = STORY.replace("untouched.\n", "untouched. <!-- starlint-disable-next-line A -->\n")
    assert found(text) == [(5, R)]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_every_line_end_is_one(newline: str) -> None:
    text = STORY.replace(THIN, f"<!-- starlint-disable-next-line A -->\n{THIN}").replace("\n", newline)
    assert [f.code for f in linted(text).findings] == [R]


def test_a_range_ends_where_it_is_enabled() -> None:
    text = f"<!-- starlint-disable A, R -->\n\n{SETUP}\n{THIN}\n<!-- starlint-enable -->\n\n{VAGUE}"
    assert found(text, "A", "R") == [(9, R)]


def test_rules_can_be_enabled_one_by_one() -> None:
    text = f"{SETUP}\n<!-- starlint-disable -->\n\n{THIN}\n<!-- starlint-enable R -->\n\n{VAGUE}"
    assert found(text) == [(9, R)]


def test_ranges_of_one_rule_may_lie_within_each_other() -> None:
    inner = STORY.replace(THIN, f"<!-- starlint-disable A -->\n{THIN}\n<!-- starlint-enable A -->\n")
    assert found(f"# One\n\n<!-- starlint-disable A -->\n\nx\n\n{inner}\n<!-- starlint-enable A -->", "A") == []


def test_a_range_without_an_end_goes_on_to_the_end_of_the_file() -> None:
    assert found(f"<!-- starlint-disable A, R -->\n\nMy stories.\n\n{STORY}\n## Two\n\n{STORY}", "A", "R") == []


TWO = f"## One{{}}\n\n{STORY}\n## Two\n\n{STORY}"


def test_on_its_heading_line_a_comment_is_for_the_whole_story() -> None:
    text = TWO.format(" <!-- starlint-disable A, R -->")
    assert found(text) == [(13, A), (15, R)]


def test_above_its_first_label_a_comment_is_for_the_whole_story() -> None:
    text = TWO.format("\n\n<!-- starlint-disable A, R -->\n")
    assert found(text) == [(16, A), (18, R)]


def test_on_a_chapter_it_is_for_all_under_it() -> None:
    text = f"# Old <!-- starlint-disable A, R -->\n\n## One\n\n{STORY}\n## Two\n\n{STORY}\n# New\n\n## Three\n\n{STORY}"
    assert [line for line, _ in found(text)] == [25, 27]


def test_a_whole_file_is_suppressed_from_anywhere_in_it() -> None:
    assert found(f"{STORY}\n## Two\n\n{STORY}\n<!-- starlint-disable-file A, R -->") == []


def test_headings_as_labels_end_no_story() -> None:
    text = f"## One <!-- starlint-disable A, R -->\n\n{STORY}".replace("**Action:**", "## Action\n\n").replace(
        "**Result:**", "## Result\n\n"
    )
    assert found(text.replace("**Situation:**", "## Situation\n\n"), "A", "R") == []


TABLE = (
    "| Story | Situation | Task | Action | Result |\n|---|---|---|---|---|\n"
    "| Trays | In May 2022 one tray in six came back to our kitchen in Ghent. | Halve that. | I looked into it. "
    "| Hardly any tray comes back now. |\n"
    "| Cups | In June 2022 our kitchen in Ghent lost a cup a day. | Keep them. | I looked into that too. "
    "| Hardly any cup is lost now. |\n"
)


def test_above_a_table_a_comment_is_for_all_its_rows() -> None:
    assert found(TABLE) == [(3, A), (3, R), (4, A), (4, R)]
    assert found(f"<!-- starlint-disable-next-line A, R -->\n{TABLE}") == []


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "    "])
def test_a_comment_works_where_the_story_stands(mark: str) -> None:
    text = STORY.replace(THIN, f"<!-- starlint-disable-next-line A -->\n{THIN}")
    indented = "".join(f"{mark if mark in '>     ' else ' ' * len(mark)}{line}" for line in text.splitlines(True))
    assert [f.code for f in linted(mark + indented[len(mark) :]).findings] == [R]


# unused ones


def test_a_comment_that_hides_nothing_is_reported_at_its_name() -> None:
    text = STORY.replace(VAGUE, f"<!-- starlint-disable-next-line R301, A201 -->\n{VAGUE}")
    report = linted(text)
    (finding,) = [f for f in report.findings if f.code == "N803"]
    assert (finding.name, place(text, finding), finding.story) == ("unused-suppression", "A201", 0)
    assert finding.message.startswith('"A201" suppresses nothing here')


@pytest.mark.parametrize("comment", ["disable-file", "disable", "enable", "enable A"])
def test_one_without_effect_is_reported(comment: str) -> None:
    report = lint(f"<!-- starlint-{comment} -->\n\nNo story.", CATALOG.rules)
    assert [f.code for f in report.findings] == ["N803"]


def test_what_was_not_looked_for_is_not_called_unused() -> None:
    text = f"<!-- starlint-disable-file S101, A -->\n\n{STORY}"
    assert found(text, "R", "N803") == [(7, R)]


def test_a_comment_for_comments_is_never_called_unused() -> None:
    assert found(f"<!-- starlint-disable-file N803 -->\n\n{STORY}", "N") == []


def test_what_is_said_of_a_comment_can_be_suppressed_by_another() -> None:
    text = f"<!-- starlint-disable-file N803, N804 -->\n\n<!-- starlint-disable-file S101, zzz -->\n\n{STORY}"
    report = linted(text, "S", "N")
    assert [f.code for f in report.findings] == []
    assert [one.finding.code for one in report.suppressed] == ["N804", "N803"]


# unknown ones


UNKNOWN = [
    ("disable thin-acton", "thin-acton", 'no rule is called "thin-acton"; did you mean A201 (thin-action)?'),
    ("disable zzz, A", "zzz", 'no rule is called "zzz"; "starlint rules" lists them all'),
    ("disable-line A", "", 'starlint does not know "starlint-disable-line"; did you mean "starlint-disable-file"?'),
    (
        "ignore-next A",
        "",
        'starlint does not know "starlint-ignore-next"; use starlint-disable-next-line, starlint-disable',
    ),
]


@pytest.mark.parametrize(("comment", "place_of", "message"), UNKNOWN)
def test_an_unknown_word_is_reported_with_the_nearest(comment: str, place_of: str, message: str) -> None:
    text = f"<!-- starlint-{comment} -->\n\n{STORY}"
    (finding,) = linted(text, "N804").findings
    assert place(text, finding) == (place_of or f"<!-- starlint-{comment} -->")
    assert finding.message.startswith(f"This comment suppresses nothing: {message}")


def test_a_colon_in_place_of_the_hyphen_is_reported() -> None:
    (finding,) = linted(f"<!-- starlint: disable A -->\n\n{STORY}", "N804").findings
    assert finding.message.endswith('starlint does not know "starlint: disable"; did you mean "starlint-disable"?')
