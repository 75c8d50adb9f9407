"""Scores as Markdown, for a wiki or a pull request: a table, and a section for each story if details are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.report_marks import NOTICE
from starlint.reports.other.markdown_text import plain
from starlint.reports.render_options import RenderOptions
from starlint.reports.score_text import (
    cap_line,
    cap_points,
    costliest,
    loss_line,
    readability_words,
    reason_unfinished,
    sum_of_points,
    summary,
)
from starlint.reports.section_bar import balance, bar
from starlint.rule import Criterion
from starlint.score import FULL, CriterionScore, Loss
from starlint.scored_story import ScoredStory, StoryBank
from starlint.wording import count

_BAR = 10  # letters


def score_markdown(bank: StoryBank, options: RenderOptions) -> Iterator[str]:
    """A comment that names the writer, and the report."""
    yield f"<!-- {NOTICE} -->\n\n# Scores\n\n"
    yield from _table(bank.finished) if bank.finished else ()
    yield _summary(bank)
    for scored in bank.finished if options.details else ():
        yield "\n" + "\n".join(_details(scored)) + "\n"


def _table(stories: Iterable[ScoredStory]) -> Iterator[str]:
    names = (
        "Score",
        "Story",
        "Where",
        *(criterion.value for criterion in Criterion),
        "Cap",
        "S/T/A/R",
        "Words",
        "Time",
        "Fix first",
    )
    right = {"Score", "Cap", "Words", "Time", *(criterion.value for criterion in Criterion)}
    yield _row(names)
    yield _row("---:" if name in right else "---" for name in names)
    for scored in stories:
        yield _row(_cells(scored))
    yield "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(scored: ScoredStory) -> Iterator[str]:
    yield f"**{scored.total}**"
    yield plain(scored.title)
    yield plain(scored.place)
    yield from (str(criterion.points) for criterion in scored.criteria)
    yield cap_points(scored)
    yield f"`{bar(scored, _BAR)}`"
    yield str(scored.words)
    yield scored.time
    yield costliest(scored)


def _summary(bank: StoryBank) -> str:
    unfinished = "".join(map(_unfinished, bank.unfinished))
    return f"{summary(bank)}\n" + (f"\n{unfinished}" if unfinished else "")


def _unfinished(scored: ScoredStory) -> str:
    return f"- {plain(scored.title)} ({plain(scored.place)}): {reason_unfinished(scored)}\n"


def _details(scored: ScoredStory) -> Iterator[str]:
    """Everything about one story, so that its points can be added up by hand."""
    yield f"## {plain(scored.title)}\n"
    yield f"{plain(scored.place)}, {count(scored.words, 'word', 'words')}, {scored.time} spoken.\n"
    for criterion in scored.criteria:
        yield from _criterion(criterion, scored)
    if scored.score and scored.score.cap:
        yield f"- **Cap: {cap_points(scored)}**, {cap_line(scored.score.cap)}"
    yield f"- **Total: {scored.total} of 100** = {sum_of_points(scored)}\n"
    yield f"Balance: `{bar(scored, 2 * _BAR)}` ({balance(scored)})\n"
    readability = scored.readability()
    if readability:
        yield f"To say: {readability_words(readability)}\n"
    if scored.follow_ups:
        yield "An interviewer may ask next:\n"
        yield from (f"{number}. {plain(question)}" for number, question in enumerate(scored.follow_ups, 1))


def _criterion(criterion: CriterionScore, scored: ScoredStory) -> Iterator[str]:
    yield f"- **{criterion.name}: {criterion.points} of {FULL}**"
    for loss in criterion.losses:
        yield f"    - {_lost(loss, scored)}"


def _lost(loss: Loss, scored: ScoredStory) -> str:
    return f"{loss_line(loss, scored)}: {plain(loss.finding.message)}"
