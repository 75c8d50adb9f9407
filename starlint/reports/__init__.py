"""One format per file: what was found and what was read, as text for a person or for a program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from starlint.card import Bank
from starlint.coverage import Coverage
from starlint.reports.check_json import check_json
from starlint.reports.checkstyle import checkstyle
from starlint.reports.concise import concise
from starlint.reports.counts import counts, counts_json
from starlint.reports.coverage_json import coverage_json
from starlint.reports.coverage_markdown import coverage_markdown
from starlint.reports.coverage_table import coverage_table
from starlint.reports.full import full
from starlint.reports.github import github
from starlint.reports.gitlab import gitlab
from starlint.reports.grouped import grouped
from starlint.reports.html import coverage_html, score_html
from starlint.reports.inspect_json import inspect_json
from starlint.reports.json_lines import json_lines
from starlint.reports.junit import junit
from starlint.reports.page import File, Page
from starlint.reports.rdjson import rdjson
from starlint.reports.sarif import sarif
from starlint.reports.score_csv import score_csv
from starlint.reports.score_json import score_json
from starlint.reports.score_markdown import score_markdown
from starlint.reports.score_table import score_table
from starlint.reports.tree import tree

Format = Callable[[Iterable[File], Page], Iterator[str] | Iterator[bytes]]  # bytes: whatever the locale

FORMATS: dict[str, dict[str, Format]] = {
    "check": {
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
    "check --statistics": {"full": counts, "concise": counts, "grouped": counts, "json": counts_json},
    "inspect": {"tree": tree, "json": inspect_json},
}

ScoreFormat = Callable[[Bank, Page], Iterator[str] | Iterator[bytes]]

SCORES: dict[str, ScoreFormat] = {
    "table": score_table,
    "json": score_json,
    "csv": score_csv,
    "markdown": score_markdown,
    "html": score_html,
}

CoverageFormat = Callable[[Coverage, Page], Iterator[str] | Iterator[bytes]]

COVERAGES: dict[str, CoverageFormat] = {
    "table": coverage_table,
    "json": coverage_json,
    "markdown": coverage_markdown,
    "html": coverage_html,
}
