"""The picture of the README: what starlint says of one weak story, as a terminal shows it.

``python -m tools.pictures`` draws it anew from ``examples/``.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from click.testing import CliRunner
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from starlint.cli import starlint

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "pictures" / "one-story.svg"
COMMAND = ("check", "--format", "stories", "--color", "always", "examples/nurse.md")
_COLUMNS = 92
_LINES = 24

# Colours that can be told apart, and read, on their ground: at least 4.5 to 1.
_THEME = TerminalTheme(
    (24, 28, 33),
    (226, 229, 233),
    [
        (0, 0, 0),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (200, 205, 210),
    ],
)


def said() -> str:
    """What starlint says, with its colours, up to the last whole paragraph that fits."""
    shown = CliRunner(env={"COLUMNS": str(_COLUMNS), "NO_COLOR": ""}).invoke(starlint, COMMAND, color=True).output
    lines = shown.splitlines()[:_LINES]
    last = max(number for number, line in enumerate(lines) if not line.strip())
    return "\n".join(lines[:last]).rstrip()


def picture() -> str:
    """The picture as SVG, which loads nothing."""
    console = Console(width=_COLUMNS, record=True, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ starlint check {COMMAND[-1]}\n", style="bold"))
    console.print(Text.from_ansi(said()))
    svg = console.export_svg(title="starlint", theme=_THEME, unique_id="starlint")
    svg = re.sub(r"\s*@font-face \{.*?\}\n", "", svg, flags=re.S)  # they would be loaded from elsewhere
    return svg.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
