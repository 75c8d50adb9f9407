"""Coverage for a person at a terminal: principles down, stories across, and what to write next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from starlint.coverage import Coverage, PrincipleCoverage
from starlint.inert import one_line
from starlint.reports.coverage_gaps import CoverageGap, coverage_gaps
from starlint.reports.coverage_text import sign, status
from starlint.reports.render_options import RenderOptions
from starlint.reports.story_letters import letter
from starlint.reports.terminal.rendered import console_on, rendered
from starlint.score import STRONG
from starlint.wording import count

if TYPE_CHECKING:  # Rich is loaded only for a table
    from rich.table import Table
    from rich.text import Text

_NAME, _STATUS, _COLUMN = 22, 10, 3  # the least columns of a name, those of its status, and of each story
_INKS = {"none": "red", "thin": "yellow", "good": "green", "better": "green"}


def coverage_table(covered: Coverage, options: RenderOptions) -> Iterator[str]:
    """The table with its legend, a summary, and what is missing."""
    console = console_on(options)
    if covered.rows and covered.stories:
        yield rendered(console, _table(covered, options), options)
        yield "\n" + rendered(console, _legend(covered), options) + "\n"
    yield "\n".join(_summary(covered, options)) + "\n"
    for one in coverage_gaps(covered):
        yield "\n" + "\n".join(_lines(one, options)) + "\n"


def _table(covered: Coverage, options: RenderOptions) -> Table:
    """A column for each story where there is room, else the letters of the stories side by side."""
    from rich import box
    from rich.table import Table

    across = _NAME + _STATUS + _COLUMN * len(covered.stories) <= options.width
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    table.add_column("Principle", min_width=min(_NAME, options.width // 3))
    table.add_column("Stories", no_wrap=True)
    for index in range(len(covered.stories)) if across else ():
        table.add_column(letter(index), justify="center", no_wrap=True)
    if not across:
        table.add_column("Which")
    for row in covered.rows:
        table.add_row(row.principle.name, _status(row), *(_cells(row, covered) if across else [_letters(row, covered)]))
    return table


def _status(row: PrincipleCoverage) -> Text:
    from rich.text import Text

    return Text(status(row), style=_INKS[row.status])


def _cells(row: PrincipleCoverage, covered: Coverage) -> Iterator[str]:
    return (sign(row, scored) for scored in covered.stories)


def _letters(row: PrincipleCoverage, covered: Coverage) -> str:
    """The stories by their letters: "A★ C"."""
    named = ((letter(index), scored) for index, scored in enumerate(covered.stories) if row.has(scored))
    return " ".join(name + ("★" if scored.strong else "") for name, scored in named)


def _legend(covered: Coverage) -> Table:
    """Which story each letter stands for."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for index, scored in enumerate(covered.stories):
        total = scored.total or 0
        named = Text.assemble(one_line(scored.title), (f"  {one_line(scored.place)}", "dim"))
        table.add_row(letter(index), f"{total}{'★' if scored.strong else ' '}", named)
    return table


def _summary(covered: Coverage, options: RenderOptions) -> Iterator[str]:
    """The bank in a few lines."""
    return (line for sentence in _sentences(covered) for line in textwrap.wrap(sentence, options.width))


def _sentences(covered: Coverage) -> Iterator[str]:
    if not covered.stories:
        yield f"No stories found in {count(covered.bank.files, 'file', 'files')}."
        return
    strong = sum(story.strong for story in covered.stories)
    stories = count(len(covered.stories), "story", "stories")
    yield f"{stories}, of which {strong} strong (★, {STRONG} points or more)."
    if covered.framework:
        enough = sum(row.status in ("good", "better") for row in covered.rows)
        covering = f"{enough} of {count(len(covered.rows), 'principle', 'principles')} with two stories or more"
        yield f"{one_line(covered.framework.name)}: {covering}; two are good, four better."
    if covered.failures:
        yield f"Of a failure: {'; '.join(one_line(scored.title).rstrip('.') for scored in covered.failures)}."


def _lines(one: CoverageGap, options: RenderOptions) -> Iterator[str]:
    """One kind of gap, and the stories or lines that it is about."""
    yield options.paint(one.title, "title")
    yield from textwrap.wrap(one.advice, options.width - 2, initial_indent="  ", subsequent_indent="  ")
    for scored in one.stories:
        why = f", {scored.unfinished.value}" if scored.unfinished else ""
        yield from _item(f"{one_line(scored.title)} ({one_line(scored.place)}{why})", options)
    for line, place in one.lines:
        yield from _item(one_line(line) + (f" ({one_line(place)})" if place else ""), options)


def _item(text: str, options: RenderOptions) -> list[str]:
    return textwrap.wrap(text, options.width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False)
