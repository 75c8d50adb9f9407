"""Coverage for a terminal, for programs and for a wiki."""

from __future__ import annotations

import json

import pytest

from starlint.catalog import catalog
from starlint.coverage import Coverage, coverage, framework_named, likeliest_framework
from starlint.report_marks import NOTICE, WRITER
from starlint.reports.html.html_story import letter
from starlint.reports.json.coverage_json import coverage_json
from starlint.reports.other.coverage_markdown import coverage_markdown
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.coverage_table import coverage_table
from starlint.reports.terminal.terminal_width import width
from tests.reports.banks import read, sample, story

KITCHEN = """\
name = "The kitchen"

[[principles]]
name = "Warm Bread"
about = "Bring it while it is warm."

[[principles]]
name = "Clean Hands"

[[principles]]
name = "An Eye on Whatever Stands at the Back of the Oven"
"""


@pytest.fixture(name="covered")
def _covered(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    """Two stories for one principle, one for another, none for the third."""
    file = tmp_path_factory.mktemp("framework") / "kitchen.toml"
    file.write_text(KITCHEN, encoding="utf-8")
    texts = (
        story("The queue", "Principles: Warm Bread"),
        story("My mistake", "Principles: Warm Bread, Clean Hands"),
        story("The | pipe") + "## Tell me about a time you led a team.\n\n",
    )
    return coverage(read(*texts), framework_named(str(file)), catalog().rules)


def test_a_wide_table_has_a_column_for_each_story(covered: Coverage) -> None:
    assert "".join(coverage_table(covered, RenderOptions(80))).startswith(
        "Principle                                          Stories  A  B  C\n"
        "────────────────────────────────────────────────────────────────────\n"
        "Warm Bread                                         2 good   ★  ★\n"
        "Clean Hands                                        1 thin      ★\n"
        "An Eye on Whatever Stands at the Back of the Oven  none\n"
        "\n"
        "A 99★ The queue  notes1.md:5\n"
    )


def test_it_ends_with_what_to_write_next(covered: Coverage) -> None:
    table = "".join(coverage_table(covered, RenderOptions(80)))
    assert table.endswith(
        "1 principle with no story\n"
        "  If an interviewer asks for an example of one of these, you have none yet.\n"
        "  - An Eye on Whatever Stands at the Back of the Oven\n"
        "\n"
        "Thin coverage (P704, info)\n"
        "  Have at least two stories for each principle that you may be asked about.\n"
        "  Four are better: then a second interviewer hears new ones. Look first among\n"
        "  your own stories, because most of them show two or three principles.\n"
        "  - Clean Hands has only one story, but an interviewer may ask for 2.\n"
        "    (notes2.md:5)\n"
        "\n"
        "1 question with no story\n"
        "  Note at least who, where and what was at stake, or name the story that\n"
        "  answers it.\n"
        "  - Tell me about a time you led a team. (notes3.md:13)\n"
        "\n"
        "1 story for no principle\n"
        "  Write a line such as “Principles: Warm Bread” above each.\n"
        "  - The | pipe (notes3.md:3)\n"
    )


@pytest.mark.parametrize("columns", [40, 60, 80, 160])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    bank = read(*("".join(story(f"The queue {n}", "Principles: Ownership") for n in range(12)),) * 3)
    table = "".join(
        coverage_table(coverage(bank, likeliest_framework(bank.finished), catalog().rules), RenderOptions(columns))
    )
    assert max(sum(map(width, line)) for line in table.splitlines()) <= columns
    which = table[: table.index("Invent")].replace("\n", " ").split()
    assert columns > 120 or {letter(index) + "★" for index in range(36)} <= set(which)


def test_a_narrow_table_names_the_stories_by_letters() -> None:
    bank = read("".join(story(f"The queue {n}", "Principles: Ownership") for n in range(12)))
    table = "".join(coverage_table(coverage(bank, likeliest_framework(bank.finished)), RenderOptions(60)))
    assert "Which\n" in table
    assert "Ownership                12 better  A★ B★ C★ D★ E★ F★ G★ H★\n" in table


def test_a_failure_is_missed_where_there_is_none() -> None:
    bank = read(story("The queue", "Principles: Ownership"))
    assert "No story of a failure\n" in "".join(
        coverage_table(coverage(bank, framework_named("amazon")), RenderOptions())
    )


def test_a_terminal_without_lines_gets_plain_signs(covered: Coverage) -> None:
    table = "".join(coverage_table(covered, RenderOptions(80, drawn=False)))
    assert "Warm Bread                                         2 good   *  *\n" in table


def test_no_stories_are_said_to_be_none() -> None:
    assert (
        "".join(coverage_table(coverage(read("# Nothing\n"), None), RenderOptions())) == "No stories found in 1 file.\n"
    )


def test_without_a_framework_the_advice_is_to_name_principles() -> None:
    table = "".join(coverage_table(coverage(read(story("The queue")), None), RenderOptions()))
    assert table.startswith("1 story, of which 1 strong (★, 90 points or more).\n")
    assert "No story names a principle\n" in table


def test_json_is_a_contract(covered: Coverage) -> None:
    document = json.loads(b"".join(coverage_json(covered, RenderOptions())))
    queue = {"path": "notes1.md", "line": 5, "title": "The queue"}
    mistake = {"path": "notes2.md", "line": 5, "title": "My mistake"}
    assert (document["schema_version"], document["generator"], document["framework"]) == (1, WRITER, "The kitchen")
    assert document["stories"][0] == {**queue, "score": 99, "strong": True, "principles": ["Warm Bread"]}
    assert document["principles"] == [
        {"name": "Warm Bread", "status": "good", "strong": 2, "stories": [queue, mistake]},
        {"name": "Clean Hands", "status": "thin", "strong": 1, "stories": [mistake]},
        {
            "name": "An Eye on Whatever Stands at the Back of the Oven",
            "status": "none",
            "strong": 0,
            "stories": [],
        },
    ]
    assert document["stories_without_principle"] == [{"path": "notes3.md", "line": 3, "title": "The | pipe"}]
    assert document["failure_stories"] == [mistake]
    assert [question["question"] for question in document["questions_without_story"]] == [
        "Tell me about a time you led a team."
    ]
    assert document["unfinished"] == []
    assert [(f["code"], f["path"], f["line"]) for f in document["findings"]] == [
        ("P704", "notes2.md", 5),
        ("P704", None, None),
    ]


def test_markdown_is_a_table_that_no_title_can_break(covered: Coverage) -> None:
    page = "".join(coverage_markdown(covered, RenderOptions()))
    assert page.startswith(
        f"<!-- {NOTICE} -->\n\n# Coverage\n\n3 stories in 3 files.\n\n"
        "| Principle | Stories | A | B | C |\n"
        "| --- | --- | :---: | :---: | :---: |\n"
        "| Warm Bread | 2 good | ★ | ★ |  |\n"
    )
    assert "- **C** The \\| pipe (notes3.md:3): 99\n" in page
    assert "## 1 question with no story\n" in page


def test_a_title_cannot_reach_the_terminal() -> None:
    bank = read(story("The \x1b[31mred\x07 queue", "Principles: Ownership"))
    table = "".join(coverage_table(coverage(bank, likeliest_framework(bank.finished)), RenderOptions()))
    assert "\x1b" not in table
    assert "\x07" not in table


def test_the_sample_is_read_as_it_is_meant() -> None:
    table = "".join(coverage_table(coverage(sample(), likeliest_framework(sample().finished)), RenderOptions()))
    assert "Ownership                                     3 good   ★  ●  ★\n" in table
    assert "Of a failure: A launch that I got wrong.\n" in table
