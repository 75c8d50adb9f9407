"""What Rich draws for a terminal, as text."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from starlint.reports.render_options import RenderOptions

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_PLAIN = str.maketrans(
    {"─": "-", "━": "-", "╶": "-", "╴": "-", "█": "#", "–": "-", "−": "-", "·": "|", "…": "~", "●": "x", "★": "*"}
)


def console_on(page: RenderOptions) -> Console:
    """A console as wide as the page, which paints as the page does."""
    from rich.console import Console

    return Console(
        width=page.width,
        force_terminal=page.coloured,
        color_system="standard" if page.coloured else None,
        no_color=False,  # whoever shows the report takes colours out where they are unwanted
        legacy_windows=False,
        force_jupyter=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


_CODE = re.compile(r"\x1b\[[\d;]*m")
_BLANK_END = re.compile(r"(?: |\x1b\[[\d;]*m)+$", re.MULTILINE)


def rendered(console: Console, shown: RenderableType, page: RenderOptions) -> str:
    """The text of it, without the blanks that fill up its lines."""
    console.file = StringIO()
    console.print(shown)
    text = _BLANK_END.sub(lambda end: "".join(_CODE.findall(end[0])), console.file.getvalue())
    return text if page.drawn else text.translate(_PLAIN)
