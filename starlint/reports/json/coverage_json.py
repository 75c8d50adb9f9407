"""Coverage as JSON for other programs: a public contract, versioned."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.coverage import Coverage, PrincipleCoverage, ThinPrinciple
from starlint.report_marks import WRITER
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import ScoredStory

SCHEMA_VERSION = 1


def coverage_json(covered: Coverage, options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "generator": WRITER,
        "framework": covered.framework.name if covered.framework else None,
        "stories": [_story(scored) for scored in covered.stories],
        "principles": [_row(row) for row in covered.rows],
        "stories_without_principle": [_place(scored) for scored in covered.without],
        "failure_stories": [_place(scored) for scored in covered.failures],
        "questions_without_story": [{**_place(one.stub), "question": one.text} for one in covered.unanswered],
        "unfinished": [_unfinished(scored) for scored in covered.begun],
        "findings": [_finding(thin) for thin in covered.thin],
    }
    yield json_document(document)


def _place(scored: ScoredStory) -> Object:
    return {"path": scored.file.name, "line": scored.line, "title": scored.title}


def _story(scored: ScoredStory) -> Object:
    total = scored.total
    return {**_place(scored), "score": total, "strong": scored.strong, "principles": list(scored.story.principles)}


def _row(row: PrincipleCoverage) -> Object:
    return {
        "name": row.principle.name,
        "status": row.status,
        "strong": row.strong,
        "stories": [_place(scored) for scored in row.stories],
    }


def _unfinished(scored: ScoredStory) -> Object:
    return {**_place(scored), "kind": scored.unfinished.value if scored.unfinished else None}


def _finding(thin: ThinPrinciple) -> Object:
    """A finding at the first story of its principle; without a place where there is no story."""
    finding = thin.finding
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "path": thin.first.file.name if thin.first else None,
        "line": thin.first.places.line(finding.span.start) if thin.first else None,
        "message": finding.message.strip(),
        "advice": finding.advice.strip(),
    }
