"""Progress in each format: what stands where."""

from __future__ import annotations

import csv
import json
from io import StringIO

from starlint.progress import History, SavedRun, SavedStory, progress, saved
from starlint.reports import SCORES
from starlint.reports.progress_text import signed, sparkline
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import StoryBank
from tests.reports.test_scores import sample_scores

RUNS = (SavedRun("2026-11-14", 2, 40.0), SavedRun("2026-11-21", 2, 50.0))
GONE = SavedStory("An *old* one", "old.md", 70, {"Action": 20}, frozenset({"00000000"}))


def compared() -> StoryBank:
    """The sample, whose story had 35 points, 20 of them fewer in its Action, and another one that is gone."""
    bank = sample_scores()
    then = saved(bank.finished[0])
    then = then._replace(total=35, points={**then.points, "Action": then.points["Action"] - 20}, title="Before")
    return bank._replace(progress=progress(bank.finished, History(RUNS, (then, GONE))))


def shown(form: str, drawn: bool = True) -> str:
    chunks = SCORES[form](compared(), RenderOptions(width=60, drawn=drawn))
    return b"".join(chunk if isinstance(chunk, bytes) else chunk.encode() for chunk in chunks).decode()


def test_a_table_shows_gains_and_what_is_gone_and_the_last_runs() -> None:
    assert shown("table").startswith(
        "Gain    Score  Story\n"
        "────────────────────────────\n"
        " +20  35 → 55  Release week\n"
        "               notes.md:1\n"
        "               was: Before\n"
        "               Action +20\n"
        "gone       70  An *old* one\n"
        "               old.md\n"
        "\n"
        "Since 2026-11-21: +20.0 points on average, 1 gone\n"
        "▄▅▅ 40, 50, 55 of 100 on average in the last 3 runs\n"
        "\n"
    )


def test_a_terminal_without_blocks_is_given_figures() -> None:
    assert "\n40, 50, 55 of 100 on average in the last 3 runs\n" in shown("table", drawn=False)


def test_json_has_the_gain_of_each_story_and_what_is_gone() -> None:
    document = json.loads(shown("json"))
    (entry,) = document["stories"]
    assert entry["before"] == {"title": "Before", "path": "notes.md", "score": 35}
    assert (entry["gain"], entry["gains"]) == (20, {"Action": 20})
    assert document["progress"] == {
        "since": "2026-11-21",
        "gain": 20.0,
        "runs": [
            {"date": "2026-11-14", "stories": 2, "average": 40.0},
            {"date": "2026-11-21", "stories": 2, "average": 50.0},
        ],
        "gone": [{"title": "An *old* one", "path": "old.md", "score": 70}],
    }


def test_a_spreadsheet_has_two_columns_more() -> None:
    rows = list(csv.DictReader(StringIO(shown("csv"))))
    assert [(row["before"], row["gain"]) for row in rows] == [("35", "20"), ("", "")]


def test_markdown_has_a_table_of_gains() -> None:
    text = shown("markdown")
    assert "| **+20** | 35 → 55 | Release week | Action +20 |\n" in text
    assert "| gone | 70 | An \\*old\\* one |  |\n" in text


def test_the_page_has_a_section_of_its_own() -> None:
    page = shown("html")
    assert '<h2 id="progress">What has changed</h2>' in page
    assert '<td class="number strong">+20</td><td class="number">35 → 55</td>' in page
    assert "<bdi>An *old* one</bdi>" in page


def test_points_are_signed_and_runs_are_blocks() -> None:
    assert [signed(points) for points in (12, -3, 0, None)] == ["+12", "−3", "±0", "new"]
    assert signed(-0.04, 1) == "±0"
    assert sparkline(tuple(SavedRun("", 1, average) for average in (0, 50, 100))) == "▁▅█"
