"""Scores for a spreadsheet: one row for each story, in UTF-8, with commas and CRLF as RFC 4180 has it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from starlint.notes.story import SectionKind
from starlint.reports.render_options import RenderOptions
from starlint.rule import Criterion
from starlint.score import Loss
from starlint.scored_story import Bank, ScoredStory
from starlint.spoken_time import FAST, SLOW, seconds

Row = dict[str, str | int | float]


def score_csv(bank: Bank, page: RenderOptions) -> Iterator[bytes]:
    """A row of names, the stories, and what is not yet one, whose score is left empty."""
    yield _line(_COLUMNS)
    for card in (*bank.scored, *bank.unfinished):
        row = _row(card)
        yield _line(_cell(row.get(column, "")) for column in _COLUMNS)


_COLUMNS = (
    "starlint_score",  # the name by which starlint knows its own file
    *(criterion.value.lower() for criterion in Criterion),
    "path",
    "line",
    "title",
    "kind",
    "words",
    "seconds",
    "seconds_fast",
    "seconds_slow",
    *(f"share_{kind.value}" for kind in SectionKind),
    "best",
    "weakest",
    "mend_first",
    "lost",
    "follow_ups",
    "words_per_sentence",
    "ari",
    "coleman_liau",
    "eflaw",
)


def _row(card: ScoredStory) -> Row:
    row: Row = {
        "path": card.file.name,
        "line": card.line,
        "title": card.title,
        "kind": card.unfinished.value if card.unfinished else "story",
        "words": card.story.words,
    }
    return row | _marks(card) | _time(card) | _shares(card) | _readability(card) if card.score else row


def _marks(card: ScoredStory) -> Row:
    if not card.score:
        return {}
    return {
        "starlint_score": card.score.total,
        **{mark.criterion.value.lower(): mark.points for mark in card.score.marks},
        "best": card.score.best.criterion.value,
        "weakest": card.score.worst.criterion.value,
        "mend_first": next((f"{loss.finding.code} {loss.finding.name}" for loss in card.losses), ""),
        "lost": "; ".join(_lost(loss, card) for loss in card.losses),
        "follow_ups": " | ".join(card.follow_ups),
    }


def _lost(loss: Loss, card: ScoredStory) -> str:
    return f"{loss.finding.code} line {card.places.line(loss.finding.span.start)}: {loss.points}"


def _time(card: ScoredStory) -> Row:
    words, pace = card.story.words, card.file.words_per_minute
    return {"seconds": seconds(words, pace), "seconds_fast": seconds(words, FAST), "seconds_slow": seconds(words, SLOW)}


def _shares(card: ScoredStory) -> Row:
    return {f"share_{kind.value}": round(share, 3) for kind, share in card.shares.items()}


def _readability(card: ScoredStory) -> Row:
    reading = card.reading()
    if reading is None:
        return {}
    measures = reading.measures
    return {
        "words_per_sentence": round(reading.words_per_sentence, 1),
        "ari": round(measures.ari, 1),
        "coleman_liau": round(measures.coleman_liau, 1),
        "eflaw": round(measures.eflaw, 1),
    }


def _cell(value: str | float) -> str:
    """The value on one line. A spreadsheet would take some texts for formulas; an apostrophe keeps it from that."""
    text = " ".join(str(value).split())
    return f"'{text}" if isinstance(value, str) and text.startswith(("=", "+", "-", "@")) else text


def _line(cells: Iterator[str] | tuple[str, ...]) -> bytes:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")
