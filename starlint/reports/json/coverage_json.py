"""Coverage as JSON for other programs: a public contract, versioned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from starlint.coverage import Coverage, Row, Thin, is_strong
from starlint.file_writer import WRITER
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import ScoredStory

SCHEMA_VERSION = 1

Object = dict[str, Any]


def coverage_json(covered: Coverage, page: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "generator": WRITER,
        "framework": covered.framework.name if covered.framework else None,
        "stories": [_story(card) for card in covered.stories],
        "principles": [_row(row) for row in covered.rows],
        "stories_without_principle": [_place(card) for card in covered.without],
        "failure_stories": [_place(card) for card in covered.failures],
        "questions_without_story": [{**_place(asked.card), "question": asked.text} for asked in covered.unanswered],
        "unfinished": [_unfinished(card) for card in covered.begun],
        "findings": [_finding(thin) for thin in covered.thin],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _place(card: ScoredStory) -> Object:
    return {"path": card.file.name, "line": card.line, "title": card.title}


def _story(card: ScoredStory) -> Object:
    total = card.score.total if card.score else None
    return {**_place(card), "score": total, "strong": is_strong(card), "principles": list(card.story.principles)}


def _row(row: Row) -> Object:
    return {
        "name": row.principle.name,
        "status": row.status,
        "strong": row.strong,
        "stories": [_place(card) for card in row.stories],
    }


def _unfinished(card: ScoredStory) -> Object:
    return {**_place(card), "kind": card.unfinished.value if card.unfinished else None}


def _finding(thin: Thin) -> Object:
    """A finding at its story; without a place where there is none."""
    finding = thin.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "path": thin.card.file.name if thin.card else None,
        "line": thin.card.places.line(finding.span.start) if thin.card else None,
        "message": finding.message.strip(),
        "advice": finding.advice.strip(),
    }
