"""Scores as Markdown, for a wiki or a pull request: a table, and a section for each story if details are wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from starlint.file_writer import NOTICE
from starlint.reports.render_options import RenderOptions
from starlint.reports.section_bar import letters, percents
from starlint.reports.terminal.score_table import readability, summary
from starlint.rule import Criterion
from starlint.score import FULL, Loss, Mark
from starlint.scored_story import Bank, ScoredStory
from starlint.spoken_time import spoken
from starlint.wording import count

_BAR = 10  # letters


def score_markdown(bank: Bank, page: RenderOptions) -> Iterator[str]:
    """A comment that says who wrote it, and the report."""
    yield f"<!-- {NOTICE} -->\n\n# Scores\n\n"
    yield from _table(bank.scored) if bank.scored else ()
    yield _summary(bank)
    for card in bank.scored if page.details else ():
        yield "\n" + "\n".join(_card(card)) + "\n"


def _table(cards: Iterable[ScoredStory]) -> Iterator[str]:
    names = (
        "Score",
        "Story",
        "Where",
        *(criterion.value for criterion in Criterion),
        "S/T/A/R",
        "Words",
        "Time",
        "Mend first",
    )
    right = {"Score", "Words", "Time", *(criterion.value for criterion in Criterion)}
    yield _row(names)
    yield _row("---:" if name in right else "---" for name in names)
    for card in cards:
        yield _row(_cells(card))
    yield "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(card: ScoredStory) -> Iterator[str]:
    marks = card.score.marks if card.score else ()
    yield f"**{sum(mark.points for mark in marks)}**"
    yield plain(card.title)
    yield plain(card.place)
    yield from (str(mark.points) for mark in marks)
    yield f"`{letters(card.shares, _BAR)}`"
    yield str(card.story.words)
    yield spoken(card.story.words, card.file.words_per_minute)
    yield next((f"−{loss.points} {loss.finding.code} {loss.finding.name}" for loss in card.losses), "–")


def _summary(bank: Bank) -> str:
    unfinished = "".join(map(_unfinished, bank.unfinished))
    return f"{summary(bank)}\n" + (f"\n{unfinished}" if unfinished else "")


def _unfinished(card: ScoredStory) -> str:
    why = card.unfinished.value if card.unfinished else ""
    return f"- {plain(card.title)} ({plain(card.place)}): {why}\n"


def _card(card: ScoredStory) -> Iterator[str]:
    """Everything about one story, so that its points can be added up by hand."""
    words = card.story.words
    marks = card.score.marks if card.score else ()
    yield f"## {plain(card.title)}\n"
    yield f"{plain(card.place)}, {count(words, 'word', 'words')}, {spoken(words, card.file.words_per_minute)} spoken.\n"
    for mark in marks:
        yield from _mark(mark, card)
    total = sum(mark.points for mark in marks)
    yield f"- **Total: {total} of 100** = {' + '.join(str(mark.points) for mark in marks)}\n"
    yield f"Balance: `{letters(card.shares, 2 * _BAR)}` ({percents(card.shares)})\n"
    reading = card.reading()
    if reading:
        yield f"To say: {readability(reading)}\n"
    if card.follow_ups:
        yield "An interviewer may ask next:\n"
        yield from (f"{number}. {plain(question)}" for number, question in enumerate(card.follow_ups, 1))


def _mark(mark: Mark, card: ScoredStory) -> Iterator[str]:
    yield f"- **{mark.criterion.value}: {mark.points} of {FULL}**"
    for loss in mark.losses:
        yield f"    - {_lost(loss, card)}"


def _lost(loss: Loss, card: ScoredStory) -> str:
    finding = loss.finding
    least = "" if loss.points == loss.price else f" (of {loss.price}: no more was left)"
    line = card.places.line(finding.span.start)
    return f"−{loss.points}{least} {finding.code} {finding.name}, line {line}: {plain(finding.message)}"


_MARKUP = re.compile(r"([\\`*_\[\]<>|#~&])")


def plain(text: str) -> str:
    """The text on one line, with nothing in it that Markdown would take for its own."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
