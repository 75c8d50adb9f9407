"""Scores in each format: what stands where."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest

from starlint.finding import Severity, Span
from starlint.notes.story import SectionKind, StoryKind
from starlint.report_marks import NOTICE, WRITER
from starlint.reports import SCORES
from starlint.reports.render_options import RenderOptions
from starlint.reports.section_bar import letters, percents
from starlint.scored_story import StoryBank, story_bank
from starlint.spoken_time import time_range
from tests.builders import notes
from tests.reports.made import RULES, at, file, finding, with_question

S, T, A, R = SectionKind.SITUATION, SectionKind.TASK, SectionKind.ACTION, SectionKind.RESULT
NOTES = with_question(
    notes("S: In May it failed.", "T: I wanted it back.", "A: I rewrote it in a week.", "R: Failures fell by 8 %."),
    "What *broke* | and why?",
)
BEGUN = replace(NOTES, stories=(replace(NOTES.stories[0], title="Later", kind=StoryKind.TEMPLATE),))


def sample_scores() -> StoryBank:
    """One story that lost points twice to the Action, and one that is not yet a story."""
    place = at(NOTES.text, "I rewrote")
    weak = finding(place), finding(place), replace(finding(place, Severity.INFO), code="R301", name="missing-metrics")
    return story_bank([file(NOTES, *weak), file(BEGUN, name="more.md")])


def shown(form: str, of: StoryBank, page: RenderOptions = RenderOptions()) -> str:  # noqa: B008  (it is frozen)
    chunks = SCORES[form](of, page)
    return b"".join(chunk if isinstance(chunk, bytes) else chunk.encode() for chunk in chunks).decode()


def test_a_narrow_table_has_what_matters_below_the_title() -> None:
    assert shown("table", sample_scores(), RenderOptions(width=50)) == (
        "Score  Story                      Time\n"
        "───────────────────────────────────────\n"
        "   55  Release week          0:07–0:08\n"
        "       notes.md:1\n"
        "       −12 A201 thin-action\n"
        "\n"
        "1 story, 55 of 100 on average\n"
        "\n"
        "Not yet a story:\n"
        "  more.md:1 Later (template)\n"
    )


def test_the_details_of_a_story_add_up() -> None:
    text = shown("table", sample_scores(), RenderOptions(width=70, details=True))
    scored = text.split("─" * 70 + "\n")[1]
    assert scored == (
        "Release week\n"
        "notes.md:1 · 18 words · 0:07–0:08 spoken\n"
        "\n"
        " 20 Structure ██████████\n"
        "  0 Action\n"
        "              −12 A201 thin-action, line 5\n"
        "              The Action has 4 words.\n"
        "              −8 (of 12: no points were left) A201 thin-action, line 5\n"
        "              The Action has 4 words.\n"
        " 20 Ownership ██████████\n"
        " 17 Evidence  ████████\n"
        "              −3 R301 missing-metrics, line 5\n"
        "              The Action has 4 words.\n"
        " 20 Delivery  ██████████\n"
        "−22 Cap       at most 55 points with an error in the core of the story\n"
        "              (A201 thin-action)\n"
        " 55 of 100    = 20 + 0 + 20 + 17 + 20 − 22\n"
        "\n"
        "Weakest     Action, 0 of 20\n"
        "Fix first   −12 A201 thin-action, line 5\n"
        "Balance     SSSSSTTTTAAAAAAARRRR\n"
        "            S 22%, T 22%, A 33%, R 22%\n"
        "Next asked  What exactly did you do, step by step?\n"
        "            How do you know that it worked?\n"
        "\n"
        "1 story, 55 of 100 on average\n"
        "\n"
        "Not yet a story:\n"
        "  more.md:1 Later (template)\n"
    )


@pytest.mark.parametrize("width", [40, 55, 80, 120, 160])
def test_the_worst_title_breaks_no_table(width: int) -> None:
    wide = replace(NOTES, stories=(replace(NOTES.stories[0], title="\x1b[31m[bold]日本語 :tada: " + "x" * 200),))
    for page in (RenderOptions(width=width), RenderOptions(width=width, details=True)):
        text = shown("table", story_bank([file(wide, name="long/" * 40 + "notes.md")]), page)
        assert "\x1b" not in text
        assert "[bold]日本語" in "".join(text.split())
        assert max(len(line) + line.count("日本語") * 3 for line in text.splitlines()) <= width + 3


def test_where_lines_and_blocks_cannot_be_drawn_the_table_is_plain() -> None:
    text = shown("table", sample_scores(), RenderOptions(width=70, details=True, drawn=False))
    assert text.isascii()
    assert "-8 (of 12: no points were left)" in text
    assert "20 Structure ##########" in text
    assert "-22 Cap       at most 55 points with an error" in text


def test_two_criteria_as_good_as_each_other_are_not_called_best() -> None:
    place = at(NOTES.text, "I rewrote")
    codes = {"S101": Severity.INFO, "A201": Severity.WARNING, "O402": Severity.INFO, "L501": Severity.INFO}
    found = [replace(finding(place, severity), code=code) for code, severity in codes.items()]
    (one,) = story_bank([file(NOTES, *found)]).finished
    assert one.score
    assert [criterion.points for criterion in one.criteria] == [17, 14, 17, 20, 17]
    details = RenderOptions(width=70, details=True)
    assert "Best        Evidence, 20 of 20\nWeakest     Action, 14 of 20\n" in shown(
        "table", StoryBank((one,), 1), details
    )
    tied = shown("table", story_bank([file(NOTES)]), details)
    assert "Best" not in tied
    assert "Weakest" not in tied


def test_json_keeps_to_its_contract() -> None:
    document: Any = json.loads(shown("json", sample_scores()))
    loss = {
        "points": 12,
        "price": 12,
        "code": "A201",
        "name": "thin-action",
        "severity": "error",
        "line": 5,
        "column": 4,
        "message": "The Action has 4 words.",
    }
    (story,) = document.pop("stories")
    assert story.pop("criteria")[:2] == [
        {"criterion": "Structure", "points": 20, "losses": []},
        {"criterion": "Action", "points": 0, "losses": [loss, loss | {"points": 8}]},
    ]
    place = {"questions": ["What *broke* | and why?"], "principles": ["Ownership"]}
    assert story == {
        "path": "notes.md",
        "line": 1,
        "title": "Release week",
        **place,
        "score": 55,
        "cap": {"most": 55, "points": 22, "codes": ["A201"]},
        "best": None,
        "weakest": "Action",
        "mend_first": loss,
        "words": 18,
        "seconds": {"fast": 7, "even": 8, "slow": 8},
        "shares": {"situation": 0.222, "task": 0.222, "action": 0.333, "result": 0.222},
        "shares_inferred": False,
        "follow_ups": [RULES["A201"].question.strip(), RULES["R301"].question.strip()],
        "readability": None,
    }
    assert document == {
        "schema_version": 1,
        "generator": WRITER,
        "unfinished": [{"path": "more.md", "line": 1, "title": "Later", **place, "why": "template"}],
    }


def test_csv_has_a_row_for_each_and_no_score_for_what_is_not_yet_a_story() -> None:
    text = shown("csv", sample_scores())
    assert text.startswith("starlint_score,structure,action,ownership,evidence,delivery,cap,path,line,title,kind,")
    assert text.count("\r\n") == text.count("\n") == 3
    story, begun = csv.DictReader(StringIO(text))
    assert {key: story[key] for key in ("starlint_score", "action", "cap", "best", "kind", "share_action", "lost")} == {
        "starlint_score": "55",
        "action": "0",
        "cap": "-22",
        "best": "",
        "kind": "story",
        "share_action": "0.333",
        "lost": "A201 line 5: 12; A201 line 5: 8; R301 line 5: 3",
    }
    assert [begun[key] for key in ("starlint_score", "title", "kind")] == ["", "Later", "template"]


def test_markdown_has_a_table_and_a_section_for_each_story() -> None:
    odd = replace(NOTES, stories=(replace(NOTES.stories[0], title="What *broke* | and <b>why</b>?"),))
    text = shown("markdown", story_bank([file(odd, finding(at(NOTES.text, "I rewrote")))]), RenderOptions(details=True))
    assert text == (
        f"<!-- {NOTICE} -->\n"
        "\n"
        "# Scores\n"
        "\n"
        "| Score | Story | Where | Structure | Action | Ownership | Evidence | Delivery | Cap | S/T/A/R | Words |"
        " Time | Fix first |\n"
        "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | --- |\n"
        "| **55** | What \\*broke\\* \\| and \\<b\\>why\\</b\\>? | notes.md:1 | 20 | 8 | 20 | 20 | 20 | −33 |"
        " `SSTTAAAARR` | 18 | 0:07–0:08 | −12 A201 thin-action |\n"
        "\n"
        "1 story, 55 of 100 on average\n"
        "\n"
        "## What \\*broke\\* \\| and \\<b\\>why\\</b\\>?\n"
        "\n"
        "notes.md:1, 18 words, 0:07–0:08 spoken.\n"
        "\n"
        "- **Structure: 20 of 20**\n"
        "- **Action: 8 of 20**\n"
        "    - −12 A201 thin-action, line 5: The Action has 4 words.\n"
        "- **Ownership: 20 of 20**\n"
        "- **Evidence: 20 of 20**\n"
        "- **Delivery: 20 of 20**\n"
        "- **Cap: −33**, at most 55 points with an error in the core of the story (A201 thin-action)\n"
        "- **Total: 55 of 100** = 20 + 8 + 20 + 20 + 20 − 33\n"
        "\n"
        "Balance: `SSSSSTTTTAAAAAAARRRR` (S 22%, T 22%, A 33%, R 22%)\n"
        "\n"
        "An interviewer may ask next:\n"
        "\n"
        "1. What exactly did you do, step by step?\n"
    )


@pytest.mark.parametrize("form", SCORES)
def test_every_format_can_report_nothing(form: str) -> None:
    assert shown(form, StoryBank((), 1))
    assert shown(form, story_bank([file(BEGUN)]))


@pytest.mark.parametrize(("words", "time"), [(0, "0:00–0:00"), (130, "0:49–1:00"), (401, "2:30–3:05")])
def test_time_is_a_range_from_160_words_a_minute_to_130(words: int, time: str) -> None:
    assert time_range(words) == time


@pytest.mark.parametrize(
    ("shares", "bar"),
    [
        ({}, ""),
        ({A: 1.0}, "AAAAAAAAAA"),
        ({S: 0.21, T: 0.09, A: 0.5, R: 0.2}, "SSTAAAAARR"),
        ({S: 0.01, T: 0.01, A: 0.97, R: 0.01}, "STAAAAAAAR"),
        ({SectionKind.SETUP: 0.5, SectionKind.OTHER: 0.3, SectionKind.LEARNING: 0.2}, "SSSSSLL···"),
    ],
)
def test_a_bar_has_ten_letters_and_one_at_least_of_each_part(shares: dict[SectionKind, float], bar: str) -> None:
    assert letters(shares, 10) == bar


def test_shares_in_words_name_what_a_letter_cannot() -> None:
    assert percents({SectionKind.SETUP: 0.25, A: 0.5, SectionKind.OTHER: 0.25}) == "S+T 25%, A 50%, no label 25%"


def test_a_place_is_never_beyond_its_file() -> None:
    (scored,) = story_bank([file(NOTES, finding(Span(len(NOTES.text), len(NOTES.text))))]).stories
    assert scored.losses[0].points == 12
