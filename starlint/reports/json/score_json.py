"""Scores as JSON for other programs: a public contract, versioned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from starlint.file_writer import WRITER
from starlint.reports.render_options import RenderOptions
from starlint.score import Loss, Mark
from starlint.scored_story import Bank, Reading, ScoredStory
from starlint.spoken_time import FAST, SLOW, seconds

SCHEMA_VERSION = 1

Object = dict[str, Any]


def score_json(bank: Bank, page: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "generator": WRITER,
        "stories": [_story(card) for card in bank.scored],
        "unfinished": [_unfinished(card) for card in bank.unfinished],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _story(card: ScoredStory) -> Object:
    words, pace = card.story.words, card.file.words_per_minute
    return {
        **_place(card),
        "score": card.score.total if card.score else None,
        "criteria": [_mark(mark, card) for mark in card.score.marks] if card.score else [],
        "best": card.score.best.criterion.value if card.score else None,
        "weakest": card.score.worst.criterion.value if card.score else None,
        "mend_first": next((_loss(loss, card) for loss in card.losses), None),
        "words": words,
        "seconds": {"fast": seconds(words, FAST), "even": seconds(words, pace), "slow": seconds(words, SLOW)},
        "shares": {kind.value: round(share, 3) for kind, share in card.shares.items()},
        "follow_ups": list(card.follow_ups),
        "readability": _readability(card.reading()),
    }


def _place(card: ScoredStory) -> Object:
    questions = [question.text for question in card.story.questions]
    return {
        "path": card.file.name,
        "line": card.line,
        "title": card.title,
        "questions": questions,
        "principles": list(card.story.principles),
    }


def _mark(mark: Mark, card: ScoredStory) -> Object:
    losses = [_loss(loss, card) for loss in mark.losses]
    return {"criterion": mark.criterion.value, "points": mark.points, "losses": losses}


def _loss(loss: Loss, card: ScoredStory) -> Object:
    finding = loss.finding
    line, column = card.places.place(finding.span.start)
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


def _readability(reading: Reading | None) -> Object | None:
    if reading is None:
        return None
    measures = reading.measures
    return {
        "words_per_sentence": round(reading.words_per_sentence, 1),
        "ari": round(measures.ari, 1),
        "coleman_liau": round(measures.coleman_liau, 1),
        "eflaw": round(measures.eflaw, 1),
    }


def _unfinished(card: ScoredStory) -> Object:
    return {**_place(card), "why": card.unfinished.value if card.unfinished else None}
