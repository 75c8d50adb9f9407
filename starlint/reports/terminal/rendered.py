"""What Rich draws for a terminal, as text."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from starlint.reports.render_options import RenderOptions

if TYPE_CHECKING:  # Rich is loaded only for a table
    from rich.console import Console, RenderableType

_PLAIN = str.maketrans(
    {"─": "-", "━": "-", "╶": "-", "╴": "-", "█": "#", "–": "-", "−": "-", "·": "|", "…": "~", "●": "x", "★": "*"}
)


def console_on(options: RenderOptions) -> Console:
    """A console as wide as the report, with colours where the report has them."""
    from rich.console import Console

    return Console(
        width=options.width,
        force_terminal=options.coloured,
        color_system="standard" if options.coloured else None,
        no_color=False,  # Click takes colours out where they are not wanted
        legacy_windows=False,
        force_jupyter=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


_CODE = re.compile(r"\x1b\[[\d;]*m")
_BLANKS = re.compile(r"(?: |\x1b\[[\d;]*m)+(?P<end>$)?", re.MULTILINE)  # each run once, wherever it stands


def rendered(console: Console, shown: RenderableType, options: RenderOptions) -> str:
    """Its text, without the blanks at the ends of its lines."""
    console.file = StringIO()
    console.print(shown)
    text = _BLANKS.sub(_without_blanks, console.file.getvalue())
    return text if options.drawn else text.translate(_PLAIN)


def _without_blanks(run: re.Match[str]) -> str:
    """Blanks and codes as they are, or the codes alone at the end of a line."""
    return run[0] if run["end"] is None else "".join(_CODE.findall(run[0]))
