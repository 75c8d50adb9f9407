"""Questions with the stories that answer them, as JSON for other programs: a public contract, versioned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from starlint.question_match import Answers, Match
from starlint.report_marks import WRITER
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions

SCHEMA_VERSION = 1


def match_json(found: Sequence[Answers], options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    questions = [_answers(answers) for answers in found]
    yield json_document({"schema_version": SCHEMA_VERSION, "generator": WRITER, "questions": questions})


def _answers(answers: Answers) -> Object:
    return {
        "question": answers.asked.text,
        "kinds": list(answers.asked.kinds),
        "principles": list(answers.asked.principles),
        "stories": [_match(match) for match in answers.matches],
    }


def _match(match: Match) -> Object:
    scored = match.scored
    return {
        "path": scored.file.name,
        "line": scored.line,
        "title": scored.title,
        "score": scored.total,
        "fit": round(match.points, 1),
        "why": list(match.reasons),
        "gaps": list(match.gaps),
    }
