"""Scores for a spreadsheet: one row for each story, in UTF-8, with commas and CRLF as in RFC 4180."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from starlint.inert import one_line, without_commands
from starlint.notes.story import SectionKind
from starlint.reports.render_options import RenderOptions
from starlint.reports.score_text import readability_figures
from starlint.rule import Criterion
from starlint.score import Loss
from starlint.scored_story import ScoredStory, StoryBank
from starlint.spoken_time import FAST, SLOW, seconds

Row = dict[str, str | int | float]


def score_csv(bank: StoryBank, options: RenderOptions) -> Iterator[bytes]:
    """A row of names, the finished stories, and the unfinished ones, whose score is empty."""
    yield _line(_COLUMNS)
    for scored in (*bank.finished, *bank.unfinished):
        row = _row(scored)
        yield _line(_cell(row.get(column, "")) for column in _COLUMNS)


_COLUMNS = (
    "starlint_score",  # the name by which starlint knows its own file
    *(criterion.value.lower() for criterion in Criterion),
    "cap",  # the points that it takes off their sum
    "path",
    "line",
    "title",
    "kind",
    "words",
    "seconds",
    "seconds_fast",
    "seconds_slow",
    *(f"share_{kind.value}" for kind in SectionKind),
    "shares_inferred",
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


def _row(scored: ScoredStory) -> Row:
    row: Row = {
        "path": scored.file.name,
        "line": scored.line,
        "title": scored.title,
        "kind": scored.unfinished.value if scored.unfinished else "story",
        "words": scored.words,
    }
    return row | _points(scored) | _time(scored) | _shares(scored) | _readability(scored) if scored.score else row


def _points(scored: ScoredStory) -> Row:
    if not scored.score:
        return {}
    return {
        "starlint_score": scored.score.total,
        **{criterion.name.lower(): criterion.points for criterion in scored.score.criteria},
        "cap": -scored.score.cap.points if scored.score.cap else 0,
        "best": scored.score.best.name if scored.score.best else "",
        "weakest": scored.score.worst.name if scored.score.worst else "",
        "mend_first": next((f"{loss.finding.code} {loss.finding.name}" for loss in scored.losses), ""),
        "lost": "; ".join(_lost(loss, scored) for loss in scored.losses),
        "follow_ups": " | ".join(scored.follow_ups),
    }


def _lost(loss: Loss, scored: ScoredStory) -> str:
    return f"{loss.finding.code} line {scored.places.line(loss.finding.span.start)}: {loss.points}"


def _time(scored: ScoredStory) -> Row:
    words, pace = scored.words, scored.file.words_per_minute
    return {"seconds": seconds(words, pace), "seconds_fast": seconds(words, FAST), "seconds_slow": seconds(words, SLOW)}


def _shares(scored: ScoredStory) -> Row:
    shares: Row = {f"share_{kind.value}": round(share, 3) for kind, share in scored.shares.items()}
    return shares | {"shares_inferred": "yes" if scored.inferred else "no"}


def _readability(scored: ScoredStory) -> Row:
    readability = scored.readability()
    return {**readability_figures(readability)} if readability else {}


def _cell(value: str | float) -> str:
    """The value on one line. An apostrophe keeps a spreadsheet from taking the text for a formula."""
    text = without_commands(one_line(str(value)))
    return f"'{text}" if isinstance(value, str) and text.startswith(("=", "+", "-", "@")) else text


def _line(cells: Iterator[str] | tuple[str, ...]) -> bytes:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")
