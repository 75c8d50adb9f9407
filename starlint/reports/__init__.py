"""The formats of reports by command and name: each a function from results to text, for a person or a program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from starlint.coverage import Coverage
from starlint.file_report import FileReport
from starlint.question_match import Answers
from starlint.reports.html.page import coverage_html, score_html
from starlint.reports.json.check_json import check_json
from starlint.reports.json.coverage_json import coverage_json
from starlint.reports.json.inspect_json import inspect_json
from starlint.reports.json.json_lines import json_lines
from starlint.reports.json.match_json import match_json
from starlint.reports.json.score_json import score_json
from starlint.reports.other.checkstyle import checkstyle
from starlint.reports.other.coverage_markdown import coverage_markdown
from starlint.reports.other.github import github
from starlint.reports.other.gitlab import gitlab
from starlint.reports.other.junit import junit
from starlint.reports.other.rdjson import rdjson
from starlint.reports.other.sarif import sarif
from starlint.reports.other.score_csv import score_csv
from starlint.reports.other.score_markdown import score_markdown
from starlint.reports.render_options import RenderOptions
from starlint.reports.rule_counts import counts, counts_json
from starlint.reports.terminal.concise import concise
from starlint.reports.terminal.coverage_table import coverage_table
from starlint.reports.terminal.file_list import file_list
from starlint.reports.terminal.full import full
from starlint.reports.terminal.grouped import grouped
from starlint.reports.terminal.match_list import match_list
from starlint.reports.terminal.score_table import score_table
from starlint.reports.terminal.stories import stories
from starlint.reports.terminal.tree import tree
from starlint.scored_story import StoryBank

Chunks = Iterator[str] | Iterator[bytes]  # bytes: in UTF-8, whatever the locale

Format = Callable[[Iterable[FileReport], RenderOptions], Chunks]

FOR_PEOPLE = ("stories", "full", "concise", "grouped")  # the formats of findings that a person reads

FORMATS: dict[str, dict[str, Format]] = {
    "check": {
        "stories": stories,
        "full": full,
        "concise": concise,
        "grouped": grouped,
        "json": check_json,
        "json-lines": json_lines,
        "sarif": sarif,
        "github": github,
        "gitlab": gitlab,
        "junit": junit,
        "checkstyle": checkstyle,
        "rdjson": rdjson,
    },
    "check --statistics": {**dict.fromkeys(FOR_PEOPLE, counts), "json": counts_json},
    "inspect": {"tree": tree, "json": inspect_json, "list": file_list},
}

ScoreFormat = Callable[[StoryBank, RenderOptions], Chunks]

SCORES: dict[str, ScoreFormat] = {
    "table": score_table,
    "json": score_json,
    "csv": score_csv,
    "markdown": score_markdown,
    "html": score_html,
}

CoverageFormat = Callable[[Coverage, RenderOptions], Chunks]

COVERAGES: dict[str, CoverageFormat] = {
    "table": coverage_table,
    "json": coverage_json,
    "markdown": coverage_markdown,
    "html": coverage_html,
}

MatchFormat = Callable[[Sequence[Answers], RenderOptions], Chunks]

MATCHES: dict[str, MatchFormat] = {
    "list": match_list,
    "json": match_json,
}
