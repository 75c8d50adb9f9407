"""Scores as JSON for other programs: a public contract, versioned."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.report_marks import WRITER
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions
from starlint.reports.score_text import readability_figures
from starlint.score import Cap, CriterionScore, Loss, Score
from starlint.scored_story import ScoredStory, StoryBank
from starlint.spoken_time import FAST, SLOW, seconds

SCHEMA_VERSION = 1


def score_json(bank: StoryBank, options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "generator": WRITER,
        "stories": [_story(scored) for scored in bank.finished],
        "unfinished": [_unfinished(scored) for scored in bank.unfinished],
    }
    yield json_document(document)


def _story(scored: ScoredStory) -> Object:
    readability = scored.readability()
    words, pace = scored.words, scored.file.words_per_minute
    return {
        **_place(scored),
        "score": scored.total,
        "criteria": [_criterion(criterion, scored) for criterion in scored.criteria],
        **(_as_a_whole(scored.score) if scored.score else {}),
        "mend_first": next((_loss(loss, scored) for loss in scored.losses), None),
        "words": words,
        "seconds": {"fast": seconds(words, FAST), "even": seconds(words, pace), "slow": seconds(words, SLOW)},
        "shares": {kind.value: round(share, 3) for kind, share in scored.shares.items()},
        "shares_inferred": bool(scored.inferred),
        "follow_ups": list(scored.follow_ups),
        "readability": readability_figures(readability) if readability else None,
    }


def _place(scored: ScoredStory) -> Object:
    questions = [question.text for question in scored.story.questions]
    return {
        "path": scored.file.name,
        "line": scored.line,
        "title": scored.title,
        "questions": questions,
        "principles": list(scored.story.principles),
    }


def _as_a_whole(score: Score) -> Object:
    """What is said of all criteria together; None where several criteria are equally good, or equally weak."""
    return {
        "cap": _cap(score.cap) if score.cap else None,
        "best": score.best.name if score.best else None,
        "weakest": score.worst.name if score.worst else None,
    }


def _cap(cap: Cap) -> Object:
    return {"most": cap.most, "points": cap.points, "codes": [finding.code for finding in cap.findings]}


def _criterion(criterion: CriterionScore, scored: ScoredStory) -> Object:
    losses = [_loss(loss, scored) for loss in criterion.losses]
    return {"criterion": criterion.name, "points": criterion.points, "losses": losses}


def _loss(loss: Loss, scored: ScoredStory) -> Object:
    finding = loss.finding
    line, column = scored.places.place(finding.span.start)
    return {
        "points": loss.points,
        "price": loss.price,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "line": line,
        "column": column,
        "message": finding.message,
    }


def _unfinished(scored: ScoredStory) -> Object:
    return {**_place(scored), "why": scored.unfinished.value if scored.unfinished else None}
