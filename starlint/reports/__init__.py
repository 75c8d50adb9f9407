"""The formats of reports by command and name: each a function from results to text, for a person or a program.

A format is loaded when it is looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from starlint.late import LateTable

if TYPE_CHECKING:  # a run loads the format that it prints, and what that needs
    from starlint.coverage import Coverage
    from starlint.file_report import FileReport
    from starlint.question_match import Answers
    from starlint.reports.render_options import RenderOptions
    from starlint.scored_story import StoryBank

Chunks = Iterator[str] | Iterator[bytes]  # bytes: in UTF-8, whatever the locale

Format = Callable[[Iterable["FileReport"], "RenderOptions"], Chunks]

FOR_PEOPLE = ("stories", "full", "concise", "grouped")  # the formats of findings that a person reads

FORMATS: dict[str, Mapping[str, Format]] = {
    "check": LateTable(
        __name__,
        {
            "stories": "terminal.stories:stories",
            "full": "terminal.full:full",
            "concise": "terminal.concise:concise",
            "grouped": "terminal.grouped:grouped",
            "json": "json.check_json:check_json",
            "json-lines": "json.json_lines:json_lines",
            "sarif": "other.sarif:sarif",
            "github": "other.github:github",
            "gitlab": "other.gitlab:gitlab",
            "junit": "other.junit:junit",
            "checkstyle": "other.checkstyle:checkstyle",
            "rdjson": "other.rdjson:rdjson",
        },
    ),
    "check --statistics": LateTable(
        __name__, {**dict.fromkeys(FOR_PEOPLE, "rule_counts:counts"), "json": "rule_counts:counts_json"}
    ),
    "inspect": LateTable(
        __name__,
        {
            "tree": "terminal.tree:tree",
            "json": "json.inspect_json:inspect_json",
            "list": "terminal.file_list:file_list",
        },
    ),
}

ScoreFormat = Callable[["StoryBank", "RenderOptions"], Chunks]

SCORES: Mapping[str, ScoreFormat] = LateTable(
    __name__,
    {
        "table": "terminal.score_table:score_table",
        "json": "json.score_json:score_json",
        "csv": "other.score_csv:score_csv",
        "markdown": "other.score_markdown:score_markdown",
        "html": "html.page:score_html",
    },
)

CoverageFormat = Callable[["Coverage", "RenderOptions"], Chunks]

COVERAGES: Mapping[str, CoverageFormat] = LateTable(
    __name__,
    {
        "table": "terminal.coverage_table:coverage_table",
        "json": "json.coverage_json:coverage_json",
        "markdown": "other.coverage_markdown:coverage_markdown",
        "html": "html.page:coverage_html",
    },
)

MatchFormat = Callable[["Sequence[Answers]", "RenderOptions"], Chunks]

MATCHES: Mapping[str, MatchFormat] = LateTable(
    __name__,
    {
        "list": "terminal.match_list:match_list",
        "json": "json.match_json:match_json",
    },
)
