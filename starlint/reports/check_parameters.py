"""A check's parameters as a rule file would set them, within the width of a page."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from starlint.checks import Check
from starlint.inert import json_text
from starlint.rule import parameters

_INDENT = "  "


def settings(check: Check, width: int) -> Iterator[str]:
    """Each parameter in TOML; a long list takes several lines, broken between its items."""
    for name, value in parameters(check).items():
        line = f"{name} = {_toml(value)}"
        if isinstance(value, list) and len(line) > width:
            yield from (f"{name} = [", *_items(value, width), "]")
        else:
            yield line


def _items(items: list[object], width: int) -> Iterator[str]:
    """The items of a list, as many in a line as fit."""
    hidden = [f"{_toml(item)},".replace(" ", _NO_BREAK) for item in items]
    lines = wrap(
        " ".join(hidden), width, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip
    return (line.replace(_NO_BREAK, " ") for line in lines)


_NO_BREAK = "\0"  # stands for a space at which a line must not be broken


def _toml(value: object) -> str:
    return json_text(value, None)
