"""Progress for a person at a terminal: what each story has gained and lost since its score was saved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from starlint.inert import one_line
from starlint.progress import Change, Progress, SavedStory
from starlint.reports.progress_text import average_line, before_and_now, moves, runs_line, signed
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.rendered import console_on, rendered

if TYPE_CHECKING:  # Rich is loaded only for a table
    from rich.table import Table
    from rich.text import Text


def progress_table(progress: Progress, options: RenderOptions) -> Iterator[str]:
    """A row for each story now, and one for each that is gone; then how much was gained on average."""
    console = console_on(options)
    if progress.changes or progress.gone:
        yield rendered(console, _table(progress), options) + "\n"
    yield f"{average_line(progress)}\n"
    yield f"{runs_line(progress) if options.drawn else runs_line(progress).partition(' ')[2]}\n\n"


def _table(progress: Progress) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    table.add_column("Gain", justify="right", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Story", overflow="fold")
    for change in progress.changes:
        table.add_row(_gain(change.gain), before_and_now(change), _story(change))
    for story in progress.gone:
        table.add_row("gone", str(story.total), _gone(story))
    return table


def _gain(gain: int | None) -> Text:
    from rich.text import Text

    return Text(signed(gain), style="bold green" if (gain or 0) > 0 else "bold red" if (gain or 0) < 0 else "dim")


def _story(change: Change) -> Text:
    """Its title, its place, and the criteria in which it moved, one below the other."""
    from rich.text import Text

    lines = (one_line(change.scored.place), _renamed(change), moves(change))
    below = "".join(f"\n{line}" for line in lines if line)
    return Text.assemble(one_line(change.scored.title), (below, "dim"))


def _renamed(change: Change) -> str:
    """What it was called, where it has another title or file now."""
    if change.before is None:
        return ""
    was = [
        one_line(then)
        for then, now in ((change.before.title, change.scored.title), (change.before.place, change.scored.file.name))
        if then != now
    ]
    return f"was: {', '.join(was)}" if was else ""


def _gone(story: SavedStory) -> Text:
    from rich.text import Text

    return Text.assemble(one_line(story.title), (f"\n{one_line(story.place)}", "dim"))
