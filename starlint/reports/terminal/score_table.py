"""Scores for a person at a terminal: a table of all stories, and a card for each if details are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from starlint.reports.render_options import RenderOptions
from starlint.reports.section_bar import letters, percents
from starlint.reports.terminal.rendered import console_on, rendered
from starlint.reports.terminal.terminal_width import one_line
from starlint.score import FAIR, FULL, GOOD, Loss, Mark
from starlint.scored_story import Bank, Reading, ScoredStory
from starlint.spoken_time import spoken
from starlint.wording import count

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

Cell = Callable[[ScoredStory], "Text | str"]

_WIDE, _NARROW = 120, 70  # columns of a page from which, and below which, the table has another shape
_BAR = 10  # columns
_LONGEST = 100  # columns of a line that is to be read
_INKS = {"S": "bright_blue", "T": "cyan", "A": "green", "R": "magenta", "L": "yellow", "·": "dim"}


def score_table(bank: Bank, page: RenderOptions) -> Iterator[str]:
    """The table and a summary, with the cards between them where details are wanted."""
    console = console_on(page)
    if bank.scored:
        yield rendered(console, _table(bank.scored, page), page) + "\n"
    console.width = min(page.width, _LONGEST)
    for card in bank.scored if page.details else ():
        yield rendered(console, _card(card), page)
    yield rendered(console, _summary(bank), page)


def _table(cards: Iterable[ScoredStory], page: RenderOptions) -> Table:
    from rich import box
    from rich.table import Table

    columns = _WIDE_COLUMNS if page.width >= _WIDE else _COLUMNS if page.width >= _NARROW else _NARROW_COLUMNS
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for heading, (_, right) in columns.items():
        table.add_column(
            heading,
            justify="right" if right else "left",
            no_wrap=heading != "Story",
            overflow="fold",
        )
    for card in cards:
        table.add_row(*(cell(card) for cell, _ in columns.values()))
    return table


def _points(card: ScoredStory) -> Text:
    from rich.text import Text

    total = card.score.total if card.score else 0
    return Text(str(total), style=f"bold {_ink(total)}")


def _ink(total: int) -> str:
    return "green" if total >= GOOD else "yellow" if total >= FAIR else "red"


def _told(card: ScoredStory) -> Text:
    """Its title and, below, its place."""
    from rich.text import Text

    return Text.assemble(one_line(card.title), ("\n" + one_line(card.place), "dim"))


def _told_in_full(card: ScoredStory) -> Text:
    """Its title, its place, and what is most worth mending, one below the other."""
    return _told(card).append("".join(f"\n{_briefly(loss)}" for loss in card.losses[:1]), "dim")


def _costliest(card: ScoredStory) -> str:
    return next(map(_briefly, card.losses), "–")


def _briefly(loss: Loss) -> str:
    return f"−{loss.points} {loss.finding.code} {loss.finding.name}"


def _mark_of(index: int) -> Cell:
    def cell(card: ScoredStory) -> str:
        return str(card.score.marks[index].points) if card.score else ""

    return cell


def _words(card: ScoredStory) -> str:
    return str(card.story.words)


def _time(card: ScoredStory) -> str:
    return spoken(card.story.words, card.file.words_per_minute)


def _balance(card: ScoredStory) -> Text:
    return _bar(card, _BAR)


def _bar(card: ScoredStory, columns: int) -> Text:
    from rich.text import Text

    runs = groupby(letters(card.shares, columns))
    return Text.assemble(*(("".join(run), _INKS[letter]) for letter, run in runs))


# What stands in each column, and whether to the right.
_NARROW_COLUMNS: dict[str, tuple[Cell, bool]] = {
    "Score": (_points, True),
    "Story": (_told_in_full, False),
    "Time": (_time, True),
}
_COLUMNS: dict[str, tuple[Cell, bool]] = {
    "Score": (_points, True),
    "Story": (_told_in_full, False),
    "S/T/A/R": (_balance, False),
    "Words": (_words, True),
    "Time": (_time, True),
}
_WIDE_COLUMNS: dict[str, tuple[Cell, bool]] = {
    "Score": (_points, True),
    "Story": (_told, False),
    **{name: (_mark_of(index), True) for index, name in enumerate(("Str", "Act", "Own", "Evi", "Del"))},
    "S/T/A/R": (_balance, False),
    "Words": (_words, True),
    "Time": (_time, True),
    "Mend first": (_costliest, False),
}


def _card(card: ScoredStory) -> RenderableType:
    """Everything about one story, so that its points can be added up by hand."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.rule import Rule
    from rich.text import Text

    title = Text(one_line(card.title), style="bold")
    story = card.story
    time = spoken(story.words, card.file.words_per_minute)
    told = f"{one_line(card.place)} · {count(story.words, 'word', 'words')} · {time} spoken"
    return Group(
        Rule(style="dim", characters="─"),
        title,
        Text(told, style="dim"),
        "",
        _marks(card),
        Padding(_facts(card), (1, 0)),
    )


def _marks(card: ScoredStory) -> Table:
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for mark in card.score.marks if card.score else ():
        table.add_row(*_mark(mark))
        for loss in mark.losses:
            table.add_row("", "", _lost(loss, card))
    table.add_row(*_sum(card))
    return table


def _mark(mark: Mark) -> tuple[Text, str, Text]:
    from rich.text import Text

    ink = _ink(mark.points * 100 // FULL)
    bar = "█" * (mark.points * _BAR // FULL)
    return Text(str(mark.points), style=f"bold {ink}"), mark.criterion.value, Text(bar, style=ink)


def _sum(card: ScoredStory) -> tuple[Text, str, str]:
    from rich.text import Text

    marks = card.score.marks if card.score else ()
    total = sum(mark.points for mark in marks)
    return (
        Text(str(total), style=f"bold {_ink(total)}"),
        "of 100",
        "= " + " + ".join(str(mark.points) for mark in marks),
    )


def _lost(loss: Loss, card: ScoredStory) -> Text:
    from rich.text import Text

    finding = loss.finding
    least = "" if loss.points == loss.price else f" (of {loss.price}: no more was left)"
    head = f"−{loss.points}{least} {finding.code} {finding.name}, line {card.places.line(finding.span.start)}"
    return Text.assemble(
        (head, finding.severity.label and _SEVERITY_INKS[finding.severity.label]), f"\n{one_line(finding.message)}"
    )


_SEVERITY_INKS = {"error": "red", "warning": "yellow", "info": "cyan"}


def _facts(card: ScoredStory) -> Table:
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    for name, value in _named(card):
        table.add_row(name, value)
    return table


def _named(card: ScoredStory) -> Iterator[tuple[str, Text | str]]:
    """The facts beside the points, each with its name."""
    from rich.text import Text

    if card.score:
        yield "Best", f"{card.score.best.criterion.value}, {card.score.best.points} of {FULL}"
    if card.score and card.losses:
        yield "Weakest", f"{card.score.worst.criterion.value}, {card.score.worst.points} of {FULL}"
        yield "Mend first", f"{_briefly(card.losses[0])}, line {card.places.line(card.losses[0].finding.span.start)}"
    yield "Balance", Text.assemble(_bar(card, 2 * _BAR), f"\n{percents(card.shares)}")
    reading = card.reading()
    if reading:
        yield "To say", readability(reading)
    for name, question in zip(("Next asked", *("",) * len(card.follow_ups)), card.follow_ups, strict=False):
        yield name, one_line(question)


def readability(reading: Reading) -> str:
    """The measures in words."""
    found = reading.measures
    return (
        f"{reading.words_per_sentence:.0f} words a sentence, ARI {found.ari:.1f}, "
        f"Coleman–Liau {found.coleman_liau:.1f}, EFLAW {found.eflaw:.1f}"
    )


def _summary(bank: Bank) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    return Group(Text(summary(bank)), *(Padding(Text(_not_yet(card)), (0, 0, 0, 2)) for card in bank.unfinished))


def summary(bank: Bank) -> str:
    """How many stories there are, how good they are on average, and whether there are others to be told of."""
    if not bank.stories:
        return f"No stories found in {count(bank.files, 'file', 'files')}."
    totals = [card.score.total for card in bank.scored if card.score]
    average = f", {sum(totals) / len(totals):.0f} of 100 on average" if totals else ""
    told = count(len(totals), "story", "stories") + average if totals else "No finished stories."
    return f"{told}\n\nNot yet a story:" if bank.unfinished else told


def _not_yet(card: ScoredStory) -> str:
    why = card.unfinished.value if card.unfinished else ""
    return f"{one_line(card.place)} {one_line(card.title)} ({why})"
