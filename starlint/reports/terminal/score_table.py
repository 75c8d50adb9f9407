"""Scores for a person at a terminal: a table of all stories, and the details of each where they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from starlint.inert import one_line
from starlint.reports.render_options import RenderOptions
from starlint.reports.score_text import (
    cap_line,
    cap_points,
    costliest,
    loss_line,
    loss_name,
    readability_words,
    reason_unfinished,
    sum_of_points,
    summary,
)
from starlint.reports.section_bar import balance, bar
from starlint.reports.terminal.rendered import console_on, rendered
from starlint.score import FULL, CriterionScore, Loss, grade
from starlint.scored_story import ScoredStory, StoryBank
from starlint.wording import count

if TYPE_CHECKING:  # Rich is loaded only for a table
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

Cell = Callable[[ScoredStory], "Text | str"]

_WIDE, _NARROW = 120, 70  # columns: from the one on, and below the other, the table has another shape
_BAR = 10  # columns
_LONGEST = 100  # columns of a line of text
_INKS = {"S": "bright_blue", "T": "cyan", "A": "green", "R": "magenta", "L": "yellow", "·": "dim"}


def score_table(bank: StoryBank, options: RenderOptions) -> Iterator[str]:
    """The table and a summary, with the details of each story between them where they are wanted."""
    console = console_on(options)
    if bank.finished:
        yield rendered(console, _table(bank.finished, options), options) + "\n"
    console.width = min(options.width, _LONGEST)
    for scored in bank.finished if options.details else ():
        yield rendered(console, _details(scored), options)
    yield rendered(console, _summary(bank), options)


def _table(stories: Iterable[ScoredStory], options: RenderOptions) -> Table:
    from rich import box
    from rich.table import Table

    columns = _WIDE_COLUMNS if options.width >= _WIDE else _COLUMNS if options.width >= _NARROW else _NARROW_COLUMNS
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for heading, (_, right) in columns.items():
        table.add_column(
            heading,
            justify="right" if right else "left",
            no_wrap=heading != "Story",
            overflow="fold",
        )
    for scored in stories:
        table.add_row(*(cell(scored) for cell, _ in columns.values()))
    return table


def _points(scored: ScoredStory) -> Text:
    from rich.text import Text

    total = scored.total or 0
    return Text(str(total), style=f"bold {_ink(total)}")


def _ink(total: int) -> str:
    return _GRADE_INKS[grade(total)]


_GRADE_INKS = {"strong": "green", "fair": "yellow", "weak": "red"}


def _title(scored: ScoredStory) -> Text:
    """Its title, and its place below."""
    from rich.text import Text

    return Text.assemble(one_line(scored.title), ("\n" + one_line(scored.place), "dim"))


def _title_and_loss(scored: ScoredStory) -> Text:
    """Its title, its place, and the loss that is most worth fixing, one below the other."""
    return _title(scored).append("".join(f"\n{loss_name(loss)}" for loss in scored.losses[:1]), "dim")


def _points_of(index: int) -> Cell:
    def cell(scored: ScoredStory) -> str:
        return str(scored.criteria[index].points) if scored.criteria else ""

    return cell


def _words(scored: ScoredStory) -> str:
    return str(scored.words)


def _time(scored: ScoredStory) -> str:
    return scored.time


def _balance(scored: ScoredStory) -> Text:
    return _bar(scored, _BAR)


def _bar(scored: ScoredStory, columns: int) -> Text:
    from rich.text import Text

    runs = groupby(bar(scored, columns))
    return Text.assemble(*(("".join(run), _INKS[letter.upper()]) for letter, run in runs))


# The cells of each column, and whether they are set to the right.
_NARROW_COLUMNS: dict[str, tuple[Cell, bool]] = {
    "Score": (_points, True),
    "Story": (_title_and_loss, False),
    "Time": (_time, True),
}
_COLUMNS: dict[str, tuple[Cell, bool]] = {
    "Score": (_points, True),
    "Story": (_title_and_loss, False),
    "S/T/A/R": (_balance, False),
    "Words": (_words, True),
    "Time": (_time, True),
}
_WIDE_COLUMNS: dict[str, tuple[Cell, bool]] = {
    "Score": (_points, True),
    "Story": (_title, False),
    **{name: (_points_of(index), True) for index, name in enumerate(("Str", "Act", "Own", "Evi", "Del"))},
    "Cap": (cap_points, True),
    "S/T/A/R": (_balance, False),
    "Words": (_words, True),
    "Time": (_time, True),
    "Fix first": (costliest, False),
}


def _details(scored: ScoredStory) -> RenderableType:
    """Everything about one story, so that its points can be added up by hand."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.rule import Rule
    from rich.text import Text

    title = Text(one_line(scored.title), style="bold")
    facts = f"{one_line(scored.place)} · {count(scored.words, 'word', 'words')} · {scored.time} spoken"
    return Group(
        Rule(style="dim", characters="─"),
        title,
        Text(facts, style="dim"),
        "",
        _criteria(scored),
        Padding(_facts(scored), (1, 0)),
    )


def _criteria(scored: ScoredStory) -> Table:
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for criterion in scored.criteria:
        table.add_row(*_criterion(criterion))
        for loss in criterion.losses:
            table.add_row("", "", _lost(loss, scored))
    if scored.score and scored.score.cap:
        table.add_row(cap_points(scored), "Cap", cap_line(scored.score.cap))
    table.add_row(*_sum(scored))
    return table


def _criterion(criterion: CriterionScore) -> tuple[Text, str, Text]:
    from rich.text import Text

    ink = _ink(criterion.points * 100 // FULL)
    bar = "█" * (criterion.points * _BAR // FULL)
    return Text(str(criterion.points), style=f"bold {ink}"), criterion.name, Text(bar, style=ink)


def _sum(scored: ScoredStory) -> tuple[Text, str, str]:
    from rich.text import Text

    total = scored.total or 0
    return (
        Text(str(total), style=f"bold {_ink(total)}"),
        "of 100",
        f"= {sum_of_points(scored)}",
    )


def _lost(loss: Loss, scored: ScoredStory) -> Text:
    from rich.text import Text

    ink = _SEVERITY_INKS[loss.finding.severity.label]
    return Text.assemble((loss_line(loss, scored), ink), f"\n{one_line(loss.finding.message)}")


_SEVERITY_INKS = {"error": "red", "warning": "yellow", "info": "cyan"}


def _facts(scored: ScoredStory) -> Table:
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    for name, value in _named(scored):
        table.add_row(name, value)
    return table


def _named(scored: ScoredStory) -> Iterator[tuple[str, Text | str]]:
    """The facts beside the points, each with its name."""
    from rich.text import Text

    if scored.score and scored.score.best:
        yield "Best", f"{scored.score.best.name}, {scored.score.best.points} of {FULL}"
    if scored.score and scored.score.worst:
        yield "Weakest", f"{scored.score.worst.name}, {scored.score.worst.points} of {FULL}"
    if scored.losses:
        yield (
            "Fix first",
            f"{loss_name(scored.losses[0])}, line {scored.places.line(scored.losses[0].finding.span.start)}",
        )
    yield "Balance", Text.assemble(_bar(scored, 2 * _BAR), f"\n{balance(scored)}")
    readability = scored.readability()
    if readability:
        yield "To say", readability_words(readability)
    for name, question in zip(("Next asked", *("",) * len(scored.follow_ups)), scored.follow_ups, strict=False):
        yield name, one_line(question)


def _summary(bank: StoryBank) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    return Group(Text(summary(bank)), *(Padding(Text(_not_yet(scored)), (0, 0, 0, 2)) for scored in bank.unfinished))


def _not_yet(scored: ScoredStory) -> str:
    return f"{one_line(scored.place)} {one_line(scored.title)} ({reason_unfinished(scored)})"
