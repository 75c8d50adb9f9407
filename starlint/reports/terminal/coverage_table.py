"""Coverage for a person at a terminal: principles down, stories across, and what to write next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from starlint.coverage import STRONG, Coverage, Row, is_strong
from starlint.reports.coverage_gaps import CoverageGaps, coverage_gaps
from starlint.reports.html.html_story import letter
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.rendered import console_on, rendered
from starlint.reports.terminal.terminal_width import one_line
from starlint.scored_story import ScoredStory
from starlint.wording import count

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_NAME, _STATUS, _COLUMN = 22, 10, 3  # columns that a name needs at least, its status, and each story
_INKS = {"none": "red", "thin": "yellow", "good": "green", "better": "green"}


def coverage_table(covered: Coverage, page: RenderOptions) -> Iterator[str]:
    """The matrix with its legend, a summary, and what is missing."""
    console = console_on(page)
    if covered.rows and covered.stories:
        yield rendered(console, _matrix(covered, page), page)
        yield "\n" + rendered(console, _legend(covered), page) + "\n"
    yield "\n".join(_summary(covered, page)) + "\n"
    for one in coverage_gaps(covered):
        yield "\n" + "\n".join(_lines(one, page)) + "\n"


def _matrix(covered: Coverage, page: RenderOptions) -> Table:
    """A column for each story where there is room, else their letters side by side."""
    from rich import box
    from rich.table import Table

    across = _NAME + _STATUS + _COLUMN * len(covered.stories) <= page.width
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    table.add_column("Principle", min_width=min(_NAME, page.width // 3))
    table.add_column("Stories", no_wrap=True)
    for index in range(len(covered.stories)) if across else ():
        table.add_column(letter(index), justify="center", no_wrap=True)
    if not across:
        table.add_column("Which")
    for row in covered.rows:
        table.add_row(row.principle.name, _status(row), *(_cells(row, covered) if across else [_letters(row, covered)]))
    return table


def _status(row: Row) -> Text:
    from rich.text import Text

    words = f"{len(row.stories)} {row.status}" if row.stories else "none"
    return Text(words, style=_INKS[row.status])


def _cells(row: Row, covered: Coverage) -> Iterator[str]:
    here = {id(card) for card in row.stories}
    return (_sign(card) if id(card) in here else "" for card in covered.stories)


def _sign(card: ScoredStory) -> str:
    return "★" if is_strong(card) else "●"


def _letters(row: Row, covered: Coverage) -> str:
    """The stories by their letters: "A★ C"."""
    here = {id(card) for card in row.stories}
    named = ((letter(index), card) for index, card in enumerate(covered.stories) if id(card) in here)
    return " ".join(name + ("★" if is_strong(card) else "") for name, card in named)


def _legend(covered: Coverage) -> Table:
    """Which story each letter stands for."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for index, card in enumerate(covered.stories):
        total = card.score.total if card.score else 0
        named = Text.assemble(one_line(card.title), (f"  {one_line(card.place)}", "dim"))
        table.add_row(letter(index), f"{total}{'★' if is_strong(card) else ' '}", named)
    return table


def _summary(covered: Coverage, page: RenderOptions) -> Iterator[str]:
    """The bank in a few lines."""
    return (line for sentence in _sentences(covered) for line in textwrap.wrap(sentence, page.width))


def _sentences(covered: Coverage) -> Iterator[str]:
    if not covered.stories:
        yield f"No stories found in {count(covered.bank.files, 'file', 'files')}."
        return
    strong = sum(map(is_strong, covered.stories))
    stories = count(len(covered.stories), "story", "stories")
    yield f"{stories}, of which {strong} strong (★, {STRONG} points or more)."
    if covered.framework:
        enough = sum(row.status in ("good", "better") for row in covered.rows)
        told = f"{enough} of {count(len(covered.rows), 'principle', 'principles')} with two stories or more"
        yield f"{one_line(covered.framework.name)}: {told}; two are good, four better."
    if covered.failures:
        yield f"Of a failure: {'; '.join(one_line(card.title).rstrip('.') for card in covered.failures)}."


def _lines(one: CoverageGaps, page: RenderOptions) -> Iterator[str]:
    """One kind of gap with what it is about."""
    yield page.paint(one.title, "title")
    yield from textwrap.wrap(one.advice, page.width - 2, initial_indent="  ", subsequent_indent="  ")
    for card in one.cards:
        why = f", {card.unfinished.value}" if card.unfinished else ""
        yield from _item(f"{one_line(card.title)} ({one_line(card.place)}{why})", page)
    for line, place in one.lines:
        yield from _item(one_line(line) + (f" ({one_line(place)})" if place else ""), page)


def _item(text: str, page: RenderOptions) -> list[str]:
    return textwrap.wrap(text, page.width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False)
